import LedeConfig

/// Lines that the page has twice.
public struct RepeatRule: CleaningRule {
  public static let name = "repeat"
  public static let help = "Lines that stand on the page more than once"

  public init() {}

  public func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    guard let lines = page.repeats(of: line) else { return nil }
    let isProse = page.lines[line].isProse
    if lines.lowerBound == line { return CleaningEvidence(grade: isProse ? 3 : 2) }
    return CleaningEvidence(grade: isProse ? 1 : 0)
  }
}
