import Testing

@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What signs of lines are worth.
@Suite struct EvidenceTests {
  private func page(_ string: String, _ language: String = "en") -> Page {
    let text = Text(string)
    return Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
  }

  @Test(arguments: [
    ("HomeNewsSportWeather", 0), ("Home > Local > Port", 1),
    ("Home|News|Sport of all sorts of clubs in the whole town", 1),
    ("Home | News | Sport of all sorts of clubs in the whole of this town and around it too", nil),
    ("SignIn", 2), ("Home > Local", 3), ("Either/or", 3), ("Home > Local.", nil), ("Home", nil),
  ])
  func itemsOfMenus(line: String, grade: Int?) {
    #expect(MenuRule().evidence(0, in: page(line))?.grade == grade)
  }

  private func cues(_ line: String, _ language: String = "en") -> LineCues { page(line, language).lines[0].cues }

  @Test(arguments: [
    ("Share", 0), ("Share: by mail", 1), ("Share | Print", 1),
    ("Share this with all of your friends and with theirs, too", 2),
    ("Share this with all of your friends and with theirs, too, today and tomorrow", 3),
    ("Share this with friends.", 3), ("3 Share", 2), ("Harbour", nil),
  ])
  func aCueStandsAtTheStartOfALine(line: String, form: Int?) {
    #expect(cues(line).form(.share)?.rawValue == form)
  }

  @Test(arguments: [
    ("12 May 2025", true), ("Tue, 12 May 2025 at 10", true), ("Paris, 12 May 2025", true),
    ("Paris and Rome, 12 May 2025", false),
    ("12.05.2025", true), ("10:40", true), ("12.05", false), ("Monday", false),
  ])
  func dates(line: String, isDate: Bool) {
    #expect(cues(line).isDate == isDate)
  }

  @Test func chineseDatesNeedYearAndMonthAlone() {
    #expect(cues("2025年4月", "zh").hasDate && !cues("4月", "zh").hasDate)
  }

  @Test(arguments: [
    ("512", true), ("512 views", true), ("3 comments 4 min read", true), ("5 12", false), ("12 May", false),
    ("12 ferries", false),
  ])
  func counters(line: String, isCounter: Bool) {
    #expect(cues(line).isCounter == isCounter)
  }

  /// Behind a caption's last sentence: names of eight letters or more. Nothing stands before the first mark of a text.
  @Test(arguments: [
    ("The ferry at noon. JANE DOE/PORT", "JANE DOE/PORT"), ("Паром в полдень. ИРИНА ЛИС", "ИРИНА ЛИС"),
    ("The ferry at noon. JOE POR", nil), ("The ferry at noon. Jane DOE/PORT", nil), ("HARBOUR AT NOON", nil),
    ("FERRY SINKS OFF J. HARRISONS", nil), (".ANNA LISOWSKAYA", nil), ("。ANNA LISOWSKAYA", nil),
  ])
  func capitalsAtTheEnd(line: String, names: String?) {
    let text = Text(line)
    #expect(cues(line).capitalsAtEnd.map { text[text.trimmed($0)] } == names)
  }

  @Test func theSecondOfTwoEqualLinesIsWorse() {
    let prose = "The ferry, which is old, was late again, the harbour office said on Monday."
    let lines = page([prose, "Share", "Else", "Share", prose].joined(separator: "\n"))
    #expect((0..<5).map { RepeatRule().evidence($0, in: lines)?.grade } == [3, 2, nil, 0, 1])
  }

  @Test func twoCharactersOfAnUnspacedScriptAreAWord() {
    #expect(["天", "天气", "天气很", "天气很好", "AB天气"].map { page($0, "zh").lines[0].words } == [1, 1, 2, 2, 2])
  }

  @Test(arguments: [
    ("Most read", "none none", 1), ("Comments", "", 2), ("Harbour", "", 0),
    // A list follows, or another story's headline stands on the line itself.
    ("Read also: Dog saved from pier", "Bridge closed till May\nFerry late again", 1),
    ("Read also: Dog saved from pier", "The ferry was late again, the harbour office said on Monday.", 0),
    ("Read also: Dog saved from pier", "Bridge closed till May", 0), ("Read also: Dogs", "", 1),
    ("Читайте также: Мост закроют до мая", "Паром снова опоздал, сообщили в порту в понедельник утром.", 0),
    ("Оқи отырыңыз: Көпір мамырға дейін жабылады", "Паром тағы кешікті, деп хабарлады айлақ басшылығы.", 0),
  ])
  func aPointerHeadsAListOnlyWhereOneFollows(line: String, below: String, kind: Int) {
    let language = line.hasPrefix("Чит") ? "ru" : line.hasPrefix("Оқи") ? "kk" : "en"
    #expect(LineHeadings(page(line + "\n" + below, language)).announced[0].rawValue == kind)
  }

  @Test func headingsHaveUpToTwelveWords() {
    func kind(_ words: Int) -> LineHeadings.Kind {
      LineHeadings(page("Most read: " + String(repeating: "word ", count: words) + "\nA b\nC d")).announced[0]
    }
    #expect(kind(10) == .related && kind(11) == .none)
  }

  @Test(arguments: [
    ("bridges", "bridgehead", 1.0), ("bridge", "bricks", 0), ("an ox", "an ox", 0), ("the sea", "the lake", 0.5),
    ("天气", "天气", 1), ("天", "天", 0), ("다리", "다리", 1), ("시", "시", 0), ("낡은 다리", "낡은 기차", 0.5),
  ])
  func contentWordsAreTheStemsOfWordsFromThreeLettersOn(one: String, other: String, similarity: Double) {
    func words(_ string: String) -> ContentWords {
      var words = ContentWords()
      words.add(Text(string), 0..<string.utf8.count)
      return words
    }
    #expect(words(one).similarity(to: words(other)) == similarity)
  }

  @Test func aKnownTitleIsTheLineThatReadsMostLikeIt() {
    let lines = page("The last bus of the town\nThe very last ferry\nThe last ferry\nElse")
    #expect(StatedTitle(text: "Last ferry", isGiven: false).line(in: lines) == 2)
    #expect(StatedTitle(text: "Last train home", isGiven: false).line(in: lines) == nil)
    // All of its words are there, and as many others.
    #expect(
      StatedTitle(text: "Last ferry home", isGiven: false).line(in: page("Last ferry home came late again")) == nil)
  }

  @Test func theWayThroughTheSiteIsNoTitle() {
    let lines = page("Else\nHome » News » The very last ferry of the old town")
    #expect(StatedTitle(text: "The very last ferry of the old town", isGiven: false).line(in: lines) == nil)
  }

  @Test func aTitleThatWasTakenFromTheTextIsItsLine() {
    let lines = page("Last ferry\nHome\nLast ferry\nElse")
    #expect(StatedTitle(text: "Last ferry", isGiven: false, block: 2).line(in: lines) == 2)
    #expect(StatedTitle(text: "Last ferry", isGiven: false).line(in: lines) == 0)
  }
}
