import LedeCore
import LedeSyntax
import LedeText
import Mustache

/// What a template can show of an edition.
struct EditionRecord {
  let values: [String: any Sendable]

  init(_ edition: Edition, title: String, _ run: RunInfo) {
    let language = edition.mainLanguage
    let items = edition.items.map { Self.value(ItemRecord($0, run)) }
    values = [
      "newsletter": title,
      "date": run.day,
      "date_written": run.day(in: language),
      "language": language ?? "",
      "direction": language.map(LanguageTag.isRightToLeft) == true ? "rtl" : "ltr",
      "count": items.count,
      "items": items,
      "sections": Self.sections(edition, items),
    ]
  }

  /// The items under their headings; an edition without sections is one that has none.
  private static func sections(_ edition: Edition, _ items: [[String: any Sendable]]) -> [[String: any Sendable]] {
    var sections: [(heading: String?, items: [[String: any Sendable]])] = []
    for (index, item) in edition.items.enumerated() {
      let heading = item.section?.shown
      if sections.isEmpty || sections[sections.count - 1].heading != heading { sections.append((heading, [])) }
      sections[sections.count - 1].items.append(items[index])
    }
    return sections.map { ["heading": $0.heading ?? Nothing(), "items": $0.items] }
  }

  private static func value(_ record: ItemRecord) -> [String: any Sendable] {
    Dictionary(record.members.map { ($0.key, value($0.value)) }) { $1 }
  }

  private static func value(_ json: JSON?) -> any Sendable {
    switch json {
    case .string(let text): text
    case .int(let number): number
    case .array(let items): items.map(value)
    case .object(let members): Dictionary(members.map { ($0.key, value($0.value)) }) { $1 }
    case .some(let other): other.encoded
    case nil: Nothing()
    }
  }

  /// What an item does not have. A name without a value would be looked for around the item.
  private struct Nothing: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }

  /// All names that a template can ask for.
  static let names: [String] = Set(ItemRecord.names + ["name", "url"] + ownNames + ["heading"]).sorted()

  /// Those of the whole edition.
  private static let ownNames = [
    "newsletter", "date", "date_written", "language", "direction", "count", "items", "sections",
  ]

  /// Those that an item has, and the edition has not.
  static let itemNames = Set(ItemRecord.names + ["name", "url"]).subtracting(ownNames)
}
