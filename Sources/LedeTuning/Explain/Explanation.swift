import LedeCore
import LedeText

/// A readable account of what a pipeline made of one article. It prints what the layers hold; nothing is computed for it.
package struct Explanation: Sendable {
  /// With ANSI colours.
  let color: Bool

  package init(color: Bool) {
    self.color = color
  }

  package func render(_ article: Article) -> String {
    var text = head(article)
    if let blocks = article.layers[Blocks.self], let cuts = article.layers[Cuts.self] {
      text += lines(article, blocks, cuts)
    }
    if let sentences = article.layers[Sentences.self] { text += self.sentences(article, sentences) }
    for (name, layer) in article.layers.described {
      text += "\n" + paint(visible(name.uppercased()), "1") + "\n"
      for line in layer.described(in: article).pretty.split(separator: "\n") { text += "  \(visible(String(line)))\n" }
    }
    return text
  }

  private func head(_ article: Article) -> String {
    let language = article.metadata.language + (article.metadata.isLanguageDetected ? " (detected)" : "")
    var text = paint(visible("\(article.source) · \(language) · \(article.metadata.encoding)"), "1") + "\n"
    if let title = article.title { text += "title: \(visible(title))\n" }
    if let sisters = article.findings[SisterPages.self] { text += "sister pages: \(sisters.count) in all\n" }
    return text
  }

  private func lines(_ article: Article, _ blocks: Blocks, _ cuts: Cuts) -> String {
    let kept = cuts.decisions.count { $0.role != .cut }
    var text = "\n" + paint("LINES", "1") + ": \(kept) kept, \(cuts.decisions.count - kept) cut"
    text += " (role, rule, how likely the line belongs to the article)\n"
    for (block, decision) in zip(blocks.items, cuts.decisions) {
      let percent = "\(Int((decision.probability * 100).rounded())) %"
      let label =
        decision.role.rawValue.padding(5) + "  " + decision.rule.padding(16)
        + String(repeating: " ", count: 5 - percent.count) + percent
      let pages = article.findings[SisterPages.self]?.pages(with: article.text.hash(of: block.range)) ?? 1
      let line =
        "  \(label)  \(visible(article.line(block.range)))" + (block.language.map { " [in \(visible($0))]" } ?? "")
        + (pages > 1 ? " [on \(pages) pages]" : "")
      text += (decision.role == .cut ? paint(line, "2") : line) + "\n"
    }
    return text
  }

  private func sentences(_ article: Article, _ sentences: Sentences) -> String {
    let scores = article.layers[Scores.self]
    let summary = article.layers[Summary.self]
    var text = "\n" + paint("SENTENCES", "1") + ": \(sentences.items.count)"
    text += summary.map { ", \($0.chosen.count) in the summary (★)\n" } ?? "\n"
    for (index, sentence) in sentences.items.enumerated() {
      let isChosen = summary?.chosen.contains(index) ?? false
      let score = scores.map { " \(Self.decimal($0.items[index].total))" } ?? ""
      let line =
        "  \(isChosen ? "★" : " ") \(String(index + 1).padding(3))\(score)  \(visible(article.line(sentence.range)))"
      text += (isChosen ? paint(line, "1") : line) + "\n"
      var reasons = ["ended by \(sentence.rule)"]
      if let language = article.layers[Blocks.self]?.items[sentence.block].language { reasons.append("in \(language)") }
      let joins = sentences.joins.filter { sentence.range.contains($0.offset) }.map(\.rule)
      if !joins.isEmpty { reasons.append("kept together by " + Self.counted(joins)) }
      if let scores {
        reasons += zip(scores.features, scores.items[index].shares).map { "\($0) \(Self.decimal($1))" }
      }
      if let reason = summary?.passedOver[index] { reasons.append("passed over (\(reason.rawValue)): \(reason.help)") }
      text += paint("          " + visible(reasons.joined(separator: " · ")), "2") + "\n"
    }
    return text
  }

  /// Each name once, in order, with how often it stands there.
  private static func counted(_ names: [String]) -> String {
    var counts: [(name: String, count: Int)] = []
    for name in names {
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    return counts.map { $0.count == 1 ? $0.name : "\($0.name) ×\($0.count)" }.joined(separator: ", ")
  }

  /// Two decimals.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    let fraction = hundredths % 100
    return (number < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }

  private func paint(_ text: String, _ code: String) -> String {
    color ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(self)))
  }
}
