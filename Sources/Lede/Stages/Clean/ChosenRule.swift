/// A rule that a pipeline has.
struct ChosenRule {
  /// Among the built-in rules; `nil`: it is none of them, so that no model knows it.
  let place: Int?
  let name: String
  let rule: any CleaningRule
  /// The only lines that it looks at are those with such a cue; `nil`: it looks at all.
  let cue: CueKnowledge.Kind?

  private static let places = Dictionary(
    uniqueKeysWithValues: Builtins.cleaningRules.enumerated().map { ($1.name, $0) })

  init(_ name: String, _ rule: any CleaningRule) {
    place = Self.places[name]
    (self.name, self.rule) = (name, rule)
    cue = (type(of: rule) as? any CueRule.Type)?.kind
  }
}
