import Foundation
import Testing

@testable import Lede

@Suite struct InputFinderTests {
  /// Files below a folder of their own, and what arguments find among them: names, and arguments that mean nothing.
  private func find(_ files: [String], _ arguments: [String], prepare: (Folder) throws -> Void = { _ in }) throws -> (
    names: [String], missing: Int
  ) {
    let folder = try Folder()
    for file in files { try folder.write(file, "x") }
    try prepare(folder)
    let (found, missing) = InputFinder.find(arguments.map { $0 == "-" ? $0 : folder / $0 })
    return (found.map(\.name), missing.count)
  }

  @Test func aFolderMeansAllThatCanBeReadInIt() throws {
    let files = [
      "in/b.txt", "in/a.txt", "in/sub/c.JSONL", "in/.hidden.txt", "in/.git/d.txt", "in/picture.png", "in/noending",
    ]
    #expect(try find(files, ["in"]).names == ["a.txt", "b.txt", "sub/c.JSONL"])
  }

  @Test func aFileIsReadWhateverItsEnding() throws {
    #expect(try find(["in/picture.png"], ["in/picture.png"]).names == ["picture.png"])
  }

  @Test(arguments: [
    ("in/*.txt", ["a.txt", "b.txt"]), ("in/?.txt", ["a.txt", "b.txt"]), ("in/[b-z].txt", ["b.txt"]),
    ("in/**/*.txt", ["a.txt", "b.txt", "c.txt", "d.txt"]),
    ("*/sub/c.txt", ["c.txt"]), ("**", ["in/a.txt", "in/b.txt", "in/sub/c.txt", "in/sub/deep/d.txt"]),
    ("in/*", ["a.txt", "b.txt", "c.txt", "deep/d.txt"]),
  ])
  func patterns(_ pattern: String, _ names: [String]) throws {
    #expect(try find(["in/a.txt", "in/b.txt", "in/sub/c.txt", "in/sub/deep/d.txt"], [pattern]).names == names)
  }

  @Test func whatMeansNothingIsSaid() throws {
    #expect(try find(["in/a.txt", "empty/x.png"], ["nowhere", "in/*.html", "empty", "in/a.txt"]).missing == 3)
  }

  @Test func aFileIsReadOnce() throws {
    #expect(try find(["in/a.txt"], ["in", "in/a.txt", "in/*"]).names == ["a.txt"])
  }

  @Test func filesOfTheSameNameAreToldApart() throws {
    let names = try find(["one/a.txt", "two/a.txt"], ["one/a.txt", "two/a.txt"]).names
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0.hasSuffix("/a.txt") })
  }

  @Test func aNameThatLooksLikeAPatternIsAName() throws {
    #expect(try find(["in/[a].txt"], ["in/[a].txt"]).names == ["[a].txt"])
  }

  @Test func linksInCirclesEnd() throws {
    let names = try find(["in/a.txt", "in/sub/b.txt"], ["in", "in/**/*.txt"]) { folder in
      for name in ["in/x", "in/y", "in/sub/z"] {
        try FileManager.default.createSymbolicLink(atPath: folder / name, withDestinationPath: folder / "in")
      }
    }.names
    #expect(Set(names) == ["a.txt", "sub/b.txt"])
  }

  @Test func pipesInAFolderAreLeftAlone() throws {
    let names = try find(["in/a.txt"], ["in"]) { folder in #expect(mkfifo(folder / "in/pipe.txt", 0o600) == 0) }.names
    #expect(names == ["a.txt"])
  }

  @Test func standardInput() throws {
    #expect(try find([], ["-"]).names == ["stdin"])
  }
}
