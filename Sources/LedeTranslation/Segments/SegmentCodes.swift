import LedeCore
import LedeText

/// The inline markup of an article by where its marks stand.
///
/// Marks that stand outside the blocks that they reach over are no part of any segment: what is between the segments stays as it is.
struct SegmentCodes {
  private struct Mark {
    let offset: Int
    /// Into `ranges`.
    let inline: Int
    let isClosing: Bool
  }

  private let text: Text
  private let inlines: Inlines
  /// The marks' places are those of the file.
  private let isTraced: Bool
  /// Of the inlines, without white space at their ends.
  private let ranges: [Range<Int>]
  private let marks: [Mark]
  private let cuts: Cuts?

  init(_ article: Article, _ inlines: Inlines?) {
    text = article.text
    cuts = article.layers[Cuts.self]
    isTraced = article.origin != .unknown
    let inlines = inlines ?? Inlines([], strings: [])
    self.inlines = inlines
    var (ranges, marks) = ([Range<Int>](), [Mark]())
    for (index, inline) in inlines.items.enumerated() {
      let range = inline.isAlone ? inline.range : text.trimmed(inline.range)
      ranges.append(range)
      if inline.surroundsBlocks || range.isEmpty && !inline.isAlone { continue }
      if inline.opening.markup.isEmpty && inline.closing.markup.isEmpty { continue }
      marks.append(Mark(offset: range.lowerBound, inline: index, isClosing: false))
      if !inline.isAlone { marks.append(Mark(offset: range.upperBound, inline: index, isClosing: true)) }
    }
    self.ranges = ranges
    self.marks = marks.sorted { Self.order($0) < Self.order($1) }
  }

  /// At one place what closes goes first, the innermost first of all.
  private static func order(_ mark: Mark) -> (Int, Int, Int) {
    (mark.offset, mark.isClosing ? 0 : 1, mark.isClosing ? -mark.inline : mark.inline)
  }

  /// The marks in a range of the text, which a segment has on one line.
  func codes(in range: Range<Int>, line: String) -> [Segment.Code] {
    var codes: [Segment.Code] = []
    var places = LinePlaces(text, range, line, shown: cuts?.shown(range) ?? [range])
    for mark in marks[marks.countAtStart { $0.offset < range.lowerBound }...] {
      if mark.offset > range.upperBound { break }
      // What closes at the start, or opens at the end, belongs to a neighbour.
      if mark.offset == (mark.isClosing ? range.lowerBound : range.upperBound) { continue }
      let inline = inlines.items[mark.inline]
      let other = mark.isClosing ? ranges[mark.inline].lowerBound : ranges[mark.inline].upperBound
      let isWhole = other >= range.lowerBound && other <= range.upperBound
      let part: Segment.Code.Part =
        if inline.isAlone {
          .standalone
        } else if mark.isClosing {
          isWhole ? .closing : .closingAlone
        } else {
          isWhole ? .opening : .openingAlone
        }
      let place = places.place(of: mark.offset, behindSpace: !mark.isClosing && inline.kind != .lineBreak)
      let bytes = mark.isClosing ? inline.closing : inline.opening
      codes.append(
        Segment.Code(
          part: part, kind: inline.kind, offset: place, markup: inlines.markup(bytes), pair: mark.inline,
          source: isTraced ? bytes.source : nil))
    }
    return codes
  }
}

/// Turns offsets into a text, which must rise, into offsets into the same text on one line: only white space differs.
private struct LinePlaces {
  private let text: Text
  private let start: Int
  private let isSame: Bool
  private let line: Text
  private var last: (text: Int, line: Int)
  /// What of the range is in the line.
  private var shown: ArraySlice<Range<Int>>

  init(_ text: Text, _ range: Range<Int>, _ line: String, shown: [Range<Int>]) {
    self.text = text
    self.shown = shown[...]
    start = range.lowerBound
    self.line = Text(line)
    isSame = self.line.bytes[...] == text.bytes[range]
    last = (start, 0)
  }

  mutating func place(of offset: Int, behindSpace: Bool) -> Int {
    if isSame { return offset - start }
    while last.text < offset {
      let (value, length) = text.scalar(at: last.text)
      while let first = shown.first, first.upperBound <= last.text { shown.removeFirst() }
      let isShown = shown.first.map { $0.lowerBound <= last.text } ?? false
      if isShown, !Self.isSpace(value) {
        skipSpace()
        last.line += length
      }
      last.text += length
    }
    if behindSpace { skipSpace() }
    return last.line
  }

  private mutating func skipSpace() {
    while last.line < line.count {
      let (value, length) = line.scalar(at: last.line)
      if !Self.isSpace(value) { return }
      last.line += length
    }
  }

  private static func isSpace(_ value: UInt32) -> Bool {
    Unicode.Scalar(value)?.properties.isWhitespace ?? false
  }
}
