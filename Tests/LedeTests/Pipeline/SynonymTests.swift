import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// Words of other programs for keys, parts, stages and values: none is taken, and the mend of each names what is meant.
@Suite struct SynonymTests {
  private static let stages = "clean, segment, score, summarise, group, arrange"

  /// What is said of a pipeline: the line of each problem with its mend.
  private func mends(_ yaml: String) -> [String] {
    load(yaml).diagnostics.map { "\($0.place.line) \($0.help ?? "")" }
  }

  @Test(arguments: [
    ("summarise: {count: 2}", "sentences"), ("summarise: {max_words: 40}", "words"),
    ("summarise: {percent: 0.2}", "share"), ("clean: {remove: ['^Share']}", "cut"),
    ("clean: {preserve: ['^Share']}", "keep"), ("score: {prefer: {words: [ferry]}}", "boost"),
    ("score: {boost: {regex: ['x']}}", "patterns"), ("score: {position: {factor: 2}}", "weight"),
    ("score: {headline: true}", "title"), ("arrange: {sort: [newest]}", "by"), ("arrange: {max: 9}", "limit"),
    ("arrange: {by: [date]}", "newest"), ("arrange: {sections: category}", "tag"),
    ("group: {show: newest}", "latest"), ("segment: {quotations: join}", "whole"),
    ("score: {stems: porter}", "snowball"),
    ("emit: {email: true}", "mail"),
    ("emit: {markdown: {layout: bullets}}", "list"),
    ("emit: {text: {filename: news}}", "file"),
    ("output: {text: true}", "emit"),
    ("sort: {limit: 9}", "arrange"), ("dedupe", "group"),
  ])
  func eachLeadsToWhatIsMeant(written: String, meant: String) {
    let found = mends("extends: newsletter\nstages:\n  - \(written)\n")
    #expect(found == ["3 did you mean `\(meant)`?"])
  }

  @Test(arguments: [
    ("xliff: {to: kk}", "target"), ("xliff: {target-language: kk}", "target"),
    ("xliff: {target: kk, targets: source}", "copy"), ("xliff: false, po: {locale: kk}", "target"),
    ("xliff: false, job: {target: [kk], tool: okapi}", "profile"),
    ("xliff: false, csv: {target: kk, delimiter: true}", "semicolons"),
  ])
  func writersForTranslators(written: String, meant: String) {
    let found = mends("extends: translation-job\nstages:\n  - emit: {\(written)}\n")
    #expect(found == ["3 did you mean `\(meant)`?"])
  }

  @Test(arguments: [
    ("steps: [clean, segment]", "stages"), ("base: newsletter\nstages: [clean]", "extends"),
    ("extends: newsletter\nlocales: {ru: {summarise: {sentences: 2}}}", "languages"),
    ("extends: newsletter\nhosts: {example.org: {summarise: {sentences: 2}}}", "sites"),
    ("extends: newsletter\nlocale: kk", "language"), ("pipeline: newsletter\nstages: [clean]", "extends"),
  ])
  func keysOfPipelines(yaml: String, meant: String) {
    #expect(load(yaml).diagnostics.map(\.help) == ["did you mean `\(meant)`?"])
  }

  @Test(arguments: [
    ("{input: A line., expect: {title: A line.}}", "text"), ("{text: A line., expected: {title: ''}}", "expect"),
    ("{text: A line., expect: {sentences: {includes: [A]}}}", "contains"),
    ("{text: A line., expect: {sentences: {excludes: [A]}}}", "lacks"),
  ])
  func keysOfTests(test: String, meant: String) {
    #expect(mends("extends: newsletter\ntests:\n  - \(test)\n") == ["3 did you mean `\(meant)`?"])
  }

  @Test func settingsOfTheCommandLine() {
    let yaml = "stages: [\(Self.stages), emit: {markdown: true}]"
    for (setting, meant) in [
      ("summarise.count=2", "sentences"), ("sort.limit=3", "arrange.limit"),
      ("output.markdown.title=x", "emit.markdown.title"),
    ] {
      #expect(load(yaml, settings: [setting]).diagnostics.map(\.help) == ["did you mean `\(meant)`?"])
    }
  }

  /// One misspelt letter says more than a word of another program.
  @Test func aMisspeltKeyIsNoSynonym() {
    #expect(mends("extends: newsletter\nstages:\n  - summarise: {word: 40}\n") == ["3 did you mean `words`?"])
  }

  private static func siblings(_ options: [OptionDescription]) -> [[OptionDescription]] {
    [options]
      + options.flatMap { option -> [[OptionDescription]] in
        switch option.type {
        case .group(let inner), .component(let inner), .valueOrGroup(_, let inner): siblings(inner)
        default: []
        }
      }
  }

  private static let all =
    Catalogue.standard.stages.flatMap { siblings($0.component.options) }
    + [PipelineDocument.keys] + siblings(PipelineTest.options.map(\.description))

  /// A word means one option among those that stand beside it, and is the name of none.
  @Test func noWordMeansTwoThings() {
    for options in Self.all + [Self.stageNames] {
      var seen = Set(options.map(\.name))
      for option in options {
        for word in option.synonyms { #expect(seen.insert(word).inserted, "\(word) of \(option.name)") }
        guard let choices = Self.choices(option.type) else { continue }
        var known = Set(choices.map(\.name))
        for choice in choices {
          for word in choice.synonyms { #expect(known.insert(word).inserted, "\(word) of \(option.name)") }
        }
      }
    }
    #expect(Self.all.joined().reduce(0) { $0 + $1.synonyms.count } > 200)
  }

  private static let stageNames = Catalogue.standard.stages.map { kind in
    var stage = OptionDescription(name: kind.name, help: "", type: .component([]), defaultValue: nil)
    stage.synonyms = kind.component.synonyms
    return stage
  }

  private static func choices(_ type: OptionType) -> [OptionType.Choice]? {
    switch type {
    case .choice(let choices), .list(.choice(let choices)): choices
    default: nil
    }
  }

  /// Of each stage, option and value that has synonyms, each leads there.
  @Test func eachSynonymOfEachOptionLeadsToIt() {
    for kind in Catalogue.standard.stages {
      for (path, option) in Self.paths(kind.component.options, []) {
        for word in option.synonyms {
          let found = told(kind, path + [word], option.type.isPart ? "true" : "1")
          #expect(found.contains("did you mean `\(option.name)`?"), "\(kind.name) \(path) \(word): \(found)")
        }
        for choice in Self.choices(option.type) ?? [] {
          for word in choice.synonyms {
            let found = told(kind, path + [option.name], "'\(word)'") + told(kind, path + [option.name], "['\(word)']")
            #expect(found.contains("did you mean `\(choice.name)`?"), "\(kind.name) \(option.name) \(word): \(found)")
          }
        }
      }
    }
  }

  private static func paths(_ options: [OptionDescription], _ path: [String]) -> [([String], OptionDescription)] {
    options.flatMap { option -> [([String], OptionDescription)] in
      switch option.type {
      case .group(let inner), .component(let inner): [(path, option)] + paths(inner, path + [option.name])
      default: [(path, option)]
      }
    }
  }

  private func told(_ kind: StageKind, _ path: [String], _ value: String) -> [String] {
    var problems = Problems(homes: Catalogue.standard.homes)
    let yaml = path.reversed().reduce(value) { inner, key in "{\(key): \(inner)}" }
    guard let node = YAMLParser.parse(Source(name: "trial", string: yaml), &problems) else { return [] }
    var stage = kind.component.make()
    kind.component.take(&stage, node, &problems)
    return problems.diagnostics.compactMap(\.help)
  }
}
