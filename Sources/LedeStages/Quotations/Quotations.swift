import LedeCore
import LedeText

/// The quotations of a text, those included that run over paragraphs.
///
/// A quotation that a paragraph does not close goes on where one of the next paragraphs closes it. Each paragraph in between may open
/// with the mark again (as in English), or not (as in Russian). What is closed nowhere is half a quotation.
struct Quotations {
  private let text: Text
  private let sentences: [Sentence]
  /// By sentence: it begins inside a quotation.
  private(set) var startsInside: [Bool]
  /// By sentence: it has an opening mark without a closing one, or the other way round.
  private(set) var isHalf: [Bool]
  /// From opening to closing mark, in order of the closing marks.
  private var ranges: [Range<Int>] = []
  private let strayMark: Int?

  /// A quotation over more paragraphs is a slip of the pen.
  private static let paragraphs = 8
  private static let sentencesAhead = 48
  private static let deepest = 8

  private struct Open {
    let offset: Int
    let sentence: Int
    let closer: UInt32
  }

  /// - Parameter knowledge: of the language of a block.
  init(_ text: Text, _ sentences: [Sentence], _ knowledge: (_ block: Int) -> SegmentationKnowledge) {
    (self.text, self.sentences) = (text, sentences)
    startsInside = [Bool](repeating: false, count: sentences.count)
    isHalf = startsInside
    strayMark = Self.strayMark(text, sentences, knowledge)
    var index = 0
    while index < sentences.count {
      let block = sentences[index].block
      let end = sentences[index...].firstIndex { $0.block != block } ?? sentences.count
      let marks = QuotationMarks(text, knowledge(block))
      index = read(index..<end, marks, knowledge)
    }
    ranges.sort { $0.lowerBound < $1.lowerBound }
  }

  /// A straight mark before the first word of a text whose first sentence says who speaks and does not close it: it was left there by a
  /// table or a form.
  private static func strayMark(
    _ text: Text, _ sentences: [Sentence], _ knowledge: (_ block: Int) -> SegmentationKnowledge
  ) -> Int? {
    guard let first = sentences.first, text.bytes[first.range.lowerBound] == 0x22,
      text.bytes[first.range].count(where: { $0 == 0x22 }) % 2 == 1
    else { return nil }
    return isSaid(text, first, knowledge) ? first.range.lowerBound : nil
  }

  /// A word of a sentence tells that somebody speaks.
  private static func isSaid(
    _ text: Text, _ sentence: Sentence, _ knowledge: (_ block: Int) -> SegmentationKnowledge
  ) -> Bool {
    var words: [HashedWord] = []
    WordHasher.words(text, sentence.range, limit: .max, into: &words)
    return words.contains { knowledge(sentence.block).isAttribution(WordHash(text, $0.range, folded: true)) }
  }

  /// The quotation that a mark closes: one that it belongs to, else one whose own mark is not to come in the paragraph: writers mix
  /// marks («so", „so”).
  /// - Parameter last: by mark, where it closes last in the paragraph.
  private func closed(by mark: QuotationMarks.Mark, _ open: [Open], _ last: [UInt32: Int]) -> Int? {
    if let index = open.lastIndex(where: { $0.closer == mark.value }) { return index }
    if mark.isSingle || mark.opens != nil || mark.isInches { return nil }
    return open.lastIndex { !QuotationMarks.isSingle($0.closer) && last[$0.closer] ?? -1 < mark.offset }
  }

  /// Reads a paragraph; the sentence at which reading goes on.
  private mutating func read(
    _ paragraph: Range<Int>, _ marks: QuotationMarks, _ knowledge: (_ block: Int) -> SegmentationKnowledge
  ) -> Int {
    var open: [Open] = []
    var last: [UInt32: Int] = [:]
    for sentence in paragraph {
      marks.forEach(in: sentences[sentence].range) { if $0.closes { last[$0.value] = $0.offset } }
    }
    // The last sentence up to which the paragraph is what was said.
    var lastSaid: Int?
    for sentence in paragraph {
      var isSaid: Bool?
      startsInside[sentence] = startsInside[sentence] || !open.isEmpty || sentences[sentence].startsInsideQuotation
      marks.forEach(in: sentences[sentence].range) { mark in
        if mark.offset == strayMark { return }
        if mark.closes, let index = closed(by: mark, open, last) {
          ranges.append(open[index].offset..<mark.end)
          open.removeSubrange(index...)
        } else if let closer = mark.opens {
          if open.count == Self.deepest { open.removeFirst() }
          open.append(Open(offset: mark.offset, sentence: sentence, closer: closer))
        } else if mark.closes, !mark.isSingle, !mark.isInches {
          // Where a page sets speech apart, the mark that opens it may be lost: all of the paragraph is what was said.
          let isAll = isSaid ?? Self.isSaid(text, sentences[sentence], knowledge)
          isSaid = isAll
          if isAll { lastSaid = sentence }
          if mark.isSure { isHalf[sentence] = true }
        }
      }
    }
    if let lastSaid { for index in paragraph.lowerBound...lastSaid { isHalf[index] = true } }
    open.removeAll { QuotationMarks.isSingle($0.closer) }
    guard let first = open.first else { return paragraph.upperBound }
    guard let end = close(first.closer, behind: paragraph.upperBound, knowledge) else {
      if let end = sharedEnd(first) {
        ranges.append(first.offset..<end)
        for sentence in (first.sentence..<paragraph.upperBound).dropFirst() { startsInside[sentence] = false }
        return paragraph.upperBound
      }
      for sentence in first.sentence..<paragraph.upperBound { isHalf[sentence] = true }
      return paragraph.upperBound
    }
    for sentence in first.sentence + 1...end.sentence { startsInside[sentence] = true }
    ranges.append(first.offset..<end.offset)
    return end.sentence + 1
  }

  /// «Театр «Якорь»: two quotations end in one mark, where both have the same one; `nil`: nothing in the sentence ends there.
  private func sharedEnd(_ open: Open) -> Int? {
    let sentence = sentences[open.sentence].range
    let inner = ranges.last { $0.lowerBound > open.offset && $0.upperBound <= sentence.upperBound }
    return inner.flatMap { text.scalar(before: $0.upperBound).value == open.closer ? $0.upperBound : nil }
  }

  /// Where a paragraph behind closes a quotation; `nil`: none near does.
  private func close(
    _ closer: UInt32, behind start: Int, _ knowledge: (_ block: Int) -> SegmentationKnowledge
  ) -> (sentence: Int, offset: Int)? {
    var (paragraphs, depth, block) = (0, 0, -1)
    for index in start..<min(sentences.count, start + Self.sentencesAhead) {
      let sentence = sentences[index]
      let isFirst = sentence.block != block
      if isFirst {
        (block, depth) = (sentence.block, 0)
        paragraphs += 1
        if paragraphs > Self.paragraphs { return nil }
      }
      var found: Int?
      QuotationMarks(text, knowledge(block)).forEach(in: sentence.range) { mark in
        if found != nil { return }
        if mark.closes, mark.value == closer {
          if depth == 0 { found = mark.end } else { depth -= 1 }
        } else if mark.opens == closer, !(isFirst && mark.offset == sentence.range.lowerBound) {
          depth += 1
        }
      }
      if let found { return (index, found) }
    }
    return nil
  }

  /// A place is inside a quotation.
  func contains(_ offset: Int) -> Bool {
    // The quotation that begins last before it, and those around that one.
    var index = ranges.countAtStart { $0.lowerBound <= offset }
    let first = max(0, index - Self.deepest)
    while index > first {
      index -= 1
      if ranges[index].contains(offset) { return true }
    }
    return false
  }

  /// The share of the bytes of a range that stand in quotations.
  func share(of range: Range<Int>) -> Double {
    if range.isEmpty { return 0 }
    var (quoted, end) = (0, range.lowerBound)
    for index in max(0, ranges.countAtStart { $0.lowerBound < range.lowerBound } - Self.deepest)..<ranges.count {
      if ranges[index].lowerBound >= range.upperBound { break }
      let part = ranges[index].clamped(to: end..<range.upperBound)
      (quoted, end) = (quoted + part.count, max(end, part.upperBound))
    }
    return Double(quoted) / Double(range.count)
  }

  /// A range begins with a quotation, and nothing with letters stands outside of quotations.
  func areAll(of range: Range<Int>) -> Bool {
    guard contains(range.lowerBound) else { return false }
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      if !CharacterClass(of: value).isDisjoint(with: [.letter, .digit]), !contains(offset) { return false }
      offset += length
    }
    return true
  }
}
