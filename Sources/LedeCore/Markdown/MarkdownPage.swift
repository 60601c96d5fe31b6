import LedeSyntax

extension Article {
  /// The article as Markdown (CommonMark with GitHub's tables and strike-through): headline, subheads, lists, quotations, tables, code,
  /// emphasis and links. What cleaning cut is left out.
  /// - Parameter headingLevel: of the headline, 1 to 6; no subhead has a lower one.
  package func markdown(headingLevel: Int = 1) -> String {
    guard let blocks = layers[Blocks.self] else { return "" }
    var page = MarkdownPage(self, blocks, headingLevel: headingLevel)
    return page.write()
  }
}

/// Writes the blocks of an article, each behind the marks of what it stands in.
private struct MarkdownPage {
  private let article: Article
  private let blocks: Blocks
  private var nesting: MarkdownNesting
  private let headingLevel: Int
  private var spans: MarkdownSpans
  private var output = ""
  /// What the block before stands in, and what it is.
  private var last: (path: [Int], kind: Block.Kind)?

  init(_ article: Article, _ blocks: Blocks, headingLevel: Int) {
    self.article = article
    self.blocks = blocks
    self.headingLevel = headingLevel
    nesting = MarkdownNesting(blocks)
    spans = MarkdownSpans(article.layers[Inlines.self])
  }

  mutating func write() -> String {
    let cuts = article.layers[Cuts.self]
    let hasTitle = cuts != nil && article.title != nil
    if hasTitle, let title = article.title {
      let mark = String(repeating: "#", count: headingLevel)
      output = "\(mark) \(LegalText(title).text.markdownEscaped(startsLine: false))\n"
    }
    let titleBlock = cuts?.title
    let kept = blocks.items.indices.filter { cuts?.isKept($0) ?? true && $0 != titleBlock }
    var index = kept.startIndex
    while index < kept.endIndex {
      let run = nesting.table(of: kept[index...], blocks)
      if let table = MarkdownTable(kept[index..<index + run], blocks, article.text, &spans) {
        add(table.lines, kept[index], .tableRow, path: nesting.path(blocks.items[kept[index]]))
      } else {
        for block in kept[index..<index + run] { add(block, leastLevel: hasTitle ? headingLevel + 1 : 1) }
      }
      index += run
    }
    return output
  }

  private mutating func add(_ index: Int, leastLevel: Int) {
    let block = blocks.items[index]
    let lines: [Substring]
    switch block.kind {
    case .code: lines = Self.code(LegalText(article.text[block.range]).text)
    case .heading(let level):
      let mark = String(repeating: "#", count: min(max(level, leastLevel), 6))
      lines = ["\(mark) \(line(block.range, .heading))"]
    default: lines = line(block.range, .paragraph).split(separator: "\n", omittingEmptySubsequences: false)
    }
    add(lines, index, block.kind, path: nesting.path(block))
  }

  private mutating func line(_ range: Range<Int>, _ place: MarkdownLine.Place) -> String {
    let shown = article.layers[Cuts.self]?.shown(range) ?? [range]
    return LegalText(MarkdownLine.write(range, of: article.text, spans.spans(in: range), place, shown: shown)).text
  }

  /// Between fences that no line of it looks like; code with tags in it as HTML, since not all processors know fences.
  private static func code(_ code: String) -> [Substring] {
    if code.contains("<") {
      let shown = code.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
      return "<pre><code>\(shown)</code></pre>".split(omittingEmptySubsequences: false) { $0.isNewline }
    }
    var fence = 3
    let lines = code.split(omittingEmptySubsequences: false) { $0.isNewline }
    for line in lines {
      let ticks = line.drop { $0 == " " }.prefix { $0 == "`" }.count
      fence = max(fence, ticks + 1)
    }
    let mark = Substring(String(repeating: "`", count: fence))
    return [mark] + lines + [mark]
  }

  private mutating func add(_ lines: [Substring], _ index: Int, _ kind: Block.Kind, path: [Int]) {
    let block = blocks.items[index]
    let before = last?.path ?? []
    nesting.begin(path, behind: before)
    if !output.isEmpty {
      let isBelow = nesting.mayFollow(path, before) && !(path[0] < 0 && block.followsBlank)
      if !isBelow || !(last?.kind.isText ?? false) {
        let common = zip(path, before).prefix { $0 == $1 }.count
        output += Self.trimmed(nesting.margin(path.prefix(common), before)) + "\n"
      }
    }
    for (number, line) in lines.enumerated() {
      let margin = nesting.margin(path[...], number == 0 ? before : path)
      output += line.isEmpty ? Self.trimmed(margin) : margin + line
      output += "\n"
    }
    last = (path, kind)
  }

  private static func trimmed(_ margin: String) -> String {
    var margin = margin
    while margin.last == " " { margin.removeLast() }
    return margin
  }
}

extension Block.Kind {
  /// Running text, in one paragraph.
  fileprivate var isText: Bool {
    switch self {
    case .paragraph, .listItem, .quotation, .caption: true
    default: false
    }
  }
}
