import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// The only line of a page, with all that is known of it.
private func line(_ string: String, _ language: String = "en") throws -> PageLine {
  let text = Text(string)
  let blocks = Blocks([Block(range: 0..<text.count, followsBlank: true)])
  return try #require(Page(text, blocks, KnowledgeBase().knowledge(language).cues).lines.first)
}

/// What the signs and letters of a line say, in any language.
@Suite struct LineFactsTests {
  @Test(
    arguments: [
      ("It left.", .stop), ("It left.”", .closed), ("(It left.)", .closed), ("Did it leave?", .question),
      ("It left!", .question), ("Leaving:", .colon), ("Leaving…", .ellipsis), ("Leaving...", .ellipsis),
      ("Leaving..", .stop), ("Leaving,", .comma), ("Leaving;", .comma), ("In 2024", .digit), ("Leaving", .none),
      ("It left.[1][2]", .stop), ("It left [1]", .digit), ("It left.[this note is longer than forty bytes are]", .none),
      ("It left.[this note is no longer than forty]", .stop), ("他走了。", .stop), ("他走了？", .question), ("他，", .comma),
    ] as [(String, PageLine.Ending)])
  func howALineEnds(_ string: String, _ ending: PageLine.Ending) throws {
    #expect(try line(string).ending == ending)
  }

  @Test(
    arguments: [
      ("Ferry", .upper), ("ferry", .lower), ("船", .caseless), ("12 boats", .digit), ("“Ferry”", .quote),
      ("— Ferry", .dash), ("• Ferry", .bullet), ("* Ferry", .bullet), ("> Ferry", .bullet), ("(Ferry)", .other),
    ] as [(String, PageLine.Opening)])
  func howALineBegins(_ string: String, _ opening: PageLine.Opening) throws {
    #expect(try line(string).opening == opening)
  }

  @Test(arguments: [
    ("1. Fares", true), ("123) Fares", true), ("1234. Fares", false), ("a) Fares", true), ("ab. Fares", false),
    ("1、船票", true), (". Fares", false), ("１．船票", true), ("12 Fares", false), ("1", false),
  ])
  func aLineHasANumber(_ string: String, _ isNumbered: Bool) throws {
    #expect(try line(string).isNumbered == isNumbered)
  }

  @Test(arguments: [
    ("Fares: 5", true), ("One two three four five six: 5", true), ("One two three four five six seven: 5", false),
    ("票价：5", true), ("Fares 5", false),
  ])
  func aLineHasALabel(_ string: String, _ isLabelled: Bool) throws {
    #expect(try line(string).isLabelled == isLabelled)
  }

  @Test(arguments: [
    ("It left. Then it came.", 1), ("It left. then it came.", 0), ("Version 2.4 left", 0),
    ("It left.” Then it came.", 1),
    ("It left. — Then it came.", 0), ("他走了。她也走了。", 1), ("Left? Right! Left.", 2), ("It left. 12 came.", 0),
  ])
  func sentencesEndInsideALine(_ string: String, _ stops: Int) throws {
    #expect(try line(string).innerStops == stops)
  }

  /// Words, capitals, letters, digits.
  @Test(arguments: [
    ("The Ferry left at 12", [5, 2, 14, 2]), ("東京都だ", [2, 0, 4, 0]), ("東京都", [2, 0, 3, 0]), ("東", [1, 0, 1, 0]),
    ("e\u{301}te\u{301} x2", [2, 0, 6, 1]), ("don’t go", [3, 0, 6, 0]),
  ])
  func whatIsCounted(_ string: String, _ counts: [Int]) throws {
    let line = try line(string)
    #expect([line.words, line.capitalised, line.letters, line.digits] == counts)
  }

  /// Commas, separators, tabs, signs of code, words that are glued to others.
  @Test(arguments: [
    ("a, b، c、d，e", [4, 0, 0, 0, 0]), ("a | b · c • d / e > f › g → h", [0, 7, 0, 2, 0]), ("a\tb\tc", [0, 0, 2, 0, 0]),
    ("x = {a}; y", [0, 0, 0, 4, 0]), ("HomeNewsSport", [0, 0, 0, 0, 2]), ("NATO Bo", [0, 0, 0, 0, 0]),
  ])
  func signsThatAreCounted(_ string: String, _ counts: [Int]) throws {
    let line = try line(string)
    #expect([line.commas, line.separators, line.tabs, line.signs, line.glued] == counts)
  }

  @Test(arguments: [("Write to a@quay.example", true), ("See #tide", true), ("See the tide", false)])
  func aLineHasAnAddress(_ string: String, _ hasAddress: Bool) throws {
    #expect(try line(string).hasAddress == hasAddress)
  }

  @Test(
    arguments: [
      (6, ".", .shortSentence, false), (7, ".", .prose, true), (19, ".", .prose, true), (20, ".", .longProse, true),
      (4, "", .short, false), (5, "", .headline, false), (19, "", .headline, false), (20, "", .longOpen, false),
      (20, ", one, two", .longOpen, true), (20, ", one", .longOpen, false), (20, ". Two of them", .longOpen, true),
      (6, ", one, two", .headline, false), (7, "?", .prose, true), (7, ":", .prose, true), (7, "…", .headline, false),
    ] as [(Int, String, PageLine.Shape, Bool)])
  func whatALineIsByItsLength(_ words: Int, _ end: String, _ shape: PageLine.Shape, _ isProse: Bool) throws {
    let line = try line([String](repeating: "ferry", count: words).joined(separator: " ") + end)
    #expect(line.shape == shape && line.isProse == isProse)
    #expect(line.isShort == (shape == .headline || shape == .short))
  }

  @Test(arguments: [("The ferry 船", true), ("ferry 船船船船船", false), ("船", false)])
  func theScriptOfMostLettersHasCase(_ string: String, _ hasCase: Bool) throws {
    #expect(try line(string).hasCase == hasCase)
  }
}

/// What the words of a line say by the lists of its language.
@Suite struct LineCuesTests {
  /// What is so of it, by name.
  private func facts(_ string: String, _ language: String) throws -> [String] {
    let cues = try line(string, language).cues
    return [
      ("counter", cues.isCounter), ("date", cues.isDate), ("dated", cues.hasDate), ("stamped", cues.isStamped),
      ("signed", cues.isSigned),
    ].filter(\.1).map(\.0)
  }

  @Test(arguments: [
    ("en", "212 views", "counter"), ("ru", "212 просмотров", "counter"), ("kk", "212 рет қаралды", "counter"),
    ("en", "5", "counter"), ("en", "5 7", ""), ("en", "5 views 7 likes", "counter"), ("en", "212 ferry views", ""),
    ("en", "views", ""), ("en", "12 May 2025", "date dated"), ("en", "May views 2025", "date dated"),
    ("en", "Monday the 12 May", "date dated"), ("en", "Ferry of 12 May", "date dated"), ("en", "May", ""),
    ("en", "Ferry leaves 12 May", "dated"), ("en", "Ann Lee, 12 May 2025", "dated signed"),
    ("en", "Ann Lee, 12 May 2025.", "dated"), ("en", "Ann and Bo Lee, 12 May 2025", "dated"),
    ("en", "Ann to Bo Lee, 12 May 2025", "dated signed"), ("en", "Ann Lee, May 2025", "dated"),
    ("en", "Ann Lee, 12 May 25", "dated"), ("en", "Written by Ann Lee, 12 May 2025", "dated signed"),
    ("en", "Ann Lee Moss Orr, 12 May 2025", "dated signed"), ("en", "Ann Lee Moss Orr Poe, 12 May 2025", "dated"),
    ("ru", "Анна Лис, 12.05.2025", "dated signed"), ("ru", "12.05.2025 10:40", "date dated stamped"),
    ("ru", "12.05.2025 10:40.", "date dated"), ("ru", "12.05 10:40", "date dated"), ("ru", "10:40", "date dated"),
    ("ja", "2024年2月3日", "date dated"), ("en", "2024-02-03", "date dated"), ("en", "2024/02/03", "date dated"),
    ("en", "2024 02 03", ""), ("en", "2024,02,03", ""),
  ])
  func numbersInALine(_ language: String, _ string: String, _ expected: String) throws {
    #expect(try facts(string, language).joined(separator: " ") == expected)
  }

  @Test(
    arguments: [
      ("en", "Read also", .whole), ("en", "10:40 Read also", .short), ("en", "Read also: the ferry leaves", .marked),
      ("en", "Read also | The ferry leaves", .marked), ("en", "Read also — the ferry leaves", .marked),
      ("en", "Read also - the ferry leaves", .short), ("en", "Read also the ferry leaves", .short),
      ("en", "Read also the ferry leaves.", .long), ("en", "Read also the ferry leaves.”", .long),
      ("en", "Read also one two three four five six seven eight nine ten", .short),
      ("en", "Read also one two three four five six seven eight nine ten eleven", .long),
      ("en", "They read also", nil), ("ru", "Читайте также: паром ушёл", .marked), ("ja", "関連記事：船", .marked),
    ] as [(String, String, LineCues.Form?)])
  func howACueStandsInItsLine(_ language: String, _ string: String, _ form: LineCues.Form?) throws {
    #expect(try line(string, language).cues.form(.related) == form)
  }

  /// Everyday words are cues of menus where they are all of a line.
  @Test(arguments: [("Skip to content", true), ("Skip to content of the page", false)])
  func wordsOfMenusStandAlone(_ string: String, _ isFound: Bool) throws {
    #expect(try line(string).cues.has(.navigation) == isFound)
  }

  @Test(arguments: [
    ("The ferry leaves the old harbour (Photo: Ann Lee)", "Photo"),
    ("The ferry leaves the old harbour. Photo: Ann Lee", "Photo"),
    ("The ferry leaves the old harbour / Photo Ann Lee", "Photo"),
    ("The ferry leaves the old harbour Photo Ann Lee", ""),
    ("A photo of the ferry: it leaves the harbour again and again, and all of the town comes to see it go", ""),
  ])
  func creditsEndLines(_ string: String, _ credit: String) throws {
    let text = Text(string)
    #expect(try line(string).cues.creditAtEnd.map { text[$0] } ?? "" == credit)
  }

  @Test(arguments: [
    ("Le port au matin. JEANNE ROUX", " JEANNE ROUX"), ("Le port au matin. | PORT-MATIN", " | PORT-MATIN"),
    ("Le port au matin. J ROUX", ""),
    ("Le port au matin. Jeanne ROUX", ""),
    ("LE PORT DE J. JEANNE ROUX", ""), ("Le port au matin JEANNE ROUX", ""), ("Le port au matin. JEANNE ROUX.", ""),
  ])
  func namesInCapitalsEndLines(_ string: String, _ names: String) throws {
    let text = Text(string)
    #expect(try line(string, "fr").cues.capitalsAtEnd.map { text[$0] } ?? "" == names)
  }
}

/// What lines say that stand around a text: those of letters, messengers and pictures.
@Suite struct LineFurnitureTests {
  private static let names: [(String, LineFurniture.Kinds)] = [
    ("mail", .mail), ("messenger", .messenger), ("embed", .embed), ("call", .call), ("caption", .caption),
    ("dispatched", .dispatched), ("notice", .notice), ("call to others", .callToOthers), ("author", .author),
    ("about author", .aboutAuthor),
  ]

  @Test(arguments: [
    ("View this email in your browser", "mail"), ("Please view this email in your browser", "mail"),
    ("Please view this email in your browser, or ask the office to print it for you", "mail"),
    ("Or, please, view this email in your browser, or ask the office to print it for you", ""),
    ("The ferry left, and they had to unsubscribe", "mail"),
    ("Forwarded from Port Alder", "messenger"), ("A forwarded message", "messenger"),
    ("It was a forwarded message", ""),
    ("This video is unavailable", "embed"), ("But this video is unavailable", "embed"),
    ("They say this video is unavailable", ""),
    ("Join us on Telegram", "call"), ("Join the channel on Telegram", "call"),
    ("They join our channel on Telegram", ""),
    ("More of it: join our channel on Telegram", "call"), ("“Join our channel on Telegram”", ""),
    ("Join us at the pier", ""),
    ("Join the channel of the harbour on Telegram and see it", "call to others"),
    ("Join the channel of the harbour on Telegram and see how the ferry goes out to the islands of the bay now", ""),
    ("5.2K subscribers", "messenger"), ("52 subscribers", ""), ("👍 24 ❤️ 12", "messenger"),
    ("@harbour_news", "messenger"),
    ("@harbour_news says", ""), ("3.4K", "messenger"), ("3.4K 12", "messenger"), ("3.4K 1.2K", ""), ("34", ""),
    ("Above: the ferry leaves.", "caption"), ("Above the ferry leaves", ""), ("Pictured right, is Ann Lee.", ""),
    ("Ann Lee (left) on the pier.", "caption"), ("Mayor Ann Lee, left, opens the pier.", "caption"),
    ("Mayor Ann Lee left the pier.", ""), ("He, left, opens the pier.", ""),
    ("About the author", "about author"), ("About the author: Ann Lee", "author"), ("About the author of it", ""),
    ("Ann Lee is a reporter who lives at the pier.", "author"), ("The man is a reporter who lives at the pier.", ""),
    ("Sorry, to continue reading this, sign in", "notice"), ("They asked him to continue reading this", ""),
    ("The ferry leaves the harbour. Reuters", "dispatched"), ("The ferry leaves the harbour. Reuters.", ""),
    ("The ferry leaves Reuters", ""),
  ])
  func whatALineSays(_ string: String, _ expected: String) throws {
    let kinds = try line(string).furniture.kinds
    #expect(Self.names.filter { kinds.contains($0.1) }.map(\.0).joined(separator: ", ") == expected)
  }
}
