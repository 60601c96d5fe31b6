import LedeCore
import LedeText

/// The author whom a page shows its readers, where its head states none.
struct ShownAuthor {
  private let article: Article
  private let blocks: Blocks
  private let marks: [AuthorMarks.Mark]

  /// - Parameter marks: what the markup says to be names of authors.
  static func find(in article: Article, _ marks: [AuthorMarks.Mark]) -> String? {
    guard let blocks = article.layers[Blocks.self] else { return nil }
    let page = Self(article: article, blocks: blocks, marks: marks)
    return page.besideHeadline() ?? page.sureOne() ?? page.belowText()
  }

  /// In a line near the headline.
  private func besideHeadline() -> String? {
    HeadlineSurroundings(article)?.blocks.lazy.compactMap { block in
      guard block.kind.level == nil, isArticle(block) else { return nil }
      let line = article.text[block.range]
      return marked(in: line) ?? own(NameLine.name(in: line, language: article.metadata.language))
    }.first
  }

  private func marked(in line: String) -> String? {
    guard line.utf8.count <= NameLine.longest else { return nil }
    return marks.lazy.filter { line.contains($0.text) }.compactMap { name(in: $0) }.first
  }

  /// The only one of whom the page says in the words of a standard that he is an author: below the text.
  private func sureOne() -> String? {
    let lines = Set(marks.filter(\.isSure).map(\.text))
    guard !lines.isEmpty else { return nil }
    let shown = blocks.items.filter { isArticle($0) && $0.range.count <= NameLine.longest }.map {
      article.text[$0.range]
    }
    let names = Set(
      marks.filter { mark in mark.isSure && shown.contains { $0.contains(mark.text) } }.compactMap { name(in: $0) })
    return names.count == 1 && lines.count == 1 ? names.first : nil
  }

  /// Behind the text, in a line of its own that announces it: «Автор: Анна Лис». Several are those of other stories.
  private func belowText() -> String? {
    let start = article.metadata.titleBlock.map { $0 + 1 } ?? 0
    var names: Set<String> = []
    for block in blocks.items[min(start, blocks.items.count)...] where block.range.count <= NameLine.longest {
      guard block.kind.level == nil, isArticle(block) else { continue }
      let line = article.text[block.range]
      guard line.utf8.contains(where: { $0 == 0x3A || $0 == 0xEF }) else { continue }
      if let name = own(NameLine.name(in: line, language: article.metadata.language, needsColon: true)) {
        names.insert(name)
      }
    }
    return names.count == 1 ? names.first : nil
  }

  private func name(in mark: AuthorMarks.Mark) -> String? {
    own(NameLine.name(in: mark.text, language: article.metadata.language, isMarked: true))
  }

  /// A name that is not the site's.
  private func own(_ name: String?) -> String? {
    name.flatMap { article.metadata.holdsSite($0) || PageVocabulary.isLogin($0) ? nil : $0 }
  }

  /// It is no caption, and stands in no part of readers and other stories.
  private func isArticle(_ block: Block) -> Bool {
    guard block.kind != .caption, var element = block.markup?.element else { return block.kind != .caption }
    if block.markup?.isCaption ?? false || blocks.elements[element].places.contains(.figure) { return false }
    while true {
      let current = blocks.elements[element]
      if !current.hints.isDisjoint(with: Self.others) { return false }
      if current.parent == element { return true }
      element = current.parent
    }
  }

  private static let others: MarkupHints = [.comments, .related]
}
