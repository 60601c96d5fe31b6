import LedeText

/// Tells a label of the page, which says nothing of the article (the name of the paper, “Exclusive”, “Sign in”), from the headline by the
/// words of the article.
struct LabelAbove {
  /// In words, of a label.
  static let longest = 4
  /// How many words a headline has in common with its article.
  private static let leastShared = 2
  /// In letters: words that begin alike are forms of one. Scripts without capitals have shorter words.
  private static let stem = (cased: 4, other: 2)
  /// In bytes, of the article.
  private static let bodySize = 3000

  private let page: Page
  private let bodyStart: Int

  init(_ page: Page, _ bodyStart: Int) { (self.page, self.bodyStart) = (page, bodyStart) }

  /// A line shares nothing with the article, and the one below it does.
  func isLabel(_ line: Int, above headline: Int) -> Bool {
    isLabel(line, stems(page.text, page.lines[headline].range), behind: headline)
  }

  /// A line shares nothing with the article nor with the title that the page states, and that does with the article.
  func isLabel(_ line: Int, beside title: String) -> Bool {
    let title = Text(title)
    let words = stems(title, 0..<title.count)
    return words.isDisjoint(with: stems(page.text, page.lines[line].range)) && isLabel(line, words, behind: line)
  }

  private func isLabel(_ line: Int, _ headline: Set<UInt64>, behind place: Int) -> Bool {
    let first = max(bodyStart, place + 1)
    guard page.lines[line].words <= Self.longest, !isSolid(line), page.lines.indices.contains(first) else {
      return false
    }
    let start = page.lines[first].range.lowerBound
    let body = stems(page.text, start..<page.text.boundary(atMost: min(page.text.count, start + Self.bodySize)))
    return body.isDisjoint(with: stems(page.text, page.lines[line].range))
      && headline.intersection(body).count >= Self.leastShared
  }

  /// In a script without spaces, whose words cannot be counted.
  private func isSolid(_ line: Int) -> Bool {
    page.text[page.lines[line].range].unicodeScalars.contains { CharacterClass(of: $0.value).contains(.unspaced) }
  }

  /// The beginnings of words that are no shorter.
  private func stems(_ text: Text, _ range: Range<Int>) -> Set<UInt64> {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: .max, into: &words)
    var stems: Set<UInt64> = []
    for word in words where !word.isNumber {
      var (end, letters) = (word.range.lowerBound, 0)
      let hasCase = !CharacterClass(of: text.scalar(at: end).value).isDisjoint(with: [.upper, .lower])
      let length = hasCase ? Self.stem.cased : Self.stem.other
      while end < word.range.upperBound, letters < length {
        end += text.scalar(at: end).length
        letters += 1
      }
      if letters == length { stems.insert(WordHash(folding: text, word.range.lowerBound..<end).value) }
    }
    return stems
  }
}
