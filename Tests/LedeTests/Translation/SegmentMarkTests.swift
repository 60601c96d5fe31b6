import Testing

@testable import LedeCore
@testable import LedeTranslation

@Suite struct SegmentMarkTests {
  private func pieces(marks: [Int] = [], placeholders: [Range<Int>]) -> [Target.Piece] {
    let codes = marks.map {
      Segment.Code(part: .standalone, kind: .emphasis, offset: $0, markup: "*", pair: 0, source: nil)
    }
    let segment = Segment(
      id: "1", text: "abcdef", range: nil, block: nil, codes: codes,
      placeholders: placeholders.map { Segment.Placeholder(kind: .placeholder, range: $0) }, role: .body,
      kind: .paragraph,
      paragraph: 1, isInSummary: false, language: nil, source: nil)
    return segment.pieces
  }

  @Test func ofTwoPlaceholdersThatShareCharactersTheFirstOneCounts() {
    #expect(pieces(placeholders: [0..<4, 2..<6]) == [.placeholder(0), .text("ef")])
    #expect(pieces(placeholders: [0..<2, 2..<4]) == [.placeholder(0), .placeholder(1), .text("ef")])
  }

  @Test func aPlaceholderWithAMarkInsideIsText() {
    #expect(pieces(marks: [3], placeholders: [2..<5]) == [.text("abc"), .code(0), .text("def")])
  }

  @Test func aMarkWhereAPlaceholderBeginsStandsBeforeIt() {
    #expect(pieces(marks: [2], placeholders: [2..<5]) == [.text("ab"), .code(0), .placeholder(0), .text("f")])
  }
}
