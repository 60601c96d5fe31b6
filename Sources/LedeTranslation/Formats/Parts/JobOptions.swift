import LedeConfig
import LedeCore

/// What jobs of all formats leave to their user.
package struct JobOptions: Sendable, Equatable {
  /// The language to translate into, BCP 47.
  package var target: String?
  /// What stands where a translation shall be.
  package var targets = UntranslatedTargets.copy
  /// Placeholders are codes.
  package var placeholders = true
  /// Web addresses are codes.
  package var addresses = false
  /// Marks are codes.
  package var inlines = true
  /// The words of a file; `nil`: any number.
  package var words: Int?

  /// What is a code besides marks.
  var protected: [Segment.Placeholder.Kind] {
    (placeholders ? [.placeholder] : []) + (addresses ? [.address] : []) + [.code]
  }
}

/// Writes units for translators.
package protocol JobWriter: PartingWriter {
  var job: JobOptions { get set }
  /// What it writes of an article, or of a part of it.
  func piece(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> WriterPiece
}

extension JobWriter {
  package func piece(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> WriterPiece {
    WriterPiece(try entry(article, knowledge))
  }
}

extension JobWriter {
  package static var reads: [Requirement] { [Segments.requirement, Targets?.requirement] }

  package var targetLanguage: String? { job.target }

  static var wordsOption: ComponentOption<Self> {
    .integer(
      "words", \.job.words, 1...Int.max,
      "The most words of the source in a file: there are as many files as it takes, and `lede merge` takes them together"
    )
    .synonyms("max_words", "split_at", "split_words")
  }

  static var inlinesOption: ComponentOption<Self> {
    .flag("inlines", \.job.inlines, "Keep emphasis, links and other markup inside sentences as codes")
      .synonyms("inline_codes", "markup", "tags")
  }

  static var placeholderOptions: [ComponentOption<Self>] {
    [
      .flag(
        "placeholders", \.job.placeholders,
        "Protect placeholders and HTML tags: `{name}`, `%s`, `[[year]]`, `<br>`"
      )
      .synonyms("protect", "variables"),
      .flag("addresses", \.job.addresses, "Protect web addresses as well")
        .synonyms("links", "protect_urls", "urls"),
    ]
  }
}

/// What stands in a job where a translation shall be.
package enum UntranslatedTargets: String, OptionChoice {
  case copy, empty, absent

  package var help: String {
    switch self {
    case .copy: "the source text, to be overwritten; OmegaT 3.6 shows no other units"
    case .empty: "nothing"
    case .absent: "nothing, and no element for it"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .copy: ["same", "source"]
    case .empty: ["blank"]
    case .absent: ["missing", "none", "omit"]
    }
  }
}
