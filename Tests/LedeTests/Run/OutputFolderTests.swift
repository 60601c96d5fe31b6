import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

@Suite struct OutputFolderTests {
  @Test func findingFreeNamesIsLinear() {
    var names = FileNames()
    var given: Set<String> = []
    for _ in 0..<2000 { given.insert(names.take(["summary", "summary"], ending: ".txt")) }
    #expect(given.count == 2000 && given.contains("summary-2000.txt"))
    #expect(names.tried <= 3 * 2000)
  }

  @Test func namesThatAreOneSomewhereAreGivenOnce() {
    var names = FileNames()
    let wanted = ["a", "A", "\u{439}", "\u{438}\u{306}", "\u{419}", "a-2"]
    #expect(Set(wanted.map { names.take([$0], ending: ".txt").folded }).count == wanted.count)
  }

  @Test(arguments: ["../\u{301}x", "/\u{301}x", "a/../\u{301}x", "..", "../../x"]) func noNameLeadsOut(_ name: String)
    throws
  {
    let folder = try Folder()
    try folder.write("out/keep", "x")
    let output = try OutputFolder(path: folder / "out")
    try output.open(output.reserve(name, ending: ".txt")).commit()
    #expect(folder.files().count == 2 && folder.files().allSatisfy { Path($0).parts.first == "out" })
  }

  @Test func aLinkToAFileIsFollowedInsideTheFolderOnly() throws {
    let folder = try Folder()
    for file in ["outside.txt", "out/sub/in.txt"] { try folder.write(file, "old") }
    for (link, target) in [("a.txt", "sub/in.txt"), ("b.txt", "../outside.txt"), ("c.txt", folder / "new.txt")] {
      try FileManager.default.createSymbolicLink(atPath: folder / "out/" + link, withDestinationPath: target)
    }
    let output = try OutputFolder(path: folder / "out")
    try output.open("a.txt").commit()
    #expect(folder.read("out/sub/in.txt") == "")
    for name in ["b.txt", "c.txt"] { #expect(throws: ArticleError.self) { try output.open(name) } }
    #expect(folder.read("outside.txt") == "old" && folder.read("new.txt") == nil)
  }

  @Test func whatOtherRunsHaveLeftIsRemoved() throws {
    let folder = try Folder()
    for name in ["out/.lede-tmp-0123456789abcdef", "out/sub/.lede-tmp-0123456789abcdef"] { try folder.write(name, "x") }
    let output = try OutputFolder(path: folder / "out")
    try output.open("sub/a.txt").commit()
    #expect(folder.files() == ["out/sub/a.txt"])
  }

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
