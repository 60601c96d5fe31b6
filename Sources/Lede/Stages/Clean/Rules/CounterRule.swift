import LedeConfig

/// «2064», «1387 просмотров», “5 comments · 4 min read”.
public struct CounterRule: CleaningRule {
  public static let name = "counter"
  public static let help = "Numbers alone and counts of views, comments or minutes"

  public init() {}

  public func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[line]
    guard line.cues.isCounter else { return nil }
    return CleaningEvidence(grade: line.letters == 0 ? 0 : 1)
  }
}
