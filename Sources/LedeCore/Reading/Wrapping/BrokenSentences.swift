import LedeText

/// Puts together the paragraphs of plain text that blank lines, page numbers and running heads part in the middle of a sentence.
///
/// What begins with a small letter goes on with what has not ended. But tags, credits and items of menus begin with small letters as well, and
/// headlines do not end: so one such place counts only where what is before it has come to a second sentence, a comma or a parted
/// word, and what follows reads like text.
struct BrokenSentences {
  private(set) var paragraphs: [BlockFinder.Paragraph] = []
  /// The lines that parted sentences, by line.
  private(set) var omitted: [Int: Omission.Kind] = [:]
  private let text: Text
  private let lines: [TextLine]
  private let printed: [Int: Omission.Kind]
  /// The text has other marks of being broken by lines.
  private let isBroken: Bool
  /// All lines, where each stands between blank ones and they are wrapped all the same.
  private let spaced: WrappedGroup?

  /// - Parameters:
  ///   - isWrapped: lines of the text were joined.
  ///   - printed: lines that are no part of it.
  init(
    _ text: Text, _ lines: [TextLine], _ all: [BlockFinder.Paragraph], isWrapped: Bool,
    printed: [Int: Omission.Kind] = [:]
  ) {
    (self.text, self.lines, self.printed) = (text, lines, printed)
    let sure = zip(all, all.dropFirst()).count { first, second in
      Self.goesOn(text, lines, first, second, isSure: true)
    }
    let isSpaced = lines.count > 2 && lines.count { $0.followsBlank } * 10 >= lines.count * 9
    spaced = isSpaced ? WrappedGroup(text, lines[...], isSpaced: true).flatMap { $0.signs > 1 ? $0 : nil } : nil
    isBroken = isWrapped || sure > 1 || spaced != nil
    var index = 0
    while index < all.count {
      if isBroken, let behind = passed(all, from: index) {
        for paragraph in all[index..<behind] {
          for line in paragraph.lines { omitted[line] = lines[line].pageNumber == nil ? .runningHead : .pageNumber }
        }
        paragraphs[paragraphs.count - 1].lines += all[behind].lines
        index = behind + 1
      } else if let last = paragraphs.last, joins(last, all[index], isFirst: paragraphs.count == 1) {
        paragraphs[paragraphs.count - 1].lines += all[index].lines
        index += 1
      } else {
        paragraphs.append(all[index])
        index += 1
      }
    }
  }

  /// The shortest line that may be part of running text, in code points.
  private static let shortest = 20
  /// In code points: what parts a sentence is longer seldom.
  private static let longestHead = 40
  /// The most lines that a printed page has between the text of two.
  private static let mostBetween = 3

  private func joins(_ first: BlockFinder.Paragraph, _ second: BlockFinder.Paragraph, isFirst: Bool) -> Bool {
    if Self.goesOn(text, lines, first, second, isSure: true) || isPartedByPrint(first, second) { return true }
    if let spaced, let last = first.lines.last, !lines[last].isEnded,
      spaced.joins(lines[last], lines[second.lines[0]])
    {
      return true
    }
    guard isBroken, !isFirst, lines[second.lines[0]].followsBlank else { return false }
    return Self.goesOn(text, lines, first, second, isSure: false) || endsInSmallWord(first, before: second)
  }

  private func isPartedByPrint(_ first: BlockFinder.Paragraph, _ second: BlockFinder.Paragraph) -> Bool {
    guard let last = first.lines.last, second.lines[0] > last + 1 else { return false }
    return !lines[last].isEnded && lines[second.lines[0]].opensLower
      && (last + 1..<second.lines[0]).allSatisfy { printed[$0] != nil }
  }

  /// The second paragraph is in the middle of the first one's sentence.
  /// - Parameter isSure: by what these two lines say alone.
  private static func goesOn(
    _ text: Text, _ lines: [TextLine], _ first: BlockFinder.Paragraph, _ second: BlockFinder.Paragraph, isSure: Bool
  ) -> Bool {
    guard let last = first.lines.last else { return false }
    let (line, next) = (lines[last], lines[second.lines[0]])
    guard next.opensLower, !line.isEnded, !line.isItem, line.width >= shortest, line.pageNumber == nil else {
      return false
    }
    guard endsInText(text, line), isText(text, lines, second) else { return false }
    // A headline may have a sentence of its own, and a byline in small letters below it.
    let isEnded = second.lines.last.map { lines[$0].isEnded } ?? false
    return !isSure || line.ending != .other || first.lines.count > 1 || isEnded && hasSentence(text, line)
  }

  /// Its last character is a letter, a comma, or the hyphen of a parted word.
  private static func endsInText(_ text: Text, _ line: TextLine) -> Bool {
    let kind = CharacterClass(of: text.scalar(before: line.range.upperBound).value)
    return line.ending != .other || !kind.isDisjoint(with: [.letter, .mark, .close, .quote])
  }

  /// It ends as a sentence does, or is long.
  private static func isText(_ text: Text, _ lines: [TextLine], _ paragraph: BlockFinder.Paragraph) -> Bool {
    guard let last = paragraph.lines.last else { return false }
    let first = lines[paragraph.lines[0]]
    return lines[last].isEnded || first.width >= 40 && text.bytes[first.range].contains(0x20)
  }

  /// A sentence ends inside the line.
  private static func hasSentence(_ text: Text, _ line: TextLine) -> Bool {
    var offset = line.range.lowerBound
    var isStopped = false
    while offset < line.range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if isStopped, kind.contains(.upper) { return true }
      isStopped = kind.contains(.terminal) || isStopped && !kind.isDisjoint(with: [.space, .open, .quote, .close])
      offset += length
    }
    return false
  }

  /// Prepositions, articles and conjunctions are short, and no sentence ends in one; names may follow them.
  private func endsInSmallWord(_ first: BlockFinder.Paragraph, before second: BlockFinder.Paragraph) -> Bool {
    guard let last = first.lines.last, lines[second.lines[0]].opening.contains(.upper) else { return false }
    return lines[last].endsInSmallWord && !lines[last].isItem && lines[last].width >= Self.shortest
  }

  /// - Returns: the paragraph that goes on with the sentence of the last one, behind lines of a printed page; `nil`: none does.
  private func passed(_ all: [BlockFinder.Paragraph], from start: Int) -> Int? {
    guard let before = paragraphs.last, let last = before.lines.last, !lines[last].isEnded,
      lines[last].width >= Self.shortest, paragraphs.count > 1 || before.lines.count > 1
    else { return nil }
    var index = start
    while index + 1 < all.count, index - start < Self.mostBetween, isPrint(all[index], before: all[index + 1]) {
      index += 1
    }
    guard index > start else { return nil }
    let isNumbered = all[start..<index].contains { lines[$0.lines[0]].pageNumber != nil }
    // Where each line stands alone, one more of them is no head.
    guard isNumbered || before.lines.count > 1 else { return nil }
    if Self.goesOn(text, lines, before, all[index], isSure: !isNumbered) { return index }
    // Behind a page's number the sentence may go on with a name.
    let isParted = isNumbered && before.lines.count > 1 && all[index].lines.count > 1 && lines[last].ending != .other
    return isParted ? index : nil
  }

  private func isPrint(_ paragraph: BlockFinder.Paragraph, before next: BlockFinder.Paragraph) -> Bool {
    guard paragraph.lines.count == 1 else { return false }
    let line = lines[paragraph.lines[0]]
    if let spaced, line.pageNumber == nil, !spaced.isParting(line, before: lines[next.lines[0]]) { return false }
    return line.pageNumber != nil
      || line.ending == .other && !line.opensLower && !line.endsInSmallWord && line.width <= Self.longestHead
        && !Self.hasSentence(text, line)
  }
}
