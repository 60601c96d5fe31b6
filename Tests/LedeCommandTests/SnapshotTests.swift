import Foundation
import Testing

/// What commands print and write: each line of `NAME.sh` is run by a shell, one after the other, in a copy of the
/// folder `files` beside it; `NAME.out` has what came of it.
///
/// `LEDE_UPDATE_GOLDEN=1 swift test --filter SnapshotTests` writes the `.out` files anew. With `LEDE_OUTCOMES=FOLDER`
/// all that came stands there, long texts as well: written before and after a change, `diff -r` shows what it did.
@Suite struct SnapshotTests {
  /// `commands` is for all that is printed; `doors` for what is written as well, with long texts by their hash.
  private struct Case: CustomTestStringConvertible {
    let kind: String
    let name: String

    var testDescription: String { "\(kind)/\(name)" }
    var path: String { SnapshotTests.root + "/\(kind)/\(name)" }
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden").path
  private static let environment = ProcessInfo.processInfo.environment
  private static let updates = environment["LEDE_UPDATE_GOLDEN"] == "1"
  private static let kinds = ["commands", "doors"]
  private static let cases = kinds.flatMap { kind in names(kind, ".sh").map { Case(kind: kind, name: $0) } }

  private static func names(_ kind: String, _ ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(kind)")) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  @Test(arguments: cases) private func printsWhatItPrinted(_ test: Case) throws {
    let made = try test.kind == "doors" ? transcript(test, most: 11, withFiles: true) : transcript(test)
    let path = test.path + ".out"
    try show(test)
    if Self.updates { return try made.write(toFile: path, atomically: true, encoding: .utf8) }
    let wanted = try String(contentsOfFile: path, encoding: .utf8)
    guard made != wanted else { return }
    let pair = zip(made.split(separator: "\n"), wanted.split(separator: "\n")).enumerated().first { $1.0 != $1.1 }
    let (line, known) = pair?.element ?? ("(the end)", "(the end)")
    let place = "\(test.testDescription).out:\((pair?.offset ?? -1) + 1)"
    Issue.record("\(place)\n  wanted: \(known)\n  made:   \(line)")
  }

  /// Else a folder that moved would leave nothing to test.
  @Test(arguments: kinds) func eachScriptHasItsOutput(_ kind: String) {
    let names = Self.names(kind, ".sh")
    #expect(names.count > 5)
    #expect(Self.updates || Self.names(kind, ".out") == names)
  }

  private func transcript(_ test: Case, most: Int = .max / 100, withFiles: Bool = false) throws -> String {
    let script = try String(contentsOfFile: test.path + ".sh", encoding: .utf8)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lede-snapshot-" + UUID().uuidString)
    try FileManager.default.copyItem(atPath: "\(Self.root)/\(test.kind)/files", toPath: folder.path)
    defer { try? FileManager.default.removeItem(at: folder) }
    var transcript = try Transcript(in: folder.path, most: most, withFiles: withFiles)
    for line in script.split(separator: "\n") where !line.hasPrefix("#") { try transcript.add(String(line)) }
    return transcript.text
  }

  private func show(_ test: Case) throws {
    guard let shown = Self.environment["LEDE_OUTCOMES"] else { return }
    let folder = "\(shown)/\(test.kind)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let text = try transcript(test, withFiles: true)
    try text.write(toFile: "\(folder)/\(test.name).txt", atomically: true, encoding: .utf8)
  }
}
