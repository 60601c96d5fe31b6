import LedeCore
import LedeText

/// The day that a page shows its readers beside the headline, where its head states none: “By Ann Lee, June 28th, 2018”.
enum ShownDate {
  /// In bytes: a longer block is a paragraph.
  private static let longest = HeadlineSurroundings.longest
  /// The same of a heading.
  private static let longestDay = 60
  /// In bytes, and in blocks: a year, a day and an hour that stand in boxes of their own.
  private static let longestNumber = 12
  private static let mostNumbers = 3

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
    guard let blocks = HeadlineSurroundings(article)?.blocks else { return nil }
    return blocks.lazy.compactMap { date(in: $0, of: article) }.first ?? inBoxes(blocks, of: article)
  }

  /// Headings are of other stories, unless they are nothing but a day.
  private static func date(in block: Block, of article: Article) -> String? {
    guard block.range.count <= (block.kind.level == nil ? longest : longestDay) else { return nil }
    let (line, language) = (article.text[block.range], article.metadata.language)
    let part = DateLine.part(of: line, language: language, triesAll: true)
    return block.kind.level == nil || part == line.trimmed && DateLine.isDay(line, language: language) ? part : nil
  }

  /// `2025`, `05/18` and `16:30:12`, one below the other.
  private static func inBoxes(_ blocks: [Block], of article: Article) -> String? {
    let blocks = blocks.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for start in blocks.indices {
      let row = blocks[start...].prefix(mostNumbers).prefix { block in
        block.range.count <= longestNumber && article.text[block.range].unicodeScalars.allSatisfy(isOfNumber)
      }
      for count in stride(from: row.count, to: 1, by: -1) {
        let line = row.prefix(count).map { article.text[$0.range] }.joined(separator: " ")
        if DateLine.date(line, language: article.metadata.language) != nil { return line }
      }
    }
    return nil
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    CharacterClass(of: scalar.value).contains(.digit) || ["/", "-", ".", ":", " "].contains(scalar)
  }
}
