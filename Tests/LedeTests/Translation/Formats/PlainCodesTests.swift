import Testing

@testable import LedeCore
@testable import LedeTranslation

@Suite struct PlainCodesTests {
  private static func code(_ part: Segment.Code.Part, _ id: Int) -> UnitPiece {
    .code(UnitCode(part: part, id: id, kind: .strong, content: "<b>"))
  }

  @Test func written() {
    let pieces: [UnitPiece] = [
      Self.code(.opening, 1), .text("Мост"), Self.code(.closing, 1), Self.code(.standalone, 2),
      Self.code(.closingAlone, 3), Self.code(.openingAlone, 4),
    ]
    #expect(PlainCodes.text(pieces) == "{1}Мост{/1}{2/}{/3}{4}")
    #expect(PlainCodes.legend(pieces) == ["{1} <b>", "{2/} <b>", "{/3} <b>", "{4} <b>"])
  }

  @Test(arguments: [
    "{0}", "{1}", "{!1}", "{!!1}", "{/1}", "{1/}", "{ 1 }", "{name}", "{", "{}", "{1", "{{1}}", "{/1/}",
    "{12345678901234567890123}",
    "{! 1}", "{1,number}", "Үй {2} мен {!/3}", "{\u{301}1}",
  ])
  func literalsComeBack(_ text: String) {
    let written = PlainCodes.text([.text(text), Self.code(.standalone, 7)])
    #expect(
      PlainCodes.pieces(written).normalised
        == [JobPiece.text(text), .code(JobCode(.standalone, id: "7"))].normalised, "\(written)")
  }

  @Test(arguments: [("{ 1 }", "1"), ("{01}", "1"), ("{1 }", "1")])
  func blanksOfMachines(_ text: String, _ id: String) {
    #expect(PlainCodes.pieces(text) == [.code(JobCode(.opening, id: id))])
  }

  @Test(arguments: [
    "units 7, bytes 3..12, title, from ru, into kk, file 0f, pipeline ab my, own", "title", "", "from zh-Hans",
    "file 0f, pipeline ab x",
  ])
  func originsComeBack(_ text: String) {
    #expect(UnitOrigin(parsing: text).text == text)
  }

  @Test(arguments: [
    "units x", "bytes 12..3", "bytes -1..3", "bytes 1..99999999999999999999", "into ../x", "from ../x", "from",
    "pipeline", "soup",
  ])
  func originsThatAreNone(_ text: String) {
    #expect(UnitOrigin(parsing: text) == UnitOrigin())
  }
}
