import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct InputFinderTests {
  /// Files below a folder of their own, and what arguments find among them: names, and arguments that mean nothing.
  private func find(_ files: [String], _ arguments: [String], prepare: (Folder) throws -> Void = { _ in }) throws -> (
    names: [String], missing: Int
  ) {
    let folder = try Folder()
    for file in files { try folder.write(file, "x") }
    try prepare(folder)
    let found = InputFinder.find(arguments.map { $0 == "-" ? $0 : folder / $0 })
    return (found.files.map(\.name), found.missing.count)
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

  @Test func whatMeansNothingStandsAmongTheFiles() throws {
    let names = try find(["in/a.txt", "in/b.txt"], ["in/a.txt", "nowhere", "in/b.txt"]).names
    #expect(names.count == 3 && names[0] == "a.txt" && names[1].hasSuffix("nowhere") && names[2] == "b.txt")
  }

  @Test func aFileIsReadOnce() throws {
    #expect(try find(["in/a.txt"], ["in", "in/a.txt", "in/*"]).names == ["a.txt"])
  }

  @Test func filesOfTheSameNameAreToldApart() throws {
    let names = try find(["one/a.txt", "two/a.txt"], ["one/a.txt", "two/a.txt"]).names
    #expect(Set(names).count == 2)
    #expect(names.allSatisfy { $0.hasSuffix("/a.txt") })
  }

  /// Composed and decomposed, as archives of macOS have it.
  @Test(arguments: [["in"], ["in/*"], ["in/**"], ["in/\u{439}.txt", "in/\u{438}\u{306}.txt"]])
  func namesThatDifferInTheirUnicodeFormAreTwo(_ arguments: [String]) throws {
    let names = try find(["in/\u{439}.txt", "in/\u{438}\u{306}.txt"], arguments).names
    #expect(Set(names.map { Array($0.utf8) }).count == 2)
  }

  @Test func namesThatAreNotUTF8AreRead() throws {
    let name: [UInt8] = [0x8F, 0xE0, 0xA8, 0x2E, 0x74, 0x78, 0x74]
    let names = try find(["in/a.txt"], ["in", "in/?*/*"]) { folder in
      for place in ["in/", "in/sub/"] {
        try folder.write("in/sub/b.txt", "x")
        let path = Path(Path(folder / place).bytes + name)
        let file = open(path.cString, O_WRONLY | O_CREAT, 0o600)
        #expect(file >= 0)
        close(file)
      }
    }.names
    #expect(names == ["a.txt", "sub/b.txt", "sub/\\x8F\\xE0\\xA8.txt", "\\x8F\\xE0\\xA8.txt"])
  }

  @Test(arguments: [["in"], ["in/**"], ["in/**/*.txt"], ["in/*/*.txt"]])
  func aFolderThatMayNotBeReadIsAProblem(_ arguments: [String]) throws {
    let folder = try Folder()
    for file in ["in/a/a.txt", "in/shut/b.txt", "in/z/c.txt"] { try folder.write(file, "x") }
    #expect(chmod(folder / "in/shut", 0) == 0)
    let files = asNobody { InputFinder.find(arguments.map { folder / $0 }).files }
    #expect(chmod(folder / "in/shut", 0o700) == 0)
    #expect(files.map(\.path.lastPart) == ["a.txt", "shut", "c.txt"])
    #expect(files.map { $0.problem?.code } == [nil, .unreadable, nil])
  }

  @Test func aFileThatMayNotBeAskedForIsAFile() throws {
    let folder = try Folder()
    try folder.write("in/shut/b", "x")
    for arguments in [["in"], ["in/*/b"]] {
      #expect(chmod(folder / "in/shut", 0o444) == 0)
      let files = asNobody { InputFinder.find(arguments.map { folder / $0 }).files }
      #expect(chmod(folder / "in/shut", 0o700) == 0)
      #expect(files.map(\.path) == [Path(folder / "in/shut/b")])
    }
  }

  @Test(arguments: ["in", "in/**", "in/**/*.txt", "in/*/*.txt"])
  func theOutputFolderIsLeftOut(_ argument: String) throws {
    let folder = try Folder()
    for file in ["in/sub/a.txt", "in/out/b.txt", "in/out/deep/c.txt"] { try folder.write(file, "x") }
    try FileManager.default.createSymbolicLink(atPath: folder / "way", withDestinationPath: folder / "in/out")
    for output in ["in/out", "in/sub/../out/", "way"] {
      let found = InputFinder.find([folder / argument], output: folder / output)
      #expect(found.files.map(\.path.lastPart) == ["a.txt"] && found.leftOutOutput && found.atOutput.isEmpty)
    }
    #expect(!InputFinder.find([folder / argument], output: folder / "elsewhere").leftOutOutput)
  }

  @Test(arguments: [
    ("in", true), ("in/", true), ("in/*", true), ("in/**/*.txt", true), ("in/a.txt", false), ("in/sub", false),
  ])
  func theOutputFolderIsNoInput(_ argument: String, _ isRefused: Bool) throws {
    let folder = try Folder()
    for file in ["in/a.txt", "in/sub/b.txt"] { try folder.write(file, "x") }
    let found = InputFinder.find([folder / argument], output: folder / "in")
    #expect(found.atOutput.count == (isRefused ? 1 : 0) && found.files.count == (isRefused ? 0 : 1))
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
