import LedeCore
import LedeText

/// What a pasted text says in fewer places: who wrote it, and the day in its dateline, in the stamp of a message or in the head of a
/// printed page.
struct PastedOrigin {
  private(set) var author: String?
  private(set) var date: String?

  private let text: Text
  private let language: String

  /// - Parameter day: the line that says when it appeared.
  init(_ text: Text, _ blocks: [Block], _ omissions: Omissions?, day: Int?, language: String) {
    (self.text, self.language) = (text, language)
    let lines = blocks.map(\.range)
    author = day.flatMap { authorBeside($0, lines) }
    if author == nil { findAuthor(lines) }
    for block in blocks.prefix(Self.head) where date == nil { date = dayBefore(block.range) }
    for item in omissions?.items ?? [] where date == nil && item.kind == .runningHead {
      date = DateLine.part(of: item.text, language: language)
    }
  }

  /// Adds what is not known.
  func lay(under metadata: inout Metadata) {
    metadata.author = metadata.author ?? author
    metadata.date = metadata.date ?? date
  }

  /// In lines: menus may stand above.
  private static let head = 40
  /// In bytes: a longer line is a paragraph.
  private static let longestByline = 120
  /// In bytes, of what stands before a paragraph.
  private static let longestDateline = 100
  // MARK: Author

  /// The first line that begins with a phrase for the author and names somebody; the first of all may be a headline that begins so, and
  /// below the text the phrase needs its colon. Below the heading of a list of other stories he is an author of theirs.
  private mutating func findAuthor(_ lines: [Range<Int>]) {
    let cues = CuePhrases.table(.author, language: language)
    let related = CuePhrases.table(.related, language: language)
    var hasProse = false
    for (index, line) in lines.enumerated() where author == nil {
      guard line.count <= Self.longestByline else {
        hasProse = true
        continue
      }
      if hasProse, PastedFacts.isRelated(text, line, related) { return }
      author = announced(index, lines, cues, needsColon: hasProse || index == 0)
    }
  }

  /// In lines, above the day and below it.
  private static let nearDay = 2

  /// The one whom a line right beside the day names: a menu far above may have items that begin as bylines do (“Von Haus zu Haus”), and a deck
  /// of some sentences may stand above. The first line of all is the headline.
  private func authorBeside(_ day: Int, _ lines: [Range<Int>]) -> String? {
    let cues = CuePhrases.table(.author, language: language)
    let near = (1...Self.nearDay).flatMap { [day - $0, day + $0] }
    return near.lazy.filter { $0 > 0 && $0 < lines.count && lines[$0].count <= Self.longestByline }
      .compactMap { announced($0, lines, cues, needsColon: false) }.first
  }

  /// Whom a line names that begins with a phrase for the author, or the one below it where it says no more.
  private func announced(_ index: Int, _ lines: [Range<Int>], _ cues: PhraseTable, needsColon: Bool) -> String? {
    let line = lines[index]
    // Most lines begin with no such phrase, and are not even copied.
    var words: [HashedWord] = []
    WordHasher.words(text, line, limit: cues.longest, into: &words)
    let length = words.isEmpty ? 0 : cues.matchLength(words, at: 0)
    guard length > 0 else { return nil }
    let rest = text.trimmed(words[length - 1].range.upperBound..<line.upperBound)
    return rest.isEmpty && index + 1 < lines.count
      ? NameLine.name(in: text[lines[index + 1]], language: language, isMarked: true)
      : NameLine.name(in: text[line], language: language, needsColon: needsColon)
  }

  // MARK: Day

  /// “MENTOR, Ohio, June 3, 2025 – ”, “[28.11.2024 7:02] ”: what stands before a paragraph, from the second part on or in a bracket.
  private func dayBefore(_ line: Range<Int>) -> String? {
    let end = text.boundary(atMost: min(line.upperBound, line.lowerBound + Self.longestDateline))
    let head = text[line.lowerBound..<end]
    if head.hasPrefix("["), let end = head.firstIndex(of: "]") {
      return DateLine.part(of: String(head[..<end].dropFirst()), language: language)
    }
    guard let dash = head.firstRange(of: /\s[–—-]{1,2}\s|\s?[–—]\s?/), dash.upperBound < head.endIndex,
      let comma = head[..<dash.lowerBound].firstIndex(where: { ",(،".contains($0) })
    else { return nil }
    let place = head[..<comma].split(separator: " ")
    let day = String(head[head.index(after: comma)..<dash.lowerBound].filter { !"()".contains($0) }).trimmed
    let isPlace = place.allSatisfy { $0.first.map { !$0.isLowercase && !$0.isNumber } ?? false }
    guard (1...3).contains(place.count), isPlace, DateLine.isDay(day, language: language) else { return nil }
    return DateLine.date(day, language: language, triesAll: false) == nil ? nil : day
  }
}
