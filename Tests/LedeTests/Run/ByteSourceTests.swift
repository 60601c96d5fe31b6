import Testing

@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct ByteSourceTests {
  private func lines(_ bytes: [UInt8], limit: Int = 100) throws -> [String] {
    let folder = try Folder()
    let source = try ByteSource(path: Path(folder.write("a", bytes)))
    var lines: [String] = []
    while true {
      do throws(ArticleError) {
        guard let line = try source.nextLine(limit: limit) else { return lines }
        lines.append(String(decoding: line.bytes, as: UTF8.self))
      } catch {
        lines.append(error.code.rawValue)
      }
    }
  }

  @Test func linesAreWithoutTheirBreaks() throws {
    #expect(try lines(Array("a\r\n\nb\rc\n".utf8)) == ["a", "", "b\rc"])
    #expect(try lines(Array("a\n\nb".utf8)) == ["a", "", "b"] && lines([]).isEmpty)
  }

  @Test func aByteOrderMarkIsOneAtTheStartAlone() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(try lines(mark + [0x61, 0x0A] + mark + [0x62]) == ["a", "\u{FEFF}b"])
  }

  @Test func aLineMayHaveAsManyBytesAsTheLimit() throws {
    #expect(try lines(Array("abc\r\nabcd\nabc\nabcd".utf8), limit: 3) == ["abc", "oversized", "abc", "oversized"])
    #expect(try lines(Array("abcd\nabc".utf8), limit: 3) == ["oversized", "abc"])
  }
}
