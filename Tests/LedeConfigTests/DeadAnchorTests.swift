import Testing

@testable import LedeConfig

@Suite struct DeadAnchorTests {
  /// With the place of the anchor, in UTF-16 units.
  @Test(arguments: [
    ("/^Share/i", 1), ("‘^Share’", 1), ("Бөлісу ^бетке", 7), ("Total$ now", 5), ("📷x$y", 3), ("a(b)c$d", 5),
    ("^Фото$: .*", 5), (#"x$\s+"#, 1), ("x$[:]", 1), ("x$.*", 1), (":^x", 1), ("a+^b", 2),
  ])
  func whatCanNeverMatch(pattern: String, place: Int) {
    #expect(DeadAnchor(pattern)?.offset == place)
  }

  @Test(arguments: [
    "^Share", "Share$", "^$", "a(^b)", "(a$b)", "[a^b]", #"\d^"#, #"x\$y"#, "a$b?", "a$b*", "a$b{0}", "Share^|News",
    "a*+^b", #"x$\b"#, #"x$\s*"#, "x$(y)?", "x$[a]*", "(?m)a^b", "(?x)a $ b", "Share",
  ])
  func whatMay(pattern: String) {
    #expect(DeadAnchor(pattern)?.message == nil)
  }
}
