import Testing

@testable import LedeText

struct PositionPatternTests {
  /// All places where a pattern fits, marked with `|` in the text.
  private func places(_ before: String, _ after: String, _ string: String) throws -> String {
    let search = PassageSearch([try PositionPattern(before: before, after: after)], PatternBudgets(forBytes: 1 << 10))
    let text = Text(string)
    try search.begin(text, 0..<text.count)
    var (result, last) = ("", 0)
    for place in try search.places(0) {
      #expect(try search.fits(0, at: place))
      result += text[last..<place] + "|"
      last = place
    }
    return result + text[last..<text.count]
  }

  @Test(arguments: [
    ("[.!?]+", #"\s"#, "Да. Нет?! Эх", "Да.| Нет?!| Эх"),
    ("", "Т", "Тут Там", "Тут |Там"),
    ("🙂", "", "a🙂b", "a🙂|b"),
    // Every end of a match counts, not only that of the longest one.
    ("a+", "", "aaab", "a|a|a|b"),
    ("Mr|Mr[.]", "", "Mr. X", "Mr|.| X"),
    // What is behind the place is seen by `after` alone, what is before it by both.
    ("^ab", "c", "abc abc", "ab|c abc"),
    (#"\bпр\."#, #"\s"#, "напр. и пр. так", "напр. и пр.| так"),
    ("a{1,2}?", "b?", "aab", "a|a|b"),
    ("x*", "y", "xxy yy", "xx|y |y|y"),
    ("", "(?<=x )y", "x y, z y", "x |y, z y"),
    // A match begins inside another one and ends far behind it.
    (
      "aa|ax*y", "", "aaxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy.",
      "aa|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxy|."
    ),
  ])
  func bothSidesFitAtThePlace(before: String, after: String, text: String, marked: String) throws {
    #expect(try places(before, after, text) == marked)
  }

  /// What repeats before a place need not end within some characters; behind it nothing is bounded.
  @Test(arguments: [(11, true), (100, true), (101, false)])
  func whatStandsBeforeRepeatsUpToAHundredTimes(count: Int, fits: Bool) throws {
    let run = String(repeating: "x", count: count)
    #expect(try places("<x*>", "y", "<\(run)>y") == "<\(run)>" + (fits ? "|y" : "y"))
    #expect(try places("a", "<x*>", "a<\(run)>") == "a|<\(run)>")
  }

  /// Long passages are searched in windows of 4,096 characters: nothing is lost at their borders.
  @Test(arguments: [4076, 4086, 4095, 4096, 8190]) func aMatchMayStandInTwoWindows(offset: Int) throws {
    let (before, run) = (String(repeating: "a", count: offset), String(repeating: "x", count: 20))
    let rest = String(repeating: "a", count: 6000)
    #expect(try places("x{20}", "", before + run + rest) == before + run + "|" + rest)
    #expect(try places("", "x{20}", before + run + rest) == before + "|" + run + rest)
    #expect(try places("a{3}x+", "a", before + run + rest) == before + run + "|" + rest)
  }

  @Test func aPassageHidesWhatIsAround() throws {
    let search = PassageSearch([try PositionPattern(before: "", after: "b$")], PatternBudgets(forBytes: 1 << 10))
    let text = Text("ab bc")
    try search.begin(text, 0..<2)
    #expect(try search.fits(0, at: 1))
    try search.begin(text, 0..<5)
    #expect(try !search.fits(0, at: 1))
  }

  @Test func placesFarBehindAreFound() throws {
    let search = PassageSearch([try PositionPattern(before: "[.]", after: " ")], PatternBudgets(forBytes: 1 << 10))
    let text = Text(String(repeating: "ä", count: 30_000) + ". b")
    try search.begin(text, 0..<text.count)
    #expect(try search.places(0) == [60_001])
  }

  @Test func aLimitIsAnErrorAndNoMismatch() throws {
    let search = PassageSearch([try PositionPattern(before: "", after: "(a+)+$")], PatternBudgets(forBytes: 1 << 10))
    let text = Text(String(repeating: "a", count: 60) + "b")
    try search.begin(text, 0..<text.count)
    #expect(throws: Pattern.Failure.self) { try search.fits(0, at: 0) }
    #expect(throws: Pattern.Failure.self) { try search.places(0) }
    #expect(throws: Pattern.Failure.self) { try Pattern("(a+)+$").firstMatch(in: text, 0..<text.count) }
  }

  @Test(arguments: [
    ("a*b+?c{2,}d{2,5}", "a{0,9}b{1,9}?c{2,9}d{2,5}"),
    (#"\*\+[*+\]+]+\p{L}+"#, #"\*\+[*+\]+]{1,9}\p{L}{1,9}"#),
    (#"\Qa*\E*(?:x)*+(?#no *)y{12,}"#, #"\Qa*\E{0,9}(?:x){0,9}+(?#no *)y{12,12}"#),
    ("[]*]*[^]+]+[[a*]b]*", "[]*]{0,9}[^]+]{1,9}[[a*]b]{0,9}"),
  ])
  func repetitionsGetALimit(pattern: String, bounded: String) {
    #expect(boundedRepetitions(pattern, to: 9) == bounded)
  }

  /// All passages of a text and all searches that share its budgets count together, whatever patterns stand beside.
  @Test func aBudgetHoldsForAllPassages() throws {
    let pattern = try PositionPattern(before: "", after: "(a+)+$")
    let other = try PositionPattern(before: "", after: "x")
    let text = Text(" " + String(repeating: "a", count: 14) + "!")
    func passagesUntilTheLimit(_ budgets: PatternBudgets) throws -> Int {
      for count in 0..<10_000 {
        // As for each language of an article.
        let search = PassageSearch([other, pattern], budgets)
        try search.begin(text, 0..<text.count)
        _ = try search.places(0)
        do { _ = try search.places(1) } catch { return count }
      }
      return .max
    }
    let first = try passagesUntilTheLimit(PatternBudgets(forBytes: 1 << 10))
    #expect((1..<10_000).contains(first))
    #expect(try passagesUntilTheLimit(PatternBudgets(forBytes: 1 << 10)) == first)
    #expect(try passagesUntilTheLimit(PatternBudgets(forBytes: 1 << 18)) > first * 2)
  }
}
