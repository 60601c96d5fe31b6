import LedeText

/// Tells a label of the page, which says nothing of the article (the name of the paper, “Exclusive”, “Sign in”), from the headline by the
/// words of the article.
struct LabelAbove {
  /// In words, of a label.
  private static let longest = 4
  /// How many words a headline has in common with its article.
  private static let leastShared = 2
  /// In letters: words that begin alike are forms of one. Scripts without capitals have shorter words.
  private static let stem = (cased: 4, other: 2)
  /// In bytes, of the article.
  private static let bodySize = 3000
  /// In bytes, of its beginning.
  private static let leadSize = 800

  private let page: Page
  private let bodyStart: Int

  init(_ page: Page, _ bodyStart: Int) { (self.page, self.bodyStart) = (page, bodyStart) }

  /// A line shares nothing with the article nor with the title that the page states, and that does with the article.
  func isLabel(_ line: Int, beside title: String) -> Bool {
    let title = Text(title)
    let words = stems(title, 0..<title.count)
    let (own, first) = (stems(page.text, page.lines[line].range), max(bodyStart, line + 1))
    guard words.isDisjoint(with: own), page.lines[line].words <= Self.longest, !isSolid(line),
      page.lines.indices.contains(first)
    else { return false }
    let body = body(from: first, Self.bodySize)
    return body.isDisjoint(with: own) && words.intersection(body).count >= Self.leastShared
  }

  /// How much of a line the beginning of the article has.
  struct Shared {
    /// In words.
    let count: Int
    /// Of all its words.
    let share: Double

    private static let leastShare = 0.4
    private static let most = 0.5

    /// Beside a line that says nothing of the article.
    private static let leastBesideNone = 0.3
    private static let fewestBesideWord = 3

    var saysMuch: Bool { count >= LabelAbove.leastShared && share >= Self.leastShare }

    /// Another line says far more of the article.
    func isOutdone(by other: Shared) -> Bool {
      if count == 0, other.count >= LabelAbove.leastShared, other.share >= Self.leastBesideNone { return true }
      return other.saysMuch && share < other.share * Self.most && (count <= 1 || count * 2 <= other.count)
    }

    /// Of a name, as of a site or ministry, the article may have a word.
    func isWord(beside other: Shared) -> Bool {
      count <= 1 && other.saysMuch && other.count >= Self.fewestBesideWord
    }
  }

  /// By the beginnings of their words; of a script without spaces, nothing.
  /// - Parameter part: of the line; `nil`: all of it.
  func shared(_ line: Int, part: Range<Int>? = nil) -> Shared {
    let own = stems(page.text, part ?? page.lines[line].range)
    guard page.lines.indices.contains(max(bodyStart, line + 1)), !own.isEmpty, !isSolid(line) else {
      return Shared(count: 0, share: 0)
    }
    let count = own.intersection(body(from: max(bodyStart, line + 1), Self.leadSize)).count
    return Shared(count: count, share: Double(count) / Double(own.count))
  }

  /// The beginning of the article says a line word for word.
  func isSaid(_ line: Int) -> Bool {
    guard page.lines.indices.contains(bodyStart) else { return false }
    let start = page.lines[max(bodyStart, line + 1)...].first?.range.lowerBound ?? page.text.count
    let end = min(page.text.count, start + Self.bodySize)
    return page.text.bytes[start..<end].firstRange(of: page.text.bytes[page.lines[line].range]) != nil
  }

  /// A part of a line begins with a capital, does not end as a sentence, and has words, none of which the article has.
  func isUnsaid(_ part: Range<Int>, of line: Int) -> Bool {
    let own = stems(page.text, part)
    let (first, last) = (page.text.scalar(at: part.lowerBound).value, page.text.scalar(before: part.upperBound).value)
    guard page.lines.indices.contains(max(bodyStart, line + 1)), !own.isEmpty, !isSolid(line),
      CharacterClass(of: first).contains(.upper), CharacterClass(of: last).isDisjoint(with: .terminal)
    else { return false }
    return own.isDisjoint(with: body(from: max(bodyStart, line + 1), Self.bodySize))
  }

  private func body(from line: Int, _ size: Int) -> Set<UInt64> {
    let start = page.lines[line].range.lowerBound
    return stems(page.text, start..<page.text.boundary(atMost: min(page.text.count, start + size)))
  }

  /// In a script without spaces, whose words cannot be counted.
  func isSolid(_ line: Int) -> Bool {
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
