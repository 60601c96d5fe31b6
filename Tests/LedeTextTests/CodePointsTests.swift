import Testing

@testable import LedeText

@Suite struct CodePointsTests {
  @Test func offsetsMayRiseAndFall() {
    let text = Text(String(repeating: "aж漢🚲", count: 2000))
    let starts = (0...2000).flatMap { group in
      (group < 2000 ? [0, 1, 3, 6] : [0]).enumerated().map {
        (byte: group * 10 + $0.element, point: group * 4 + $0.offset)
      }
    }
    var rising = CodePoints(of: text)
    #expect(starts.allSatisfy { rising.offset(of: $0.byte) == $0.point })
    var falling = CodePoints(of: text)
    #expect(starts.reversed().allSatisfy { falling.offset(of: $0.byte) == $0.point })
    var jumping = CodePoints(of: text)
    for start in starts {
      #expect(jumping.range(of: start.byte..<text.count) == start.point..<8000)
    }
  }
}
