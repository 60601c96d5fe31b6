import LedeSyntax

/// What values an option takes: for decoding, messages, the reference page and the JSON Schema.
package indirect enum OptionType: Sendable {
  case flag
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case text
  case choice([Choice])
  /// A regular expression of ICU.
  case pattern
  /// A BCP 47 language tag.
  case language
  case list(OptionType)
  /// A list to which languages, sites and pipelines that extend add, or which they change (`add`, `replace`).
  case additions(OptionType)
  /// A word list that is extended (a list) or changed (`add`, `remove`, `replace`).
  case words
  /// A mapping with declared keys.
  case group([OptionDescription])
  /// A value, or a mapping with declared keys that says the same or more.
  case valueOrGroup(OptionType, [OptionDescription])
  /// A component that can be configured, left at its defaults (`true`) or turned off (`false`).
  case component([OptionDescription])

  package struct Choice: Sendable {
    package let name: String
    package let help: String
    /// Words that people use for it; they are not taken.
    package var synonyms: [String] = []
  }

  /// How a message and the reference page call the type.
  package var summary: String {
    switch self {
    case .flag: "true or false"
    case .integer(let range):
      range.upperBound == .max
        ? "a whole number from \(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range): "a number from \(shortest(range.lowerBound)) to \(shortest(range.upperBound))"
    case .text: "text"
    case .choice(let choices): "one of " + choices.map { "`\($0.name)`" }.joined(separator: ", ")
    case .pattern: "a regular expression"
    case .language: "a language tag"
    case .additions(let element):
      "a list, each item \(element.summary); it adds to what is there, `replace` takes its place"
    case .list(let element): "a list, each item \(element.summary)"
    case .words: "a list of words, or `add`, `remove`, `replace` with lists"
    case .group: "a mapping"
    case .valueOrGroup(let value, let options):
      "\(value.summary), or a mapping of \(options.map { "`\($0.name)`" }.joined(separator: ", "))"
    case .component: "a mapping of its options, `true` or `false`"
    }
  }

  /// What its values look like.
  package var shapes: Set<KeyHome.Shape> {
    switch self {
    case .flag: [.flag]
    case .integer, .number: [.number]
    case .text, .choice, .pattern, .language: [.text, .number]
    case .list(let element), .additions(let element): element.shapes.union([.list])
    case .words: [.list, .text, .mapping]
    case .group: [.mapping]
    case .valueOrGroup(let value, _): value.shapes.union([.mapping])
    case .component(let options):
      options.contains(where: \.type.isPart) ? [.flag, .list, .mapping] : [.flag, .mapping]
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .number: true
    default: false
    }
  }

  /// A component that can be turned on and off.
  package var isPart: Bool { if case .component = self { true } else { false } }

  /// How a message calls it: `summary` without what only the reference page has room for.
  package var wanted: String {
    switch self {
    case .additions(let element), .list(let element): "a list of " + element.plural
    case .valueOrGroup(let value, let options):
      "\(value.wanted), or a mapping of \(options.map { "`\($0.name)`" }.joined(separator: ", "))"
    case .component(let options) where options.isEmpty: "true or false"
    default: summary
    }
  }

  private var plural: String {
    switch self {
    case .text: "texts"
    case .pattern: "regular expressions"
    case .language: "language tags"
    case .group: "mappings"
    case .list(let element), .additions(let element): "lists of " + element.plural
    case .choice(let choices): "names among " + choices.map { "`\($0.name)`" }.joined(separator: ", ")
    default: "values, each \(summary)"
    }
  }
}

/// One option as its declaration says it.
package struct OptionDescription: Sendable {
  package let name: String
  package let help: String
  package let type: OptionType
  /// The default as YAML; `nil` where an option is off or empty by default.
  package let defaultValue: String?
  /// Lines that show what a component does.
  package let examples: [String]
  /// `~` takes back what was given before.
  package let takesNothing: Bool
  /// Words that people use for it; they are not taken.
  package var synonyms: [String] = []

  package init(
    name: String, help: String, type: OptionType, defaultValue: String?, examples: [String] = [],
    takesNothing: Bool = false
  ) {
    self.takesNothing = takesNothing
    self.name = name
    self.help = help
    self.type = type
    self.defaultValue = defaultValue
    self.examples = examples
  }
}

/// A number without a needless `.0`.
package func shortest(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}
