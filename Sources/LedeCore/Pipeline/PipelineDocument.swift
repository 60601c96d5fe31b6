import LedeConfig
import LedeSyntax
import LedeText

/// One pipeline file as it is written, before it is put together with what it extends.
package struct PipelineDocument {
  /// A stage that the file names, with what it says of its options.
  package struct StageEntry {
    let name: String
    let place: Place
    /// `nil`: nothing but the name.
    let options: Node?
  }

  /// What the file says for one language or one site.
  package struct ScopeEntry {
    /// A language tag, or what `Article.siteNames` may hold.
    let name: String
    /// By stage.
    let stages: [StageEntry]
    /// A mapping, or the path of a language file; sites have none.
    let knowledge: Node?
  }

  package let source: Source
  package var name: String?
  package var extends: Node?
  package var language: String?
  package var stages: [StageEntry] = []
  package var languages: [ScopeEntry] = []
  package var sites: [ScopeEntry] = []
  package var tests: [PipelineTest] = []
  /// All of its bytes that say what the pipeline is.
  private(set) var bytes: [UInt8]
  /// Where a message about the whole file points.
  package var head: Place

  var isBuiltin: Bool { source.name.hasPrefix(PipelineLoader.builtinPrefix) }

  /// A file is a pipeline, or was meant to be one: a line begins with a key that other files hardly have.
  static func isLike(_ source: Source) -> Bool {
    let telling = ["extends", "stages", "languages", "sites"]
    return source.hasLine(beginningWith: telling, not: keys.map(\.name).filter { !telling.contains($0) })
  }

  package static let keys: [OptionDescription] = [
    .init(name: "name", help: "Names the files of a run", type: .text, defaultValue: nil),
    .init(name: "description", help: "For readers", type: .text, defaultValue: nil),
    .init(
      name: "extends",
      help: "Another pipeline, built in or a path from this file, whose stages and options apply first",
      type: .text, defaultValue: nil),
    .init(
      name: "language", help: "The language of all articles, instead of detecting it", type: .language,
      defaultValue: nil),
    .init(
      name: "stages", help: "The stages in order, each a name or a name with options", type: .list(.text),
      defaultValue: nil),
    .init(
      name: "languages", help: "By language tag: options of stages, and `knowledge`", type: .group([]),
      defaultValue: nil),
    .init(
      name: "sites", help: "By host, name of the site or folder: options of stages, over those of the language",
      type: .group([]), defaultValue: nil),
    .init(
      name: PipelineTest.name, help: PipelineTest.help,
      type: .list(.group(PipelineTest.options.map(\.description))), defaultValue: nil),
  ]

  /// The names of the stages that there are.
  let stageNames: [String]

  package init(_ node: Node?, source: Source, stageNames: [String], _ problems: inout Problems) {
    self.source = source
    self.stageNames = stageNames
    head = Place(source: source, range: 0..<0)
    bytes = source.text.bytes.map { $0 }
    guard let node else { return }
    guard let written = node.entries else {
      problems.report(
        Diagnostic(
          .wrongType, "a pipeline is a mapping, and \(node.kind) stands here", at: node.place,
          help: node.items == nil ? mend(ofText: node.rawScalar ?? "") : "write `stages:` above the list"))
      return
    }
    head = written.first?.keyPlace ?? head
    let entries = indented(written, &problems)
    for (index, entry) in entries.enumerated() {
      switch entry.key {
      case PipelineTest.name:
        tests = PipelineTest.list(entry.value, &problems)
        let end = index + 1 < entries.count ? entries[index + 1].keyPlace.range.lowerBound : bytes.count
        if entry.keyPlace.definition == nil, entry.keyPlace.range.lowerBound < end {
          bytes.removeSubrange(entry.keyPlace.range.lowerBound..<end)
        }
      case "name": name = entry.value.scalar(expecting: .text, &problems)?.value
      case "description": _ = entry.value.scalar(expecting: .text, &problems)
      case "extends": extends = entry.value
      case "language":
        var tag = ""
        tag.take(entry.value, as: .language, &problems)
        language = tag.isEmpty ? nil : tag
      case "stages": stages = stages(entry.value, &problems)
      case "languages":
        languages = scopes(
          entry.value, example: "kk", &problems, normal: LanguageTag.canonical, isValid: Self.isLanguage)
      case "sites":
        sites = scopes(entry.value, example: "example.org", &problems, normal: Self.site, isValid: Self.isSite)
      case let key where key.hasPrefix("x-"): break
      default: unknown(entry, &problems)
      }
    }
  }

  private static func scopeMend(_ name: String) -> String {
    "write each name with what it changes below it: `\(brief(name)): {summarise: {sentences: 2}}`"
  }

  private func scopes(
    _ node: Node, example: String, _ problems: inout Problems, normal: (String) -> String,
    isValid: (Node.Entry, inout Problems) -> Bool
  ) -> [ScopeEntry] {
    guard let entries = node.entries else {
      let given = node.items?.first?.rawScalar ?? node.items?.first?.entries?.first?.key ?? node.rawScalar ?? ""
      problems.report(
        Diagnostic(
          .wrongType, "\(node.kind) stands here where a mapping is wanted", at: node.place,
          help: Self.scopeMend(given.isEmpty ? example : given) + (node.isNull ? ", or leave the key out" : "")))
      return []
    }
    var seen: [String: Place] = [:]
    return besides(entries, &problems).compactMap { entry in
      guard isValid(entry, &problems) else { return nil }
      if let first = seen.updateValue(entry.keyPlace, forKey: normal(entry.key)) {
        problems.report(
          Diagnostic(
            .duplicateKey, "`\(entry.key)` and a key above are the same", at: entry.keyPlace,
            notes: [.init("it first stands here", at: first)], help: "keep one of them"))
      }
      guard let parts = entry.value.entries else {
        problems.report(
          Diagnostic(
            .wrongType, "\(entry.value.kind) stands here where a mapping is wanted", at: entry.value.place,
            help: Self.scopeMend(entry.key)))
        return nil
      }
      let stages = parts.filter { $0.key != "knowledge" && !isMisplaced($0, in: entry.key, &problems) }.compactMap {
        known($0.key, $0.keyPlace, options: $0.value, &problems)
      }
      return ScopeEntry(
        name: normal(entry.key), stages: stages, knowledge: parts.first { $0.key == "knowledge" }?.value)
    }
  }

  /// The stage's name in the spelling that is declared: American spellings are taken too.
  package static func canonical(_ name: String) -> String { name == "summarize" ? "summarise" : name }
}
