import LedeConfig

/// Lines that the page has twice.
public struct RepeatRule: CleaningRule {
  public static let name = "repeat"
  public static let help = "Lines that stand on the page more than once"
  public static let examples = [
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

  public init() {}

  public func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    guard let lines = page.repeats(of: line) else { return nil }
    let isProse = page.lines[line].isProse
    if lines.lowerBound == line { return CleaningEvidence(grade: isProse ? 3 : 2) }
    return CleaningEvidence(grade: isProse ? 1 : 0)
  }
}
