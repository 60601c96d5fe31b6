import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// Pipelines that are right, and such that are wrong in many ways: `Tests/Pipelines`.
@Suite struct PipelineFilesTests {
  private static let folder = Repository.root + "/Tests/Pipelines"
  private static func names(_ folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "\(self.folder)/\(folder)")) ?? [])
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func diagnostics(_ name: String, in folder: String) -> [Diagnostic] {
    PipelineLoader.load(name, environment: [:]) { path in
      FileManager.default.contents(atPath: "\(self.folder)/\(folder)/\(path)").map(Array.init)
    }.diagnostics
  }

  @Test func whatIsRightIsFine() {
    #expect(Self.names("good").count > 5)
    for name in Self.names("good") {
      let diagnostics = Self.diagnostics(name, in: "good")
      #expect(diagnostics.isEmpty, "\(diagnostics.text)")
    }
  }

  /// `LEDE_UPDATE_GOLDEN=1` writes `bad.txt` anew.
  @Test func whatIsWrongIsShownWithItsPlaceAndItsMend() throws {
    let texts = Self.names("bad").map { name in
      let diagnostics = Self.diagnostics(name, in: "bad")
      #expect(!diagnostics.isEmpty, "\(name)")
      #expect(diagnostics.allSatisfy { $0.help?.isEmpty == false }, "\(name)")
      return diagnostics.text
    }
    let (path, text) = (Self.folder + "/bad.txt", texts.joined(separator: "\n"))
    if ProcessInfo.processInfo.environment["LEDE_UPDATE_GOLDEN"] != nil {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  /// Whatever a path can ask for is meant by `${…}` of that name, and not a variable.
  @Test func whatIsFilledInIsNoVariable() {
    for name in FileOptions.Placeholder.allCases.map(\.rawValue) {
      let yaml = "extends: newsletter\nstages: [emit: {text: {file: '${\(name)}'}}]\n"
      let loader = PipelineLoader(catalogue: .standard, environment: [:], read: { _ in nil })
      let found = loader.load(yaml: yaml).diagnostics
      #expect(found.map(\.help) == ["did you mean `{\(name)}`?"])
    }
  }
}
