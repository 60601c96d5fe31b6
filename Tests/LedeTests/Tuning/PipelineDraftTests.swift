import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeTuning

@Suite struct PipelineDraftTests {
  /// What is known of languages is the same for all drafts, and costs more to make than all else.
  private static let knowledge = KnowledgeBase()

  private func loaded(_ yaml: String) -> Pipeline? { (try? Pipeline.load(yaml: yaml)).map(sharing) }

  private func sharing(_ pipeline: Pipeline) -> Pipeline {
    var result = pipeline
    result.knowledge = Self.knowledge
    return result
  }

  @Test(arguments: PipelineDraft.Use.allCases) func aDraftPassesItsOwnTestsInEachLanguage(use: PipelineDraft.Use) throws
  {
    for language in LanguageFile.languages {
      let yaml = PipelineDraft(for: use, languages: [language], target: "kk", file: "mine.yaml").yaml(load: loaded)
      let outcome = load(yaml)
      #expect(outcome.diagnostics.isEmpty, "\(language): \(outcome.diagnostics.text)")
      let pipeline = sharing(try #require(outcome.pipeline))
      let run = TestRun(pipeline) { _ in nil }
      let failures = pipeline.tests.indices.flatMap { run.outcome($0).failures }
      #expect(failures.isEmpty, "\(language): \(failures.text)")
      #expect(!yaml.contains("['']") && pipeline.tests.count == 1)
    }
  }

  @Test func eachLanguageWithAFileHasASampleOfItsOwn() {
    for language in LanguageFile.languages {
      let sample = LanguageFile.embedded(language)?.sample
      #expect(sample?.text.isEmpty == false && sample?.title.isEmpty == false, "\(language)")
      let yaml = PipelineDraft(for: .newsletter, languages: [language], file: "mine.yaml").yaml(load: loaded)
      // The headline is told as one, and the summary is more than a sentence.
      #expect(yaml.contains(sample?.title ?? "-") && !yaml.contains("title: ''"), "\(language)")
      #expect(yaml.components(separatedBy: sample?.title ?? "-").count == 3, "\(language)")
    }
  }

  @Test(arguments: ["mine.yaml", "mine.yml"]) func commandsNameTheFile(file: String) {
    let yaml = PipelineDraft(for: .newsletter, languages: ["en"], file: file).yaml(load: loaded)
    #expect(yaml.contains("lede run \(file) ARTICLES"))
    #expect(yaml.contains("\nname: mine\n"))
  }

  @Test func whatTheTestsExpectIsWorthIt() {
    let yaml = PipelineDraft(for: .newsletter, languages: ["ru", "kk"], file: "mine.yaml").yaml(load: loaded)
    #expect(yaml.contains("      title: Старая мельница снова мелет\n"))
    #expect(yaml.contains("Сорок добровольцев восстанавливали её с 2019 года."))
    #expect(yaml.contains("  - name: an article in kk\n    language: kk\n"))
  }

  @Test(arguments: PipelineDraft.Use.allCases) func aDigestTellsMoreOfAnArticle(use: PipelineDraft.Use) {
    let yaml = PipelineDraft(for: use, languages: ["en"], file: "mine.yaml").yaml(load: loaded)
    #expect(yaml.contains("  - summarise:\n      sentences: 6\n") == (use == .digest))
  }

  /// What a comment offers is right once its `#` is gone.
  @Test(arguments: PipelineDraft.Use.allCases) func theCommentsCanBeTakenAtTheirWord(use: PipelineDraft.Use) {
    let yaml = PipelineDraft(for: use, languages: ["en"], file: "mine.yaml").yaml(load: loaded)
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = lines.firstIndex { $0.hasPrefix("stages:") } ?? 0
    let open = lines[start...].map { line -> String in
      guard let hash = line.firstRange(of: "# ") else { return line }
      let rest = line[hash.upperBound...]
      let isYAML =
        rest.hasPrefix("- ") || rest.hasPrefix(" ") || rest.hasPrefix("languages:") || rest.hasPrefix("sites:")
      return isYAML ? line[..<hash.lowerBound] + String(rest) : line
    }
    let outcome = load(
      (lines[..<start] + open).joined(separator: "\n"), files: [PipelineDraft.ownArticle: "The bridge opened."])
    #expect(outcome.pipeline?.tests.count == 2)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics.text)\n\(open.joined(separator: "\n"))")
  }
}
