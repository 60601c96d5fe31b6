import LedeText
import Testing

@testable import Lede

/// Which rules find something in a line, alone on its page.
@Suite struct CleaningRuleTests {
  private func rules(_ line: String, _ language: String) -> [String] {
    let text = Text(line)
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge(language).cues)
    return Builtins.cleaningRules.filter { $0.make().evidence(0, in: page) != nil }.map(\.name)
  }

  @Test(arguments: [
    ("1387", "ru", "counter"), ("412 просмотров", "ru", "counter"), ("4 min read", "en", "counter"),
    ("Фото: Анна Лис", "ru", "credit"), ("来源：晚报", "zh", "credit"),
    ("Le port au petit matin, lundi. JEANNE ROUX / LA GAZETTE", "fr", "credit"),
    ("19 мая 2025, 10:40", "ru", "date"), ("2025-04-18 08:26", "zh", "date"),
    ("Published March 12, 2025", "en", "date"),
    ("By Ann Carver", "en", "byline"), ("Share this article", "en", "share"), ("Бөлісу: Facebook", "kk", "share"),
    ("Subscribe to our newsletter", "en", "subscribe"), ("Читайте также", "ru", "related"),
    ("Оқи отырыңыз", "kk", "related"), ("Leave a comment", "en", "comments"),
    ("All rights reserved", "en", "legal"), ("Теги: парк, осень", "ru", "tags"), ("Реклама", "ru", "advertisement"),
    ("Архив", "ru", "archive"), ("Skip to content", "en", "navigation"), ("Skip to content", "ru", "navigation"),
    ("Home > Local > Port", "en", "menu"), ("HomeNewsSport", "en", "menu"), ("• [[year]]", "ru", "template"),
    ("{{ title }}", "en", "template"), ("%s", "en", "template"),
  ])
  func finds(_ line: String, _ language: String, _ rule: String) {
    #expect(rules(line, language).contains(rule))
  }

  @Test(arguments: [
    ("Фотографии хранятся в музее, и каждый может их увидеть.", "ru"),
    ("The archive of the town was moved to the new house in 1950.", "en"),
    ("Метеорологи обещают дожди до конца недели.", "ru"),
    ("[[In the text, double brackets with a whole «sentence» in them stay.]]", "en"),
    ("В 2064 году город отметит тысячелетие.", "ru"),
  ])
  func leavesProseAlone(_ line: String, _ language: String) {
    #expect(rules(line, language).isEmpty)
  }

  @Test func aLineThatStandsTwiceIsARepeat() {
    let text = Text("Share the road\nSomething else\nShare the road")
    let page = Page(text, BlockFinder.blocks(text), KnowledgeBase().knowledge("en").cues)
    #expect([0, 1, 2].map { RepeatRule().evidence($0, in: page) != nil } == [true, false, true])
  }
}
