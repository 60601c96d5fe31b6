import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// The examples of CONTRIBUTING.md are files of the package in `Examples/`, which `Scripts/examples` builds and runs.
@Suite struct ContributingTests {
  private static let blocks: [(language: String, code: String)] =
    Repository.read("CONTRIBUTING.md")?.matches(of: #/```(\w+)\n((?:.*\n)*?)```\n/#).map {
      (String($0.1), String($0.2))
    } ?? []

  @Test func examplesAreFilesThatAreBuilt() throws {
    let paths = Repository.files("Examples/Components", endings: [".swift", ".yaml"])
    let files = paths.compactMap { Repository.read($0) }
    let swift = Self.blocks.filter { $0.language == "swift" }.map(\.code)
    #expect(swift.count >= 7)
    for code in swift { #expect(files.contains { $0.contains(code) }, "no file has\n\(code)") }
    // Each component is shown whole, and the pipeline.
    for (path, file) in zip(paths, files)
    where !path.hasSuffix("/Components.swift") && !path.hasSuffix("/Package.swift") {
      #expect(Self.blocks.contains { $0.code == file }, "\(path)")
    }
  }

  @Test func theLanguageFileDecodes() throws {
    var problems = Problems()
    let code = try #require(Self.blocks.first { $0.code.contains("language: hr") }).code
    let file = LanguageFile.decode(Source(name: "hr.yaml", string: code), &problems)
    #expect(problems.diagnostics.isEmpty, "\(problems.diagnostics.map(\.message))")
    #expect(file.language == "hr")
    #expect(file.segmentation.abbreviations.never.words.contains("prof"))
  }
}
