import LedeConfig
import LedeSyntax
import LedeText

/// Looks over the tags of a template: the parser takes names that no value has, and would show nothing in their place.
struct TemplateCheck {
  private let source: Source
  /// The values of the sections that are open, `items` of `{{#items}}`.
  private var open: [String] = []

  init(_ source: Source) {
    self.source = source
  }

  mutating func report(_ problems: inout Problems) {
    let bytes = source.text.bytes
    var offset = 0
    while let open = Self.find("{{", bytes, from: offset), let close = Self.find("}}", bytes, from: open + 2) {
      if let end = unclosed(open + 2..<close, &problems) {
        offset = end
        continue
      }
      offset = close + 2
      check(open + 2..<close, &problems)
    }
    foreignTags(bytes, &problems)
    singleBraces(bytes, &problems)
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
  private mutating func check(_ range: Range<Int>, _ problems: inout Problems) {
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
    case "#", "^", "/":
      let text = String(tag.dropFirst()).trimmed
      if ForeignTag(section: text).map({ foreign($0, range, &problems) }) ?? false { return }
      if tag.first == "/" {
        if !open.isEmpty { open.removeLast() }
      } else {
        open.append(Self.value(text))
      }
      name(text, range, &problems)
    default:
      if ForeignTag(value: tag).map({ foreign($0, range, &problems) }) ?? false { return }
      name(tag, range, &problems)
      checkPlace(of: tag, range, &problems)
    }
  }

  private func foreign(_ tag: ForeignTag, _ range: Range<Int>, _ problems: inout Problems) -> Bool {
    // What closes such a section has been told where that opens.
    guard let help = tag.help else { return true }
    problems.report(Diagnostic(.syntax, tag.message, at: self.tag(range), help: help))
    return true
  }

  /// What is shown of `first(items)`: `items`.
  private static func value(_ text: String) -> String {
    String(text.split(separator: "(").last ?? "").filter { $0 != ")" }
  }

  /// `{{title}}` outside of `{{#items}}`, where no item is.
  private func checkPlace(of text: String, _ range: Range<Int>, _ problems: inout Problems) {
    let name = Self.value(text)
    let list = name == "heading" ? "sections" : "items"
    guard EditionRecord.itemNames.contains(name) || name == "heading",
      !open.contains(list), !open.contains(where: ["others", "copies"].contains)
    else { return }
    let other = name == "title" ? "`{{newsletter}}` is the newsletter's title; else " : ""
    problems.report(
      Diagnostic(
        .ineffective, "`\(name)` is empty here, where no \(list == "items" ? "item" : "section") is shown",
        at: tag(range), severity: .warning,
        help: "\(other)put it between `{{#\(list)}}` and `{{/\(list)}}`"))
  }

  /// `{{title}</h2>`: a tag that one brace closes.
  /// - Returns: where it ends; `nil`: it is closed.
  private func unclosed(_ range: Range<Int>, _ problems: inout Problems) -> Int? {
    let bytes = source.text.bytes
    guard let first = bytes[range].first, !"!{=".utf8.contains(first),
      let end = bytes[range].firstIndex(where: { "}{<\n".utf8.contains($0) })
    else { return nil }
    let name = String(source.text[source.text.trimmed(range.lowerBound..<end)])
    problems.report(
      Diagnostic(
        .syntax, "two braces close a tag, and this one has \(bytes[end] == UInt8(ascii: "}") ? "one" : "none")",
        at: Place(source: source, range: range.lowerBound - 2..<end), help: "write `{{\(brief(name))}}`"))
    return end
  }

  /// `{title}`, which stands there as it is: the first one is told. A style may have such braces, with a colon in them.
  private func singleBraces(_ bytes: [UInt8], _ problems: inout Problems) {
    var offset = 0
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "{")) {
      offset = start + 1
      let word = bytes[offset...].prefix { 0x61...0x7A ~= $0 || $0 == UInt8(ascii: "_") }
      let isPair = start > 0 && "{$%".utf8.contains(bytes[start - 1])
      guard !isPair, word.endIndex < bytes.count, bytes[word.endIndex] == UInt8(ascii: "}"),
        case let name = String(decoding: word, as: UTF8.self), EditionRecord.names.contains(name)
      else { continue }
      return problems.report(
        Diagnostic(
          .ineffective, "`{\(name)}` stays as it is: two braces make a tag",
          at: Place(source: source, range: start..<word.endIndex + 1), severity: .warning, help: "write `{{\(name)}}`"))
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
