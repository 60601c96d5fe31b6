import LedeConfig

/// Writes a file that depends on all its items: their number, their order, what they have in common.
///
/// A file for the whole run is an edition of all items behind the stages of the run, where its path has `{language}` of those of a
/// language. A file for an article is an edition of one item, which no stage of the run sees.
public protocol EditionWriter: Sink {
  /// The text of the file, in pieces, so that it need not be in memory at once.
  /// - Parameter own: the writer with the options for an item's language, which may differ inside one edition.
  func pieces(of edition: Edition, own: @escaping (Item) -> Self) -> any Sequence<String>
  /// How many sentences of an article it wants to know beside those of the summary.
  var alternatives: Int { get }
}

extension EditionWriter {
  public var alternatives: Int { 0 }
  public var form: SinkForm { .edition(self) }
}

/// A file whose items stand one after the other, each by itself: where no stage of the run waits for all of them, it is written as they
/// pass, and the run keeps none.
public protocol SequentialEditionWriter: EditionWriter {
  /// What stands above the items.
  var head: String { get }
  /// What stands between two.
  var separator: String { get }
  func entry(_ item: Item) -> String
}

extension SequentialEditionWriter {
  public func pieces(of edition: Edition, own: @escaping (Item) -> Self) -> any Sequence<String> {
    let (items, head, separator) = (edition.items, head, separator)
    return (-1..<items.count).lazy.map { index in
      index < 0 ? head : (index == 0 ? "" : separator) + own(items[index]).entry(items[index])
    }
  }
}
