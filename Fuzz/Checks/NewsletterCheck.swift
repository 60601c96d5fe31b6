import LedeConfig
import LedeSyntax

/// What must be true of newsletters by mail, feeds and pages after a template: whatever an article says, nothing of it is markup.
enum NewsletterCheck {
  /// - Parameter output: HTML that is well formed as XML, too.
  static func mail(_ output: String) throws {
    let start = "<!DOCTYPE html>\n"
    try require(output.hasPrefix(start), "the mail has no doctype")
    let page = try root(String(output.dropFirst(start.count)))
    try check(page, elements: mailElements)
    try OutputChecks.plain(output)
  }

  static func feed(_ output: String) throws {
    _ = try root(output)
    try OutputChecks.plain(output)
  }

  /// A template for `page`.
  static let template = """
    <page>{{#items}}
    <item lang="{{language}}"><a href="{{url}}" title="{{title}}">{{title}}</a> <p>{{text}} {{source}} {{date_written}}</p></item>
    {{/items}}</page>
    """

  static func page(_ output: String) throws {
    try check(try root(output), elements: ["page", "item", "a", "p"])
  }

  private static let mailElements: Set = [
    "html", "head", "meta", "title", "style", "body", "div", "table", "tr", "td", "h1", "h2", "h3", "p", "ul", "li",
    "a", "img",
  ]

  private static func root(_ output: String) throws -> XMLElement {
    var problems = Problems(environment: [:]) { _ in nil }
    guard let root = XMLElement.parse(Source(name: "output", string: output), &problems) else {
      throw Violation("the output is not well formed: \(problems.diagnostics.map(\.message))")
    }
    return root
  }

  private static func check(_ element: XMLElement, elements: Set<String>) throws {
    try require(elements.contains(element.name), "there is an element \(element.name)")
    for (name, value) in element.attributes {
      try require(!name.hasPrefix("on"), "an element has \(name)")
      guard ["href", "src"].contains(name), !value.isEmpty else { continue }
      try require(value.hasPrefix("http://") || value.hasPrefix("https://"), "\(name) leads to \(value)")
    }
    for child in element.children { try check(child, elements: elements) }
  }
}
