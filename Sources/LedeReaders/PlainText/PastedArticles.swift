import LedeCore
import LedeText

/// Finds where one article of a pasted text ends and the next begins: at a line of dashes and the like, or at a gap of several blank
/// lines, where both sides read like an article, headline first.
///
/// Within an article such marks part scenes and sections: there prose follows at once, or a subhead without what stands at the head of
/// an article.
struct PastedArticles {
  private struct Line {
    let range: Range<Int>
    /// Blank lines before it.
    let gap: Int
    /// It is a row of one sign.
    let rule: UInt32?
    let words: Int
    let isEnded: Bool

    var isProse: Bool { words >= 8 && isEnded }
    var isHeadline: Bool { words >= 2 && words <= PastedArticles.longestHeadline && !isEnded && rule == nil }
  }

  /// In words.
  private static let longestHeadline = 24
  /// So many blank lines are a gap.
  private static let gap = 3
  /// An article has a paragraph or two; one that only a gap sets apart must show more.
  private static let leastProse = (rule: 1, gap: 2)
  /// The lines at the head of an article that may say when and where it appeared.
  private static let head = 7

  /// Some line is a row of signs, or several blank lines follow each other: all else is one article for certain.
  static func mayHoldSeveral(_ bytes: [UInt8]) -> Bool {
    var (start, blank) = (0, 0)
    // UTF-16 has zeros; it is rare enough to be taken for one article.
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[start..<end]
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) {
        blank += 1
        if blank >= gap, end + 1 < bytes.count { return true }
      } else {
        blank = 0
        if isRule(line) { return true }
      }
      start = end + 1
    }
    return false
  }

  /// Three signs or more, all the same, with or without spaces between them.
  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    let line = line.drop { $0 <= 0x20 }
    guard let first = line.first else { return false }
    let sign = line.prefix(first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4)
    var (offset, count) = (line.startIndex, 0)
    while offset < line.endIndex {
      if line[offset] <= 0x20 {
        offset += 1
      } else if line[offset...].starts(with: sign) {
        offset += sign.count
        count += 1
      } else {
        return false
      }
    }
    return count >= 3
  }

  /// The articles' stretches, in order; one: nothing tells of more.
  let ranges: [Range<Int>]
  /// The byte where another article may begin, which is too little like one to be told.
  private(set) var doubt: Int?

  init(_ text: Text) {
    let lines = Self.lines(text)
    guard let first = lines.first, let last = lines.last else {
      ranges = []
      return
    }
    let hasSections = Self.hasSections(lines)
    let prose = ProseCount(lines)
    var ranges: [Range<Int>] = []
    var (start, from) = (first.range.lowerBound, 0)
    for index in lines.indices.dropFirst() where Self.mayBegin(index, lines, prose, from: from) {
      let before = lines[index - 1]
      let divides = before.rule.map { Self.isDivider($0) || Self.isTitle(index, lines, prose) } ?? false
      if !divides || hasSections, !Self.hasFacts(text, lines[(index + 1)...].prefix(Self.head)) {
        if before.rule == nil { doubt = doubt ?? lines[index].range.lowerBound }
        continue
      }
      let end = before.rule == nil ? lines[index].range.lowerBound : before.range.lowerBound
      ranges.append(text.trimmed(start..<end))
      (start, from) = (lines[index].range.lowerBound, index)
    }
    self.ranges = ranges + [start..<last.range.upperBound]
  }

  /// A headline stands behind a mark, with an article's prose on both sides.
  private static func mayBegin(_ index: Int, _ lines: [Line], _ prose: ProseCount, from: Int) -> Bool {
    let line = lines[index]
    let isBehindRule = lines[index - 1].rule != nil
    guard line.isHeadline, isBehindRule || line.gap >= gap, lines[from].isHeadline else { return false }
    let least = isBehindRule ? leastProse.rule : leastProse.gap
    return prose[from..<index] >= least && prose.beforeRule(from: index) >= least
  }

  /// How many lines of a stretch are prose, without counting them anew for each.
  private struct ProseCount {
    /// By line, how many of those above are prose; one more for the end.
    private var above: [Int] = [0]
    /// By line, the next row of signs, or the end.
    private var rules: [Int]

    init(_ lines: [Line]) {
      above.reserveCapacity(lines.count + 1)
      for (index, line) in lines.enumerated() { above.append(above[index] + (line.isProse ? 1 : 0)) }
      rules = Array(repeating: lines.count, count: lines.count)
      for index in lines.indices.reversed() {
        if lines[index].rule != nil {
          rules[index] = index
        } else if index + 1 < lines.count {
          rules[index] = rules[index + 1]
        }
      }
    }

    subscript(lines: Range<Int>) -> Int { above[lines.upperBound] - above[lines.lowerBound] }

    /// Of the lines from one on, before a row of signs.
    func beforeRule(from line: Int) -> Int { self[line..<rules[line]] }
  }

  /// Behind a row of stars: subheads have fewer words, and less text.
  private static func isTitle(_ index: Int, _ lines: [Line], _ prose: ProseCount) -> Bool {
    lines[index].words >= leastTitle && prose.beforeRule(from: index) >= leastProse.gap
  }

  /// In words.
  private static let leastTitle = 4

  /// Rows of stars and the like part scenes; of dashes, equals signs and lines, articles.
  private static func isDivider(_ sign: UInt32) -> Bool {
    [0x2D, 0x3D, 0x5F, 0x2013, 0x2014, 0x2500, 0x2501, 0x2550, 0x7E, 0x23].contains(sign)
  }

  /// Behind some rows of signs stands prose at once: they part sections of one article.
  private static func hasSections(_ lines: [Line]) -> Bool {
    lines.indices.dropFirst().contains { lines[$0 - 1].rule != nil && lines[$0].isProse }
  }

  /// One of the lines below a headline says when it appeared, where, or how often it was read.
  private static func hasFacts(_ text: Text, _ lines: ArraySlice<Line>) -> Bool {
    lines.prefix { !$0.isProse }.contains { line in
      let string = text[line.range]
      return PastedFacts.address(string) != nil || DateLine.date(string, language: "und") != nil
        || string.utf8.allSatisfy { 0x30...0x39 ~= $0 }
    } || lines.contains { $0.words <= 10 && DateLine.date(text[$0.range], language: "und") != nil }
  }

  private static func lines(_ text: Text) -> [Line] {
    var lines: [Line] = []
    var (start, gap) = (0, 0)
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      let range = text.trimmed(start..<end)
      if range.isEmpty {
        gap += 1
      } else {
        lines.append(line(text, range, gap))
        gap = 0
      }
      start = end + 1
    }
    return lines
  }

  /// Nothing but brackets and quotation marks stands behind its last terminal.
  private static func isEnded(_ text: Text, _ range: Range<Int>) -> Bool {
    var offset = range.upperBound
    while offset > range.lowerBound {
      let (value, length) = text.scalar(before: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.terminal) || value == 0x2026 { return true }
      if kind.isDisjoint(with: [.close, .quote]) { return false }
      offset -= length
    }
    return false
  }

  private static func line(_ text: Text, _ range: Range<Int>, _ gap: Int) -> Line {
    var sign: UInt32?
    var isOneSign = true
    var (words, unspaced, count, inWord, isEnded) = (0, 0, 0, false, false)
    var offset = range.lowerBound
    // A line of more words is no headline: only its end says more.
    while offset < range.upperBound, words + unspaced <= longestHeadline * 2 {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      let isLetter = !kind.isDisjoint(with: .word)
      if kind.contains(.unspaced) { unspaced += 1 } else if isLetter, !inWord { words += 1 }
      inWord = isLetter && !kind.contains(.unspaced)
      if !kind.contains(.space) {
        count += 1
        if sign == nil { sign = value } else if sign != value { isOneSign = false }
        if kind.contains(.terminal) || value == 0x2026 {
          isEnded = true
        } else if kind.isDisjoint(with: [.close, .quote]) {
          isEnded = false
        }
      }
      offset += length
    }
    if offset < range.upperBound { isEnded = Self.isEnded(text, range) }
    let isRule = words == 0 && unspaced == 0 && isOneSign && count >= 3
    return Line(
      range: range, gap: gap, rule: isRule ? sign : nil, words: words + (unspaced + 1) / 2, isEnded: isEnded)
  }
}
