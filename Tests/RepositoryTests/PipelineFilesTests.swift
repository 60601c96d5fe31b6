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

  /// Their mends stand for more than the place that they are told at.
  private static let wider: Set = ["alias-with-options-deeper.yaml", "stage-path-at-margin.yaml"]

  /// A value or key that a mend gives whole is not told again in the place of what is wrong, in quotes where YAML wants them.
  @Test func eachWholeMendMends() {
    var count = 0
    for name in Self.names("bad") where !Self.wider.contains(name) {
      for diagnostic in Self.diagnostics(name, in: "bad") where diagnostic.place.source.name == name {
        guard let help = diagnostic.help, diagnostic.place.definition == nil, !help.contains("[…]"),
          let mend = help.wholeMatch(of: /(?:write|did you mean) `([^`…]+)`\??/).map({ String($0.1) })
        else { continue }
        count += 1
        let left = [mend, "'\(mend)'"].map { Self.left(of: diagnostic, in: name, mend: $0) }
        #expect(left.contains { $0.isEmpty }, "\(name): \(mend)\n\(left[0].text)")
      }
    }
    #expect(count > 200)
  }

  /// What is still told of a place, or new of the syntax, when a mend stands there.
  private static func left(of diagnostic: Diagnostic, in name: String, mend: String) -> [Diagnostic] {
    let text = diagnostic.place.source.text
    let range = diagnostic.place.range.isEmpty ? diagnostic.place.range : text.trimmed(diagnostic.place.range)
    let mended = Array(text.bytes[..<range.lowerBound]) + Array(mend.utf8) + text.bytes[range.upperBound...]
    let again = PipelineLoader.load(name, environment: [:]) { path in
      path == name ? mended : FileManager.default.contents(atPath: "\(folder)/bad/\(path)").map(Array.init)
    }.diagnostics
    return again.filter { other in
      other.message == diagnostic.message && other.place.range.lowerBound == range.lowerBound
        || other.code == .syntax && diagnostic.code != .syntax
    }
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
