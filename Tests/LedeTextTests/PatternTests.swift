import Testing

@testable import LedeText

@Suite struct PatternTests {
  @Test func findsTheFirstMatchInBytes() throws {
    let text = Text("Цена: 25 руб., было 30 руб.")
    let match = try Pattern(#"\d+ руб"#).firstMatch(in: text, 0..<text.count)
    #expect(match.map { text[$0] } == "25 руб")
    #expect(match?.lowerBound == "Цена: ".utf8.count)
  }

  @Test func seesOnlyTheRange() throws {
    let text = Text("аб аб")
    let second = "аб ".utf8.count
    #expect(try Pattern("^аб$").firstMatch(in: text, second..<text.count) == second..<text.count)
    #expect(try Pattern("вг").firstMatch(in: text, 0..<text.count) == nil)
    #expect(try Pattern("$").firstMatch(in: text, second..<second) == second..<second)
  }

  @Test(
    arguments: [
      ("(", "U_REGEX_MISMATCHED_PAREN", 1), ("a{2,1}", "U_REGEX_MAX_LT_MIN", 6),
      ("жж[z-a]", "U_REGEX_INVALID_RANGE", 6),
      (#"\p{nonsense}"#, "U_REGEX_PROPERTY_SYNTAX", nil), ("*", "U_REGEX_RULE_SYNTAX", 1),
    ] as [(String, String, Int?)])
  func saysWhatIsWrongAndWhere(_ source: String, _ name: String, _ offset: Int?) {
    let failure = #expect(throws: Pattern.Failure.self) { try Pattern(source) }
    #expect(failure?.name == name)
    if let offset { #expect(failure?.offset == offset) }
  }

  /// As a person would say it.
  @Test(
    arguments: [
      (#"x{2}\p{L"#, "property without end", 7), (#"\p{L}\p{L"#, "property without end", 8),
      ("(?Pa)", "U_REGEX_UNIMPLEMENTED", nil),
      ("(?a)", "U_REGEX_INVALID_FLAG", nil), (#"a\"#, "backslash at the end", 2),
      ("a[b", "U_REGEX_MISSING_CLOSE_BRACKET", 2),
      ("a(b", "U_REGEX_MISMATCHED_PAREN", 2), (#"жа\p{nonsense}"#, "U_REGEX_PROPERTY_SYNTAX", 6),
      ("жа{2,1}b", "U_REGEX_MAX_LT_MIN", 3),
    ] as [(String, String, Int?)])
  func saysWhatIsMeant(_ source: String, _ name: String, _ offset: Int?) {
    let failure = #expect(throws: Pattern.Failure.self) { try Pattern(source) }?.refined(for: source)
    #expect(failure?.name == name)
    if let offset { #expect(failure?.offset == offset) }
  }

  /// Each is exponential in the length of the text: an answer of "no match" would be wrong as well as late.
  @Test(arguments: ["^(a+)+$", "(a|aa)+$", "(a*)*b"])
  func aLimitThatIsHitIsAFailureAndNeverNoMatch(_ source: String) throws {
    let pattern = try Pattern(source)
    let text = Text(String(repeating: "a", count: 60) + "!")
    let failure = #expect(throws: Pattern.Failure.self) { try pattern.firstMatch(in: text, 0..<text.count) }
    #expect(failure?.name == "U_REGEX_TIME_OUT" || failure?.name == "U_REGEX_STACK_OVERFLOW")
  }

  /// The limit of all searches together: the same number of them on any machine, and none where each is short.
  @Test func aBudgetHoldsForAllSearches() throws {
    func searchesUntilTheLimit(_ source: String) throws -> Int {
      let text = Text(String(repeating: "a", count: 16) + "!")
      let search = PatternSearch(try Pattern(source), PatternBudget(forBytes: 1 << 10))
      for count in 0..<5000 {
        do { _ = try search.firstMatch(in: text, 0..<text.count) } catch { return count }
      }
      return 5000
    }
    let slow = try searchesUntilTheLimit("^(a+)+$")
    #expect((1..<5000).contains(slow))
    #expect(try searchesUntilTheLimit("^(a+)+$") == slow)
    #expect(try searchesUntilTheLimit("^a+$") == 5000)
  }

  @Test func threadsShareAPattern() async throws {
    let pattern = try Pattern("b+")
    await withTaskGroup(of: Range<Int>?.self) { group in
      for count in 1...50 {
        group.addTask {
          let text = Text("a" + String(repeating: "b", count: count))
          return try? pattern.firstMatch(in: text, 0..<text.count)
        }
      }
      var lengths: Set<Int> = []
      for await match in group { lengths.insert(match?.count ?? 0) }
      #expect(lengths == Set(1...50))
    }
  }
}
