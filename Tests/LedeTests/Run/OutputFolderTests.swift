import Testing

@testable import Lede

@Suite struct OutputFolderTests {
  private func name(_ wanted: String...) throws -> [String] {
    let folder = try Folder()
    let output = try OutputFolder(path: folder / "out")
    return wanted.map { output.reserve($0, ending: ".md") }
  }

  /// Endings, numbers and what others put behind a name need some of the 255 bytes that file systems take.
  @Test func aPartOfAPathHasUpTo200Bytes() throws {
    let fits = String(repeating: "a", count: 200)
    #expect(try name(fits) == [fits + ".md"])
    let long = try #require(try name(fits + "a").first)
    #expect(long.utf8.count == 203 && long.hasPrefix("aaa") && long != fits + ".md")
    let names = try name(fits + "bc", fits + "bd")
    #expect(names[0] != names[1])
  }

  @Test func namesThatDifferInCaseAloneAreTwo() throws {
    #expect(try name("a/Report", "a/report", "a/REPORT") == ["a/Report.md", "a/report-2.md", "a/REPORT-3.md"])
  }

  @Test func nothingLeadsOut() throws {
    #expect(try name("../a", "/b", "c/../d", "..", "e\\f:g?") == ["a.md", "b.md", "c/d.md", "article.md", "e_f_g_.md"])
  }
}
