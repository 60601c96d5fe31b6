import LedeConfig
import LedeText

/// Writes articles to a file: a head, an entry for each article, a tail.
///
/// The same form serves a file for each article and a file for the whole run, whose entries come one by one in the order of
/// the input, so that memory does not grow with their number.
package protocol Writer: Component {
  /// The layers that an entry is made of.
  static var reads: [Requirement] { get }
  /// Of the files, without the dot.
  static var fileExtension: String { get }
  /// One file for each article, or one for the run.
  var per: WriterScope { get set }
  /// The path of the file below the output folder; empty: named after the article or the pipeline. `{name}` is
  /// filled in.
  var file: String { get set }
  /// An option that has no default and was not given; a pipeline with such a writer is refused when it is loaded.
  var missingOption: String? { get }

  func head(_ run: RunInfo) -> String
  func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String
  /// What stands between two entries.
  var separator: String { get }
  func tail(_ run: RunInfo) -> String
}

extension Writer {
  package var separator: String { "" }
  package var missingOption: String? { nil }

  /// The options that every writer has.
  package static var fileOptions: [ComponentOption<Self>] {
    [
      .choice("per", \.per, "How articles are spread over files"),
      .text("file", \.file, "Path below the output folder; `{name}` is filled in"),
    ]
  }

  package func head(_ run: RunInfo) -> String { "" }
  package func tail(_ run: RunInfo) -> String { "" }
}

/// What a file holds.
package enum WriterScope: String, OptionChoice {
  case article
  /// `per: job` in pipelines.
  case run = "job"

  package var help: String {
    switch self {
    case .article: "a file for each article"
    case .run: "one file for the whole run"
    }
  }
}

/// What a writer knows of the run.
package struct RunInfo: Sendable {
  /// The pipeline's name.
  package let name: String

  package init(name: String) {
    self.name = name
  }
}
