import LedeText

/// Chooses the headline: the heading of the page that says what the page states as its title, else what it states.
enum HTMLTitle {
  /// A heading with less in common with any stated title is another story's.
  private static let leastSimilarity = 0.5
  private static let longest = 400

  static func choose(_ head: HTMLHead, _ blocks: [Block], _ text: Text) -> String? {
    let stated = head.titles.map { title in
      let title = Text(withoutSite(title, head.site))
      return words(title, 0..<title.count)
    }
    var best: (block: Block, score: Double)?
    for block in blocks where block.range.count <= longest {
      guard let weight = weight(block.kind) else { continue }
      let own = words(text, block.range)
      let similarity = stated.map { $0.similarity(to: own) }.max() ?? 0
      if !stated.isEmpty, similarity < leastSimilarity { continue }
      if similarity + weight > best?.score ?? -1 { best = (block, similarity + weight) }
    }
    if let best { return text[best.block.range].split(whereSeparator: \.isNewline).joined(separator: " ") }
    return head.titles.first.map { withoutSite($0, head.site) }
  }

  /// How much a heading's level speaks for it; `nil`: it is no heading of a page.
  private static func weight(_ kind: Block.Kind) -> Double? {
    guard case .heading(let level) = kind else { return nil }
    return level == 1 ? 0.2 : level == 2 ? 0.1 : level == 3 ? 0 : nil
  }

  private static func words(_ text: Text, _ range: Range<Int>) -> ContentWords {
    var words = ContentWords()
    words.add(text, range)
    return words
  }

  /// Without the name of the site behind or before a bar or dash: the longest part is the title.
  private static func withoutSite(_ title: String, _ site: String?) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", "_", " / ", "｜", "|"] {
      let parts = title.split(separator: separator)
      guard parts.count > 1, let last = parts.last else { continue }
      let isSite =
        site.map { last.lowercased().contains($0.lowercased()) || $0.lowercased().contains(last.lowercased()) } ?? false
      if isSite || last.count * 2 < title.count { return parts.dropLast().joined(separator: separator) }
    }
    return title
  }
}
