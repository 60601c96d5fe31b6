import Foundation
import Testing

/// What commands print: each line of `Tests/Golden/commands/NAME.sh` is run by a shell, one after the other, in a copy of the folder
/// `files`; `NAME.out` has what came of it: standard output as it is, standard error behind `2> `, the exit code in brackets.
///
/// `LEDE_UPDATE_GOLDEN=1 swift test --filter SnapshotTests` writes the `.out` files anew.
@Suite struct SnapshotTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/commands").path
  private static let updates = ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] == "1"
  static let cases = names(ending: ".sh")

  private static func names(ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  @Test(arguments: cases) func printsWhatItPrinted(_ name: String) throws {
    let script = try String(contentsOfFile: "\(Self.root)/\(name).sh", encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lede-snapshot-" + UUID().uuidString)
    try FileManager.default.copyItem(atPath: Self.root + "/files", toPath: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    var made = ""
    for line in script.split(separator: "\n") where !line.hasPrefix("#") {
      made += try Self.transcript(String(line), in: folder.path)
    }
    let path = "\(Self.root)/\(name).out"
    if Self.updates { return try made.write(toFile: path, atomically: true, encoding: .utf8) }
    let wanted = try String(contentsOfFile: path, encoding: .utf8)
    guard made != wanted else { return }
    let pair = zip(made.split(separator: "\n"), wanted.split(separator: "\n")).enumerated().first { $1.0 != $1.1 }
    Issue.record(
      "\(name).out:\((pair?.offset ?? -1) + 1)\n  wanted: \(pair?.element.1 ?? "(the end)")\n  made:   \(pair?.element.0 ?? "(the end)")"
    )
  }

  /// Else a folder that moved would leave nothing to test.
  @Test func eachScriptHasItsOutput() {
    #expect(Self.cases.count > 5)
    #expect(Self.updates || Self.names(ending: ".out") == Self.cases)
  }

  private static func transcript(_ line: String, in folder: String) throws -> String {
    let outcome = try Command.shell(line, in: folder)
    var text = "$ \(line)\n" + outcome.output
    if let last = outcome.output.last, last != "\n" { text += "\n(no line break)\n" }
    var errors = outcome.errors.split(separator: "\n", omittingEmptySubsequences: false)
    if errors.last == "" { errors.removeLast() }
    for error in errors { text += "2> \(error)\n" }
    return text + "[\(outcome.code)]\n"
  }
}
