import LedeSyntax
import LedeText

/// A comparison for people and programs: the totals first, then the articles that differ most.
package struct ComparisonReport {
  private let comparison: Comparison
  /// How the user named the two pipelines.
  private let names: (before: String, after: String)
  /// What the pipelines set otherwise, a line each.
  private let changes: [String]

  package init(_ comparison: Comparison, before: String, after: String, changes: [String] = []) {
    self.comparison = comparison
    self.changes = changes
    names = (before, after)
  }

  private var parts: [(part: ArticleComparison.Part, total: Comparison.Total)] {
    ArticleComparison.Part.allCases.compactMap { part in comparison.totals[part].map { (part, $0) } }
  }

  private var head: String {
    let count = comparison.articles
    return
      "\(count) \(count == 1 ? "article" : "articles"): \(comparison.changed) changed, \(count - comparison.changed) the same"
  }

  private func line(_ part: ArticleComparison.Part, _ total: Comparison.Total) -> String {
    let count = total.articles
    let place =
      part == .files
      ? "lines in \(count) \(count == 1 ? "file" : "files")"
      : "\(part.rawValue) in \(count) \(count == 1 ? "article" : "articles")"
    return "\(place): \(total.removed) gone, \(total.added) new"
  }

  /// - Parameter color: with ANSI colours.
  package func text(color: Bool) -> String {
    func paint(_ text: String, _ code: String) -> String { color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    var text = "- \(visible(names.before))\n+ \(visible(names.after))\n"
    text += changes.map { "  \(visible($0))\n" }.joined() + "\n" + paint(head, "1") + "\n"
    for (part, total) in parts { text += "  \(line(part, total))\n" }
    for entry in comparison.entries {
      let count = entry.comparison.count
      text += "\n" + paint(visible(entry.source), "1") + ": \(count) \(count == 1 ? "difference" : "differences")\n"
      for (part, differences) in grouped(entry) {
        if part != .newsletter, part != .files { text += "  \(part.rawValue)\n" }
        for difference in differences {
          let item = "    \(difference.isAdded ? "+" : "-") \(visible(difference.text))"
          text += paint(item, difference.isAdded ? "32" : "31")
          text += (difference.reason.map { paint("  [\(visible($0))]", "2") } ?? "") + "\n"
        }
        text += more(entry, part, differences.count).map { "    \($0)\n" } ?? ""
      }
    }
    return text + (comparison.hidden > 0 ? "\n\(comparison.hidden) more articles changed\n" : "")
  }

  private func grouped(_ entry: Comparison.Entry) -> [(ArticleComparison.Part, [ArticleComparison.Difference])] {
    ArticleComparison.Part.allCases.compactMap { part in
      let own = entry.comparison.differences.filter { $0.part == part }
      return own.isEmpty ? nil : (part, own)
    }
  }

  private func more(_ entry: Comparison.Entry, _ part: ArticleComparison.Part, _ shown: Int) -> String? {
    guard let count = entry.comparison.counts[part], count.removed + count.added > shown else { return nil }
    return "and \(count.removed + count.added - shown) more"
  }

  package var json: JSON {
    .object([
      "before": .string(names.before), "after": .string(names.after), "articles": .int(comparison.articles),
      "changed": .int(comparison.changed), "options": .array(changes.map { .string($0) }),
      "totals": .object(
        parts.map { part, total in
          JSON.Member(
            key: part.rawValue,
            value: .object([
              "articles": .int(total.articles), "gone": .int(total.removed), "new": .int(total.added),
            ]))
        }),
      "shown": .array(
        comparison.entries.map { entry in
          .object([
            "source": .string(entry.source), "count": .int(entry.comparison.count),
            "differences": .array(
              entry.comparison.differences.map { difference in
                .object([
                  "part": .string(difference.part.rawValue), "change": .string(difference.isAdded ? "new" : "gone"),
                  "text": .string(difference.text), "reason": difference.reason.map { .string($0) },
                ])
              }),
          ])
        }),
    ])
  }

  /// A page that needs nothing but a browser.
  package var html: String {
    var page = XMLWriter()
    page.doctype()
    page.open("html", ["lang": "en"])
    page.open("head")
    page.element("meta", ["charset": "utf-8"])
    page.element("title", text: "\(names.before) – \(names.after)")
    page.element("style", text: Self.style)
    page.close()
    page.open("body")
    page.element("p", content: Self.change("del", "- \(names.before)"))
    page.element("p", content: Self.change("ins", "+ \(names.after)"))
    for change in changes { page.element("p", text: change) }
    page.element("h1", text: head)
    page.open("ul")
    for (part, total) in parts { page.element("li", text: line(part, total)) }
    page.close()
    for entry in comparison.entries { add(entry, to: &page) }
    if comparison.hidden > 0 { page.element("p", text: "\(comparison.hidden) more articles changed") }
    page.close()
    page.close()
    return page.xml
  }

  private func add(_ entry: Comparison.Entry, to page: inout XMLWriter) {
    page.element("h2", text: "\(entry.source) (\(entry.comparison.count))")
    for (part, differences) in grouped(entry) {
      if part != .newsletter, part != .files { page.element("h3", text: part.rawValue) }
      page.open("ul")
      for difference in differences {
        var content = Self.change(difference.isAdded ? "ins" : "del", difference.text)
        if let reason = difference.reason {
          content.add(" ")
          content.add(.element("small", text: reason))
        }
        page.element("li", ["dir": "auto"], content: content)
      }
      if let more = more(entry, part, differences.count) { page.element("li", text: more) }
      page.close()
    }
  }

  private static func change(_ name: StaticString, _ text: String) -> XMLContent { .element(name, text: text) }

  private static let style =
    "body{max-width:60em;margin:auto;font-family:sans-serif}del{color:#a00;text-decoration:none}ins{color:#070;text-decoration:none}small{color:#666}h3{font-size:1em}"
}
