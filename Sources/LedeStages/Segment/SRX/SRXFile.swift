import LedeConfig
import LedeSyntax

/// The SRX file that a pipeline names; it is read and checked when the pipeline is loaded.
package struct SRXFile: OptionValue {
  package private(set) var document: SRXDocument?

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    if node.isNull {
      document = nil
      return
    }
    guard let source = problems.source(namedBy: node) else { return }
    let isKnown = source.text.bytes.firstRange(of: Array("<srx".utf8)) != nil
    document = problems.content(ofFileNamedBy: node, as: "SRX file", isKnown: isKnown) { problems in
      XMLElement.parse(source, &problems).flatMap { SRXReader.document($0, &problems) }
    }
  }

  package var yaml: String? { nil }
}
