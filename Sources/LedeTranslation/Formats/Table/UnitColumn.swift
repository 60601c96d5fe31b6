import LedeConfig
import LedeCore

/// A column of a table of units.
package enum UnitColumn: String, OptionChoice, DefaultInitializable {
  case id, source, target, state, notes, context, article, role, paragraph, summary, origin

  package init() {
    self = .id
  }

  /// Those of a table unless it is told otherwise.
  static let usual: [UnitColumn] = [.id, .source, .target, .state, .notes, .context, .origin]

  package var help: String {
    switch self {
    case .id: "the article and the unit, whose id stays the same while the text does"
    case .source: "the text, with codes as `{1}…{/1}`"
    case .target: "the translation, with the same codes; empty where there is none"
    case .state: "how far it is done: `initial`, `translated`, `reviewed` or `final`"
    case .notes: "what translators should know, and what the codes are"
    case .context: "the sentences before and behind it, with `[…]` in its place"
    case .article: "where the article came from"
    case .role: "`title`, `lead` or `body`"
    case .paragraph: "its number in the article, 0 for the headline"
    case .summary: "`summary` for the sentences of the summary"
    case .origin: "what a merge needs: its bytes in the file, the languages, the file's hash, the pipeline"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .id: ["key", "unit"]
    case .source: ["original", "sentence", "source_text", "src", "text"]
    case .target: ["target_text", "tgt", "translation", "trg"]
    case .state: ["status"]
    case .notes: ["comment", "comments", "note"]
    case .article: ["file"]
    default: []
    }
  }

  func value(_ unit: OutgoingUnit, _ article: Article, _ job: JobOptions, _ total: Int?) -> String {
    let segment = unit.segment
    return switch self {
    case .id: ReturnedUnits.name(segment, of: article)
    case .source: PlainCodes.text(unit.content.source)
    case .target: unit.givenTarget.map { PlainCodes.text($0) } ?? ""
    case .state: unit.state.rawValue
    case .notes: unit.notesInText.joined(separator: "; ")
    case .context: unit.context
    case .article: article.source
    case .role: segment.role.rawValue
    case .paragraph: String(segment.paragraph)
    case .summary: segment.isInSummary ? "summary" : ""
    case .origin: UnitOrigin(segment, of: article, into: job.target, total: total).text
    }
  }
}
