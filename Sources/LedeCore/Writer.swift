import LedeConfig
import LedeText

/// Writes articles to a file: a head, an entry for each article, a tail.
///
/// The same form serves a file for each article and a file for the whole run, whose entries come one by one in the order of
/// the input, so that memory does not grow with their number.
public protocol Writer: Sink {
  func head(_ run: RunInfo) -> String
  func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String
  /// What stands between two entries.
  var separator: String { get }
  func tail(_ run: RunInfo) -> String
}

extension Writer {
  public var form: SinkForm { .entries(self) }
  public var separator: String { "" }

  public func head(_ run: RunInfo) -> String { "" }
  public func tail(_ run: RunInfo) -> String { "" }
}
