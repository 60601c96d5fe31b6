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

  @Test(arguments: [
    ("kz", "kz names a country, and no language: did you mean `kk`?"),
    ("ua-UA", "ua-UA names a country, and no language: did you mean `uk-UA`?"),
    ("qx", "qx: no language has this tag: write one such as"),
  ])
  func aTagThatNoLanguageHasIsToldWithAMend(tag: String, told: String) throws {
    let result = try Command.run(["segment", "--language", tag], input: "One. Two.\n")
    #expect(result.code == 2 && result.errors.contains("--language \(told)"), "\(result.errors)")
  }
}
