import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// Reads the file of an edition: what is wrong in it is told with its place and its mend. Texts are what is written; nothing in them stands
/// for an environment variable, since articles may say anything.
struct EditionFileReader {
  private(set) var problems: Problems
  /// The places of the ids that have been read.
  private var known: [String: Place] = [:]

  /// An item has some forty nodes; this is for more of them than anybody edits.
  private static let nodeLimit = 5_000_000
  private static let keys = ["pipeline", "set", "items"]

  init(_ problems: Problems) {
    self.problems = problems
  }

  mutating func edition(_ source: Source) -> Edition? {
    let count = problems.diagnostics.count
    guard let root = YAMLParser.parse(source, nodeLimit: Self.nodeLimit, &problems) else {
      if problems.diagnostics.count == count {
        report(
          .missingKey, "this edition has no items", at: Place(source: source, range: 0..<0), "list them under `items:`")
      }
      return nil
    }
    guard let entries = root.entries else {
      if root.rawScalar == nil {
        problems.wrongType(root, .group([]))
      } else {
        report(.wrongType, "this is no edition, but a text", at: root.place, "name a file that `emit: edition` wrote")
      }
      return nil
    }
    let isEdition = entries.contains { Self.keys.contains($0.key) || nearest(to: $0.key, among: Self.keys) != nil }
    if !isEdition, let first = entries.first {
      report(
        .missingKey, "this is no edition: it has no items", at: first.keyPlace, "name a file that `emit: edition` wrote"
      )
      return nil
    }
    var (items, origin) = ([Item](), EditionOrigin(pipeline: "", settings: []))
    var isNamed = false
    for entry in entries {
      switch entry.key {
      case "pipeline": origin.pipeline = text(entry.value) ?? ""
      case "set": origin.settings = texts(entry.value)
      case "items": items = list(entry.value) { $0.item($1) }
      default:
        problems.unknownKey(entry, among: Self.keys, in: "an edition")
        isNamed = isNamed || nearest(to: entry.key, among: Self.keys) == "items"
      }
    }
    if !isNamed, !entries.contains(where: { $0.key == "items" }) {
      report(.missingKey, "this edition has no items", at: root.place, "list them under `items:`")
    }
    for index in items.indices { items[index].position = index }
    var edition = Edition(items)
    edition.origin = origin.pipeline.isEmpty ? nil : origin
    return edition
  }

  private static let itemKeys = [
    "id", "made", "pin", "drop", "doubts", "title", "summary", "alternatives", "url", "site", "author", "date",
    "date_as_given", "image", "tags", "section", "language", "source", "minutes", "score", "others", "copies",
  ]

  private mutating func item(_ node: Node) -> Item? {
    guard let entries = node.entries else {
      problems.wrongType(node, .group([]))
      return nil
    }
    guard let id = entries.first(where: { $0.key == "id" }), let name = text(id.value) else {
      report(.missingKey, "this item has no id", at: node.place, "write one of your own, such as `id: note-1`")
      var item = Item(id: "")
      for entry in entries { take(entry, &item) }
      return nil
    }
    if let first = known[name] {
      problems.report(
        Diagnostic(
          .duplicateKey, "two items have the id `\(name)`", at: id.value.place,
          notes: [.init("the first one stands here", at: first)], help: "remove one of them"))
    }
    known[name] = id.value.place
    var item = Item(id: name)
    for entry in entries where entry.key != "id" { take(entry, &item) }
    if item.review.isPinned, item.review.isDropped, let pin = entries.first(where: { $0.key == "pin" }) {
      problems.report(
        Diagnostic(
          .ineffective, "`drop` leaves this item out, so that `pin` keeps it nowhere", at: pin.keyPlace,
          severity: .warning, help: "keep one of the two"))
    }
    item.review.isEdited = item.review.made != item.fingerprint
    if item.review.isEdited { remark(entries, item) }
    return item
  }

  /// What an editor wrote, and no newsletter can show. What articles say of themselves is left as it is.
  private mutating func remark(_ entries: [Node.Entry], _ item: Item) {
    func warn(_ node: Node, _ message: String, _ help: String) {
      problems.report(Diagnostic(.ineffective, message, at: node.place, severity: .warning, help: help))
    }
    for entry in entries where !entry.value.isNull {
      switch entry.key {
      case "url" where item.url != nil && WebAddress(item.url) == nil:
        warn(entry.value, "this is no web address: the item has no link", "write it with `https://`")
      case "image" where item.image != nil && WebAddress(item.image) == nil:
        warn(entry.value, "this is no web address: the item has no picture", "write it with `https://`")
      case "date" where item.date.map { Timestamp($0) == nil } ?? false:
        warn(entry.value, "this is no date that is understood", "write it such as `2025-11-17`")
      default: break
      }
    }
  }

  private mutating func take(_ entry: Node.Entry, _ item: inout Item) {
    let node = entry.value
    switch entry.key {
    case "made": item.review.made = text(node)
    case "pin": item.review.isPinned.take(node, as: .flag, &problems)
    case "drop": item.review.isDropped.take(node, as: .flag, &problems)
    case "doubts": item.doubts = list(node, of: .text) { $0.doubt($1) }
    case "summary": item.sentences = texts(node).map(Self.sentence)
    case "alternatives": item.alternatives = texts(node).map(Self.sentence)
    case "tags": item.tags = texts(node)
    case "language":
      var language = item.language
      language.take(node, as: .language, &problems)
      item.language = language
    case "minutes": item.minutes.take(node, as: .integer(0...100_000), &problems)
    case "score": item.score.take(node, as: .number(-1e9...1e9), &problems)
    case "others": item.others = list(node) { $0.report($1) }
    case "copies": item.copies = list(node) { $0.report($1) }
    default:
      guard let path = Self.texts[entry.key] else {
        return problems.unknownKey(
          entry, among: Self.itemKeys, in: "an item", synonym: Self.synonyms[entry.key.lowercased()])
      }
      // Nothing behind the key: it has none.
      item[keyPath: path] = node.isNull ? nil : text(node)
    }
  }

  /// What other programs call what an item says.
  private static let synonyms = [
    "body": "summary", "byline": "author", "content": "summary", "headline": "title", "href": "url", "lang": "language",
    "link": "url", "picture": "image", "sentences": "summary", "text": "summary",
  ]

  private static let texts: [String: WritableKeyPath<Item, String?> & Sendable] = [
    "title": \.title, "url": \.url, "site": \.site, "author": \.author, "date": \.date, "date_as_given": \.dateAsGiven,
    "image": \.image, "section": \.section, "source": \.sourceText,
  ]

  /// A sentence of the article has the id of its unit, which is the hash of its text; one of the editor's own has an id that no unit has.
  private static func sentence(_ text: String) -> ItemSentence {
    ItemSentence(id: UnitIDs.digits(FNV1a.hash(text.utf8)), text: text)
  }

  private mutating func doubt(_ node: Node) -> Doubt? {
    guard let name = text(node) else { return nil }
    if let doubt = Doubt(rawValue: name) { return doubt }
    problems.unknownValue(name, at: node.place, among: Doubt.allCases.map(\.rawValue))
    return nil
  }

  private mutating func report(_ node: Node) -> OtherReport? {
    guard let entries = node.entries else {
      problems.wrongType(node, .group([]))
      return nil
    }
    var report = OtherReport(name: nil, title: nil, url: nil, id: "", reason: "")
    for entry in entries {
      switch entry.key {
      case "name": report.name = text(entry.value)
      case "title": report.title = text(entry.value)
      case "url": report.url = text(entry.value)
      case "id": report.id = text(entry.value) ?? ""
      case "reason": report.reason = text(entry.value) ?? ""
      default: problems.unknownKey(entry, among: ["name", "title", "url", "id", "reason"], in: "another report")
      }
    }
    return report
  }

  private mutating func list<Element>(
    _ node: Node, of type: OptionType = .group([]), _ element: (inout Self, Node) -> Element?
  ) -> [Element] {
    if node.isNull { return [] }
    guard let items = node.items else {
      let isText = if case .text = type { true } else { false }
      problems.wrongType(node, .list(type), help: isText ? Self.listed(node) : nil)
      return []
    }
    return items.compactMap { element(&self, $0) }
  }

  /// `summary: It rained.`: a list of one.
  private static func listed(_ node: Node) -> String? {
    guard let raw = node.rawScalar else { return nil }
    let isPlain = !raw.contains { ",:#[]{}'\"".contains($0) }
    return raw.count > 60
      ? "put it in square brackets" : "write `[\(isPlain ? raw : "'\(raw.replacing("'", with: "''"))'")]`"
  }

  private mutating func texts(_ node: Node) -> [String] { list(node, of: .text) { $0.text($1) } }

  /// On one line.
  private mutating func text(_ node: Node) -> String? {
    guard let text = node.rawScalar, !node.isNull else {
      problems.wrongType(node, .text)
      return nil
    }
    return text.onOneLine
  }

  private mutating func report(_ code: DiagnosticCode, _ message: String, at place: Place, _ help: String) {
    problems.report(Diagnostic(code, message, at: place, help: help))
  }
}

extension Item {
  /// Where the article came from, as a text that may be missing.
  fileprivate var sourceText: String? {
    get { source }
    set { source = newValue ?? "" }
  }
}
