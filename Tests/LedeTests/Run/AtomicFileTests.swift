import Foundation
import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct AtomicFileTests {
  private func write(_ path: String, _ text: String) throws {
    let file = try AtomicFile(path: Path(path))
    try file.append(text)
    try file.commit()
  }

  private func permissions(_ path: String) throws -> mode_t { try FileStatus(Path(path)).permissions }

  @Test func aFileIsThereWhenItIsWhole() throws {
    let folder = try Folder()
    let file = try AtomicFile(path: Path(folder / "a"))
    try file.append([0xFF, 0x00])
    try file.append(String(repeating: "x", count: 1 << 17))
    #expect(folder.files().isEmpty)
    try file.commit()
    #expect(folder.files() == ["a"])
    #expect(try FileManager.default.attributesOfItem(atPath: folder / "a")[.size] as? Int == (1 << 17) + 2)
  }

  @Test func nothingIsLeftOfWhatIsNotFinished() throws {
    let folder = try Folder()
    try folder.write("a", "old")
    try AtomicFile(path: Path(folder / "a")).append("new")
    #expect(folder.files() == ["a"] && folder.read("a") == "old")
  }

  @Test func theLastOfTwoWritersWinsWithAWholeFile() throws {
    let folder = try Folder()
    let (one, other) = (try AtomicFile(path: Path(folder / "a")), try AtomicFile(path: Path(folder / "a")))
    try one.append(String(repeating: "1", count: 1 << 17))
    try other.append("2")
    try other.commit()
    try one.append("1")
    try one.commit()
    #expect(folder.files() == ["a"] && folder.read("a") == String(repeating: "1", count: 1 << 17) + "1")
  }

  @Test(arguments: [0o600, 0o640, 0o664, 0o755, 0o444] as [mode_t])
  func aReplacedFileHandsOnItsPermissions(_ wanted: mode_t) throws {
    let folder = try Folder()
    try folder.write("a", "old")
    #expect(chmod(folder / "a", wanted) == 0)
    try write(folder / "a", "new")
    #expect(try permissions(folder / "a") == wanted)
    #expect(folder.read("a") == "new")
  }

  @Test(.enabled(if: getuid() == 0, "only root gives files away"))
  func aReplacedFileHandsOnItsOwner() throws {
    let folder = try Folder()
    try folder.write("a", "old")
    #expect(chown(folder / "a", 1234, 4321) == 0)
    try write(folder / "a", "new")
    let status = try FileStatus(Path(folder / "a"))
    #expect(status.owner == 1234 && status.group == 4321)
  }

  @Test func aNewFileHasThePermissionsOfAllNewFiles() throws {
    let folder = try Folder()
    try write(folder / "a", "x")
    #expect(close(open(folder / "b", O_WRONLY | O_CREAT, 0o666)) == 0)
    #expect(try permissions(folder / "a") == permissions(folder / "b"))
  }

  @Test func linksStayAndTheirFilesAreReplaced() throws {
    let folder = try Folder()
    try folder.write("far/a", "old")
    let links = [("one", "far/a"), ("two", "one"), ("new", "far/b"), ("absolute", folder / "far/c")]
    for (link, target) in links {
      try FileManager.default.createSymbolicLink(atPath: folder / link, withDestinationPath: target)
    }
    for (link, target) in links {
      try write(folder / link, link)
      #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder / link) == target)
    }
    #expect(["far/a", "far/b", "far/c"].map(folder.read) == ["two", "new", "absolute"])
  }

  @Test func whatIsNoFileIsNotReplaced() throws {
    let folder = try Folder()
    try folder.write("folder/a", "x")
    #expect(mkfifo(folder / "pipe", 0o600) == 0)
    for (link, target) in [("way", "pipe"), ("ring", "ring")] {
      try FileManager.default.createSymbolicLink(atPath: folder / link, withDestinationPath: target)
    }
    for name in ["folder", "pipe", "way", "ring"] {
      let error = #expect(throws: ArticleError.self) { try AtomicFile(path: Path(folder / name)) }
      #expect(error?.code == .unwritable && error?.message.contains("/" + name) == true, "\(name)")
    }
    #expect(try FileStatus(Path(folder / "pipe")).kind == .other)
  }
}

@Suite struct TemporaryFileTests {
  @Test func withoutAHelpingFileSystemItHasANameOfItsOwn() throws {
    let folder = try Folder()
    var files: [TemporaryFile?] = []
    for _ in 0..<8 { files.append(try TemporaryFile(in: Path(folder.path), permissions: 0o600, isNamed: true)) }
    #expect(folder.files().count == 8 && folder.files().allSatisfy { $0.hasPrefix(".lede-tmp-") })
    try files[0]?.put(at: Path(folder / "done"))
    files = []
    #expect(folder.files() == ["done"])
  }

  @Test func onlyWhatDeadProcessesLeftIsRemoved() throws {
    let folder = try Folder()
    let kept = [".lede-tmp-0123456789abcdeg", ".lede-tmp-0123", "a.txt", ".lede-12-x"]
    for name in kept + [".lede-tmp-0123456789abcdef"] { try folder.write(name, "x") }
    let alive = try TemporaryFile(in: Path(folder.path), permissions: 0o600, isNamed: true)
    TemporaryFile.removeStale(in: Path(folder.path))
    #expect(folder.files().count == kept.count + 1 && Set(kept).isSubset(of: folder.files()))
    try alive.put(at: Path(folder / "done"))
    #expect(folder.files().contains("done"))
  }
}
