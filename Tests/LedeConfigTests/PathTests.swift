import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct PathTests {
  @Test func pathsAreComparedByTheirBytes() {
    #expect(Path("\u{439}") != Path("\u{438}\u{306}"))
    #expect(Set([Path("\u{439}"), Path("\u{438}\u{306}")]).count == 2)
  }

  /// As strings, these have no slash where a mark stands behind it.
  @Test(arguments: [
    ("a/b", ["a", "b"]), ("/a//b/", ["a", "b"]), ("../\u{301}x", ["..", "\u{301}x"]), ("", []), ("/", []),
    ("/\u{301}a", ["\u{301}a"]),
  ])
  func partsStandBetweenSlashes(_ path: String, _ parts: [String]) {
    #expect(Path(path).parts == parts.map { Path($0) })
    #expect(Path(path).isAbsolute == (path.utf8.first == 0x2F))
  }

  @Test(arguments: [
    ("a/b", "a", "a/"), ("/b", "", "/"), ("b", "", "."), ("a/\u{301}b", "a", "a/"), ("a/b/", "a/b", "a/b/"),
  ])
  func theFolderStandsBeforeTheLastSlash(_ path: String, _ folder: String, _ open: String) {
    #expect(Path(path).folder == Path(folder) && Path(path).folderToOpen == Path(open))
  }

  @Test(arguments: [
    ("a/./b/../c", "a/c"), ("../a", "../a"), ("/a/..", "/"), ("x/../\u{301}y", "\u{301}y"), ("a/../../b", "../b"),
  ])
  func plainPaths(_ path: String, _ plain: String) {
    #expect(Path(path).plain == Path(plain))
  }

  @Test func pathsAreJoinedByOneSlash() {
    #expect(Path("a") / "b" == "a/b" && Path("a/") / "b" == "a/b" && Path("") / "b" == "b" && Path("/") / "b" == "/b")
  }

  @Test(arguments: [
    ("/a", "/a/b", true), ("/a", "/ab", false), ("/a", "/a", false), ("/", "/a", true), ("/a/", "/a/b", true),
  ])
  func whatLiesBelow(_ folder: String, _ path: String, _ isBelow: Bool) {
    #expect(Path(path).isBelow(Path(folder)) == isBelow)
  }

  @Test func bytesThatAreNoTextAreWrittenOut() {
    #expect(Path([0x61, 0x8F, 0x2F, 0xE0]).description == "a\\x8F/\\xE0")
    #expect(Path("ж\\x8F").description == "ж\\x8F")
  }

  @Test func aFileNamesOthersFromItsFolder() {
    let source = Source(name: "configs/\u{301}mine/p.yaml", string: "")
    #expect(Array(source.path(of: "../base.yaml").utf8) == Array("configs/base.yaml".utf8))
    #expect(Array(source.path(of: "/\u{301}base.yaml").utf8) == Array("/\u{301}base.yaml".utf8))
  }
}
