import LedeSyntax
import LedeText

/// A value that an option can have.
package protocol OptionValue: Sendable {
  /// Takes a node over the value that is there; where the node does not fit it reports that and leaves the value.
  mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems)
  /// The value as YAML, for the reference page; `nil`: nothing.
  var yaml: String? { get }
}

extension Bool: OptionValue {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    // As YAML 1.1 and 1.2 write them: `True`, `NO`.
    switch text.value.lowercased() {
    case "true", "yes", "on": self = true
    case "false", "no", "off": self = false
    default: problems.wrongType(node, type)
    }
  }

  package var yaml: String? { self ? "true" : "false" }
}

extension Int: OptionValue {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    guard let value = Int(text.value) else {
      let digits = text.value.drop { $0 == "-" }
      let isLarge = digits.count > 18 && digits.allSatisfy { $0.isASCII && $0.isNumber }
      return isLarge ? problems.outOfRange(node, type) : problems.wrongType(node, type)
    }
    if case .integer(let range) = type, !range.contains(value) { return problems.outOfRange(node, type) }
    self = value
  }

  package var yaml: String? { String(self) }
}

extension Double: OptionValue {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    guard let value = Double(text.value), value.isFinite else { return problems.wrongType(node, type) }
    if case .number(let range) = type, !range.contains(value) { return problems.outOfRange(node, type) }
    self = value
  }

  package var yaml: String? { shortest(self) }
}

extension String: OptionValue {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    if case .language = type, !LanguageTag.isWellFormed(text.value) {
      return problems.report(
        Diagnostic(
          .unknownLanguage, text.value.isEmpty ? "no language stands here" : "`\(text)` is no language tag",
          at: node.place,
          help: languageMend(text.description)))
    }
    if case .language = type { problems.warn(ofCountry: text.value, at: node.place) }
    self = text.value
  }

  package var yaml: String? { isEmpty ? nil : self }
}

extension Optional: OptionValue where Wrapped: OptionValue & DefaultInitializable {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    if node.isNull {
      if type.isNumber, node.rawScalar?.isEmpty ?? false { problems.warn(ofNothing: node) }
      self = nil
      return
    }
    var value = self ?? Wrapped()
    let count = problems.errorCount
    value.take(node, as: type, &problems)
    if problems.errorCount == count { self = value }
  }

  package var yaml: String? { self?.yaml }
}

/// Has a value before configuration gives it one.
package protocol DefaultInitializable {
  init()
}

extension Int: DefaultInitializable {}
extension Double: DefaultInitializable {}
extension String: DefaultInitializable {}
extension Array: DefaultInitializable {}

extension Array: OptionValue where Element: OptionValue & DefaultInitializable {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    switch type {
    case .list(let elementType):
      if case .text = elementType, problems.refuses(flag: node, as: type) { return }
      guard let items = node.listedItems else { return problems.wrongType(node, type) }
      if case .language = elementType, let raw = node.rawScalar, let tags = languageList(raw) {
        return problems.report(
          Diagnostic(
            .unknownLanguage, "`\(brief(raw))` is no language tag", at: node.place,
            help: "write a list: `[\(tags.joined(separator: ", "))]`"))
      }
      if case .choice = elementType, items.isEmpty {
        return problems.report(
          Diagnostic(
            .wrongType, "an empty list stands here", at: node.place,
            help: "name one or more, or leave the option out"))
      }
      switch elementType {
      case .choice: problems.reportTwins(items)
      case .language: problems.reportTwins(items, same: LanguageTag.canonical)
      case .text where Element.self == String.self:
        problems.warn(ofWord: node, in: nil)
      default: break
      }
      self = Self.elements(
        elementType.takesOne ? problems.flattened(items, elementType) : items, elementType, &problems)
    case .additions(let elementType):
      if problems.refuses(flag: node, as: type) { return }
      if let items = node.listedItems {
        problems.warn(ofEmpty: node)
        self += Self.elements(
          elementType.takesOne ? problems.flattened(items, elementType) : items, elementType, &problems)
      } else if let entries = node.entries, entries.contains(where: { ["add", "replace"].contains($0.key) }) {
        problems.warn(ofEmpty: node)
        change(entries, elementType, &problems)
      } else if node.entries != nil, case .group = elementType {
        self += Self.elements([node], elementType, &problems)
      } else {
        problems.wrongType(node, type)
      }
    default: problems.wrongType(node, type)
    }
  }

  /// `{add: …, replace: …}`.
  private mutating func change(_ entries: [Node.Entry], _ type: OptionType, _ problems: inout Problems) {
    for entry in entries {
      guard ["add", "replace"].contains(entry.key) else {
        problems.unknownKey(entry, among: ["add", "replace"], in: "a list", isClosed: true)
        continue
      }
      guard let items = entry.value.listedItems else {
        problems.wrongType(entry.value, .list(type))
        continue
      }
      let given = Self.elements(items, type, &problems)
      self = entry.key == "add" ? self + given : given
    }
  }

  private static func elements(_ items: [Node], _ type: OptionType, _ problems: inout Problems) -> Self {
    if case .pattern = type { problems.reportTwins(items, severity: .warning) }
    if case .group(let options) = type, options.count == 2 { problems.warn(ofHalves: items, options) }
    return items.map { item in
      var element = Element()
      element.take(item, as: type, &problems)
      (element as? UserPattern)?.reportReach(of: item, &problems)
      return element
    }
  }

  package var yaml: String? { isEmpty ? nil : "[" + compactMap(\.yaml).joined(separator: ", ") + "]" }
}

/// A choice among named values.
package protocol OptionChoice: OptionValue, RawRepresentable<String>, CaseIterable {
  var help: String { get }
  /// Words that people use for it by the habits of other programs; they are not taken.
  var synonyms: [String] { get }
  /// What to write in place of a word that means something which no value of the choice says; `nil`: nothing is known of it.
  static func mend(of word: String) -> String?
}

extension OptionChoice {
  package var synonyms: [String] { [] }
  package static func mend(of word: String) -> String? { nil }

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    guard let value = Self(rawValue: text.value) else {
      let meant = Self.allCases.first { respelt(text.value, among: $0.synonyms) != nil }
      return problems.unknownValue(
        text.description, at: node.place, among: Self.allCases.map(\.rawValue), synonym: meant?.rawValue,
        help: Self.mend(of: text.value))
    }
    self = value
  }

  package var yaml: String? { rawValue }

  static var type: OptionType {
    .choice(allCases.map { .init(name: $0.rawValue, help: $0.help, synonyms: $0.synonyms) })
  }
}

/// A regular expression given by a user.
package struct UserPattern: OptionValue, DefaultInitializable {
  package private(set) var pattern: Pattern?
  /// What messages show of it: environment references as they are written.
  package private(set) var written = ""

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    if let refusal = Self.refusal(of: text, node) { return problems.report(refusal) }
    do {
      pattern = try Pattern(text.value)
      written = text.description
      if text.value.utf8.contains(0x0A), !text.value.contains("(?") {
        problems.report(
          Diagnostic(
            .ineffective, "a line break stands in this regular expression, and lines have none: nothing can match",
            at: node.place, severity: .warning, help: "write a list, with an expression an item: `- '…'`"))
      }
      problems.warn(ofPattern: text.value, node)
    } catch {
      let fault = error.refined(for: text.value)
      let meant = BrokenPattern(fault, in: text.value)
      let place = meant?.part.map { node.place(ofText: $0) } ?? node.place(inside: fault.offset)
      problems.refused(fault, at: place, help: meant?.help)
    }
  }

  /// Of what ICU takes, though nobody means it.
  private static func refusal(of text: ScalarText, _ node: Node) -> Diagnostic? {
    if text.value.isEmpty {
      return Diagnostic(
        .pattern, "an empty regular expression matches everything", at: node.place, help: "leave it out")
    }
    if !node.isQuoted, ["-'", "-\""].contains(where: text.value.hasPrefix) {
      let items = text.value.dropFirst().split(separator: /\s-\s?(?=['"])/)
      return Diagnostic(
        .syntax, "a blank is missing behind the dash", at: node.place,
        help: "write `- \(brief(String(items.first ?? "")))`" + (items.count > 1 ? ", each item in its own line" : ""))
    }
    guard
      let control = text.value.unicodeScalars.first(where: { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) })
    else { return nil }
    let backspace = control.value == 8 ? " (in double quotes `\\b` is a backspace)" : ""
    return Diagnostic(
      .pattern, "a control character stands in this regular expression\(backspace)", at: node.place,
      help: "put it in '…', which leaves backslashes alone")
  }

  package var yaml: String? { pattern?.source }
}
