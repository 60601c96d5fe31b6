import LedeText

/// Lines that are the headline whatever the models make of their words.
extension HeadlineFinder {
  /// Of the lines above the article, behind whatever stands between (its author, a search for more of him, links), the one that says most of
  /// the article's beginning.
  func lineFarAbove() -> Int? {
    guard facts.markup == nil else { return nil }
    let label = LabelAbove(facts.page, bodyStart)
    var best: (line: Int, count: Int)?
    for line in max(0, bodyStart - Self.again)..<bodyStart
    where candidates.contains(line) && !isFurniture(line) && !isListed(line) && isOpen(line) {
      let shared = label.shared(line)
      if shared.saysMuch, shared.count > best?.count ?? 0 { best = (line, shared.count) }
    }
    return best?.line
  }

  /// Of the lines above the day, author or counts of the article, where nothing else reads like a headline, the one that says most of its
  /// beginning; where none does, the last: long rows of furniture make all that stands between them look like more of it.
  func lineAboveDay() -> Int? {
    guard facts.markup == nil else { return nil }
    let label = LabelAbove(facts.page, bodyStart)
    var best: (line: Int, count: Int)?
    var isAbove = false
    for line in (max(0, bodyStart - Self.again)..<bodyStart).reversed() {
      let own = facts.page.lines[line]
      let isLong = own.words >= Self.fewestAbove && line + 1 == bodyStart
      // `isOpen` asks for a word less, which is enough right above the day.
      if isAbove || isLong, own.words >= Self.fewestTwice || isOfArticle(line + 1), candidates.contains(line),
        !isFurniture(line), !isListed(line), isOpen(line), own.capitalised < own.words || !own.hasCase
      {
        let count = label.shared(line).count
        if count > best?.count ?? -1 { best = (line, count) }
      }
      isAbove = isAbove || isOfArticle(line)
    }
    return best?.line
  }

  /// In words, of a line right above the text.
  private static let fewestAbove = 8

  /// It says when the article came out, who wrote it, or how many have read it.
  private func isOfArticle(_ line: Int) -> Bool {
    let cues = facts.page.lines[line].cues
    return cues.hasDate || cues.isCounter || cues.has(.byline)
  }

  /// A line above the article that stands there or in its beginning once more, where nothing else reads like a headline: pages say it over the
  /// picture again, or at the end of the way through the site.
  func lineAgain() -> Int? {
    guard facts.markup == nil else { return nil }
    let lines = facts.page.lines
    let paths = candidates.filter { LineSeparators.isPath(facts.page.text, lines[$0].range) }
    return candidates.first { line in
      guard line < bodyStart, !facts.marks[line].isCertain, lines[line].opening != .lower, !lines[line].isEnded,
        (Self.fewestTwice...Self.longestAlone).contains(lines[line].words)
      else { return false }
      return facts.page.repeats(of: line).map { $0.upperBound <= line + Self.again } ?? false
        || paths.contains { $0 != line && endsWith(line, $0) }
    }
  }

  /// The words of somebody, and nothing else: the line below tells who said them, and says more of the article. Names of films and books, which
  /// stand above headlines, have fewer.
  func isQuotation(_ line: Int) -> Bool {
    let own = facts.page.lines[line]
    let last = CharacterClass(of: facts.page.text.scalar(before: own.range.upperBound).value)
    return own.opening == .quote && !last.isDisjoint(with: [.quote, .close])
      && (Self.fewestSaid...Self.longestAlone).contains(own.words)
  }

  /// In words.
  private static let fewestSaid = 6

  private func endsWith(_ line: Int, _ path: Int) -> Bool {
    let (end, whole) = (facts.page.lines[line].range, facts.page.lines[path].range)
    guard end.count < whole.count else { return false }
    let bytes = facts.page.text.bytes
    return bytes[whole.upperBound - end.count..<whole.upperBound].elementsEqual(bytes[end])
  }

  /// A line that stands alone above the article and does not end as a sentence, whatever the models make of its words: few labelled pages have headlines
  /// of a word or two, or one that stands there twice.
  func lineAlone() -> Int? {
    guard facts.markup == nil else { return nil }
    let lines = facts.page.lines
    var line = bodyStart - 1
    while line >= max(0, bodyStart - Self.reach), isFurniture(line) { line -= 1 }
    guard line >= max(0, bodyStart - Self.reach), candidates.contains(line), !isListed(line) else { return nil }
    // Its date or author may stand right below it: then something of the page may stand right above.
    let hasDate = isFurniture(line + 1)
    let isApart =
      (lines[line].followsBlank || isOfPost(line - 1) || hasDate && isFurniture(line - 1) || isTwice(line))
      && (lines[line + 1].followsBlank || hasDate) || isBelowFurniture(line) || isBelowDate(line)
    let ends: [PageLine.Ending] = [.stop, .closed, .colon, .comma]
    let reads =
      lines[line].words <= (isTwice(line) ? 2 : 1) * Self.longestAlone && !ends.contains(lines[line].ending)
      && lines[line].opening != .lower
    return isApart && reads ? line : nil
  }

  /// When the article appeared stands right above, and above that nothing but furniture.
  private func isBelowDate(_ line: Int) -> Bool {
    let lines = facts.page.lines
    return line > 0 && lines[line - 1].cues.hasDate && lines[line + 1].followsBlank && facts.isProse[line + 1]
      && (0..<line).allSatisfy { isFurniture($0) }
  }

  /// Of a page that has no blank lines: some words right below what a rule found, or at the start, and above the first paragraph.
  private func isBelowFurniture(_ line: Int) -> Bool {
    let lines = facts.page.lines
    return lines[line].words >= Self.fewestTwice && facts.isProse[line + 1] && (line == 0 || isFurniture(line - 1))
      && !lines.dropFirst().contains(where: \.followsBlank)
  }

  /// The same line stands right above: tab and headline, or headline and caption.
  private func isTwice(_ line: Int) -> Bool {
    let (text, lines) = (facts.page.text, facts.page.lines)
    return line > 0 && lines[line].words >= Self.fewestTwice
      && text.bytes[lines[line].range].elementsEqual(text.bytes[lines[line - 1].range])
  }

  /// The head of a post in a messenger: posts have no blank line below it.
  private func isOfPost(_ line: Int) -> Bool {
    line >= 0 && isFurniture(line)
      && facts.page.lines[(line + 1)...].contains { $0.furniture.kinds.contains(.messenger) }
  }
}
