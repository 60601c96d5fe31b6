import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeText

@Suite struct PipelineEncodingTests {
  private func problem(_ bytes: [UInt8]) -> Diagnostic? {
    PipelineLoader.load("p.yaml", environment: [:]) { $0 == "p.yaml" ? bytes : nil }.diagnostics.first
  }

  @Test(arguments: [
    ("name: Новости дня\n", "windows-1251"), ("name: Новости дня\n", "KOI8-U"), ("name: Новости дня\n", "ISO-8859-5"),
    ("name: Щоденні новини\n", "windows-1251"), ("name: Күнделікті\n", "UTF-16LE"), ("name: daily\n", "UTF-16BE"),
  ])
  func theEncodingIsNamed(text: String, encoding: String) throws {
    let bytes = try Encoding.encode(Text(text + "stages: [segment]\n"), as: encoding)
    let found = try #require(self.problem(bytes))
    #expect(found.message == "the file is not UTF-8; it seems to be \(encoding)")
    #expect(found.help == "save it as UTF-8: `iconv -f \(encoding) -t UTF-8 p.yaml`")
    #expect(found.place.line == 1 && found.place.column == (encoding.hasPrefix("UTF") ? 1 : 7))
    let shown = found.place.source.text[found.place.range]
    #expect(shown == text.dropFirst(encoding.hasPrefix("UTF") ? 0 : 6).prefix(1))
  }

  @Test func aDamagedFileIsShownAtTheByte() {
    let problem = problem(
      Array("name: Жаңа ".utf8) + [0xD0, 0x0A] + Array("stages: [segment]\n# Әліпби бойынша\n".utf8))
    #expect(problem?.message == "the file is not UTF-8 at this place")
    #expect(problem?.place.line == 1 && problem?.place.column == 12)
  }
}
