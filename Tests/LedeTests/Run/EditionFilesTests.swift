import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

/// Newsletters as a run writes them.
@Suite struct EditionFilesTests {
  /// A stage of the run that is not built in.
  private struct Backwards: RunStage {
    static let name = "backwards"
    static let help = "The last article of the input first"
    func run(_ edition: Edition, _ resources: Resources) -> Edition {
      Edition(edition.items.sorted { $0.position > $1.position })
    }
  }

  /// Runs over four records of two languages.
  private func run(
    _ emit: String, stages: String = "", languages: String = "{}", jobs: Int = 2
  ) async throws -> (folder: Folder, report: RunReport) {
    let folder = try Folder()
    let records = [("ru", "Мост", "12"), ("en", "Rain", "14"), ("ru", "Лёд", "13"), ("en", "Fog", "11")]
    let lines = records.map { language, title, day in
      """
      {"title": "\(title)", "text": "One. Two.", "language": "\(language)", "date": "2025-03-\(day)", "site": "\(day).org"}
      """
    }
    try folder.write("in/a.jsonl", lines.joined(separator: "\n"))
    let yaml =
      "name: job\nstages: [segment, score: {position: true}, summarise: {minimum_words: 1}, \(stages)emit: \(emit)]"
    var catalogue = Catalogue.standard
    catalogue.add(StageKind(ofRun: Backwards.self))
    let loader = PipelineLoader(catalogue: catalogue, environment: [:]) { path in
      path == "job.yaml" ? Array((yaml + "\nlanguages: \(languages)\n").utf8) : nil
    }
    let pipeline = try #require(loader.load("job.yaml").pipeline)
    let report = try await Run(pipeline: pipeline, options: RunOptions(jobs: jobs)).write(
      InputFinder.find([folder / "in"]).files, to: folder / "out"
    ) { _ in }
    return (folder, report)
  }

  /// The headlines of a newsletter in Markdown, in order.
  private func headlines(_ folder: Folder, _ file: String) -> [String] {
    (folder.read("out/" + file) ?? "").split(separator: "\n").filter { $0.hasPrefix("## ") }.map {
      String($0.dropFirst(3))
    }
  }

  @Test func sectionsShareAFileThatIsNotNamedAfterThem() async throws {
    let (folder, report) = try await run("{markdown: {file: issue.md}}", stages: "arrange: {sections: language}, ")
    #expect(report.files == [folder / "out/issue.md"])
    let apart = try await run("{markdown: {file: '{section}.md'}}", stages: "arrange: {sections: language}, ")
    #expect(apart.report.files.count == 2)
  }

  @Test func aFileKeepsAnEndingThatItsFormatGoesBy() async throws {
    let (folder, report) = try await run(
      "{rss: {file: feed.xml}, markdown: {file: issue.xml}, json-feed: {file: feed.json}}")
    #expect(Set(report.files) == Set(["feed.xml", "issue.xml.md", "feed.json"].map { folder / "out/\($0)" }))
  }

  @Test(arguments: [1, 4])
  func withoutStagesItHasTheOrderOfTheInput(jobs: Int) async throws {
    let (folder, report) = try await run("{markdown: true}", jobs: jobs)
    #expect(headlines(folder, "job.md") == ["Мост", "Rain", "Лёд", "Fog"])
    #expect(report.files == [folder / "out/job.md"] && report.done == 4)
  }

  @Test(arguments: [1, 4])
  func stagesOfTheRunSeeAllArticles(jobs: Int) async throws {
    let (folder, _) = try await run("{markdown: true, text: true}", stages: "arrange: {by: [newest]}, ", jobs: jobs)
    #expect(headlines(folder, "job.md") == ["Rain", "Лёд", "Мост", "Fog"])
    let text = try #require(folder.read("out/job.txt"))
    #expect(text.hasPrefix("Rain\n\nOne. Two.\n\n14.org · March 14, 2025\n\n\nЛёд\n"))
  }

  @Test func itemsKnowTheirPlaceInTheInput() async throws {
    let (folder, _) = try await run("{markdown: true}", stages: "backwards, ", jobs: 4)
    #expect(headlines(folder, "job.md") == ["Fog", "Лёд", "Rain", "Мост"])
  }

  @Test func anEditionForEachLanguage() async throws {
    let (folder, report) = try await run(
      "{markdown: {file: '{language}/{name}'}, text: true}", stages: "arrange: {by: [oldest]}, ")
    #expect(folder.files("out") == ["en/job.md", "job.txt", "ru/job.md"])
    #expect(headlines(folder, "en/job.md") == ["Fog", "Rain"])
    #expect(headlines(folder, "ru/job.md") == ["Мост", "Лёд"])
    #expect(report.files == ["job.txt", "en/job.md", "ru/job.md"].map { folder / "out/" + $0 })
  }

  @Test(arguments: [1, 4])
  func whatALimitLeavesOutIsTold(jobs: Int) async throws {
    let (folder, report) = try await run("{markdown: true}", stages: "arrange: {by: [newest], limit: 3}, ", jobs: jobs)
    #expect(headlines(folder, "job.md") == ["Rain", "Лёд", "Мост"])
    #expect(report.leftOut == ["arrange: limit": 1])
    #expect(report.text.contains("  1 article left out of the newsletter (arrange: limit)\n"))
    #expect(report.json.encoded.contains("\"left_out\":{\"arrange: limit\":1}"))
  }

  @Test func anEditionOfOneForEachArticle() async throws {
    let (folder, report) = try await run("{markdown: {per: article, title: T, file: '{language}-{name}'}}")
    #expect(folder.files("out") == ["en-a-2.md", "en-a-4.md", "ru-a-1.md", "ru-a-3.md"])
    #expect(folder.read("out/ru-a-3.md") == "# T\n\n## Лёд\n\nOne. Two.\n\n13.org · 13 марта 2025 г.\n")
    #expect(report.articleFiles == 4 && report.files.isEmpty)
  }

  @Test func itemsAreSetAsTheirLanguageSays() async throws {
    let (folder, _) = try await run("{markdown: true}", languages: "{en: {emit: {markdown: {layout: list}}}}")
    let text = try #require(folder.read("out/job.md"))
    #expect(text.contains("## Мост\n\nOne. Two.\n") && text.contains("## Rain\n\n- One.\n- Two.\n"))
  }

  /// One document has one title and one level of headings, whatever the language of its first article wants.
  @Test(arguments: ["", "backwards, "])
  func aFileOfSeveralLanguagesGoesByNoneOfThem(stages: String) async throws {
    let options = "{ru: {emit: {markdown: {title: Мосты, heading_level: 4, layout: list}}}}"
    let (folder, _) = try await run("{markdown: {title: Bridges}}", stages: stages, languages: options)
    let text = try #require(folder.read("out/job.md"))
    #expect(text.hasPrefix("# Bridges\n\n## ") && !text.contains("###"))
    #expect(text.contains("- One.\n"))
    let (own, _) = try await run("{markdown: {title: Bridges, file: '{language}.md'}}", languages: options)
    #expect(own.read("out/ru.md")?.hasPrefix("# Мосты\n\n#### Мост\n") == true)
    #expect(own.read("out/en.md")?.hasPrefix("# Bridges\n\n## Rain\n") == true)
  }

  @Test func whatALanguageHasInFilesForArticlesIsInNoFileForTheRun() async throws {
    let (folder, _) = try await run(
      "{markdown: true, text: true}", languages: "{ru: {emit: {markdown: {per: article}}}}")
    #expect(headlines(folder, "job.md") == ["Rain", "Fog"])
    #expect(folder.files("out") == ["a-1.md", "a-3.md", "job.md", "job.txt"])
    #expect(folder.read("out/job.txt")?.contains("Мост") == true)
  }

  @Test func whatOtherWritersMakeKeepsTheOrderOfTheInput() async throws {
    let (folder, _) = try await run("{markdown: true, jsonl: true}", stages: "arrange: {by: [newest]}, ")
    let titles = (folder.read("out/job.jsonl") ?? "").split(separator: "\n").map { line in
      ["Мост", "Rain", "Лёд", "Fog"].first { line.contains($0) }
    }
    #expect(titles == ["Мост", "Rain", "Лёд", "Fog"])
  }
}
