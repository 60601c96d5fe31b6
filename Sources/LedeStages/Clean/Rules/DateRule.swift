import LedeText

/// «19 мая 2025, 10:40», “Published March 12, 2025”.
package struct DateRule: CleaningRule {
  package static let name = "date"
  package static let help = "Lines that say when the article was published"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ?0 19 May 2025
      ✂1 ⟨Published⟩ for the harbour on March 12, 2025
      ✂1 ⟨Updated⟩: for the harbour on March 12, 2025.
      ?2 ⟨Updated⟩ by the desk
      · Updated the old way of doing it all by hand in the evening.
      ?3 Council of Anlo met on 12 May 2025
      · It was built on 12 May 2025.
      · Opened\t12 May 2025
      · Yesterday evening a new bridge was opened over the Aire...
      ?2 ⟨Yesterday⟩ evening at the port
      ?2 ⟨Date⟩: 12.05.2025 Council of Anlo gives the old mill to its growers for a year
      """),
    CleaningExample(
      "ru",
      """
      ?0 19 мая 2025, 10:40
      ✂1 ⟨Опубликовано⟩ редакцией порта 19.05.2025
      """),
    CleaningExample(
      "de",
      """
      · Alte Mühle gehört nun ihren Bauern
      ✂3 Anna Lang, 19. Mai 2025
      ✂3 Von Anna Lang, Redaktion Hafen, 19. Mai 2025, aktualisiert um 11:02 Uhr
      """),
    CleaningExample(
      "kk",
      """
      ?0 19 мамыр 2025
      ✂1 ⟨Жарияланған⟩: Ақтау порты, 19.05.2025
      ?2 ⟨Күні⟩: 19.05.2025 Анло ауданының кеңесі ескі диірменді шаруаларға берді
      """),
    CleaningExample(
      "ru",
      """
      · Старую мельницу отдали крестьянам
      ✂0 Сегодня, 14:18
      """),
    CleaningExample(
      "ja",
      """
      · 古い水車小屋が農家のものに
      ✂3 小川健　2025/10/14 9:30
      """),
    CleaningExample(
      "zh",
      """
      ?0 2025-04-18 08:26
      ✂-4.0 2024-05-03 10:22:14 出处：港口网 作者：李明 编辑：王红 人气：5380
      """),
  ]

  package init() {}

  package func evidence(_ index: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[index]
    // Dates in the rows of a table are what it is about.
    if line.tabs > 0 { return nil }
    if isLabelled(line, page.text) { return .sure(nil) }
    if line.cues.isDate { return CleaningEvidence(grade: 0, isCertain: isOfHeadline(index, page.lines)) }
    if line.cues.isSigned || isStampedName(line), isOfHeadline(index, page.lines) {
      return CleaningEvidence(grade: 3, isCertain: true)
    }
    if let form = line.cues.form(.date), !tells(line, form) {
      if isBeforeHeadline(line, page.text) { return CleaningEvidence(grade: 2, cue: line.cues.range) }
      if line.cues.hasDate, !line.isEnded || form == .marked {
        return CleaningEvidence(grade: 1, cue: line.cues.range, isCertain: true)
      }
      if form != .long { return CleaningEvidence(grade: 2, cue: line.cues.range) }
    }
    return line.cues.hasDate && !line.isEnded && line.words <= 14 ? CleaningEvidence(grade: 3) : nil
  }

  /// “Yesterday evening a new bridge was opened over the Aire...”: a sentence that begins with a word for the day, and has no number.
  private func tells(_ line: PageLine, _ form: LineCues.Form) -> Bool {
    guard form == .short, line.digits == 0 else { return false }
    return line.cues.wordsBehind >= (line.ending == .ellipsis ? Self.fewestTold / 2 : Self.fewestTold)
  }

  /// In words, behind that of the day.
  private static let fewestTold = 6
  /// A day, with its author or without, right below what may be the headline, and above all prose: an event may have names and a day, too.
  private func isOfHeadline(_ index: Int, _ lines: [PageLine]) -> Bool {
    let line = lines[index]
    let isToday = line.cues.form(.date) != nil && line.digits >= Self.digitsOfHour
    guard !line.isStructured, line.digits >= LineCues.digitsOfDay || isToday else { return false }
    return LineSignature.isBelowHeadline(index, lines)
  }

  /// “Today, 9:18”
  private static let digitsOfHour = 3

  /// In words, of a name, day and hour.
  private static let longestStampedName = 8

  /// 「小川健 2025/10/14 9:30」: where no capitals tell names.
  private func isStampedName(_ line: PageLine) -> Bool {
    line.cues.isStamped && !line.hasCase && line.words <= Self.longestStampedName
  }

  /// In words.
  private static let longestLabelled = 40

  /// `2024-05-03 10:22 出处：港口网 作者：李明`: it begins with day and hour, and two labels or more follow.
  private func isLabelled(_ line: PageLine, _ text: Text) -> Bool {
    guard line.opening == .digit, !line.isEnded, line.words <= Self.longestLabelled, line.digits >= Self.fewestDigits,
      LineCues.isStamp(text, line)
    else { return false }
    var (labels, last) = (0, UInt32(0))
    for scalar in text[line.range].unicodeScalars {
      let isColon = scalar.value == 0x3A || scalar.value == 0xFF1A
      if isColon, CharacterClass(of: last).contains(.letter) { labels += 1 }
      last = scalar.value
    }
    return labels >= 2
  }

  /// Of day, month, hour and minute.
  private static let fewestDigits = 8

  /// In words: the date and a headline.
  private static let withHeadline = 9

  /// «Дата: 19.05.2025 Совет Анло передал мельницу»: the date is not all that the line says.
  private func isBeforeHeadline(_ line: PageLine, _ text: Text) -> Bool {
    guard line.words >= Self.withHeadline, line.ending != .digit, let cue = line.cues.range else { return false }
    let rest = text.bytes[cue.upperBound..<line.range.upperBound].drop { $0 == 0x20 || $0 == 0x3A }
    let date = rest.prefix { (0x30...0x39).contains($0) || (0x2D...0x2F).contains($0) }
    return cue.lowerBound == line.range.lowerBound && date.count >= Self.shortestDate
      && date.count(where: { $0 < 0x30 }) == 2
  }

  /// In bytes: 1.2.2024.
  private static let shortestDate = 8
}
