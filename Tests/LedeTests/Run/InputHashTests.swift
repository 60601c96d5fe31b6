import Testing

@testable import LedeCore
@testable import LedeRun

@Suite struct InputHashTests {
  /// Read a stretch at a time, a file has the hash of all its bytes: its length is no multiple of the words that are hashed.
  @Test(arguments: [0, 5, 8, 70_003, 1_000_001])
  func theHashIsThatOfAllBytes(count: Int) throws {
    let folder = try Folder()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }
    let path = try folder.write("a.txt", bytes)
    #expect(InputFile(path: path).contentHash == SourceFile(bytes, format: "plain-text").hash)
  }

  @Test func whatCannotBeReadHasAWordInstead() throws {
    #expect(InputFile(path: "/nowhere/a.txt").contentHash == "unreadable")
    #expect(InputFile(path: "-").contentHash == nil)
  }
}
