import LedeText

extension Article {
  /// The headline, on one line: the title that was given to the article, else the block that cleaning found, else what the input's
  /// metadata says.
  public var title: String? {
    if !metadata.isTitleGiven, let blocks = layers[Blocks.self], let index = layers[Cuts.self]?.title {
      return line(headlineRange(index, blocks.items[index].range))
    }
    guard let title = metadata.title?.onOneLine.withoutSoftHyphens, !title.isEmpty else { return nil }
    return title
  }

  /// The headline's block without what stands beside it.
  package func headlineRange(_ block: Int, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    for part in layers[Cuts.self]?.parts(of: block) ?? [] where part.kind == .addition {
      if part.range.lowerBound == range.lowerBound {
        start = part.range.upperBound
      } else {
        end = part.range.lowerBound
      }
    }
    return text.trimmed(start..<end)
  }

  /// A range of the text on one line: each run of white space with a line break in it becomes a space. What a user's pattern leaves out
  /// is left out.
  public func line(_ range: Range<Int>) -> String { shown(range).onOneLine }

  /// A range of the text without what a user's pattern leaves out.
  package func shown(_ range: Range<Int>) -> String {
    guard let cuts = layers[Cuts.self], !cuts.parts.isEmpty else { return text[range] }
    let ranges = cuts.shown(range)
    return ranges == [range] ? text[range] : ranges.map { text[$0] }.joined().trimmed
  }
}
