import Testing

@testable import LedeCore
@testable import LedeText

@Suite struct ExcisionTests {
  @Test func whatIsLeftKnowsItsWayBack() {
    let excision = Excision(Text("абвгд"), without: [2..<4, 6..<8])
    #expect(excision.text[0..<excision.text.count] == "авд")
    #expect((0..<6).map { excision.origins[$0] } == [0, 1, 4, 5, 8, 9])
    #expect(excision.origins.source(of: 0..<6) == 0..<10)
  }

  /// An offset in a range that is gone leads to where that stood.
  @Test func offsetsOfTheWholeHaveTheirPlaces() {
    let excision = Excision(Text("abcdefgh"), without: [0..<2, 4..<6])
    #expect((0...8).map { excision.place(of: $0) } == [0, 0, 0, 1, 2, 2, 2, 3, 4])
  }

  @Test func nothingGoneIsTheSame() {
    let excision = Excision(Text("abc"), without: [])
    #expect(excision.text == Text("abc"))
    #expect(excision.place(of: 1..<3) == 1..<3)
  }

  @Test(arguments: [("a\u{AD}b", [1..<3]), ("\u{AD}\u{AD}", [0..<2, 2..<4]), ("£©Âb", []), ("", []), ("Â", [])])
  func softHyphensAreFound(_ string: String, _ ranges: [Range<Int>]) {
    #expect(Text(string).softHyphens == ranges)
    #expect(!string.withoutSoftHyphens.unicodeScalars.contains("\u{AD}"))
  }
}
