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
    /// There is no such stage, and one that is called otherwise may be meant.
    var isGuess = false
  }

  /// What the file says for one language or one site.
  package struct ScopeEntry {
    /// A language tag, or what `Article.siteNames` may hold.
    let name: String
    let place: Place
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
  /// The stages that have an item of their own.
  var listed: Set<String> = []
  package var languages: [ScopeEntry] = []
  package var sites: [ScopeEntry] = []
  package var tests: [PipelineTest] = []
  /// All stages that it names, and what it extends, are known: else nothing can be said of what is missing.
  var isWhole = true
  /// The keys that it has.
  private(set) var named: Set<String> = []
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
    .init(name: "description", help: "For readers", type: .text, defaultValue: nil)
      .synonyms("about", "comment", "desc", "doc"),
    .init(
      name: "extends",
      help: "Another pipeline, built in or a path from this file, whose stages and options apply first",
      type: .text, defaultValue: nil
    ).synonyms("base", "from", "import", "include", "inherit", "inherits", "parent", "uses"),
    .init(
      name: "language", help: "The language of all articles, instead of detecting it", type: .language,
      defaultValue: nil
    ).synonyms(
      "default_language", "lang", "lang_code", "language_code", "language_tag", "locale", "source_lang",
      "source_language"),
    .init(
      name: "stages", help: "The stages in order, each a name or a name with options", type: .list(.text),
      defaultValue: nil
    ).synonyms("jobs", "pipeline", "process", "processors", "steps", "tasks"),
    .init(
      name: "languages", help: "By language tag: options of stages, and `knowledge`", type: .group([]),
      defaultValue: nil
    ).synonyms("by_language", "langs", "locales", "per_language"),
    .init(
      name: "sites", help: "By host, name of the site or folder: options of stages, over those of the language",
      type: .group([]), defaultValue: nil
    ).synonyms("by_site", "domains", "hosts", "per_site", "sources"),
    .init(
      name: PipelineTest.name, help: PipelineTest.help,
      type: .list(.group(PipelineTest.options.map(\.description))), defaultValue: nil
    ).synonyms("checks", "examples", "specs"),
  ]

  /// The stages that there are.
  let stageKinds: [StageKind]
  var stageNames: [String] { stageKinds.map(\.name) }

  init(_ node: Node?, source: Source, stages kinds: [StageKind], _ problems: inout Problems) {
    self.source = source
    stageKinds = kinds
    head = Place(source: source, range: 0..<0)
    bytes = source.text.bytes.map { $0 }
    guard let node else { return }
    guard let written = node.entries else {
      problems.report(
        Diagnostic(
          .wrongType, "a pipeline is a mapping, and \(node.kind) stands here", at: node.place,
          help: node.items.map(mend(ofList:)) ?? mend(ofText: node.rawScalar ?? "")))
      return
    }
    head = written.first?.keyPlace ?? head
    named = Set(written.map(\.key))
    // One that stands too deep is told where its place is read.
    if !named.contains("extends"), node.holds("extends") { isWhole = false }
    reportSharedNames(written, &problems)
    let entries = indented(written, &problems)
    for (index, entry) in entries.enumerated() {
      let next = index + 1 < entries.count ? entries[index + 1].key : ""
      if entry.value.isNull, StrangeKey.unseenIndentation(of: next) != nil {
        // What was to stand below it is told.
        isWhole = false
      } else {
        take(entry, &problems)
      }
      guard entry.key == PipelineTest.name else { continue }
      let end = index + 1 < entries.count ? entries[index + 1].keyPlace.range.lowerBound : bytes.count
      if entry.keyPlace.definition == nil, entry.keyPlace.range.lowerBound < end {
        bytes.removeSubrange(entry.keyPlace.range.lowerBound..<end)
      }
    }
  }

  private mutating func take(_ entry: Node.Entry, _ problems: inout Problems) {
    switch entry.key {
    case PipelineTest.name: tests = PipelineTest.list(entry.value, &problems)
    case "name":
      problems.warn(ofText: entry.value, mayBeFlag: true)
      let written = entry.value.scalar(expecting: .text, &problems)
      if let written { Self.check(name: written, at: entry.value.place, &problems) }
      name = written?.value
    case "description":
      problems.warn(ofText: entry.value, mayBeFlag: true)
      _ = entry.value.scalar(expecting: .text, &problems)
    case "extends": extends = entry.value
    case "language" where entry.value.entries?.contains { LanguageTag.isWellFormed($0.key) } ?? false:
      unknown(entry, meant: "languages", &problems)
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

  /// A key that there is not, which counts as the one that is meant.
  mutating func unknown(_ entry: Node.Entry, meant: String, _ problems: inout Problems) {
    problems.report(
      Diagnostic(
        .unknownKey, "a pipeline has no key `\(brief(entry.key))` with \(entry.value.kind)", at: entry.keyPlace,
        help: "did you mean `\(meant)`?"))
    takeAs(meant, entry, &problems)
  }

  /// Takes what stands behind a key as if it stood behind another, unless that is there.
  mutating func takeAs(_ key: String, _ entry: Node.Entry, _ problems: inout Problems) {
    if named.contains(key) || key == "language" && entry.value.rawScalar == nil { return }
    take(Node.Entry(key: key, keyPlace: entry.keyPlace, value: entry.value), &problems)
  }

  /// The stage's name in the spelling that is declared: American spellings are taken too.
  package static func canonical(_ name: String) -> String { name == "summarize" ? "summarise" : name }
}
