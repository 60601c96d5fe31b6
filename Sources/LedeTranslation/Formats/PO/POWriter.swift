import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// Units as a catalogue of GNU gettext: a header, then an entry for each headline and sentence.
///
/// `msgctxt` is the article and the unit's id, so that equal sentences stay apart; `#:` the article, `#.` notes, what the codes are, the
/// sentences around and, behind `lede:`, what a merge needs. Codes are `PlainCodes`. `fuzzy` marks translations in the state `initial`
/// and those of similar sentences; as everywhere in gettext they are not used before somebody takes the flag away.
/// Without a language to translate into it is a template.
package struct POWriter: UnitWriter {
  package static let name = "po"
  package static let help =
    "PO (gettext): a job for Poedit, Weblate and their like; a template where no `target` is named"
  package static let synonyms = ["gettext", "pot"]
  package static let fileExtension = "po"
  package static let otherExtensions = ["pot"]

  package var files = FileOptions(per: .run)
  package var job = JobOptions()

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.job.target, "The language to translate into")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      inlinesOption, wordsOption,
    ]

  package func head(_ run: RunInfo) -> String {
    var header = POEntry()
    if job.target == nil { header.flags = ["fuzzy"] }
    // No dates: the same articles make the same job on any day. Editors put in theirs.
    let fields = [
      ("Project-Id-Version", run.name.onOneLine), ("PO-Revision-Date", ""), ("Last-Translator", ""),
      ("Language-Team", ""), ("Language", job.target?.replacing("-", with: "_") ?? ""), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"),
      ("X-Generator", "Lede \(ledeVersion)"),
    ]
    header.text = fields.map { "\($0.0): \($0.1)\n" }.joined()
    return "# {1}…{/1} and {1/} stand for markup: keep each of them, and move it to where it belongs.\n"
      + header.written
  }

  func text(of unit: OutgoingUnit, _ article: Article, total: Int?) -> String {
    var entry = POEntry()
    entry.extracted = unit.notesInText
    if !unit.context.isEmpty { entry.extracted.append("context: \(unit.context)") }
    entry.extracted.append(Self.mark + UnitOrigin(unit.segment, of: article, into: job.target, total: total).text)
    entry.references = [article.source]
    entry.context = ReturnedUnits.name(unit.segment, of: article)
    entry.id = PlainCodes.text(unit.content.source)
    if let target = unit.givenTarget {
      entry.text = PlainCodes.text(target)
      if unit.state == .initial { entry.flags.append("fuzzy") }
    } else if let proposal = unit.proposal {
      entry.text = PlainCodes.text(unit.content.pieces(proposal))
      entry.flags.append("fuzzy")
    }
    if let flag = PrintfPlaceholders.flag(of: unit.segment) { entry.flags.append(flag) }
    return entry.written
  }

  /// Stands before what a merge needs.
  static let mark = "lede: "
}
