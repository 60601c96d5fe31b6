import LedeConfig
import LedeCore

extension ComponentKind where Product == any BoundaryRule {
  package static func boundaryRule<B: BoundaryRule>(_ type: B.Type) -> Self {
    Self(type, erase: { $0 }, restore: { $0 as? B })
  }
}

/// The rules of `segment` that are built in.
enum BoundaryRules {
  /// In the order in which they are asked.
  static let all: [ComponentKind<any BoundaryRule>] = [
    .boundaryRule(BracketedMarkRule.self),
    .boundaryRule(NoWordsRule.self),
    .boundaryRule(PunctuationRule.self),
    .boundaryRule(BracketRule.self),
    .boundaryRule(OpenBracketRule.self),
    .boundaryRule(GluedDashRule.self),
    .boundaryRule(BulletRule.self),
    .boundaryRule(ListItemRule.self),
    .boundaryRule(MarkInNameRule.self),
    .boundaryRule(TitleRule.self),
    .boundaryRule(AttributionRule.self),
    .boundaryRule(PlainTerminalRule.self),
    .boundaryRule(NumberRule.self),
    .boundaryRule(MissingSpaceRule.self),
    .boundaryRule(InsideWordRule.self),
    .boundaryRule(AbbreviationRule.self),
    .boundaryRule(OrdinalRule.self),
    .boundaryRule(LowerCaseRule.self),
    .boundaryRule(ListNumberRule.self),
    .boundaryRule(InitialsRule.self),
    .boundaryRule(EllipsisRule.self),
  ]
}

extension Catalogue {
  /// Adds a rule to `segment`.
  /// - Parameter other: the name of the rule before which it is asked; `nil`: it is the last.
  public mutating func add(_ rule: (some BoundaryRule).Type, before other: String? = nil) {
    add(part: .boundaryRule(rule), before: other)
  }
}
