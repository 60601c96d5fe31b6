import LedeConfig
import LedeCore
import LedeSyntax

/// Units as JSON lines, for programs: a record for each headline and sentence. Codes are `PlainCodes`; `origin` is what a merge needs.
package struct UnitRecordWriter: UnitWriter {
  package static let name = "units"
  package static let help = "The sentences to translate as data: a JSON record a line, for programs that translate"
  package static let fileExtension = "jsonl"

  package var files = FileOptions(per: .run, file: "{name}.units.jsonl")
  package var job = JobOptions()

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.job.target, "The language to translate into, for the merge")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      inlinesOption, wordsOption,
    ]

  func text(of unit: OutgoingUnit, _ article: Article, total: Int?) -> String {
    let notes = unit.notesInText
    let record = JSON.object([
      "unit": .string(ReturnedUnits.name(unit.segment, of: article)),
      "source": .string(PlainCodes.text(unit.content.source)),
      "target": unit.givenTarget.map { .string(PlainCodes.text($0)) } ?? .null,
      "state": .string(unit.state.rawValue),
      "notes": notes.isEmpty ? nil : .array(notes.map { .string($0) }),
      "previous": unit.previous.map { .string($0.text) },
      "next": unit.next.map { .string($0.text) },
      "origin": .string(UnitOrigin(unit.segment, of: article, into: job.target, total: total).text),
    ])
    return record.encoded + "\n"
  }
}
