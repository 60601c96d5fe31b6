import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeTuning

@Suite struct PipelineTestTests {
  private static let articles = [
    "en": "The mill stopped on Friday. Nobody had paid for the water. Its owner left for Cork.",
    "ru": "Мельница встала в пятницу. Никто не заплатил за воду. Хозяин уехал в Корк.",
    "kk": "Диірмен жұма күні тоқтады. Су үшін ешкім төлемеді. Иесі Коркқа кетті.",
  ]

  /// What comes of a test with these expectations.
  private func outcome(
    _ expect: String, of text: String = "The mill stopped on Friday. Nobody had paid.",
    stages: String = "[segment, score: {position: {weight: 1}}, summarise: {sentences: 1}]", more: String = "",
    files: [String: String] = [:]
  ) throws -> TestOutcome {
    let yaml = "stages: \(stages)\ntests:\n  - text: \(text.yamlQuoted)\n    \(more)\n    expect: \(expect)\n"
    let outcome = load(yaml)
    let pipeline = try #require(outcome.pipeline, "\(outcome.diagnostics.text)")
    return TestRun(pipeline) { files[$0].map { Array($0.utf8) } }.outcome(0)
  }

  private func messages(_ outcome: TestOutcome) -> [String] { outcome.failures.map(\.message) }

  private func problems(_ yaml: String) -> [String] {
    load("stages: [segment]\ntests:\n" + yaml).diagnostics.map {
      "\($0.place.line):\($0.place.column) \($0.code.rawValue)"
    }
  }

  @Test(arguments: ["en", "ru", "kk"]) func whatComesIsWhatIsExpected(language: String) throws {
    let text = try #require(Self.articles[language])
    #expect(messages(try outcome("{sentences: {count: 3}, summary: {count: 1}}", of: text)).isEmpty)
    for wrong in [2, 4] {
      #expect(messages(try outcome("{sentences: {count: \(wrong)}}", of: text)) == ["the number of sentences is 3"])
    }
  }

  @Test func eachSentenceThatDiffersIsNamedAtItsPlace() throws {
    let outcome = try outcome("{sentences: [The mill stopped on Friday., Somebody paid.]}")
    #expect(
      messages(outcome) == [
        "of the sentences, 1 is not expected: number 2, `Nobody had paid.`", "this does not come",
      ])
    #expect(outcome.failures.map { "\($0.place.line):\($0.place.column)" } == ["5:25", "5:55"])
    #expect(messages(try self.outcome("{sentences: [The mill stopped on Friday., Nobody had paid.]}")).isEmpty)
    #expect(messages(try self.outcome(#"{sentences: {contains: ["The mill\n  stopped"]}}"#)).isEmpty)
    // The order counts.
    #expect(!messages(try self.outcome("{sentences: [Nobody had paid., The mill stopped on Friday.]}")).isEmpty)
  }

  @Test func aSentenceThatIsMissingInTheSummaryHasItsReason() throws {
    let found = messages(try outcome("{summary: {contains: [Nobody], lacks: [mill]}}"))
    #expect(found.count == 2)
    #expect(found[0].hasPrefix("a sentence of the summary with this text is missing: it is sentence 2, passed over ("))
    #expect(found[1].hasPrefix("this text stands in number 1 of the sentences of the summary"))
    #expect(
      messages(try outcome("{summary: {contains: [Harbour]}}")) == [
        "a sentence of the summary with this text is missing: no sentence of the article has it"
      ])
  }

  /// Each alone is an expectation.
  @Test(arguments: [
    ("[The mill stopped on Friday.]", "of the sentences, 1 is not expected: number 2, `Nobody had paid.`"),
    ("{contains: [Harbour]}", "a sentence with this text is missing"),
    ("{lacks: [Nobody]}", "this text stands in number 2 of the sentences: `Nobody had paid.`"),
    ("{count: 3}", "the number of sentences is 2"),
  ])
  func whatAListIsToBe(expected: String, message: String) throws {
    let found = messages(try outcome("{sentences: \(expected)}"))
    #expect(found.count == 1 && found[0].hasPrefix(message), "\(found)")
    #expect(messages(try outcome("{keywords: \(expected)}")) == ["the pipeline makes no keywords"])
  }

  @Test func linesAreKeptOrCut() throws {
    let (page, stages) = ("The mill stopped.\n\nMore on: mills", "[clean: {cut: ['^More on']}, segment]")
    #expect(messages(try outcome("{cut: [More on], kept: [The mill]}", of: page, stages: stages)).isEmpty)
    let found = messages(
      try outcome("{kept: ['More on: mills', nowhere], cut: [mill stopped]}", of: page, stages: stages))
    #expect(found.count == 3)
    #expect(found[0].hasPrefix("this line is cut (cut, `cut`"), "\(found)")
    #expect(found[1] == "no line of the article has this text")
    #expect(found[2].hasPrefix("this line is kept ("))
  }

  @Test func allLinesAreKeptWhereNothingCuts() throws {
    #expect(messages(try outcome("{cut: [Nobody]}")) == ["this line is kept: the pipeline has no `clean`"])
    #expect(messages(try outcome("{kept: [Nobody]}")).isEmpty)
  }

  /// Of several lines that have a text, each is to be as the test says.
  @Test func allLinesWithTheTextAreMeant() throws {
    let (page, stages) = ("The mill stopped.\n\nMore on: the mill", "[clean: {cut: ['^More on']}, segment]")
    #expect(messages(try outcome("{kept: [mill]}", of: page, stages: stages)).count == 1)
    #expect(messages(try outcome("{cut: [mill]}", of: page, stages: stages)).count == 1)
  }

  @Test func aHeadlineIsAsExpected() throws {
    let html =
      "<html><head><title>x</title></head><body><article><h1>Mill stops</h1><p>The mill stopped on Friday after a long dispute.</p></article></body></html>"
    #expect(messages(try outcome("{title: Mill stops}", of: html, stages: "[clean, segment]")).isEmpty)
    #expect(
      messages(try outcome("{title: Mills stop}", of: html, stages: "[clean, segment]")) == [
        "the headline is `Mill stops`"
      ])
  }

  @Test func theAddressTellsTheSite() throws {
    let yaml = """
      stages: [clean, segment]
      sites: {example.org: {clean: {cut: ['^Stop press']}}}
      tests:
        - {text: "Stop press: late.\\n\\nThe mill stopped.", url: "https://www.example.org/a", expect: {cut: [Stop press]}}
        - {text: "Stop press: late.\\n\\nThe mill stopped.", expect: {kept: [Stop press]}}
      """
    let pipeline = try #require(load(yaml).pipeline)
    let run = TestRun(pipeline) { _ in nil }
    #expect(pipeline.tests.indices.flatMap { messages(run.outcome($0)) }.isEmpty)
  }

  @Test func anArticleCanBeAFileInAnyFormat() throws {
    let pipeline = try #require(
      load("stages: [segment]\ntests: [{file: a.md, language: en, expect: {sentences: [One., Two.]}}]").pipeline)
    #expect(messages(TestRun(pipeline) { $0 == "a.md" ? Array("**One.** Two.".utf8) : nil }.outcome(0)).isEmpty)
    #expect(
      messages(TestRun(pipeline) { _ in nil }.outcome(0)) == [
        "the article cannot be read: there is no readable file `a.md`"
      ])
    #expect(TestRun(pipeline) { _ in nil }.outcome(0).failures.map(\.place.column) == [16])
    #expect(messages(try outcome("{sentences: [One.]}", of: "*One.*", more: "format: markdown")).isEmpty)
    #expect(problems("  - {text: a, format: htm, expect: {title: a}}") == ["3:23 unknown-value"])
  }

  @Test func whatNoStageMakesIsSaid() throws {
    #expect(
      messages(try outcome("{keywords: [mill], segments: {count: 1}}")) == [
        "the pipeline makes no keywords", "the pipeline makes no segments",
      ])
  }

  @Test func aGoldenFileIsWhatAWriterMakes() throws {
    let stages = "[segment, score: {position: true}, summarise: {sentences: 1}, emit: {tsv: true, text: true}]"
    let expect = "{golden: {writer: text, file: out.txt}}"
    let missing = try outcome(expect, stages: stages)
    #expect(messages(missing) == ["there is no file `out.txt`"])
    guard case .file("out.txt", let content) = missing.mends.first else {
      Issue.record("no mend")
      return
    }
    #expect(messages(try outcome(expect, stages: stages, files: ["out.txt": content])).isEmpty)
    let short = messages(try outcome(expect, stages: stages, files: ["out.txt": String(content.dropLast())]))
    #expect(short.count == 1 && short[0].contains("nothing is expected here"), "\(short)")
    #expect(
      messages(try outcome(expect, stages: stages, files: ["out.txt": "An old line\n"]))[0].hasPrefix(
        "out.txt:1: `An old line` is expected here, and `"))
    #expect(problems("  - {text: a, expect: {golden: {writer: pdf, file: x}}}") == ["3:41 unknown-value"])
  }

  @Test func testsAreChecked() {
    #expect(problems("  - {text: a}") == ["3:6 missing-key"])
    #expect(problems("  - {text: a, expect: {}}") == ["3:15 missing-key"])
    #expect(problems("  - {expect: {title: a}}") == ["3:6 missing-key"])
    #expect(problems("  - {text: a, file: b, expect: {title: a}}") == ["3:15 duplicate-key"])
    #expect(problems("  - {text: a, title: b}") == ["3:15 misplaced-key"])
    #expect(problems("  - {text: a, expect: {titel: b}}") == ["3:24 unknown-key"])
    #expect(problems("  - {text: a, expect: {sentences: 3}}") == ["3:35 wrong-type"])
    #expect(problems("  - {text: a, expect: {sentences: {count: -1}}}") == ["3:43 out-of-range"])
    #expect(problems("  - {text: a, expect: {golden: {writer: tsv}}}") == ["3:32 missing-key"])
    #expect(problems("  text: a") == ["3:3 wrong-type"])
  }

  @Test func anArticleMayHoldWhatLooksLikeTheEnvironment() {
    #expect(problems("  - {text: 'Pay ${AMOUNT} now.', expect: {sentences: {count: 1}}}").isEmpty)
  }

  @Test func testsAreNoPartOfWhatAPipelineIs() {
    let with = load("name: a\ntests: [{text: a, expect: {title: b}}]\nstages: [segment]\n").pipeline
    #expect(with?.mark == load("name: a\nstages: [segment]\n").pipeline?.mark)
    let child = load(
      "extends: base.yaml", files: ["base.yaml": "stages: [segment]\ntests: [{text: a, expect: {title: b}}]"])
    #expect(child.pipeline?.tests.isEmpty == true)
  }
}

@Suite struct TestUpdateTests {
  private func updated(_ yaml: String) throws -> String {
    let pipeline = try #require(load(yaml).pipeline)
    let run = TestRun(pipeline) { _ in nil }
    let source = try #require(pipeline.tests.first?.place?.source)
    return String(
      decoding: TestUpdate.bytes(of: source, with: pipeline.tests.indices.flatMap { run.outcome($0).mends }),
      as: UTF8.self)
  }

  @Test func valuesThatTellAllBecomeWhatComesAndAllElseStays() throws {
    let yaml = """
      stages: [segment]   # only that
      tests:
        - text: |
            One mill. Two: mills.
          expect:
            sentences:   # all
              - One mill.
              - Three   # behind

        # the next one
        - {text: "Да. Нет.", expect: {sentences: [Да.], title: x}}
        - text: Бір. Екі.
          expect: {sentences: {count: 7, contains: [Жоқ]}}

      """
    #expect(
      try updated(yaml)
        == yaml.replacing("- Three ", with: "- \"Two: mills.\" ").replacing("[Да.]", with: "[Да., Нет.]")
        .replacing("title: x", with: "title: \"\"").replacing("count: 7", with: "count: 2"))
    #expect(try updated(updated(yaml)) == updated(yaml))
  }

  @Test func whatStandsBehindAnAliasStays() throws {
    let yaml = "x-a: &a [One.]\nstages: [segment]\ntests: [{text: One. Two., expect: {sentences: *a}}]\n"
    #expect(try updated(yaml) == yaml)
  }

  @Test(arguments: [
    ("plain words", "plain words"), ("Әліпби – 5", "Әліпби – 5"), ("", "\"\""), ("true", "\"true\""), ("No", "\"No\""),
    ("a: b", "\"a: b\""), ("5", "\"5\""), ("a\"b", "\"a\\\"b\""), ("a #b", "\"a #b\""), ("- a", "\"- a\""),
    ("a ", "\"a \""),
  ])
  func aScalarIsQuotedWhereItMustBe(text: String, yaml: String) {
    #expect(text.yamlScalar == yaml)
    var problems = Problems()
    #expect(YAMLParser.parse(Source(name: "a", string: "[\(yaml)]"), &problems)?.items?.first?.rawScalar == text)
  }
}

@Suite struct TestReportTests {
  private let report: TestReport = {
    let place = Place(source: Source(name: "p.yaml", string: "tests:\n  - a\n"), range: 11..<12)
    let failed = TestOutcome(
      name: "b <c>", place: place, failures: [Diagnostic(.failedTest, "not so", at: place, help: "mend it")])
    return TestReport([TestReport.Suite("p.yaml", [TestOutcome(name: "a", place: place), failed])])
  }()

  @Test func peopleSeeDifferencesAndTotals() {
    #expect(
      report.text(color: false) == """
        p.yaml: b <c> failed
        p.yaml:2:5: error[failed-test]: not so
           |
         2 |   - a
           |     ^
           help: mend it

        p.yaml: 1 passed, 1 failed

        """)
  }

  @Test func buildServersGetXML() {
    #expect(report.junit.contains("<testsuite name=\"p.yaml\" tests=\"2\" failures=\"1\">"))
    #expect(report.junit.contains("<testcase name=\"a\" classname=\"p.yaml\" file=\"p.yaml\" line=\"2\"/>"))
    #expect(
      report.junit.contains("<testcase name=\"b &lt;c>\"") || report.junit.contains("<testcase name=\"b &lt;c&gt;\""))
    #expect(report.junit.contains("<failure message=\"not so\">"))
  }

  @Test func eachPipelineCountsItsOwnFailures() {
    let fault = Diagnostic(.failedTest, "no", at: Place(source: Source(name: "", string: ""), range: 0..<0), help: "")
    let failed = TestOutcome(name: "a", place: nil, failures: [fault])
    let report = TestReport([.init("p", [failed]), .init("q", [TestOutcome(name: "b", place: nil)])])
    #expect(report.junit.contains("<testsuite name=\"q\" tests=\"1\" failures=\"0\">"))
  }

  @Test func programsGetJSON() {
    #expect(report.failed == 1)
    #expect(
      report.json.encoded.hasPrefix(
        #"{"passed":1,"failed":1,"pipelines":[{"pipeline":"p.yaml","tests":[{"name":"a","line":2,"passed":true,"failures":[]}"#
      ))
  }
}

@Suite struct ReadyPipelineTests {
  @Test(arguments: BuiltinPipelines.names) func aReadyPipelinePassesItsOwnTests(name: String) throws {
    let pipeline = try Pipeline.load(name)
    #expect(!pipeline.tests.isEmpty)
    let run = TestRun(pipeline) { _ in nil }
    #expect(pipeline.tests.indices.flatMap { run.outcome($0).failures }.isEmpty)
  }
}
