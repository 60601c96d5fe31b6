import LedeCore
import LedeText

/// “HomeNewsSport”, “Home > Local > Port Ellery”, “Facebook | X | Email”.
package struct MenuRule: CleaningRule {
  package static let name = "menu"
  package static let help = "Several items of a menu in one line"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ?0 HomeNewsSport
      ?1 Home > Local > Port
      ?2 OpenStreet map
      ?3 Home > Local
      · The HomeNewsSport page is closed.
      · One / two and three or four or five more
      ✂0 Ann Lee Port Alder ferries world news Ann Lee Port Alder
      · Ann Lee Port Alder and Ann Lee of the same town
      """),
    CleaningExample(
      "ru",
      """
      ?1 Главная | Порт | Спорт
      ✂0 А Б В Г Д Е Ж З И К Л М
      ?0 ГлавнаяПортСпорт
      """),
    CleaningExample("kk", "?1 Басты / Порт / Спорт"),
  ]

  /// The letters of the shortest alphabet that leads to pages.
  private static let alphabet = 10

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[line]
    if line.isEnded || line.words > 60 { return nil }
    if Self.isOfTopics(page.text, line) { return CleaningEvidence(grade: 0, isCertain: true) }
    if line.words >= Self.alphabet, line.letters == line.words { return CleaningEvidence(grade: 0, isCertain: true) }
    if line.glued > 1 { return CleaningEvidence(grade: 0) }
    if line.separators > 1, line.separators * 6 >= line.words { return CleaningEvidence(grade: 1) }
    if line.glued == 1, line.words <= 12 { return CleaningEvidence(grade: 2) }
    return line.separators == 1 && line.words <= 8 ? CleaningEvidence(grade: 3) : nil
  }

  /// In words, of an item that stands twice.
  private static let item = 3

  /// “Ann Lee Port Alder ferries world news Ann Lee Port Alder”: some words stand twice in it, in the same order.
  private static func isOfTopics(_ text: Text, _ line: PageLine) -> Bool {
    guard line.hasCase, line.words >= item * 2, line.capitalised * 2 >= line.words else { return false }
    var words: [HashedWord] = []
    WordHasher.words(text, line.range, limit: .max, into: &words)
    guard words.count >= item * 2 else { return false }
    var starts: [[UInt64]: Int] = [:]
    return (0...words.count - item).contains { start in
      let run = words[start..<start + item].map(\.hash)
      guard let first = starts[run] else {
        starts[run] = start
        return false
      }
      return start >= first + item
    }
  }
}
