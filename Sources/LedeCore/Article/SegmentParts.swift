/// What some bytes of the file are to the segment that they are in.
package struct SegmentPart: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// The range of the article's text that they are.
    case text(Range<Int>)
    /// The index of the mark among the segment's codes.
    case code(Int)
    /// Neither: comments, indentation, tags that mean nothing here, marks of a neighbour.
    case other
  }

  package let kind: Kind
  /// Of the file; never empty.
  package let source: Range<Int>

  package init(_ kind: Kind, _ source: Range<Int>) {
    (self.kind, self.source) = (kind, source)
  }
}

extension Article {
  /// What each byte of a segment's stretch of the file is, in the order of the file: the parts follow each other without gap.
  /// - Returns: `nil`: it is not known, or text and marks claim the same bytes.
  package func parts(of range: Range<Int>?, codes: [Segment.Code]) -> [SegmentPart]? {
    guard let range else { return nil }
    let shown = layers[Cuts.self]?.shown(range) ?? [range]
    var known = shown.flatMap { origin.stretches(of: $0) }.map { SegmentPart(.text($0.text), $0.source) }
    for (index, code) in codes.enumerated() {
      guard let source = code.source else { return nil }
      // The blank that stands inside a mark is the mark's.
      if code.length > 0 {
        known.removeAll { $0.source.lowerBound >= source.lowerBound && $0.source.upperBound <= source.upperBound }
      }
      known.append(SegmentPart(.code(index), source))
    }
    known.removeAll { $0.source.isEmpty }
    // The text is in order nearly always, the marks among it.
    known.sort { $0.source.lowerBound < $1.source.lowerBound }
    guard var end = known.first?.source.lowerBound else { return nil }
    var parts: [SegmentPart] = []
    parts.reserveCapacity(known.count)
    for part in known {
      if part.source.lowerBound < end { return nil }
      if part.source.lowerBound > end { parts.append(SegmentPart(.other, end..<part.source.lowerBound)) }
      parts.append(part)
      end = part.source.upperBound
    }
    return parts
  }

  /// What each byte of `segment.source` is; `nil` where that is.
  package func parts(of segment: Segment) -> [SegmentPart]? { parts(of: segment.range, codes: segment.codes) }
}
