import LedeSyntax

extension SRXDocument {
  /// The rules for a language in order, named after their list and their place in it from 0: `srx:Default[2]`.
  ///
  /// Without `cascade` they are those of the first map that fits, with it those of all such maps one after the other.
  func rules(for language: String) -> [BreakRule] {
    let fitting = maps.filter { $0.fits(language) }
    return (cascades ? fitting : Array(fitting.prefix(1))).flatMap { map in
      let rules = languageRules.first { $0.name == map.ruleName }?.rules ?? []
      return rules.enumerated().map { index, rule in
        BreakRule(name: "srx:\(map.ruleName)[\(index)]", breaks: rule.breaks, pattern: rule.pattern)
      }
    }
  }
}
