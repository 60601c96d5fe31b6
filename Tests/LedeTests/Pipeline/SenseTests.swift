import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// Pipelines that say what they may, and make no sense: each is told, once, as a warning at its place.
@Suite struct SenseTests {
  /// The text at each place, with what is said of it.
  private func found(_ yaml: String) -> [String] {
    load(yaml).diagnostics.map { problem in
      "\(problem.severity.rawValue) \(problem.place.source.text[problem.place.range]): \(problem.message)"
    }
  }

  private func stage(_ stage: String) -> [String] { found("extends: newsletter\nstages:\n  - \(stage)\n") }

  private static let narrow = "no sentence fits into this: each has as many words as `minimum_words` asks, or more"

  @Test(arguments: [
    (
      "score: {boost: {words: [ferry], weight: -1}}",
      "-1: with a weight below 0 `boost` keeps out of summaries what it is to bring in"
    ),
    (
      "score: {avoid: {words: [ferry], weight: 2}}",
      "2: with a weight above 0 `avoid` brings into summaries what it is to keep out"
    ),
    (
      "score: {boost: {words: [tide]}, avoid: {words: [ferry, tide]}}",
      "tide: `boost` has one of these words, too"
    ),
    ("score: {boost: {patterns: ['x']}, avoid: {patterns: ['x']}}", "'x': `boost` has one of these patterns, too"),
    ("summarise: {words: 3}", "words: \(narrow)"), ("summarise: {characters: 2}", "characters: \(narrow)"),
    (
      "summarise: {sentences: 6, words: 20}",
      "sentences: so many sentences have no room in `words`: each has as many as `minimum_words` asks, or more"
    ),
    ("clean: {cut: ['^Share'], keep: ['^More', '^Share']}", "cut: `keep` has `^Share`, too, and holds over `cut`"),
    (
      "arrange: {limit: 5, limit_by_source: 5}",
      "limit_by_source: `limit` lets in no more articles in all, so that this limits nothing"
    ),
    ("arrange: {by: [input, newest]}", "newest: `input` leaves nothing for `newest` behind it to decide"),
    ("arrange: {by: [site, newest, oldest]}", "oldest: `newest` leaves nothing for `oldest` behind it to decide"),
    ("arrange: {by: [oldest, newest]}", "newest: `oldest` leaves nothing for `newest` behind it to decide"),
    (
      "group: false\n  - arrange: {by: [newest, reports]}",
      "reports: without `group` before it every article is one report, so that `reports` decides nothing"
    ),
    ("segment: {exceptions: [{before: '.'}]}", "{before: '.'}: this rule fits behind every letter"),
    ("emit: {markdown: {file: .md}}", ".md: `.md` is an ending without a name: such a file is hidden"),
    (
      "segment: {exceptions: [{before: x}], breaks: [{before: x}]}",
      "x: `exceptions` has the rule before `x`, after ``, too, and goes first"
    ),
    ("score: {avoid: {words: 'ferry, tide'}}", "'ferry, tide': this is one phrase, with its commas"),
    ("clean: {cut: ['^More', '^More']}", "'^More': `^More` stands twice in this list"),
  ])
  func optionsThatCancelOrBindNothing(options: String, message: String) {
    #expect(stage(options) == ["warning " + message])
  }

  @Test(arguments: [
    "score: {boost: {words: [ferry], weight: 3}, avoid: {words: [tide], weight: -3}}", "summarise: {words: 4}",
    "summarise: {sentences: 5, words: 20}", "summarise: {words: 3, fit: nearest}", "summarise: {characters: 60}",
    "clean: {cut: ['^Share'], keep: ['^Shares']}", "arrange: {limit: 5, limit_by_source: 4}",
    "arrange: {by: [newest, input]}", "arrange: {by: [oldest, site]}", "score: {avoid: {words: 'the ferry'}}",
    "segment: {exceptions: [{before: x}], breaks: [{before: x, after: y}]}", "segment: {exceptions: [{before: '\\.'}]}",
    "arrange: {by: [newest, reports]}", "emit: {markdown: {file: .news/week.md}}",
  ])
  func whatIsMeantIsNotTold(options: String) { #expect(stage(options).isEmpty) }

  @Test func keysOfFrontMatterAreParted() {
    func found(_ key: String) -> [String] {
      self.found("extends: documentation\nstages:\n  - extract: {front_matter: [\(key)]}\n")
    }
    #expect(found("params/summary") == ["warning front_matter: `params/summary` is no key of front matter"])
    #expect(found("params.summary").isEmpty)
  }

  @Test(arguments: [".", ".*", "^", "$", "x*", "\\S", "[^x]", "^.+$"]) func aPatternThatEveryLineHas(pattern: String) {
    for option in ["cut", "keep", "strip"] {
      #expect(
        stage("clean: {\(option): ['\(pattern)']}") == [
          "warning '\(pattern)': every line matches this regular expression"
        ])
    }
    #expect(stage("score: {boost: {patterns: ['\(pattern)']}}").count == 1)
  }

  @Test(arguments: ["^\\s*$", "^$", "^[ ]*$"]) func aPatternOfEmptyLines(pattern: String) {
    #expect(
      stage("clean: {cut: ['\(pattern)']}") == [
        "warning '\(pattern)': only an empty line matches this regular expression, and none is empty"
      ])
  }

  @Test(arguments: ["^(Share)?$", "\\w", "^.{1,3}$", "[0-9]", "(?i)^share", "\\p{Cyrillic}", "。", "^\\S+$"])
  func aPatternOfSomeLines(pattern: String) { #expect(stage("clean: {cut: ['\(pattern)']}").isEmpty) }

  @Test func whatOneLanguageLeavesForOthers() {
    let own = "languages: {kk: {summarise: {sentences: 2}}, ru: {summarise: {sentences: 2}}}"
    #expect(
      found("extends: newsletter\nlanguage: ru\n\(own)\n") == ["warning kk: with `language: ru` no article is in `kk`"])
    #expect(found("extends: newsletter\nlanguage: pt-BR\nlanguages: {pt: {summarise: {sentences: 2}}}").isEmpty)
    #expect(found("extends: newsletter\n\(own)\n").isEmpty)
    // What is built in has languages of its own.
    #expect(found("extends: newsletter\nlanguage: ru\n").isEmpty)
    let job = "extends: translation-job\nlanguage: ru\nstages:\n  - emit: {xliff: {target: "
    #expect(
      found(job + "ru}}") == [
        "warning ru: with `language: ru` all articles are in the language that `xliff` translates into"
      ])
    #expect(found(job + "kk}}").isEmpty)
  }

  @Test func aWordThatIsNotThereIsNotRemoved() {
    let start = "extends: newsletter\nlanguages: {ru: {knowledge: {scoring: {stop_words: {remove: ["
    #expect(
      found(start + "зебра]}}}}}") == [
        "warning зебра: `зебра` is not in this list, so that there is nothing to remove"
      ])
    #expect(found(start + "и]}}}}}").isEmpty)
  }

  /// A part that is empty is told where it stands, and not in what is extended.
  @Test func anEmptyPartIsToldWhereItStands() {
    let idle = "error boost: `boost` has nothing to look for"
    #expect(stage("score: {boost: ~}") == [idle])
    #expect(stage("score: {boost: {}}") == [idle])
    #expect(stage("score: {boost: {words: []}}") == [idle])
  }

  private func test(_ expect: String, stages: String = "extends: newsletter") -> [String] {
    found("\(stages)\ntests:\n  - text: The tide turns.\n    expect: \(expect)\n")
  }

  @Test(arguments: [
    ("{kept: [Share], cut: [Share]}", "Share: this text is wanted, too, so that this test can only fail"),
    ("{summary: {contains: [tide], lacks: [tide]}}", "tide: this text is wanted, too, so that this test can only fail"),
    ("{kept: []}", "[]: nothing stands in this list, so that anything meets it"),
    ("{summary: {lacks: []}}", "[]: nothing stands in this list, so that anything meets it"),
    ("{summary: {lacks: ['']}}", "'': an empty text stands in every text"),
    (
      "{summary: {count: 0, contains: [tide]}}",
      "0: one text is expected beside this, so that this test can only fail"
    ),
    (
      "{sentences: {count: 3, equals: [a, b]}}",
      "3: 2 texts are expected beside this, so that this test can only fail"
    ),
  ])
  func expectationsThatNothingMeetsOrAnything(expect: String, message: String) {
    #expect(test(expect) == ["warning " + message])
  }

  @Test(arguments: [
    "{kept: [tide], cut: [Share]}", "{summary: {contains: [tide], lacks: [Share], count: 1}}",
    "{sentences: {count: 2, equals: [a, b]}}",
  ])
  func expectationsThatTell(expect: String) { #expect(test(expect).isEmpty) }

  @Test func whatNoStageMakesCannotBeExpected() {
    #expect(
      test("{summary: {count: 1}}", stages: "stages: [clean, segment]") == [
        "warning 1: the pipeline makes no summary, so that this test can only fail"
      ])
    #expect(test("{sentences: {count: 1}}", stages: "stages: [clean, segment]").isEmpty)
  }

  @Test func keysBelowTheWrongOneAndFlagsForTexts() {
    let outcome = load("extends: newsletter\ntests:\n  - text: The tide.\n    expect: {lacks: [a]}\n")
    #expect(
      outcome.diagnostics.map(\.help) == ["this key belongs under `sentences` or `summary` or `keywords` and others"])
    #expect(
      test("{summary: {lacks: true}}") == ["error true: `true` stands here where a list of texts is wanted"])
  }

  @Test func twoTestsOfOneName() {
    let one = "  - {name: a, text: The tide., expect: {sentences: {count: 1}}}\n"
    #expect(
      found("extends: newsletter\ntests:\n\(one)\(one)") == ["warning name: another test is called `a`, too"])
    #expect(found("extends: newsletter\ntests:\n\(one)\(one.replacing("name: a", with: "name: b"))").isEmpty)
  }

  @Test func keysOfOtherPrograms() {
    for key in ["version: 2", "kind: Pipeline", "apiVersion: v1"] {
      #expect(load("\(key)\nextends: newsletter\n").diagnostics.map(\.help) == ["leave it out: pipelines have none"])
    }
  }
}
