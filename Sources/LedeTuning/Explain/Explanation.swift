import LedeCore
import LedeText

/// A readable account of what a pipeline made of one article. It prints what the layers say of themselves; nothing is computed for it.
package struct Explanation: Sendable {
  /// With ANSI colours.
  let color: Bool

  package init(color: Bool) {
    self.color = color
  }

  package func render(_ article: Article) -> String {
    let descriptions = article.descriptions
    let lists = Article.lists(descriptions).filter { $0.own.title != nil }
    return head(article) + descriptions.compactMap(\.headline).map { visible($0) + "\n" }.joined()
      + lists.filter { !$0.own.needsOthers || $0.descriptions.contains { $0.columns != nil } }
      .map { render($0, article) }.joined()
  }

  private func head(_ article: Article) -> String {
    let language = article.metadata.language + (article.metadata.isLanguageDetected ? " (detected)" : "")
    let head = paint(visible("\(article.source) · \(language) · \(article.metadata.encoding)"), .strong) + "\n"
    return head + (article.title.map { "title: \(visible($0))\n" } ?? withoutTitle(article))
  }

  /// Why there is no headline.
  private func withoutTitle(_ article: Article) -> String {
    let reason =
      article.layers[Cuts.self] == nil
      ? "the input gives none, and no `clean` looks for one" : "the input gives none, and no line reads like one"
    return "no title: \(reason)\n"
  }

  private func render(_ list: DescribedList, _ article: Article) -> String {
    let title = paint((list.own.title ?? "").uppercased(), .strong)
    var text =
      "\n" + ([title] + (list.totals.isEmpty ? [] : [list.totals.joined(separator: ", ")])).joined(separator: ": ")
    text += "\n"
    for (index, range) in list.own.ranges.enumerated() {
      let mark = list.hasMarks ? "\(list.mark(index) ?? " ") " : ""
      let columns = list.columns(index).joined(separator: list.hasMarks ? " " : "  ")
      let item = "  " + mark + columns + (columns.isEmpty ? "" : "  ") + visible(article.line(range))
      let notes = list.notes(index).map { visible($0) }
      if list.own.notesBelow {
        text += paint(item, list.emphasis(index)) + "\n"
        if !notes.isEmpty { text += paint("          " + notes.joined(separator: " · "), .dim) + "\n" }
      } else {
        text += paint(item + notes.map { " [\($0)]" }.joined(), list.emphasis(index)) + "\n"
      }
    }
    return text
  }

  /// What the stages of the run made of several articles: which of them are one story, and why.
  package func render(_ edition: Edition) -> String {
    let leftOut = edition.leftOut.sorted { $0.key < $1.key }.map { "\($0.value) left out by \($0.key)" }
    var text =
      paint("NEWSLETTER", .strong) + ": " + (["\(edition.items.count) items"] + leftOut).joined(separator: ", ")
    text += "\n"
    for item in edition.items {
      let heading = item.section.map { "  [\(visible($0))]" } ?? ""
      text += "  \(visible(item.title ?? item.source))\(heading)\n"
      let reports = item.others.map { ("also", $0) } + item.copies.map { ("once more", $0) }
      for (word, report) in reports {
        let names = [report.name, report.title].compactMap { $0 }.joined(separator: ": ")
        let line = visible("      \(word) \(names.isEmpty ? report.id : names) (\(report.reason))")
        text += paint(line, .dim) + "\n"
      }
    }
    return text
  }

  private func paint(_ text: String, _ emphasis: LayerDescription.Emphasis) -> String {
    guard color, emphasis != .plain else { return text }
    return "\u{1B}[\(emphasis == .strong ? "1" : "2")m\(text)\u{1B}[0m"
  }
}
