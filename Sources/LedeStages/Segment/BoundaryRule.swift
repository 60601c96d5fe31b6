import LedeConfig

/// Says whether a sentence ends at a place that looks like an end, or leaves it to the rules behind it.
public protocol BoundaryRule: Component {
  /// At least one for each way in which it decides, and texts that it leaves to others.
  static var examples: [BoundaryExample] { get }
  /// Whether the export (`SRXExport`) says what the rule says.
  static var srx: SRXExpression { get }
  /// The first rule that does not answer `nil` decides.
  func decide(_ candidate: Candidate) -> Verdict?
}

/// What the export to SRX makes of a boundary rule: whoever adds a rule has to say.
public enum SRXExpression: Sendable, Equatable {
  /// The rules that are exported say the same, as far as pairs of regular expressions can.
  case expressed
  /// They say nothing of it, for this reason.
  case cannot(String)
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
