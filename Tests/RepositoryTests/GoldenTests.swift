import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

/// Runs each case of `Tests/Golden` and compares its output with `out/`, byte for byte.
///
/// `LEDE_UPDATE_GOLDEN=1 swift test --filter GoldenTests` writes `out/` anew.
@Suite struct GoldenTests {
  private static let root = Repository.root + "/Tests/Golden"
  private static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []).filter {
    FileManager.default.fileExists(atPath: "\(root)/\($0)/pipeline.yaml")
  }.sorted()
  private static let updates = ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] == "1"

  @Test func thereAreCases() {
    #expect(!Self.cases.isEmpty)
  }

  @Test(arguments: cases) func outputIsAsItWas(_ name: String) async throws {
    let folder = Self.root + "/" + name
    let outcome = PipelineLoader.load(folder + "/pipeline.yaml", environment: [:]) { path in
      FileManager.default.contents(atPath: path).map(Array.init)
    }
    let pipeline = try #require(outcome.pipeline, "\(outcome.diagnostics.map(\.message))")
    let expected = folder + "/out"
    if !Self.updates {
      let mend: Comment = "\(name) has no out/ yet: LEDE_UPDATE_GOLDEN=1 swift test --filter GoldenTests"
      try #require(!Self.files(expected).isEmpty, mend)
    }
    let output = Self.updates ? expected : NSTemporaryDirectory() + "lede-golden-" + UUID().uuidString
    if Self.updates { try? FileManager.default.removeItem(atPath: expected) }
    defer { if !Self.updates { try? FileManager.default.removeItem(atPath: output) } }
    let found = InputFinder.find([folder + "/in"])
    #expect(found.missing.isEmpty)
    _ = try await Run(pipeline: pipeline, options: RunOptions(jobs: 2)).write(found.files, to: output) { _ in }
    #expect(Self.files(output) == Self.files(expected))
    for file in Self.files(expected) { compare(file, of: name, output, expected) }
  }

  private func compare(_ file: String, of name: String, _ output: String, _ expected: String) {
    let (made, wanted) = (lines(output + "/" + file), lines(expected + "/" + file))
    guard made != wanted else { return }
    let index = zip(made, wanted).enumerated().first { $1.0 != $1.1 }?.offset ?? min(made.count, wanted.count)
    func line(_ lines: [Data]) -> String {
      index < lines.count ? String(decoding: lines[index], as: UTF8.self) : "(the end)"
    }
    Issue.record("\(name)/out/\(file):\(index + 1)\n  wanted: \(line(wanted))\n  made:   \(line(made))")
  }

  private func lines(_ path: String) -> [Data] {
    FileManager.default.contents(atPath: path)?.split(separator: 0x0A, omittingEmptySubsequences: false) ?? []
  }

  private static func files(_ folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}
