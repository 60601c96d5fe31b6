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
    switch text.value {
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
    guard let value = Int(text.value) else { return problems.wrongType(node, type) }
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
          .unknownLanguage, "`\(text)` is no language tag", at: node.place,
          help: "write one such as `ru`, `kk` or `zh-Hant`"))
    }
    self = text.value
  }

  package var yaml: String? { isEmpty ? nil : self }
}

extension Optional: OptionValue where Wrapped: OptionValue & DefaultInitializable {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    if node.isNull {
      self = nil
      return
    }
    var value = self ?? Wrapped()
    let count = problems.diagnostics.count
    value.take(node, as: type, &problems)
    if problems.diagnostics.count == count { self = value }
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
    guard case .list(let elementType) = type, let items = node.items else { return problems.wrongType(node, type) }
    self = items.map { item in
      var element = Element()
      element.take(item, as: elementType, &problems)
      return element
    }
  }

  package var yaml: String? { isEmpty ? nil : "[" + compactMap(\.yaml).joined(separator: ", ") + "]" }
}

/// A choice among named values.
package protocol OptionChoice: OptionValue, RawRepresentable<String>, CaseIterable {
  var help: String { get }
}

extension OptionChoice {
  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    guard let value = Self(rawValue: text.value) else {
      return problems.unknownValue(text.description, at: node.place, among: Self.allCases.map(\.rawValue))
    }
    self = value
  }

  package var yaml: String? { rawValue }

  static var type: OptionType { .choice(allCases.map { .init(name: $0.rawValue, help: $0.help) }) }
}

/// A regular expression given by a user.
package struct UserPattern: OptionValue, DefaultInitializable {
  package private(set) var pattern: Pattern?
  /// What messages show of it: environment references as they are written.
  package private(set) var written = ""

  /// The mend of one that does not compile.
  static let help = "quote it with '…' so that YAML leaves its backslashes alone; the syntax is ICU's"

  package init() {}

  package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
    guard let text = node.scalar(expecting: type, &problems) else { return }
    do {
      pattern = try Pattern(text.value)
      written = text.description
    } catch {
      problems.refused(error, at: node.place, help: Self.help)
    }
  }

  package var yaml: String? { pattern?.source }
}
