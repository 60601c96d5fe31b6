import LedeConfig
import LedeText

/// Decimals, versions, dates, times, section numbers: a point between two digits.
public struct NumberRule: BoundaryRule {
  public static let name = "number"
  public static let help = "A point between two digits: 3.5, 12.05.2024"

  public init() {}

  public func decide(_ candidate: Candidate) -> Verdict? {
    guard !candidate.isSpaced, candidate.kind == .period, candidate.closers.isEmpty else { return nil }
    return candidate.next.kind.contains(.digit) && !candidate.wordEnd.contains(.letter) ? .join : nil
  }
}
