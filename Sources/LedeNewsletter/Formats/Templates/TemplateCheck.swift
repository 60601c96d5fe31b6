import LedeConfig
import LedeSyntax
import LedeText

/// Looks over the tags of a template: the parser takes names that no value has, and would show nothing in their place.
struct TemplateCheck {
  private let source: Source

  init(_ source: Source) {
    self.source = source
  }

  func report(_ problems: inout Problems) {
    let bytes = source.text.bytes
    var offset = 0
    while let open = Self.find("{{", bytes, from: offset), let close = Self.find("}}", bytes, from: open + 2) {
      offset = close + 2
      check(open + 2..<close, &problems)
    }
    foreignTags(bytes, &problems)
  }

  /// `{% for item in items %}`: tags of Liquid and Jinja, of which the first is told.
  private func foreignTags(_ bytes: [UInt8], _ problems: inout Problems) {
    var offset = 0
    while let open = Self.find("{%", bytes, from: offset), let close = Self.find("%}", bytes, from: open + 2) {
      offset = close + 2
      let isInner = open > 0 && bytes[open - 1] == UInt8(ascii: "{")
      if isInner { continue }
      return problems.report(
        Diagnostic(
          .syntax, "`{%` begins no tag of Mustache", at: Place(source: source, range: open..<close + 2),
          help: "write `{{#items}}…{{/items}}` for what is repeated or left out, `{{title}}` for a value"))
    }
  }

  private static func find(_ mark: StaticString, _ bytes: [UInt8], from start: Int) -> Int? {
    mark.withUTF8Buffer { mark in bytes[start...].firstRange(of: mark)?.lowerBound }
  }

  /// - Parameter range: what stands between the braces.
  private func check(_ range: Range<Int>, _ problems: inout Problems) {
    let tag = String(decoding: source.text.bytes[range], as: UTF8.self).trimmed
    switch tag.first {
    case "!": return
    case "{", "&":
      refuse(
        "values do not go into a file unescaped", range, "write `{{name}}`: it is escaped as the file needs it",
        &problems)
    case ">", "<", "$", "*":
      refuse("a template has no parts in other files", range, "write them here", &problems)
    case "=", "%":
      refuse("the braces and the escaping are fixed", range, "leave the tag out", &problems)
    case "#", "^", "/": name(String(tag.dropFirst()).trimmed, range, &problems)
    default: name(tag, range, &problems)
    }
  }

  private func name(_ text: String, _ range: Range<Int>, _ problems: inout Problems) {
    var parts = text.split(separator: "(", omittingEmptySubsequences: false).map { $0.filter { $0 != ")" } }
    let value = parts.removeLast()
    for function in parts where !Self.functions.contains(function) {
      unknown(function, range, among: Self.functions, &problems)
    }
    let names = value.split(separator: ".").map(String.init)
    for name in names where !EditionRecord.names.contains(name) {
      unknown(name, range, among: EditionRecord.names, &problems)
    }
    // No value is a mapping: what is repeated names its own.
    if parts.isEmpty, names.count > 1, names.allSatisfy(EditionRecord.names.contains) {
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "`\(names[0])` has no parts that a point could lead to", at: tag(range),
          help: "write `{{\(names[0])}}`, or `{{#\(names[0])}}{{\(names[1])}}{{/\(names[0])}}` if it is a list"))
    }
  }

  private func unknown(_ name: String, _ range: Range<Int>, among names: [String], _ problems: inout Problems) {
    problems.report(
      Diagnostic(
        .unknownPlaceholder, "`\(name)` is nothing that a template can ask for",
        at: tag(range),
        help: Self.synonyms[name].map { "did you mean `\($0)`?" } ?? problems.suggestion(for: name, among: names)))
  }

  private func refuse(_ message: String, _ range: Range<Int>, _ help: String, _ problems: inout Problems) {
    problems.report(Diagnostic(.syntax, message, at: tag(range), help: help))
  }

  /// With its braces.
  private func tag(_ range: Range<Int>) -> Place {
    Place(source: source, range: range.lowerBound - 2..<range.upperBound + 2)
  }

  /// What other programs call the values of an item.
  private static let synonyms = [
    "articles": "items", "body": "text", "byline": "author", "content": "text", "entries": "items", "headline": "title",
    "href": "url", "lang": "language", "link": "url", "posts": "items", "site": "source",
    "stories": "items", "subject": "title", "teaser": "text",
  ]

  /// What Mustache for Swift can do with a value before it is shown, of a list or of a place in one.
  private static let functions = [
    "capitalized", "count", "empty", "even", "first", "index", "last", "lowercased", "odd", "reversed", "uppercased",
  ]
}
