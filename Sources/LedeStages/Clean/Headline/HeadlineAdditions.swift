import LedeCore
import LedeText

/// What stands beside a headline in its line: a date before it, the name of the site behind it.
struct HeadlineAdditions {
  private let text: Text
  private let lines: [PageLine]
  private let knowledge: CueKnowledge
  private let site: [UInt64]

  init(_ article: Article, _ page: Page, _ knowledge: CueKnowledge) {
    (text, lines, self.knowledge) = (article.text, page.lines, knowledge)
    let name = Text(article.metadata.site ?? "")
    site = WordHasher.runs(name, 0..<name.count)
  }

  /// Words of the longest name of a site, and of the shortest headline beside one.
  private static let longestName = 6
  private static let leastHeadline = 2

  /// - Parameter title: the headline's line.
  func parts(_ title: Int) -> [Cuts.Part] {
    var range = lines[title].range
    var parts: [Cuts.Part] = []
    if let end = dateEnd(range) {
      parts.append(Cuts.Part(.addition, range: range.lowerBound..<end, block: title))
      range = end..<range.upperBound
    }
    if let start = nameStart(text.trimmed(range), title) {
      parts.append(Cuts.Part(.addition, range: start..<range.upperBound, block: title))
    }
    return parts
  }

  /// Where a date ends that stands before a headline: one of numbers (`14.09.2023`, with or without the hour), or one of words with a bar, colon or dash behind it.
  private func dateEnd(_ range: Range<Int>) -> Int? {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: 12, into: &words)
    var numbers = 0
    var names = 0
    var end = 0
    while end < words.count {
      if words[end].isNumber || isNumeric(words[end]) {
        numbers += 1
      } else if knowledge.dateWords[FNV1a.combine(FNV1a.seed, words[end].hash)] != 0 {
        names += 1
      } else {
        break
      }
      end += 1
    }
    guard end > 0, words.count - end >= Self.leastHeadline, numbers > 0 else { return nil }
    let behind = words[end - 1].range.upperBound
    if names == 0 { return isNumericDate(range.lowerBound..<behind) ? separatorEnd(behind) : nil }
    let next = separatorEnd(behind)
    return next > behind && text.first(of: Self.separatorStarts, in: behind..<next) < next ? next : nil
  }

  private func isNumeric(_ word: HashedWord) -> Bool {
    text.bytes[word.range].allSatisfy { (0x30...0x39).contains($0) || [0x2E, 0x2D, 0x2F, 0x3A].contains($0) }
  }

  /// Day, month and year with points, dashes or slashes between them; an hour may follow.
  private func isNumericDate(_ range: Range<Int>) -> Bool {
    let numbers = text.bytes[range].split { !(0x30...0x39).contains($0) }.map(\.count)
    let joints = text.bytes[range].count { [0x2E, 0x2D, 0x2F].contains($0) }
    return numbers.count >= 3 && joints >= 2 && (numbers[0] == 4 || numbers[2] == 4 || numbers[2] == 2)
  }

  /// First bytes of bars, colons and dashes.
  private static let separatorStarts = ByteSet((0..<256).map { [0x7C, 0x3A, 0x2D, 0xE2, 0xC2].contains($0) })

  private func separatorEnd(_ start: Int) -> Int {
    var offset = start
    while offset < text.count {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      guard kind.contains(.space) || kind.contains(.dash) || [0x7C, 0x3A, 0x2C, 0x2E, 0xB7].contains(value) else {
        break
      }
      offset += length
    }
    return offset
  }

  /// Where the name of a site begins that stands behind a headline, with the bar or dash before it.
  private func nameStart(_ range: Range<Int>, _ title: Int) -> Int? {
    guard text.first(of: LineSeparators.starts, in: range) < range.upperBound else { return nil }
    for separator in LineSeparators.last(in: text, range) {
      let (end, start) = (separator.lowerBound, separator.upperBound)
      let (head, tail) = (
        WordHasher.runs(text, range.lowerBound..<end), WordHasher.runs(text, start..<range.upperBound)
      )
      guard (1...Self.longestName).contains(tail.count), head.count >= Self.leastHeadline else { continue }
      // A headline has a bar before a few of its words.
      let isBehindBar = LineSeparators.isBar(separator, in: text) && head.count > tail.count
      if isBehindBar || isName(tail, text[start..<range.upperBound], behind: head, title) { return end }
    }
    return nil
  }

  /// What stands behind the bar is a name where the site is called so, where the headline stands elsewhere without it or it without the
  /// headline, or where it is an address on the net.
  private func isName(_ tail: [UInt64], _ written: String, behind head: [UInt64], _ title: Int) -> Bool {
    if tail == site || written.contains(/\w\.\p{Lower}{2,}$/) { return true }
    let longest = lines[title].range.count
    // Words are counted a little otherwise there: only lines of about as many are split.
    let counts = [head.count, tail.count].map { $0 - 1...$0 + 1 }
    for (index, line) in lines.enumerated() where index != title && line.range.count <= longest {
      if !counts.contains(where: { $0.contains(line.words) }) { continue }
      let words = WordHasher.runs(text, line.range)
      if words == head || words == tail { return true }
    }
    return false
  }
}
