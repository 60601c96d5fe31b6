import LedeCore
import LedeText

/// The day that a page shows its readers beside the headline, where its head states none: “By Ann Lee, June 28th, 2018”.
enum ShownDate {
  /// In blocks, behind the headline and before it; behind it the second paragraph ends the search sooner.
  private static let reach = (behind: 12, before: 3)
  /// A block with more bytes is a paragraph.
  private static let longest = 160
  /// The same of a heading.
  private static let longestDay = 60

  /// - Parameter markup: the first day in the page's markup, which may be that of a picture or another story: it counts where none is shown, or
  ///   the same day, of which it knows the hour.
  /// - Returns: as it is written; `nil`: none is told, or the page's headline is not known.
  static func find(in article: Article, markup: String?) -> String? {
    let language = article.metadata.language
    guard let shown = shown(in: article) else { return markup }
    let days = [shown, markup].map { $0.flatMap { DateLanguages.date($0, language: language)?.iso.prefix(10) } }
    return days[0] == days[1] ? markup : shown
  }

  private static func shown(in article: Article) -> String? {
    guard let title = article.metadata.titleBlock else { return nil }
    let blocks = article.layers[Blocks.self]?.items ?? []
    // The first paragraph may be the standfirst, and the second one is text.
    var paragraphs = 0
    let behind = blocks[min(title + 1, blocks.count)...].prefix(reach.behind).prefix { block in
      if block.range.count > longest { paragraphs += 1 }
      return paragraphs < 2
    }
    let before = blocks[..<title].suffix(reach.before).reversed()
    // Items of lists above the headline are of menus and of other stories.
    return (behind + before.filter { $0.kind != .listItem }).lazy.compactMap { date(in: $0, of: article) }.first
  }

  /// Headings are of other stories, unless they are nothing but a day.
  private static func date(in block: Block, of article: Article) -> String? {
    guard block.range.count <= (block.kind.level == nil ? longest : longestDay) else { return nil }
    let (line, language) = (article.text[block.range], article.metadata.language)
    let part = DateLine.part(of: line, language: language, triesAll: true)
    return block.kind.level == nil || part == line.trimmed && DateLine.isDay(line, language: language) ? part : nil
  }
}
