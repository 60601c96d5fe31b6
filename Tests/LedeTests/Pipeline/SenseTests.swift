import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// Pipelines that say what they may, and make no sense: each is told, once, as a warning with its mend.
@Suite struct SenseTests {
  private func found(_ yaml: String) -> [String] {
    load(yaml).diagnostics.map { "\($0.severity.rawValue) \($0.place.line):\($0.place.column) \($0.message)" }
  }

  private func stage(_ stage: String) -> [String] { found("extends: newsletter\nstages:\n  - \(stage)\n") }

  @Test(arguments: [
    (
      "score: {boost: {words: [ferry], weight: -1}}",
      "41 with a weight below 0 `boost` keeps out of summaries what it is to bring in"
    ),
    (
      "score: {avoid: {words: [ferry], weight: 2}}",
      "41 with a weight above 0 `avoid` brings into summaries what it is to keep out"
    ),
    ("score: {boost: {words: [tide]}, avoid: {words: [ferry, tide]}}", "45 `boost` has one of these words, too"),
    ("score: {boost: {patterns: ['x']}, avoid: {patterns: ['x']}}", "50 `boost` has one of these patterns, too"),
    ("summarise: {words: 3}", "17 no sentence fits into this: each has as many words as `minimum_words` asks, or more"),
    (
      "summarise: {characters: 2}",
      "17 no sentence fits into this: each has as many words as `minimum_words` asks, or more"
    ),
    (
      "summarise: {sentences: 6, words: 20}",
      "17 so many sentences have no room in `words`: each has as many as `minimum_words` asks, or more"
    ),
    ("clean: {cut: ['^Share'], keep: ['^More', '^Share']}", "13 `keep` has `^Share`, too, and holds over `cut`"),
    (
      "arrange: {limit: 5, limit_by_source: 5}",
      "25 `limit` lets in no more articles in all, so that this limits nothing"
    ),
    ("arrange: {by: [input, newest]}", "15 `input` leaves nothing for `newest` behind it to decide"),
    ("arrange: {by: [site, newest, oldest]}", "15 `newest` leaves nothing for `oldest` behind it to decide"),
  ])
  func optionsThatCancelOrBindNothing(options: String, message: String) {
    #expect(stage(options) == ["warning 3:\(message)"])
  }

  @Test(arguments: [
    "score: {boost: {words: [ferry], weight: 3}, avoid: {words: [tide], weight: -3}}", "summarise: {words: 4}",
    "summarise: {sentences: 5, words: 20}", "summarise: {words: 3, fit: nearest}", "summarise: {characters: 60}",
    "clean: {cut: ['^Share'], keep: ['^Shares']}", "arrange: {limit: 5, limit_by_source: 4}",
    "arrange: {by: [newest, input]}", "arrange: {by: [oldest, site]}",
  ])
  func whatIsMeantIsNotTold(options: String) { #expect(stage(options).isEmpty) }

  @Test(arguments: [".", ".*", "^", "$", "x*", "\\S", "[^x]", "^.+$"]) func aPatternThatEveryLineHas(pattern: String) {
    for option in ["cut", "keep", "strip"] {
      #expect(
        stage("clean: {\(option): ['\(pattern)']}").map { $0.suffix(44) }
          == ["every line matches this regular expression"].map { $0.suffix(44) }, "\(pattern)")
    }
    #expect(stage("score: {boost: {patterns: ['\(pattern)']}}").count == 1)
  }

  @Test(arguments: ["^\\s*$", "^$", "^[ ]*$"]) func aPatternOfEmptyLines(pattern: String) {
    #expect(stage("clean: {cut: ['\(pattern)']}").count == 1)
  }

  @Test(arguments: ["^(Share)?$", "\\w", "^.{1,3}$", "[0-9]", "(?i)^share", "\\p{Cyrillic}", "。", "^\\S+$"])
  func aPatternOfSomeLines(pattern: String) { #expect(stage("clean: {cut: ['\(pattern)']}").isEmpty) }

  @Test func whatOneLanguageLeavesForOthers() {
    let own = "languages: {kk: {summarise: {sentences: 2}}, ru: {summarise: {sentences: 2}}}"
    #expect(
      found("extends: newsletter\nlanguage: ru\n\(own)\n") == [
        "warning 3:13 with `language: ru` no article is in `kk`"
      ])
    #expect(found("extends: newsletter\nlanguage: pt-BR\nlanguages: {pt: {summarise: {sentences: 2}}}").isEmpty)
    #expect(found("extends: newsletter\n\(own)\n").isEmpty)
    // What is built in has languages of its own.
    #expect(found("extends: newsletter\nlanguage: ru\n").isEmpty)
    let job = "extends: translation-job\nlanguage: ru\nstages:\n  - emit: {xliff: {target: "
    #expect(
      found(job + "ru}}") == [
        "warning 4:27 with `language: ru` all articles are in the language that `xliff` translates into"
      ])
    #expect(found(job + "kk}}").isEmpty)
  }

  @Test func aWordThatIsNotThereIsNotRemoved() {
    let start = "extends: newsletter\nlanguages: {ru: {knowledge: {scoring: {stop_words: {remove: ["
    #expect(
      found(start + "зебра]}}}}}") == [
        "warning 2:61 `зебра` is not in this list, so that there is nothing to remove"
      ])
    #expect(found(start + "и]}}}}}").isEmpty)
  }

  @Test(arguments: [
    ("{kept: [Share], cut: [Share]}", "22 this text is wanted, too, so that this test can only fail"),
    ("{summary: {contains: [tide], lacks: [tide]}}", "46 this text is wanted, too, so that this test can only fail"),
    ("{kept: []}", "20 nothing stands in this list, so that anything meets it"),
    ("{summary: {lacks: []}}", "30 nothing stands in this list, so that anything meets it"),
    ("{summary: {lacks: ['']}}", "31 an empty text stands in every text"),
    ("{summary: {count: 0, contains: [tide]}}", "30 one text is expected beside this, so that this test can only fail"),
    ("{sentences: {count: 3, equals: [a, b]}}", "32 2 texts are expected beside this, so that this test can only fail"),
  ])
  func expectationsThatNothingMeetsOrAnything(expect: String, message: String) {
    let column = Int(message.prefix { $0 != " " }) ?? 0
    let rest = message.drop { $0 != " " }
    let told = found("extends: newsletter\ntests:\n  - text: The tide turns.\n    expect: \(expect)\n")
    #expect(told.count == 1 && told[0].hasPrefix("warning 4:") && told[0].hasSuffix(rest), "\(told) \(column)")
  }

  @Test(arguments: [
    "{kept: [tide], cut: [Share]}", "{summary: {contains: [tide], lacks: [Share], count: 1}}",
    "{sentences: {count: 2, equals: [a, b]}}",
  ])
  func expectationsThatTell(expect: String) {
    #expect(found("extends: newsletter\ntests:\n  - text: The tide turns.\n    expect: \(expect)\n").isEmpty)
  }
}
