import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

@Suite struct DocumentTests {
  private static let pipelines = Repository.files("pipelines", endings: [".yaml"])

  @Test(arguments: pipelines) func readyPipelinesCheckCleanAndAreBuiltIn(_ path: String) throws {
    let text = try #require(Repository.read(path))
    let outcome = PipelineLoader.load(path, environment: [:]) { Repository.read($0).map { Array($0.utf8) } }
    #expect(outcome.diagnostics.isEmpty, "\(DiagnosticRenderer(color: false).render(outcome.diagnostics))")
    let name = String(path.split(separator: "/")[1].dropLast(".yaml".count))
    #expect(BuiltinPipelines.document(name) == Array(text.utf8))
    #expect(outcome.pipeline?.name == name)
    #expect(BuiltinPipelines.names.count == Self.pipelines.count)
  }

  @Test func theReferenceIsWhatTheDeclarationsSay() {
    #expect(Repository.read("REFERENCE.md") == ReferencePage.markdown(), "lede list --format markdown > REFERENCE.md")
  }

  @Test(arguments: Repository.files(endings: [".md"]))
  func localLinksLeadToFiles(_ path: String) throws {
    let text = try #require(Repository.read(path))
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    for match in text.matches(of: #/\]\(([^)\s]+)\)/#) {
      let target = match.1.prefix { $0 != "#" }
      if target.isEmpty || target.contains(":") { continue }
      #expect(Repository.exists(folder.isEmpty ? String(target) : "\(folder)/\(target)"), "\(target) of \(path)")
    }
  }
}
