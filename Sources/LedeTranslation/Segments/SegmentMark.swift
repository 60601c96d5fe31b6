import LedeCore

/// A mark or a placeholder of a segment, by its index.
enum SegmentMark {
  case placeholder(Int, Range<Int>)
  case inline(Int, Segment.Code)

  var offset: Int {
    switch self {
    case .placeholder(_, let range): range.lowerBound
    case .inline(_, let code): code.offset
    }
  }

  /// Where it ends in the unit's text.
  var end: Int {
    switch self {
    case .placeholder(_, let range): range.upperBound
    case .inline(_, let code): code.offset + code.length
    }
  }

  /// Those of some kinds, apart: of two that share characters the first one counts.
  static func placeholders(
    _ segment: Segment, _ kinds: [Segment.Placeholder.Kind]
  ) -> [(index: Int, range: Range<Int>)] {
    var (result, end) = ([(index: Int, range: Range<Int>)](), 0)
    for (index, placeholder) in segment.placeholders.enumerated() where kinds.contains(placeholder.kind) {
      if placeholder.range.lowerBound < end { continue }
      result.append((index, placeholder.range))
      end = placeholder.range.upperBound
    }
    return result
  }

  /// A placeholder with a mark inside is text; a mark where a placeholder begins stands before it.
  static func inOrder(_ inlines: [Segment.Code], _ placeholders: [(index: Int, range: Range<Int>)]) -> [SegmentMark] {
    var (codes, inlines) = ([SegmentMark](), Array(inlines.enumerated())[...])
    for (index, range) in placeholders {
      while let (place, code) = inlines.first, code.offset <= range.lowerBound {
        codes.append(.inline(place, code))
        inlines.removeFirst()
      }
      if inlines.first.map({ $0.element.offset < range.upperBound }) ?? false { continue }
      codes.append(.placeholder(index, range))
    }
    return codes + inlines.map { .inline($0.offset, $0.element) }
  }
}
