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
    if line.words >= Self.alphabet, line.letters == line.words { return CleaningEvidence(grade: 0, isCertain: true) }
    if line.glued > 1 { return CleaningEvidence(grade: 0) }
    if line.separators > 1, line.separators * 6 >= line.words { return CleaningEvidence(grade: 1) }
    if line.glued == 1, line.words <= 12 { return CleaningEvidence(grade: 2) }
    return line.separators == 1 && line.words <= 8 ? CleaningEvidence(grade: 3) : nil
  }
}
