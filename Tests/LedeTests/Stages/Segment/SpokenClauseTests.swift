import Testing

/// Where the verb comes last, a short clause behind speech that ends with a verb of speaking belongs to it.
@Suite struct SpokenClauseTests {
  /// The clause ends at any comma that scripts have.
  @Test(arguments: [
    ("zh", "“你来吗？”王明问，没有人回答。"), ("zh", "“你来吗？”王明问、没有人回答。"), ("zh", "“你来吗？”王明问,没有人回答。"),
    ("zh", "“你来吗？”王明问他们，没有人回答。"), ("ja", "「来るの？」とジョンが聞いた、誰も答えない。"), ("hi", "“तुम आओगे?” माँ ने पूछा, कोई नहीं बोला।"),
    ("ur", "”تم آؤ گے؟“ ماں نے پوچھا، کوئی نہیں بولا۔"), ("ja", "「来るの？」と彼は付け加えた。"), ("ja", "「来るの？」と彼は話しました。"),
  ])
  func aCommaEndsTheClause(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }

  /// Behind more than the verb another sentence begins.
  @Test(arguments: [
    ("zh", "“你来吗？”|王明问他们为什么，没有人回答。"), ("zh", "“你来吗？”王明问。|没有人回答。"),
    ("hi", "“तुम आओगे?” माँ ने पूछा।|कोई नहीं बोला।"),
  ])
  func whatGoesOnIsASentence(language: String, text: String) throws {
    try expectBoundaries(text, language)
  }
}
