import LedeCore
import LedeText

/// A headline that the article's reader knows of.
struct StatedTitle {
  let text: String
  /// It is the title that its author gave to the article; else one of those that a page states of itself, which may be
  /// worded otherwise than the headline on it.
  let isGiven: Bool
  /// The line that the reader took it from; `nil`: it stands apart from the text.
  let block: Int?
  /// It is the subject of a letter.
  var isSubject = false

  init(text: String, isGiven: Bool, block: Int? = nil) {
    (self.text, self.isGiven, self.block) = (text, isGiven, block)
  }

  /// `nil`: no title is stated.
  init?(_ metadata: Metadata) {
    guard let title = metadata.title, !title.isEmpty else { return nil }
    self.init(text: title, isGiven: metadata.isTitleGiven, block: metadata.titleBlock)
    isSubject = metadata.isTitleSubject
  }

  /// Below this a line is another title than the one that is known.
  private static let leastSimilarity = 0.8

  /// The line that says the same; `nil`: none does.
  func line(in page: Page) -> Int? {
    block ?? (isGiven ? equalLine(in: page) : similarLine(in: page))
  }

  private func similarLine(in page: Page) -> Int? {
    let title = Text(text)
    var wanted = ContentWords()
    wanted.add(title, 0..<title.count)
    var best: (line: Int, similarity: Double)?
    for (index, line) in page.lines.enumerated() where line.range.count < title.count * 2 + 20 {
      if wanted.greatestSimilarity(to: page.text, line.range) < Self.leastSimilarity { continue }
      if LineSeparators.isPath(page.text, line.range) { continue }
      var words = ContentWords()
      words.add(page.text, line.range)
      let similarity = words.similarity(to: wanted)
      if similarity >= Self.leastSimilarity, similarity > best?.similarity ?? 0 { best = (index, similarity) }
    }
    return best?.line
  }

  /// A line says the same, or one of them says more: subjects are shortened, and have marks before them.
  func isSaid(by line: Range<Int>, of page: Text) -> Bool {
    let (own, other) = (Self.words(text), WordHasher.runs(page, line))
    let (short, long) = own.count < other.count ? (own, other) : (other, own)
    return short.count > 1 && long.firstRange(of: short) != nil
  }

  /// In bytes: a kicker or the name of a site that stands beside a title is no longer than this.
  private static let longestAddition = 60

  /// Case, punctuation and white space aside, and a kicker before it or the name of the site behind it.
  private func equalLine(in page: Page) -> Int? {
    let wanted = Self.words(text)
    if wanted.isEmpty { return nil }
    var withAddition: Int?
    for (index, line) in page.lines.enumerated() where line.range.count < text.utf8.count * 2 + Self.longestAddition {
      let words = WordHasher.runs(page.text, line.range)
      if words == wanted { return index }
      if withAddition == nil, Self.parts(page.text[line.range]).contains(wanted) || Self.parts(text).contains(words) {
        withAddition = index
      }
    }
    return withAddition
  }

  /// What stands between colons, bars and dashes, where that is two words or more.
  private static func parts(_ text: String) -> [[UInt64]] {
    let separated = text.replacing(" - ", with: "|").split { ":|–—/•·：｜".contains($0) }
    return separated.count < 2 ? [] : separated.map { words(String($0)) }.filter { $0.count > 1 }
  }

  private static func words(_ string: String) -> [UInt64] {
    let text = Text(string)
    return WordHasher.runs(text, 0..<text.count)
  }
}
