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
      ?3 Council of Anlo met on 12 May 2025
      · It was built on 12 May 2025.
      · Opened\t12 May 2025
      """),
    CleaningExample(
      "ru",
      """
      ?0 19 мая 2025, 10:40
      ✂1 ⟨Опубликовано⟩ редакцией порта 19.05.2025
      """),
    CleaningExample(
      "kk",
      """
      ?0 19 мамыр 2025
      ✂1 ⟨Жарияланған⟩: Ақтау порты, 19.05.2025
      """),
    CleaningExample("zh", "?0 2025-04-18 08:26"),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[line]
    // Dates in the rows of a table are what it is about.
    if line.tabs > 0 { return nil }
    if line.cues.isDate { return CleaningEvidence(grade: 0) }
    if let form = line.cues.form(.date) {
      if line.cues.hasDate, !line.isEnded || form == .marked {
        return CleaningEvidence(grade: 1, cue: line.cues.range, isCertain: true)
      }
      if form != .long { return CleaningEvidence(grade: 2, cue: line.cues.range) }
    }
    return line.cues.hasDate && !line.isEnded && line.words <= 14 ? CleaningEvidence(grade: 3) : nil
  }
}
