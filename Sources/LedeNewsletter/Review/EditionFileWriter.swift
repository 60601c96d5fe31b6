import LedeConfig
import LedeCore
import LedeSyntax

/// The edition as YAML, for an editor to change: `lede edition` makes the newsletter of it, and a later run keeps what was changed.
package struct EditionFileWriter: EditionKeeper {
  package static let name = "edition"
  package static let help = "The newsletter as a file to edit: `lede edition` writes all formats from it"
  package static let synonyms = ["issue", "review"]
  package static let fileExtension = "yaml"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run, file: "edition.yaml")
  package var alternatives = 5

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .text("file", \.files.file, "Path below the output folder; `{name}` and `{date}` are filled in"),
    .integer("alternatives", \.alternatives, 0...100, "How many of the best other sentences stand below a summary"),
  ]

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let items = edition.items
    return EditionOutput(
      (-1..<items.count).lazy.map { index in
        index < 0 ? Self.head(edition) : EditionItemText(items[index]).text
      })
  }

  package static func edition(_ source: Source, _ problems: inout Problems) -> Edition? {
    var reader = EditionFileReader(problems)
    defer { problems = reader.problems }
    return reader.edition(source)
  }

  private static func head(_ edition: Edition) -> String {
    var lines = [
      "# Change what you like, then:  lede edition THIS-FILE   writes the newsletter from it, without reading the articles again.",
      "#",
      "# Items may change their order. `pin: true` keeps one at the top of its section, `drop: true` leaves one out; what is",
      "# deleted comes back with the next run. Sentences may be changed, moved, taken from the alternatives, or be your own.",
      "# Leave `id` and `made` as they are: `lede run` knows items by them, and keeps what you changed.",
    ]
    if let origin = edition.origin {
      lines.append("pipeline: \(origin.pipeline.yamlQuoted)")
      if !origin.settings.isEmpty {
        lines.append("set: [\(origin.settings.map(\.yamlQuoted).joined(separator: ", "))]")
      }
    }
    return lines.joined(separator: "\n") + "\nitems:\(edition.items.isEmpty ? " []" : "")\n"
  }
}

/// An item as the file has it.
private struct EditionItemText {
  private let item: Item

  init(_ item: Item) {
    self.item = item
  }

  var text: String {
    let review = item.review
    var lines = ["  - id: \(item.id.yamlQuoted)"]
    if let made = review.isEdited ? review.made : item.fingerprint { lines.append("    made: \(made.yamlQuoted)") }
    if review.isPinned { lines.append("    pin: true") }
    if review.isDropped { lines.append("    drop: true") }
    for doubt in item.doubts { lines.append("    # \(doubt.rawValue): \(doubt.help)") }
    if !item.doubts.isEmpty { lines.append("    doubts: [\(item.doubts.map(\.rawValue).joined(separator: ", "))]") }
    lines += facts([("title", item.title)])
    lines += sentences("summary", item.sentences) + sentences("alternatives", item.alternatives)
    lines += facts([
      ("url", item.url), ("site", item.site), ("author", item.author), ("date", item.date),
      ("date_as_given", item.dateAsGiven), ("image", item.image),
    ])
    if !item.tags.isEmpty { lines.append("    tags: [\(item.tags.map(\.yamlQuoted).joined(separator: ", "))]") }
    lines += facts([("section", item.section), ("language", item.language), ("source", item.source)])
    lines += ["    minutes: \(item.minutes)", "    score: \(Double(Int((item.score * 1000).rounded())) / 1000)"]
    lines += reports("others", item.others) + reports("copies", item.copies)
    return lines.joined(separator: "\n") + "\n"
  }

  private func facts(_ facts: [(String, String?)]) -> [String] {
    facts.compactMap { key, value in value.map { "    \(key): \($0.yamlQuoted)" } }
  }

  private func sentences(_ key: String, _ sentences: [ItemSentence]) -> [String] {
    if sentences.isEmpty { return [] }
    return ["    \(key):"]
      + sentences.map { "      - \($0.text.yamlQuoted)" + ($0.passedOver.map { "  # \($0)" } ?? "") }
  }

  private func reports(_ key: String, _ reports: [OtherReport]) -> [String] {
    if reports.isEmpty { return [] }
    return ["    \(key):"]
      + reports.map { report in
        let facts = [
          ("name", report.name), ("title", report.title), ("url", report.url), ("id", report.id),
          ("reason", report.reason),
        ]
        let pairs = facts.compactMap { key, value in value.map { "\(key): \($0.yamlQuoted)" } }
        return "      - {\(pairs.joined(separator: ", "))}"
      }
  }
}
