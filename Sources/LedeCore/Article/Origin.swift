import LedeText

extension Article {
  /// How the text's byte offsets become offsets into the file.
  public enum Origin: Sendable, Equatable {
    /// The same bytes, behind `skipped` others, such as a byte order mark.
    case identity(skipped: Int)
    case runs(OriginRuns)
    /// The text was put together from what the file holds, and its bytes are not followed back: parts of a message, elements of an XML
    /// feed.
    case unknown

    /// The byte of the file that a byte of the text came from; `nil`: it is not known.
    package func offset(_ offset: Int) -> Int? {
      switch self {
      case .identity(let skipped): offset + skipped
      case .runs(let runs): runs[offset]
      case .unknown: nil
      }
    }

    /// The bytes of the file from those that the first byte of a range came from to those of its last one, whole characters; marks that
    /// stand between them are among these. An empty range has an empty one.
    /// - Returns: `nil`: it is not known.
    package func source(of range: Range<Int>) -> Range<Int>? {
      switch self {
      case .identity(let skipped): range.lowerBound + skipped..<range.upperBound + skipped
      case .runs(let runs): runs.source(of: range)
      case .unknown: nil
      }
    }

    /// The same for a range that begins and ends where what it came from does.
    /// - Returns: `nil`: the file has a neighbour of it in the same unit, or it is not known.
    package func exactSource(of range: Range<Int>) -> Range<Int>? {
      guard let source = source(of: range), !range.isEmpty,
        range.lowerBound == 0 || offset(range.lowerBound - 1) != source.lowerBound,
        let behind = offset(range.upperBound), behind >= source.upperBound
      else { return nil }
      return source
    }

    /// The first byte of a range of the text that comes from a byte of the file or from behind it; the range's end: none does.
    package func firstOffset(from byte: Int, in range: Range<Int>) -> Int {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low < high {
        let middle = (low + high) / 2
        if (offset(middle) ?? 0) < byte { low = middle + 1 } else { high = middle }
      }
      return low
    }

    /// The stretches of a range of the text that stand in the file without gap, in order; empty where the way is not known.
    package func stretches(of range: Range<Int>) -> [(text: Range<Int>, source: Range<Int>)] {
      switch self {
      case .identity(let skipped):
        range.isEmpty ? [] : [(range, range.lowerBound + skipped..<range.upperBound + skipped)]
      case .runs(let runs): runs.stretches(of: range)
      case .unknown: []
      }
    }

    /// The way to the file of which this way's own is the text: from a page to its bytes, and from these to those of the record that the
    /// page stands in.
    package func through(_ outer: Origin) -> Origin {
      switch (self, outer) {
      case (.unknown, _), (_, .unknown): .unknown
      case (.identity(let skipped), .identity(let more)): .identity(skipped: skipped + more)
      case (.runs(let runs), .identity(let skipped)): skipped == 0 ? self : .runs(runs.shifted(by: skipped))
      case (.identity(skipped: 0), .runs): outer
      case (.identity(let skipped), .runs(let runs)):
        .runs(OriginRuns(runs, skipped..<max(skipped, runs.count)))
      case (.runs(let runs), .runs(let more)): .runs(runs.through(more))
      }
    }
  }
}
