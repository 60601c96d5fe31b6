import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

@Suite struct FileNameTests {
  private func problems(_ emit: String, stages: String = "", settings: [String] = []) -> [Diagnostic] {
    let yaml = "stages:\n  - segment\n  - score\n  - summarise\n\(stages)  - emit:\n      \(emit)\n"
    return PipelineLoader.load("job.yaml", settings: settings, environment: [:]) { _ in Array(yaml.utf8) }.diagnostics
  }

  @Test(arguments: [
    ("", "ferry"), ("{name}.md", "ferry"), ("{language}/{date}-{name}", "kk/2025-05-14-ferry"), ("{section}.md", "A-B"),
    ("a{name}b{name}.md.txt", "aferrybferry.md.txt"), ("{", "{"), ("}{name}{", "}ferry{"), ("{{name}}", "{{name}}"),
  ])
  func placeholdersAreFilledIn(file: String, expected: String) {
    let values = FileOptions.Values(name: "ferry", language: "kk", date: "2025-05-14", section: "A/B")
    #expect(FileOptions(per: .run, file: file).stem(ending: ".md", values) == expected)
  }

  /// What fills one placeholder is no placeholder, and an item in no section has a name all the same.
  @Test func whatIsFilledInStays() {
    let values = FileOptions.Values(name: "{date}", language: "kk", date: "2025-05-14")
    #expect(FileOptions(per: .run, file: "{name}-{section}").stem(ending: ".md", values) == "{date}-other")
  }

  @Test func anUnknownOneIsAnErrorWithItsPlace() {
    let problem = problems("markdown: {file: '{langauge}/{name}.md'}").first
    #expect(problem?.code == .unknownPlaceholder)
    #expect(problem?.message == "there is no placeholder `{langauge}` for the files of `markdown`")
    #expect(problem?.help == "did you mean `{language}`?")
    #expect(problem.map { [$0.place.line, $0.place.column] } == [6, 25])
  }

  @Test func allUnknownOnesAreTold() {
    let set = problems("markdown: true", settings: ["emit.markdown.file='{year}/{source}/{name}.md'"])
    #expect(set.map(\.message).map { $0.contains("`{year}`") } == [true, false])
    #expect(set.first?.help == "known here: `{name}`, `{language}`, `{date}`, `{section}`")
    #expect(problems("{text: {file: 'a{}'}, jsonl: {file: '{x}'}}").count == 2)
  }

  @Test(arguments: [
    ("text: {file: '{section}'}", "`{section}` has no value: no stage of the run makes sections"),
    ("text: {file: '{section}', per: article}", "the files of `text` know no `{section}`"),
    ("jsonl: {file: '{section}'}", "the files of `jsonl` know no `{section}`"),
  ])
  func sectionsAreThoseOfAnEdition(emit: String, message: String) {
    #expect(problems(emit).map(\.message) == [message])
  }

  /// No shell sees the path.
  @Test func aTildeAtItsStartIsNoHomeFolder() {
    #expect(
      problems("text: {file: '~/{name}'}").map(\.message) == [
        "`~` is a folder of that name here, below the output folder"
      ])
    #expect(problems("text: {file: 'a~{name}'}").isEmpty)
  }

  @Test func theMendNamesTheStageThatMakesSections() {
    #expect(problems("text: {file: '{section}'}").map(\.help) == ["leave it out, or let `arrange` make some"])
  }
}
