/// Lines that the page has twice.
package struct RepeatRule: CleaningRule {
  package static let name = "repeat"
  package static let help = "Lines that stand on the page more than once"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ?2 The ferry
      ?3 The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      · The lamp
      ?0 The ferry
      ?1 The ferry left the harbour at noon, and all of the town had come to the pier to see it go.
      """),
    CleaningExample(
      "ru",
      """
      ?2 Паром
      · Маяк
      ?0 Паром
      """),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    guard let lines = page.repeats(of: line) else { return nil }
    let isProse = page.lines[line].isProse
    if lines.lowerBound == line { return CleaningEvidence(grade: isProse ? 3 : 2) }
    return CleaningEvidence(grade: isProse ? 1 : 0)
  }
}
