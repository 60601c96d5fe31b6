import LedeCore

/// “Ferry runs again” and below it “The ferry left the harbour at noon, and all of the…”: how pages end in other stories.
package struct TeaserRule: CleaningRule {
  package static let name = "teaser"
  package static let help = "Headlines of other stories with a beginning that is broken off, below the article"
  package static let examples = [
    CleaningExample(
      "en",
      """
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      · The council had paid for the new pier since the spring, and the work took longer than a year.
      ✂-4.0 Old mill grinds again
      ✂-4.0 The mill on the river ground its first flour in sixty years on Saturday, and the…
      """),
    CleaningExample(
      "en",
      """
      · The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      · The council had paid for the new pier since the spring, and the work took longer than a year.
      · Old mill grinds again
      · The mill on the river ground its first flour in sixty years on Saturday, and the…
      · Nobody in the town had known that its old stones were still there, below a bed of nettles.
      """),
    CleaningExample(
      "ru",
      """
      · Паром вышел из старой гавани в понедельник, и все пассажиры были рады снова оказаться на борту.
      · Совет платил за новый причал с весны, а сами работы продолжались больше одного года.
      ✂-4.0 Старая мельница снова мелет
      ✂-4.0 Мельница на реке в субботу впервые за шестьдесят лет смолола муку, и...
      """),
    CleaningExample(
      "kk",
      """
      · Паром дүйсенбі күні ескі айлақтан шықты, барлық жолаушы бортқа қайта мінгеніне қуанышты болды.
      · Кеңес жаңа айлаққа көктемнен бері ақша төлеп келеді, ал жұмыстың өзі бір жылдан астам уақытқа созылды.
      ✂-4.0 Ескі диірмен қайта жұмыс істеді
      ✂-4.0 Өзендегі диірмен сенбі күні алпыс жылда алғаш рет ұн тартты, ал...
      """),
  ]

  package init() {}

  /// In words, of a beginning and of a headline.
  private static let fewest = (beginning: 8, headline: 3)
  /// Above it stand so many lines of prose at least.
  private static let leastAbove = 2
  /// In lines.
  private static let reach = 60

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    [line, line + 1].contains { Self.isBeginning($0, page.lines) } ? .sure(nil) : nil
  }

  /// A headline stands right above, the article above that, and nothing but such lines below.
  private static func isBeginning(_ line: Int, _ lines: [PageLine]) -> Bool {
    guard line > 1, line < lines.count, lines[line].ending == .ellipsis, lines[line].words >= fewest.beginning,
      lines[line - 1].isShort, lines[line - 1].words >= fewest.headline
    else { return false }
    let isText = { (line: PageLine) in line.isProse && line.ending != .ellipsis }
    return lines[..<(line - 1)].suffix(reach).lazy.filter(isText).prefix(leastAbove).count == leastAbove
      && !lines[(line + 1)...].prefix(reach).contains(where: isText)
  }
}
