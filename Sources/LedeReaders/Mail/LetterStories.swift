import LedeCore
import LedeText

/// The stories of a digest in plain text: three or more, each a headline, some text and an address in a line of its own.
///
/// A letter with fewer, or with addresses behind paragraphs that have no headline, is one article.
struct LetterStories {
  private enum Kind { case headline, prose, link, rule, other }

  private struct Line {
    let range: Range<Int>
    let kind: Kind
    /// A blank line or a row of signs stands above.
    let isApart: Bool
    let words: Int
  }

  /// In words: of a headline, of a line that leads on with its address, of text in one line, and of an introduction that says something.
  private static let longestHeadline = 24
  private static let longestLink = 6
  private static let fewestOfProse = 7
  private static let fewestOfIntroduction = 30
  private static let fewestStories = 3

  private let text: Text
  private let lines: [Line]

  /// The stretches of the stories, in order, behind what introduces them; empty: the letter is no digest.
  static func ranges(_ text: Text) -> [Range<Int>] { LetterStories(text).ranges() }

  private init(_ text: Text) {
    self.text = text
    var lines: [Line] = []
    var (start, isApart) = (0, true)
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      let range = text.trimmed(start..<end)
      start = end + 1
      guard !range.isEmpty else {
        isApart = true
        continue
      }
      let line = Self.line(text, range, isApart)
      lines.append(line)
      isApart = line.kind == .rule
    }
    self.lines = lines
  }

  private static func line(_ text: Text, _ range: Range<Int>, _ isApart: Bool) -> Line {
    let words = text[range].split(whereSeparator: \.isWhitespace)
    let count = WordCount.of(text[range].unicodeScalars)
    func line(_ kind: Kind) -> Line { Line(range: range, kind: kind, isApart: isApart, words: count) }
    let last = words.last.map { String($0.drop { $0 == "<" || $0 == "(" }) } ?? ""
    if words.count <= longestLink, PastedFacts.address(last) != nil { return line(.link) }
    let scalars = text[range].unicodeScalars
    guard scalars.contains(where: { !CharacterClass(of: $0.value).isDisjoint(with: .word) }) else { return line(.rule) }
    let end = scalars.last.map { CharacterClass(of: $0.value) } ?? []
    let isOpen = !end.contains(.terminal) && scalars.last != "," && scalars.last != ":"
    if isApart, isOpen, count <= longestHeadline { return line(.headline) }
    return line(count >= fewestOfProse ? .prose : .other)
  }

  private func ranges() -> [Range<Int>] {
    var stories: [Range<Int>] = []
    var from = 0
    for (index, line) in lines.enumerated() where line.kind == .link {
      // Further addresses of a story.
      if index > 0, lines[index - 1].kind == .link {
        if let last = stories.popLast() { stories.append(last.lowerBound..<line.range.upperBound) }
        from = index + 1
        continue
      }
      guard let headline = headline(from..<index, isFirst: stories.isEmpty) else { break }
      if stories.isEmpty { stories += introduction(0..<headline) }
      stories.append(start(of: lines[headline])..<line.range.upperBound)
      from = index + 1
    }
    guard let last = stories.popLast(), stories.count + 1 >= Self.fewestStories else { return [] }
    // What stands below the last address is of the letter.
    return stories + [last.lowerBound..<text.count]
  }

  /// The headline of a story: below the last one's address, of the first one right above its text.
  private func headline(_ story: Range<Int>, isFirst: Bool) -> Int? {
    let isHeadline = { (index: Int) in
      lines[index].kind == .headline && story.contains(index + 1)
        && lines[(index + 1)..<story.upperBound].first { $0.kind != .rule }?.kind == .prose
    }
    if isFirst { return story.last(where: isHeadline) }
    return story.first { lines[$0].kind != .rule }.flatMap { isHeadline($0) ? $0 : nil }
  }

  private func introduction(_ lines: Range<Int>) -> [Range<Int>] {
    guard let first = self.lines[lines].first, let last = self.lines[lines].last,
      self.lines[lines].reduce(0, { $0 + $1.words }) >= Self.fewestOfIntroduction
    else { return [] }
    return [first.range.lowerBound..<last.range.upperBound]
  }

  /// Behind the bullet or number of a headline.
  private func start(of line: Line) -> Int {
    if let end = Bullet.end(text, in: line.range) { return end }
    let digits = text.bytes[line.range].prefix { (0x30...0x39).contains($0) }
    let rest = text.bytes[digits.endIndex..<line.range.upperBound]
    guard !digits.isEmpty, let sign = rest.first, sign == 0x2E || sign == 0x29, rest.dropFirst().first == 0x20 else {
      return line.range.lowerBound
    }
    return digits.endIndex + 2
  }
}
