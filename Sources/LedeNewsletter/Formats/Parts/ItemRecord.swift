import LedeCore
import LedeSyntax

/// An item as data, for programs and for templates.
struct ItemRecord {
  /// In the order in which records have them; `nil`: the item has none.
  let members: [(key: String, value: JSON?)]

  init(_ item: Item, _ run: RunInfo) {
    let shown = ShownItem(item, run)
    func text(_ value: String?) -> JSON? { value.map { .string($0) } }
    members = [
      ("id", text(item.id.shown)),
      ("url", text(shown.link?.encoded)),
      ("title", text(shown.heading)),
      ("summary", shown.sentences.isEmpty ? nil : .array(shown.sentences.map { .string($0) })),
      ("text", text(shown.sentences.isEmpty ? nil : joinSentences(shown.sentences))),
      ("language", text(item.language == "und" ? nil : item.language)),
      ("direction", .string(shown.isRightToLeft ? "rtl" : "ltr")),
      ("source", text(shown.origin)),
      ("author", text(shown.author)),
      ("date", text(item.date.flatMap { FeedDate($0) == nil ? nil : $0 })),
      ("date_written", text(shown.date)),
      ("minutes", item.minutes == 0 ? nil : .int(item.minutes)),
      ("reading_time", text(shown.readingTime)),
      ("image", text(shown.image?.encoded)),
      ("tags", shown.tags.isEmpty ? nil : .array(shown.tags.map { .string($0) })),
      ("section", text(item.section?.shown)),
      ("score", item.score == 0 ? nil : .number(item.score)),
      ("also", text(shown.others?.also)),
      ("others", shown.others.map { .array($0.items.map(Self.other)) }),
    ]
  }

  /// Of all members.
  static let names = [
    "id", "url", "title", "summary", "text", "language", "direction", "source", "author", "date", "date_written",
    "minutes", "reading_time", "image", "tags", "section", "score", "also", "others",
  ]

  private static func other(_ other: (name: String, link: WebAddress?)) -> JSON {
    .object(["name": .string(other.name), "url": other.link.map { .string($0.encoded) }])
  }

  /// Without what the item does not have.
  var json: JSON { .object(members.compactMap { key, value in value.map { JSON.Member(key: key, value: $0) } }) }
}
