import Testing

@Suite struct LanguageOptionTests {
  /// The filters and `explain` took anything for a language and went on with generic rules.
  @Test(arguments: [
    ["segment"], ["clean"], ["summarise"], ["explain", "newsletter", "-"], ["run", "newsletter", "-", "-o", "out"],
  ])
  func aLanguageThatIsNoTagIsBadUsage(arguments: [String]) throws {
    let result = try Command.run(arguments + ["--language", "zz-bad!"], input: "One. Two.\n")
    #expect(result.code == 2)
    #expect(result.errors.contains("--language zz-bad! is no language tag"))
  }
}
