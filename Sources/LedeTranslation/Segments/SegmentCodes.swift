import LedeCore
import LedeText

/// The inline markup of an article by where its marks stand.
///
/// Marks that stand outside the blocks that they reach over are no part of any segment: what is between the segments stays as it is.
struct SegmentCodes {
  private struct Mark {
    let offset: Int
    /// Where it begins in the file, or in the page in it.
    let place: Int
    /// Into `ranges`.
    let inline: Int
    let isClosing: Bool
  }

  private let text: Text
  private let inlines: Inlines
  /// The marks' places are those of the file, unless it is unknown.
  private let origin: Article.Origin
  /// Of the inlines, without white space at their ends.
  private let ranges: [Range<Int>]
  private let marks: [Mark]
  /// Those that are not to be translated, and addresses that are their own text.
  private let protectedOnes: [Int]
  /// Code with no other mark in it.
  private let codeOnes: [Int]
  /// Those that hold nothing but blanks: one mark, with these.
  private let blankOnes: Set<Int>
  private let cuts: Cuts?

  init(_ article: Article, _ inlines: Inlines?) {
    text = article.text
    cuts = article.layers[Cuts.self]
    origin = article.origin
    let inlines = inlines ?? Inlines([], strings: [])
    self.inlines = inlines
    var (ranges, marks, blankOnes) = ([Range<Int>](), [Mark](), Set<Int>())
    for (index, inline) in inlines.items.enumerated() {
      let trimmed = inline.isAlone ? inline.range : text.trimmed(inline.range)
      let isBlank = trimmed.isEmpty && inline.isPair
      let range = isBlank ? inline.range.lowerBound..<inline.range.lowerBound : trimmed
      ranges.append(range)
      if isBlank { blankOnes.insert(index) }
      if inline.surroundsBlocks || range.isEmpty && !inline.isAlone && !isBlank { continue }
      // A mark that the file leaves out is no code.
      func add(_ offset: Int, _ mark: Inline.Mark, isClosing: Bool) {
        if mark.markup.isEmpty { return }
        marks.append(Mark(offset: offset, place: mark.source.lowerBound, inline: index, isClosing: isClosing))
      }
      add(range.lowerBound, inline.opening, isClosing: false)
      if !inline.isAlone, !isBlank { add(range.upperBound, inline.closing, isClosing: true) }
    }
    (self.ranges, self.blankOnes) = (ranges, blankOnes)
    codeOnes = inlines.items.indices.filter { index in
      let (inline, isLast) = (inlines.items[index], index + 1 == inlines.items.count)
      return inline.kind == .code && !ranges[index].isEmpty && !inline.isProtected && inline.isPair
        && (isLast || inlines.items[index + 1].range.lowerBound >= ranges[index].upperBound)
        && !Self.isShownRole(article.text, ranges[index])
    }
    protectedOnes = inlines.items.indices.filter { index in
      let inline = inlines.items[index]
      return !ranges[index].isEmpty
        && (inline.isProtected || inline.kind == .link && inlines.markup(inline.opening) == "<")
    }
    // At one place they stand in the order of the file.
    self.marks = marks.sorted { ($0.offset, $0.place, $0.inline) < ($1.offset, $1.place, $1.inline) }
  }

  /// What looks like code is the text of a role of MyST: `` {ref}`the chapter <label>` ``. A role of one word names what it leads to.
  private static func isShownRole(_ text: Text, _ code: Range<Int>) -> Bool {
    let before = text.bytes[..<code.lowerBound].suffix(40)
    guard before.last == UInt8(ascii: "}"), let open = before.lastIndex(of: UInt8(ascii: "{")) else { return false }
    let name = before[(open + 1)...].dropLast()
    return !name.isEmpty && name.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || "-_:".utf8.contains($0) }
      && text.bytes[code].contains(0x20)
  }

  /// The marks in a range of the text, which a segment has on one line, and in a block of code its line ends: there they mean something.
  func codes(in range: Range<Int>, line: String, isCode: Bool) -> [Segment.Code] {
    let codes = codes(in: range, line: line)
    let ends = isCode ? lineEnds(in: range, line: line) : []
    return ends.isEmpty ? codes : (codes + ends).sorted { ($0.offset, $0.place) < ($1.offset, $1.place) }
  }

  private func lineEnds(in range: Range<Int>, line: String) -> [Segment.Code] {
    var places = LinePlaces(text, range, line, shown: cuts?.shown(range) ?? [range])
    var (codes, offset) = ([Segment.Code](), range.lowerBound)
    while let end = text.bytes[offset..<range.upperBound].firstIndex(of: 0x0A) {
      offset = text.bytes[end..<range.upperBound].firstIndex { $0 > 0x20 } ?? range.upperBound
      let start = text.bytes[range.lowerBound..<end].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? range.lowerBound
      let inside = marks[marks.countAtStart { $0.offset <= start }...].prefix { $0.offset <= offset }
      if inside.contains(where: { inlines.items[$0.inline].kind == .lineBreak }) { continue }
      guard let source = origin.offset(start), let next = inside.first?.place ?? origin.offset(offset), source < next
      else { continue }
      // The ends of lines have no pair: each has a number that no mark has.
      var code = Segment.Code(
        part: .standalone, kind: .lineBreak, offset: places.place(of: start, behindSpace: false),
        markup: text[start..<offset], pair: -1 - end, source: source..<next)
      code.length = places.spaceLength
      codes.append(code)
    }
    return codes
  }

  /// The marks in a range of the text, which a segment has on one line.
  private func codes(in range: Range<Int>, line: String) -> [Segment.Code] {
    var codes: [Segment.Code] = []
    var places = LinePlaces(text, range, line, shown: cuts?.shown(range) ?? [range])
    for mark in marks[marks.countAtStart { $0.offset < range.lowerBound }...] {
      if mark.offset > range.upperBound { break }
      let inline = inlines.items[mark.inline]
      // What closes at the start, or opens at the end, belongs to a neighbour.
      if mark.offset == (mark.isClosing || inline.leansBack ? range.lowerBound : range.upperBound) { continue }
      if blankOnes.contains(mark.inline) {
        codes.append(blankCode(mark, &places))
        continue
      }
      // Between sentences it stays where it is.
      if inline.isUnread, mark.offset == range.lowerBound || mark.offset == range.upperBound { continue }
      let other = mark.isClosing ? ranges[mark.inline].lowerBound : ranges[mark.inline].upperBound
      let isThere = !(mark.isClosing ? inline.opening : inline.closing).markup.isEmpty
      let isWhole = isThere && other >= range.lowerBound && other <= range.upperBound
      let part: Segment.Code.Part =
        if inline.isAlone {
          .standalone
        } else if mark.isClosing {
          isWhole ? .closing : .closingAlone
        } else {
          isWhole ? .opening : .openingAlone
        }
      let place = places.place(
        of: mark.offset, behindSpace: !mark.isClosing && inline.kind != .lineBreak && !inline.leansBack)
      let bytes = mark.isClosing ? inline.closing : inline.opening
      var code = Segment.Code(
        part: part, kind: inline.kind, offset: place, markup: inlines.markup(bytes), pair: mark.inline,
        source: origin == .unknown ? nil : bytes.source)
      if inline.kind == .lineBreak { code.length = places.spaceLength }
      if place > 0, holdsSpace(inline) { Self.moveBeforeSpace(&code, behind: &codes) }
      codes.append(code)
    }
    return codes
  }

  private func blankCode(_ mark: Mark, _ places: inout LinePlaces) -> Segment.Code {
    let inline = inlines.items[mark.inline]
    var code = Segment.Code(
      part: .standalone, kind: .other, offset: places.place(of: mark.offset, behindSpace: false),
      markup: inlines.markup(inline.opening) + text[inline.range] + inlines.markup(inline.closing), pair: mark.inline,
      source: origin == .unknown ? nil : inline.opening.source.lowerBound..<inline.closing.source.upperBound)
    // The last blank of the text may stand behind it, and before its end in the file.
    let end = inline.range.upperBound
    let isInside =
      end < text.count && text.bytes[end] == 0x20
      && origin.offset(end).map { $0 < inline.closing.source.lowerBound } ?? false
    code.length = min(places.spaceLength, inline.range.count + (isInside ? 1 : 0))
    return code
  }

  /// The blank that the text has before it is its own: `<i class="icon"> </i>`.
  private func holdsSpace(_ inline: Inline) -> Bool {
    guard inline.isAlone, !inline.leansBack, inline.range.lowerBound > 0,
      text.bytes[inline.range.lowerBound - 1] == 0x20,
      let source = origin.offset(inline.range.lowerBound - 1)
    else { return false }
    return inline.opening.source.contains(source)
  }

  /// It stands for the blank before its place, and what stands before it in the file stays before it.
  private static func moveBeforeSpace(_ code: inout Segment.Code, behind codes: inout [Segment.Code]) {
    code.offset -= 1
    code.length = 1
    for index in codes.indices.reversed() {
      if codes[index].offset <= code.offset { break }
      codes[index].offset = code.offset
    }
  }

  /// What in a range of the text stays as it is in a translation, in the segment's text.
  func protected(in range: Range<Int>, line: String) -> [Range<Int>] { places(of: protectedOnes, in: range, line) }

  /// The code between words in a range of the text.
  func code(in range: Range<Int>, line: String) -> [Range<Int>] { places(of: codeOnes, in: range, line) }

  private func places(of inlines: [Int], in range: Range<Int>, _ line: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var places = LinePlaces(text, range, line, shown: cuts?.shown(range) ?? [range])
    for inline in inlines[inlines.countAtStart { ranges[$0].lowerBound < range.lowerBound }...] {
      let own = ranges[inline]
      if own.lowerBound >= range.upperBound { break }
      guard own.upperBound <= range.upperBound, own.lowerBound >= found.last?.upperBound ?? 0 else { continue }
      let start = places.place(of: own.lowerBound, behindSpace: true)
      found.append(start..<places.place(of: own.upperBound, behindSpace: false))
    }
    return found
  }
}

extension Inline {
  /// It has two marks of its own in the file with something between them.
  fileprivate var isPair: Bool {
    !isAlone && !surroundsBlocks && !range.isEmpty && !opening.markup.isEmpty && !closing.markup.isEmpty
      && opening.source.upperBound < closing.source.lowerBound
  }
}

extension Segment.Code {
  /// Where it begins in the file.
  fileprivate var place: Int { source?.lowerBound ?? 0 }
}

/// Turns offsets into a text, which must rise, into offsets into the same text on one line: only white space differs.
private struct LinePlaces {
  private let text: Text
  private let start: Int
  private let isSame: Bool
  private let line: Text
  private var last: (text: Int, line: Int)
  private var lastAsked = 0
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
    if isSame {
      lastAsked = offset - start
      return lastAsked
    }
    while last.text < offset {
      let (value, length) = text.scalar(at: last.text)
      while let first = shown.first, first.upperBound <= last.text { shown.removeFirst() }
      let isShown = shown.first.map { $0.lowerBound <= last.text } ?? false
      if isShown, !Self.isSpace(value) {
        skipSpace()
        // What the line leaves out takes none of its places.
        if last.line < line.count, line.scalar(at: last.line).value == value { last.line += length }
      }
      last.text += length
    }
    if behindSpace { skipSpace() }
    return last.line
  }

  /// The bytes of the white space at the place that was asked for last.
  var spaceLength: Int {
    let start = isSame ? lastAsked : last.line
    var end = start
    while end < line.count, Self.isSpace(line.scalar(at: end).value) { end += line.scalar(at: end).length }
    return end - start
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
