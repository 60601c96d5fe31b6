import LedeConfig
import LedeText

/// «через… 21 минуту»: a pause before a number.
public struct EllipsisRule: BoundaryRule {
  public static let name = "ellipsis"
  public static let help = "An ellipsis before a number is a pause"

  public init() {}

  public func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .ellipsis, candidate.closers.isEmpty else { return nil }
    return candidate.isDigitNext && candidate.next.wordStart == candidate.next.start ? .join : nil
  }
}
