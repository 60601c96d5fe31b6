import LedeConfig

/// Writes a file that depends on all its items: their number, their order, what they have in common.
///
/// A file for the whole run is an edition of all items behind the stages of the run, where its path has `{language}` of those of a
/// language. A file for an article is an edition of one item, which no stage of the run sees.
public protocol EditionWriter: Sink {
  /// The text of the file, in pieces, so that it need not be in memory at once.
  /// - Parameter own: the writer with the options for an item's language, which may differ inside one edition.
  func pieces(of edition: Edition, own: @escaping (Item) -> Self) -> any Sequence<String>
}

extension EditionWriter {
  public var form: SinkForm { .edition(self) }
}

extension Edition {
  /// A file with a head and an entry for each item.
  /// - Parameter separator: stands between two entries.
  public func pieces(head: String, separator: String, entry: @escaping (Item) -> String) -> any Sequence<String> {
    (-1..<items.count).lazy.map { $0 < 0 ? head : ($0 == 0 ? "" : separator) + entry(items[$0]) }
  }
}
