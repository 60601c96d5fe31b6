import LedeText

/// Segmentation rules in the exchange format of the translation industry (SRX 2.0, LISA OSCAR).
package struct SRXDocument: Sendable {
  package static let namespace = "http://www.lisa.org/srx20"

  /// A rule: a break, or an exception from the breaks behind it.
  package struct Rule: Sendable {
    package let breaks: Bool
    package let pattern: PositionPattern

    package init(breaks: Bool, before: String, after: String) throws(Pattern.Failure) {
      self.breaks = breaks
      pattern = try PositionPattern(before: before, after: after)
    }
  }

  /// A named list of rules: at each place the first that fits decides.
  package struct LanguageRule: Sendable {
    package let name: String
    package let rules: [Rule]

    package init(name: String, rules: [Rule]) {
      self.name = name
      self.rules = rules
    }
  }

  /// Gives languages a list of rules.
  package struct LanguageMap: Sendable {
    package let languagePattern: String
    package let ruleName: String
    private let pattern: Pattern

    /// - Parameter languagePattern: a regular expression that fits a whole language tag, whatever its case.
    package init(languagePattern: String, ruleName: String) throws(Pattern.Failure) {
      self.languagePattern = languagePattern
      self.ruleName = ruleName
      pattern = try Pattern("\\A(?i:\(languagePattern))\\z")
    }

    package func fits(_ language: String) -> Bool {
      let text = Text(language)
      // A pattern too slow for a language tag fits none.
      return ((try? pattern.firstMatch(in: text, 0..<text.count)) ?? nil) != nil
    }
  }

  /// All maps that fit a language count, not only the first.
  package let cascades: Bool
  package let languageRules: [LanguageRule]
  package let maps: [LanguageMap]

  package init(cascades: Bool, languageRules: [LanguageRule], maps: [LanguageMap]) {
    self.cascades = cascades
    self.languageRules = languageRules
    self.maps = maps
  }
}
