import LedeText

/// The lines that printed pages have of their own: numbers and running heads, among the lines of a wrapped text.
struct PrintedLines {
  /// What each is, by line.
  private(set) var found: [Int: Omission.Kind] = [:]
  private let text: Text
  private let lines: [TextLine]
  /// The wrapped group that each line stands in, if one.
  private let groups: [WrappedGroup?]

  init(_ text: Text, _ lines: [TextLine], _ groups: [WrappedGroup?]) {
    (self.text, self.lines, self.groups) = (text, lines, groups)
    findFirstHead()
    for line in lines.indices { findParting(from: line) }
    for line in lines.indices {
      findHead(beside: line)
      findHead(at: line)
    }
    findNumbers()
  }

  /// The most lines that stand between the text of two pages.
  private static let most = 3

  /// Lines that part a sentence: before them a full line has not ended, behind them the text goes on with a small letter.
  private mutating func findParting(from start: Int) {
    guard start > 0, found[start] == nil,
      let group = groups[start - 1] ?? groups[start...].prefix(Self.most + 1).lazy.compactMap(\.self).first
    else { return }
    let before = lines[start - 1]
    guard !before.isEnded, before.pageNumber == nil else { return }
    var end = start
    while end < lines.count, end - start < Self.most, end + 1 < lines.count,
      lines[end].pageNumber != nil || group.isParting(lines[end], before: lines[end + 1])
    {
      end += 1
    }
    guard end > start, end < lines.count, lines[end].opensLower, groups[end] != nil || lines[end].followsBlank else {
      return
    }
    let hasNumber = lines[start..<end].contains { $0.pageNumber != nil }
    guard hasNumber || before.ending != .hyphen && group.isFilled(before, before: lines[end]) else { return }
    for line in start..<end { found[line] = lines[line].pageNumber == nil ? .runningHead : .pageNumber }
  }

  /// The most lines of the head of the first page.
  private static let mostOfHead = 2

  /// Above all else, and apart from it, columns with a number in them, and a name at most: a paper, its number and day. What ends as a
  /// sentence does is no name, and columns in the next line make a table.
  private mutating func findFirstHead() {
    guard let end = lines.indices.dropFirst().first(where: { lines[$0].followsBlank }), end <= Self.mostOfHead,
      !hasColumns(end), lines[..<end].filter({ hasColumns($0.range) }).count == 1,
      lines[..<end].allSatisfy({ !$0.isEnded || hasColumns($0.range) })
    else { return }
    for line in 0..<end { found[line] = .runningHead }
  }

  /// The number of a page before its head, or behind two parts of it, in columns. Lines beside it that have columns, too, make a table.
  private mutating func findHead(at line: Int) {
    guard found[line] == nil else { return }
    let columns = LineColumns.ranges(text, lines[line].range)
    guard (2...3).contains(columns.count), let first = columns.first, let last = columns.last,
      TextLine.pageNumber(text, first) != nil || columns.count == 3 && TextLine.pageNumber(text, last) != nil,
      ![line - 1, line + 1].contains(where: { lines.indices.contains($0) && hasColumns($0) })
    else { return }
    found[line] = .runningHead
  }

  /// Beside the number of a page, without a blank line between them, two columns with a number in them: name and day of a paper. More such
  /// lines there are rows of a table.
  private mutating func findHead(beside number: Int) {
    guard lines[number].pageNumber != nil, found[number] == nil else { return }
    let behind = number + 1 < lines.count && !lines[number + 1].followsBlank ? number + 1 : nil
    let before = number > 0 && !lines[number].followsBlank ? number - 1 : nil
    for head in [behind, before].compactMap(\.self) where hasColumns(head) {
      let beyond = head > number ? head + 1 : head - 1
      guard !lines.indices.contains(beyond) || !hasColumns(beyond), lines[head].width <= WrappedGroup.widest else {
        continue
      }
      (found[number], found[head]) = (.pageNumber, .runningHead)
    }
  }

  private func hasColumns(_ line: Int) -> Bool { hasColumns(lines[line].range) }

  /// Wide gaps part two columns or three, of which one has a number.
  private func hasColumns(_ range: Range<Int>) -> Bool {
    (2...3).contains(LineColumns.ranges(text, range).count)
      && text[range].unicodeScalars.contains { CharacterClass(of: $0.value).contains(.digit) }
  }

  /// A number alone among the lines of a paragraph is a page's. Between blank lines it may be a chapter's: it is a page's where a page ends
  /// there, or where others of the text are and it goes on with them.
  private mutating func findNumbers() {
    let isPaged = !found.isEmpty
    var last: Int?
    for line in lines.indices {
      guard let number = lines[line].pageNumber else { continue }
      defer { last = number }
      let behind = line + 1 < lines.count ? lines[line + 1] : nil
      let isInside = groups[line] != nil && !lines[line].followsBlank && !(behind?.followsBlank ?? false)
      let goesOn = last.map { (1...3).contains(number - $0) } ?? false
      let endsPage = lines[line].followsPage || behind?.followsPage ?? false
      if isInside && !Self.isYear(number) || isInside && goesOn || endsPage || isPaged && goesOn {
        found[line] = .pageNumber
      }
    }
  }

  private static func isYear(_ number: Int) -> Bool { (1000...2100).contains(number) }
}
