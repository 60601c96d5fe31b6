import Testing

@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

/// Digests in plain text, whose stories end in their addresses.
@Suite struct LetterStoriesTests {
  /// The first line of each story.
  private func stories(_ letter: String) -> [String] {
    let text = Text(letter)
    return LetterStories.ranges(text).map { text[$0].split(separator: "\n").first.map(String.init) ?? "" }
  }

  private static let stories: [(headline: String, text: String)] = [
    ("Ferry returns to Anlo", "The ferry sailed again on Monday, a year after a storm had torn away the pier."),
    ("Паром вернулся в Ольховку", "Паром в понедельник снова вышел в рейс, год назад шторм снёс половину причала."),
    ("Паром қайта жүзді", "Дүйсенбі күні паром қайтадан жолға шықты, былтыр дауыл айлақтың жартысын қиратты."),
  ]

  private static func letter(_ parts: [(headline: String, text: String)], _ head: (Int) -> String = { _ in "" })
    -> String
  {
    let stories = parts.enumerated().map {
      "\(head($0))\($1.headline)\n\n\($1.text)\n\nRead more: https://anlo.example/\($0)"
    }
    return (["Good morning,", "here is the week."] + stories).joined(separator: "\n\n")
  }

  private static let headlines = stories.map(\.headline)

  /// Words of a script without spaces are counted, too: what introduces the stories is not lost.
  @Test func whatIsSetSolidHasWords() {
    let parts = [
      ("渡轮周一复航", "风暴去年冲毁了码头，渡轮周一重新起航，船上坐满了乘客。"), ("老桥修好了", "老桥的修缮工程提前一个月完工，市长当天第一个走过桥面。"),
      ("图书馆出借鱼竿", "港口图书馆从周一开始出借鱼竿，每根可以保留一个星期。"),
    ]
    let introduction = "本周港口发生了许多事情，我们为您挑选了其中最重要的三件，并在信的末尾附上了下周的船期表和天气预报，请您慢慢阅读，也欢迎把这封信转给朋友。"
    let letter =
      introduction + "\n\n" + Self.letter(parts).split(separator: "\n\n").dropFirst().joined(separator: "\n\n")
    #expect(stories(letter) == [introduction] + parts.map(\.0))
  }

  @Test func eachHasAHeadlineAndAnAddress() {
    #expect(stories(Self.letter(Self.stories)) == Self.headlines)
    #expect(stories(Self.letter(Self.stories) { "\($0 + 1). " }) == Self.headlines)
    #expect(stories(Self.letter(Self.stories) { _ in "* " }) == Self.headlines)
    #expect(stories(Self.letter(Self.stories) { $0 > 0 ? "***\n" : "" }) == Self.headlines)
    #expect(
      stories(Self.letter(Self.stories).replacing(": https", with: ": https://a.example/b\nhttps")) == Self.headlines)
  }

  @Test func anIntroductionIsAStoryWhereItSaysSomething() {
    let long = "The council met on Monday and spoke of the ferry, the mill and the school until late at night. "
    let letter = Self.letter(Self.stories).replacing("here is the week.", with: long + long)
    #expect(stories(letter) == ["Good morning,"] + Self.headlines)
  }

  @Test func otherLettersAreOneArticle() {
    #expect(stories(Self.letter(Array(Self.stories.prefix(2)))).isEmpty)
    #expect(stories(Self.letter(Self.stories.map { ("\($0.headline) today.", $0.text) })).isEmpty)
    #expect(stories(Self.letter(Self.stories.map { ($0.headline, "Soon.") })).isEmpty)
    #expect(stories(Self.letter(Self.stories).replacing("https://", with: "")).isEmpty)
    #expect(stories("").isEmpty)
  }

  @Test func whatStandsBelowTheLastIsKept() {
    let text = Text(Self.letter(Self.stories) + "\n\nSee you on Friday.")
    #expect(LetterStories.ranges(text).last?.upperBound == text.count)
  }
}
