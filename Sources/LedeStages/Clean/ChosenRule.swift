import LedeCore

/// A rule that a pipeline has.
final class ChosenRule: Sendable {
  /// Among the built-in rules; `nil`: it is none of them, so that no model knows it.
  let place: Int?
  let name: String
  let rule: any CleaningRule
  /// The models have seen it, so that its evidence says something of the lines around as well.
  let isFitted: Bool
  /// The only lines that it looks at are those with such a cue; `nil`: it looks at all.
  let cue: CueKnowledge.Kind?

  private static let places = Dictionary(
    uniqueKeysWithValues: CleaningRules.all.enumerated().map { ($1.name, $0) })

  /// - Parameter isFitted: `nil`: what the models' files say.
  init(_ name: String, _ rule: any CleaningRule, isFitted: Bool? = nil) {
    place = Self.places[name]
    (self.name, self.rule) = (name, rule)
    self.isFitted = isFitted ?? LookModel.rules.contains(name)
    cue = (type(of: rule) as? any CueRule.Type)?.kind
  }
}
