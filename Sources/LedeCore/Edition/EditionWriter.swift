import LedeConfig

/// Writes a file that depends on all its items: their number, their order, what they have in common.
///
/// A file for the whole run is an edition of all items behind the stages of the run, where its path has `{language}` or `{section}` of
/// those of a language or section. A file for an article is an edition of one item, which no stage of the run sees.
public protocol EditionWriter: Sink {
  /// The text of the file.
  /// - Parameter own: the writer with the options for an item's language, which may differ inside one edition.
  func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput
  /// How many sentences of an article it wants to know beside those of the summary.
  var alternatives: Int { get }
}

extension EditionWriter {
  public var alternatives: Int { 0 }
  public var form: SinkForm { .edition(self) }
}

/// What a writer makes of an edition.
public struct EditionOutput {
  /// The text of the file, in pieces, so that it need not be in memory at once.
  public var pieces: any Sequence<String>
  /// A file beside it, of the same name but for its ending.
  public var companion: (ending: String, pieces: any Sequence<String>)?
  /// What its user should know, a line each.
  public var notes: [String] = []

  public init(_ pieces: any Sequence<String>) {
    self.pieces = pieces
  }
}

/// A file whose items stand one after the other, each by itself: where no stage of the run waits for all of them, it is written as they
/// pass, and the run keeps none.
public protocol SequentialEditionWriter: EditionWriter {
  /// What stands above the items.
  /// - Parameter run: with the language of the file, where it is known.
  func head(_ run: RunInfo) -> String
  /// What stands between two.
  var separator: String { get }
  /// What stands above the first item of a section.
  func heading(ofSection section: String) -> String
  /// - Parameter own: the writer with the options for the item's language; the file as a whole goes by this one's.
  func entry(_ item: Item, own: Self, _ run: RunInfo) -> String
}

extension SequentialEditionWriter {
  public func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let (items, writer) = (edition.items, self)
    var known = run
    known.language = run.language ?? edition.onlyLanguage
    let head = head(known)
    return EditionOutput(
      (-1..<items.count).lazy.map { index in
        if index < 0 { return head }
        let before = index == 0 ? nil : items[index - 1].section
        let section = items[index].section.flatMap { $0 == before ? nil : writer.heading(ofSection: $0) } ?? ""
        return (index == 0 ? "" : writer.separator) + section
          + writer.entry(items[index], own: own(items[index]), run)
      })
  }
}
