import LedeConfig

/// Says whether a sentence ends at a place that looks like an end, or leaves it to the rules behind it.
public protocol BoundaryRule: Component {
  /// At least one for each way in which it decides, and texts that it leaves to others.
  static var examples: [BoundaryExample] { get }
  /// The first rule that does not answer `nil` decides.
  func decide(_ candidate: Candidate) -> Verdict?
}

/// What a boundary rule says of a candidate.
public enum Verdict: Sendable, Equatable {
  /// A sentence ends here.
  case boundary
  /// The sentence goes on.
  case join
}

extension BoundaryRule {
  public static var exampleLines: [String] { examples.map(\.line) }
}
