import LedeCore

/// “Ann Lee is a reporter who covers the port”, «Об авторе: …».
package struct BiographyRule: CleaningRule {
  package static let name = "biography"
  package static let help = "Who the author is, below the article"
  package static let synonyms = ["about_author", "author_bio", "bio"]
  package static let examples = [
    CleaningExample(
      "en",
      """
      · The ferry of the town left its old harbour on Monday, and all its guests were glad to be on board again.
      · The council had paid for the new pier since the spring, and the work on it took longer than a year.
      ✂-4.0 Ann Lee ⟨is a reporter who⟩ covers the port of Anlo.
      """),
    CleaningExample(
      "ru",
      """
      · Паром вышел из старой гавани в понедельник, и все пассажиры были рады снова оказаться на борту.
      · Совет платил за новый причал с весны, а сами работы продолжались больше одного года.
      ✂-4.0 ⟨Об авторе⟩: Анна Лис пишет о порте.
      """),
    CleaningExample(
      "kk",
      """
      · Паром дүйсенбі күні ескі айлақтан шықты, барлық жолаушы бортқа қайта мінгеніне қуанышты болды.
      · Кеңес жаңа айлаққа көктемнен бері ақша төлеп келеді, ал жұмыстың өзі бір жылдан астам уақытқа созылды.
      ✂-4.0 ⟨Автор туралы⟩: Асан Үсенов кемелер туралы жазады.
      """),
  ]

  package init() {}

  /// Above it stand so many lines of prose at least, below it so many at most: pages have some at their end.
  private static let leastAbove = 2
  private static let mostBelow = 2
  /// In lines.
  private static let reach = 60

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let own = page.lines[line].furniture
    let isBelowHeading = line > 0 && page.lines[line - 1].furniture.kinds.contains(.aboutAuthor)
    guard isBelowHeading || own.kinds.contains(.author), isAtEnd(line, page.lines) else { return nil }
    return .sure(own.kinds.contains(.author) ? own.cue : nil)
  }

  private func isAtEnd(_ line: Int, _ lines: [PageLine]) -> Bool {
    let isText = { (line: PageLine) in line.isProse && !line.furniture.kinds.contains(.author) }
    let above = lines[..<line].suffix(Self.reach).lazy.filter(isText).prefix(Self.leastAbove).count
    let below = lines[(line + 1)...].prefix(Self.reach).lazy.filter(isText).prefix(Self.mostBelow + 1).count
    return above == Self.leastAbove && below <= Self.mostBelow
  }
}
