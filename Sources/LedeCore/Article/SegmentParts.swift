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

extension SegmentPart {
  /// What of a text stands outside some bytes of the file.
  fileprivate func without(_ other: Range<Int>, _ origin: Article.Origin) -> [SegmentPart] {
    guard case .text(let text) = kind, source.overlaps(other) else { return [self] }
    let left = origin.firstOffset(from: other.lowerBound, in: text)
    let right = origin.firstOffset(from: other.upperBound, in: left..<text.upperBound)
    return [text.lowerBound..<left, right..<text.upperBound].compactMap { part in
      part.isEmpty ? nil : origin.source(of: part).map { SegmentPart(.text(part), $0) }
    }
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
      if code.length > 0 { known = known.flatMap { $0.without(source, origin) } }
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
