import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

/// Each problem that a configuration can have, as its user sees it.
@Suite struct DiagnosticTests {
  @Test func unknownKeyWithTheNearestOne() {
    let yaml = """
      width: 3
      lable: fine sieve
      """
    #expect(
      rendered(yaml) == """
        sieve.yaml:2:1: error[unknown-key]: a sieve has no key `lable`
           |
         2 | lable: fine sieve
           | ^^^^^
           help: did you mean `label`?

        """)
  }

  @Test func unknownKeyWithoutANearOne() {
    #expect(
      rendered("frame: {colour: red}") == """
        sieve.yaml:1:9: error[unknown-key]: `frame` has no key `colour`
           |
         1 | frame: {colour: red}
           |         ^^^^^^
           help: known here: `depth`

        """)
  }

  /// One letter away from a key that may stand here, it is meant here, though it is a key elsewhere.
  @Test func aSiblingIsNearerThanAKeyOfAnotherPlace() {
    #expect(
      rendered("labels: fine sieve", owners: ["labels": ["score.title"]]) == """
        sieve.yaml:1:1: error[unknown-key]: a sieve has no key `labels`
           |
         1 | labels: fine sieve
           | ^^^^^^
           help: did you mean `label`?

        """)
  }

  @Test func misplacedKey() {
    #expect(
      rendered("weight: 3", owners: ["weight": ["score.position", "score.title", "score.length", "score.keywords"]])
        == """
        sieve.yaml:1:1: error[misplaced-key]: a sieve has no key `weight`
           |
         1 | weight: 3
           | ^^^^^^
           help: this key belongs under `score.position` or `score.title` or `score.length` and others

        """)
  }

  @Test func misspeltKeyThatBelongsElsewhere() {
    #expect(
      rendered("weigth: 3", owners: ["weight": ["score.position"]]) == """
        sieve.yaml:1:1: error[unknown-key]: a sieve has no key `weigth`
           |
         1 | weigth: 3
           | ^^^^^^
           help: did you mean `weight`, which belongs under `score.position`?

        """)
  }

  @Test func duplicateKeyShowsBothPlaces() {
    let yaml = """
      width: 3
      label: x
      width: 4
      """
    #expect(
      rendered(yaml) == """
        sieve.yaml:3:1: error[duplicate-key]: the key `width` stands twice in this mapping
           |
         3 | width: 4
           | ^^^^^
           note: it first stands here, sieve.yaml:1:1
           |
         1 | width: 3
           | -----
           help: keep one of them

        """)
  }

  @Test func numberOutOfRange() {
    #expect(
      rendered("share: 1.5") == """
        sieve.yaml:1:8: error[out-of-range]: `1.5` is out of range
           |
         1 | share: 1.5
           |        ^^^
           help: write a number from 0 to 1

        """)
  }

  @Test func annotationsOfWorkflowsAreOneLine() {
    let shown = sift("label: x\nwidth: 101").problems.map(\.annotation)
    #expect(
      shown == [
        "::error file=sieve.yaml,line=2,col=8,title=out-of-range::`101` is out of range: write a whole number from 1 to 100"
      ])
  }

  @Test func wrongType() {
    #expect(
      rendered("width: {from: 1, to: 3}") == """
        sieve.yaml:1:8: error[wrong-type]: a mapping stands here where a whole number from 1 to 100 is wanted
           |
         1 | width: {from: 1, to: 3}
           |        ^^^^^^^^^^^^^^^^
           help: write a whole number from 1 to 100

        """)
    #expect(
      rendered("width:") == """
        sieve.yaml:1:7: error[wrong-type]: nothing stands here where a whole number from 1 to 100 is wanted
           |
         1 | width:
           |       ^
           help: write a whole number from 1 to 100, or leave it out

        """)
  }

  @Test func unknownValue() {
    #expect(
      rendered("mesh: corse") == """
        sieve.yaml:1:7: error[unknown-value]: `corse` is not known here
           |
         1 | mesh: corse
           |       ^^^^^
           help: did you mean `coarse`?

        """)
  }

  @Test func unknownLanguage() {
    #expect(
      rendered("language: русский") == """
        sieve.yaml:1:11: error[unknown-language]: `русский` is no language tag
           |
         1 | language: русский
           |           ^^^^^^^
           help: write `ru`

        """)
  }

  @Test(arguments: [
    ("english", "write `en`"), ("казахский", "write `kk`"), ("қазақша", "write `kk`"), ("zh_Hant", "write `zh-Hant`"),
    ("klingonese", "write one such as `ru`, `kk` or `zh-Hant`"), ("kz", "did you mean `kk`?"), ("kaz", "write `kk`"),
    ("pt-rBR", "write `pt-BR`"), ("kk-rKZ", "write `kk-KZ`"),
    ("rus-Latn", "write `ru-Latn`"),
  ])
  func aLanguageThatIsMeantIsTheMend(_ value: String, _ mend: String) {
    #expect(sift("language: \(value)").problems.map(\.help) == [mend])
  }

  @Test(arguments: ["kk", "zh-Hant", "haw", "sah", "tt", "en-GB"]) func whatIsATagIsFine(_ tag: String) {
    #expect(sift("language: \(tag)").problems.isEmpty)
  }

  @Test(arguments: [
    ("'(a'", 13), ("'a)b'", 14), ("'[ab'", 13), ("'a(b[)'", 16), ("'ab\\'", 15),
  ])
  func aFaultOfAPatternIsShownAtItsBracket(_ pattern: String, _ column: Int) {
    #expect(sift("patterns: [\(pattern)]").problems.map(\.place.column) == [column])
  }

  @Test func patternThatICURefuses() {
    #expect(
      rendered("patterns: ['ok', 'Фото: (']") == """
        sieve.yaml:1:25: error[pattern]: this regular expression is wrong: this bracket is not closed, or closes none
           |
         1 | patterns: ['ok', 'Фото: (']
           |                         ^
           help: close it, or write `\\(` or `\\)` for the sign itself

        """)
  }

  @Test func environmentVariableThatIsNotSet() {
    #expect(
      rendered("label: Sieve of ${env:OWNER}") == """
        sieve.yaml:1:8: error[environment]: the environment variable `OWNER` is not set
           |
         1 | label: Sieve of ${env:OWNER}
           |        ^^^^^^^^^^^^^^^^^^^^^
           help: set it, or give a default: `${env:OWNER:-default}`

        """)
  }

  @Test func syntaxThatIsNoYAML() {
    let yaml = """
      width: 3
      words: [a, b
      label: x
      """
    #expect(
      rendered(yaml) == """
        sieve.yaml:2:8: error[syntax]: the bracket `[` that opens here is not closed
           |
         2 | words: [a, b
           |        ^
           note: what stands here cannot be inside it, sieve.yaml:3:6
           |
         3 | label: x
           |      -
           help: close it with `]`

        """)
  }

  @Test func aliasesThatGrowWithoutEnd() {
    let yaml =
      "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
      + zip("abcdefg", "bcdefgh").map {
        "\($1): &\($1) [" + Array(repeating: "*\($0)", count: 10).joined(separator: ", ") + "]\n"
      }
      .joined()
    let problem = sift(yaml).problems.first
    #expect(problem?.code == .aliasLimit)
    #expect(problem?.message == "the aliases here expand to more than 100000 nodes")
  }

  @Test func nestingWithoutEnd() {
    let yaml = "words: " + String(repeating: "[", count: 100_000)
    #expect(
      rendered("words: " + String(repeating: "[", count: 51)) == """
        sieve.yaml:1:58: error[nesting-limit]: this nests deeper than 50 levels
           |
         1 | words: \(String(repeating: "[", count: 51))
           |                                                          ^
           help: no option of a pipeline nests deeper than six

        """)
    #expect(sift(yaml).problems.map(\.code) == [.nestingLimit])
  }

  @Test func allProblemsOfAFileInOnePass() {
    let yaml = """
      wdth: 3
      share: high
      mesh: middle
      words: {ad: [b]}
      frame: {depth: 7}
      """
    #expect(sift(yaml).problems.map(\.code) == [.unknownKey, .wrongType, .unknownValue, .unknownKey, .outOfRange])
    #expect(sift(yaml).problems.map(\.place.line) == [1, 2, 3, 4, 5])
  }
}
