import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct OptionTests {
  @Test func aScalarTakesItsTypeFromItsOption() {
    let sieve = sift(
      """
      language: no
      label: 12
      on: no
      share: 1
      """
    ).sieve
    #expect(sieve.language == "no")
    #expect(sieve.label == "12")
    #expect(!sieve.isOn)
    #expect(sieve.share == 1)
  }

  @Test(arguments: ["true", "yes", "on"])
  func flagsHaveThreeSpellings(_ word: String) {
    #expect(sift("on: \(word)").sieve.isOn)
  }

  @Test(arguments: [
    "width: 3.5", "width: ''", "share: nan", "share: inf", "share: 1e999", "on: maybe",
    "on: 1",
    "words: [[a]]", "words: ~", "patterns: [[a]]", "patterns: ~", "frame: 3", "label: [a]", "limit: x",
  ])
  func aValueOfAnotherTypeIsRefused(_ yaml: String) {
    let (_, problems) = sift(yaml)
    #expect(problems.map(\.code) == [.wrongType])
  }

  @Test(arguments: [
    ("1", "true"), ("Y", "true"), ("t", "true"), ("0", "false"), ("n", "false"), ("F", "false"),
  ])
  func aFlagInAnotherSpellingHasItsMend(_ word: String, _ meant: String) {
    #expect(sift("on: \(word)").problems.map(\.help) == ["write `\(meant)`"])
  }

  @Test func aValueAloneIsAListOfOne() {
    let sieve = sift("words: b\npatterns: ^c\n").sieve
    #expect(sieve.words.words == ["a", "b"])
    #expect(sieve.patterns.map(\.written) == ["^c"])
  }

  @Test(arguments: [
    ("[^b]", ["^a", "^b"]), ("^b", ["^a", "^b"]), ("{add: [^b]}", ["^a", "^b"]), ("{replace: [^b]}", ["^b"]),
    ("{replace: []}", []),
  ])
  func patternsAddToThoseThatAreThere(_ yaml: String, _ written: [String]) {
    var sieve = sift("patterns: [^a]").sieve
    var problems = Problems()
    let node = YAMLParser.parse(Source(name: "sieve.yaml", string: "patterns: \(yaml)"), &problems)
    if let node { sieve.take(node, named: "a sieve", &problems) }
    #expect(problems.diagnostics.isEmpty)
    #expect(sieve.patterns.map(\.written) == written)
  }

  @Test(arguments: [
    ("label: '${OWNER}'", "did you mean `${env:OWNER}`?"), ("label: '${env:OWNER'", "write `${env:OWNER}`"),
  ])
  func whatLooksLikeAVariableIsRefused(_ yaml: String, _ help: String) {
    #expect(sift(yaml).problems.map(\.help) == [help])
  }

  @Test func nothingLeavesAGroupAndClearsAnOptional() {
    let (sieve, problems) = sift("frame:\nlimit: ~\n")
    #expect(problems.isEmpty)
    #expect(sieve.frame.depth == 1)
    #expect(sieve.limit == nil)
  }

  @Test func namesAndMappingsInAListAreAGroupToo() {
    let (sieve, problems) = sift("frame: [depth: 2]")
    #expect(problems.isEmpty)
    #expect(sieve.frame.depth == 2)
  }

  @Test(arguments: [
    ("words: [b, c]", ["a", "b", "c"]), ("words: {add: [b]}", ["a", "b"]), ("words: {remove: [a]}", []),
    ("words: {replace: [x, y]}", ["x", "y"]), ("words: {remove: [a], add: [a, b]}", ["a", "b"]),
    ("words: [no, 1]", ["a", "no", "1"]),
  ])
  func wordListsAreExtendedOrChanged(_ yaml: String, _ words: [String]) {
    let (sieve, problems) = sift(yaml)
    #expect(problems.isEmpty)
    #expect(sieve.words.words == words)
  }

  @Test(arguments: [
    ("Sieve of ${env:OWNER}", "Sieve of Aigul"), ("${env:NONE:-nobody}", "nobody"), ("${env:NONE:-}", ""),
    ("${env:OWNER:-x}/${env:CITY}", "Aigul/${env:OWNER}"),
    ("$OWNER {OWNER}", "$OWNER {OWNER}"),
  ])
  func referencesToTheEnvironmentAreFilledInOnce(_ label: String, _ expected: String) {
    let environment = ["OWNER": "Aigul", "CITY": "${env:OWNER}"]
    #expect(sift("label: '\(label)'", environment: environment).sieve.label == expected)
  }

  @Test func theEnvironmentGivesValuesOfAnyType() {
    let (sieve, problems) = sift(
      "on: ${env:ON}\nwidth: ${env:WIDTH}\nmesh: ${env:MESH:-coarse}", environment: ["ON": "yes", "WIDTH": "7"])
    #expect(problems.isEmpty)
    #expect(sieve.isOn && sieve.width == 7 && sieve.mesh == .coarse)
  }

  @Test(arguments: ["ru", "kk", "zh-Hant", "sr-Latn-RS", "und", "de-1996"])
  func languageTags(_ tag: String) {
    #expect(LanguageTag.isWellFormed(tag))
  }

  @Test(arguments: ["", "r", "russian", "ru_RU", "ru-", "-ru", "рус", "r1", "ru-123456789", "auto"])
  func noLanguageTags(_ tag: String) {
    #expect(!LanguageTag.isWellFormed(tag))
  }

  @Test(arguments: [
    ("segmnt", "segment"), ("sumarise", "summarise"), ("SCORE", "score"), ("socre", "score"), ("emti", "emit"),
  ])
  func theNearestNameIsTheOneThatWasMeant(_ name: String, _ meant: String) {
    #expect(nearest(to: name, among: ["clean", "segment", "score", "summarise", "emit"]) == meant)
  }

  @Test(arguments: ["", "x", "translate", "сегмент"])
  func aFarNameIsNone(_ name: String) {
    #expect(nearest(to: name, among: ["clean", "segment", "score", "summarise", "emit"]) == nil)
  }

  @Test func hugeNamesAndManyProblemsTakeNoTime() {
    #expect(nearest(to: String(repeating: "s", count: 500_000), among: ["segment"]) == nil)
    let yaml = (0..<5_000).map { "key\($0): 1\n" }.joined()
    #expect(sift(yaml).problems.count == 5_000)
  }

  @Test(arguments: [
    ("$${env:A}", "${env:A}"), ("a $${env:A:-b} ${env:A:-c}", "a ${env:A:-b} c"), ("x${env:B}$${env:B", "x1${env:B"),
    ("$5", "$5"), ("$$", "$$"),
  ])
  func aReferenceCanBeWrittenAsText(_ written: String, _ value: String) {
    let (sieve, problems) = sift("label: '\(written)'", environment: ["B": "1"])
    #expect(problems.isEmpty && sieve.label == value)
  }
}
