import LedeConfig
import LedeSyntax

extension PipelineLoader {
  /// The node of `knowledge`, checked: written in place, or the content of the file that it names.
  /// - Parameter known: what is known of the language before; it becomes what is known then.
  static func knowledge(_ node: Node, over known: inout LanguageFile, _ problems: inout Problems) -> Node? {
    var file = known
    defer { known = file }
    func checked(_ node: Node, _ problems: inout Problems) -> Node {
      file.take(node, named: "`knowledge`", &problems)
      LanguageFile.checkLists(node, &problems)
      return node
    }
    guard node.rawScalar != nil, !node.isNull else { return checked(node, &problems) }
    guard let source = problems.source(namedBy: node) else { return nil }
    let common = ["language", "name"]
    let telling = LanguageFile.options.map(\.description.name).filter { !common.contains($0) }
    let isKnown = source.hasLine(beginningWith: telling, not: common)
    return problems.content(ofFileNamedBy: node, as: "language file", isKnown: isKnown) { problems in
      YAMLParser.parse(source, &problems).map { checked($0, &problems) }
    }
  }
}
