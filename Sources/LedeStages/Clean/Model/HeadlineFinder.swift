import LedeText

/// Finds the headline: of the lines above the article and its first lines the one that is likeliest to be it, if any is.
struct HeadlineFinder {
  private let facts: PageFacts
  private let candidates: [Int]
  /// The first paragraph of the article.
  private let bodyStart: Int
  /// Hashes of the candidates.
  private let whole: Set<UInt64>

  private init(_ facts: PageFacts) {
    self.facts = facts
    // A sentence with its agency is the caption of a picture.
    let (text, lines) = (facts.page.text, facts.page.lines)
    let sites = Self.sites(facts)
    candidates = facts.candidates.candidates.filter { line in
      !lines[line].furniture.kinds.contains(.dispatched)
        && (facts.markup == nil || !LineSeparators.isPath(text, lines[line].range))
        && (sites.isEmpty || !sites.contains(FNV1a.hash(text.bytes, lines[line].range)))
        && !Self.isGlued(line, facts) && !Self.isAboveMenu(line, facts)
        && (facts.markup != nil || !HeadlineLabels.isNone(line, of: facts.page))
        && !Self.isSkipLink(line, facts) && !HeadlineLabels.isTag(lines[line], text)
    }
    whole = Set(candidates.map { FNV1a.hash(text.bytes, lines[$0].range) })
    let core = facts.core.first { facts.isProse[$0] && !facts.marks[$0].isStrong }
    bodyStart = min(facts.candidates.bodyStart, core ?? .max)
  }

  /// A way through a site that lost its marks: a headline that stands again further down, behind words that may be glued to it
  /// (“HomeNewsFerry runs again”, “Home News Ferry runs again - Anlo Post”).
  private static func isGlued(_ line: Int, _ facts: PageFacts) -> Bool {
    guard facts.markup == nil else { return false }
    let (text, lines) = (facts.page.text, facts.page.lines)
    let range = lines[line].range
    return (line + 1..<min(lines.count, line + 1 + reach)).contains { other in
      let headline = lines[other]
      guard (fewestGlued...longestAlone).contains(headline.words), headline.range.count < range.count else {
        return false
      }
      let start = range.upperBound - headline.range.count
      let isAtEnd = text.bytes[start..<range.upperBound].elementsEqual(text.bytes[headline.range])
      if isAtEnd, lines[line].glued > 0, CharacterClass(of: text.scalar(before: start).value).contains(.letter) {
        return true
      }
      return headline.words * 2 >= lines[line].words && isBehindWords(headline.range, range, text)
    }
  }

  /// A line stands in another one, behind other words and before a blank or the end.
  private static func isBehindWords(_ part: Range<Int>, _ whole: Range<Int>, _ text: Text) -> Bool {
    let space = UInt8(ascii: " ")
    return (whole.lowerBound + 1...whole.upperBound - part.count).contains { start in
      let end = start + part.count
      return text.bytes[start - 1] == space && (end == whole.upperBound || text.bytes[end] == space)
        && text.bytes[start..<end].elementsEqual(text.bytes[part])
    }
  }

  /// “Skip to main content”, and nothing else: pages say it above the menu and above the text.
  private static func isSkipLink(_ line: Int, _ facts: PageFacts) -> Bool {
    let own = facts.page.lines[line]
    return facts.markup == nil && own.words >= fewestOfLink && own.cues.form(.navigation) == .whole
  }

  /// In words.
  private static let fewestOfLink = 3

  /// The label of a menu: right above one.
  private static func isAboveMenu(_ line: Int, _ facts: PageFacts) -> Bool {
    guard line + 1 < facts.marks.count, !facts.page.lines[line + 1].followsBlank else { return false }
    return facts.marks[line + 1].isCertain && facts.marks[line + 1].name == MenuRule.name
  }

  /// In words, of a headline that stands again, or below another line.
  private static let fewestGlued = 3

  /// In bytes.
  private static let longestName = 60

  /// What stands behind the last bar or dash of candidates: the name of the site, where it is a line of its own, too. By hashes.
  private static func sites(_ facts: PageFacts) -> Set<UInt64> {
    let text = facts.page.text
    var names: Set<UInt64> = []
    for candidate in facts.candidates.candidates {
      let line = facts.page.lines[candidate].range
      for separator in LineSeparators.last(in: text, line) where line.upperBound - separator.upperBound <= longestName {
        names.insert(FNV1a.hash(text.bytes, separator.upperBound..<line.upperBound))
      }
    }
    return names
  }

  /// The headline's line; `nil`: the page has none.
  static func find(_ table: inout SignalTable) -> Int? {
    let finder = HeadlineFinder(table.facts)
    let probabilities = LookModel.headline.trees.probabilities(&table, finder.candidates)
    var best: (line: Int, probability: Double)?
    var listed = best
    for (line, probability) in zip(finder.candidates, probabilities) {
      // Credits, calls and counters read like headlines of few words, the name of a column or programme like one of many, and what a site
      // asks its visitors for stands above all else.
      let mark = finder.facts.marks[line]
      if mark.isCertain && !finder.isLabelled(line) || mark.name == NoticeRule.name { continue }
      let least = LookModel.headline.threshold("least")
      if finder.isListed(line) {
        if probability > listed?.probability ?? least { listed = (line, probability) }
      } else if probability > best?.probability ?? least {
        best = (line, probability)
      }
    }
    guard let found = finder.chosen(best, listed) else { return nil }
    return finder.headline(below: found) ?? found
  }

  private func chosen(_ best: (line: Int, probability: Double)?, _ listed: (line: Int, probability: Double)?) -> Int? {
    // The first paragraph is taken for the headline only where nothing above it reads like one.
    if let best, best.line < bodyStart || !isParagraph(best.line) { return best.line }
    return lineAlone() ?? lineFarAbove() ?? best?.line ?? lineAgain() ?? listed?.line
  }

  /// What reads like the headline below a label of the page, or another line of it, that was taken for it: of the lines near the article the one
  /// that says most of it.
  private func headline(below line: Int) -> Int? {
    guard facts.markup == nil, line < bodyStart else { return nil }
    let lines = facts.page.lines
    let below = max(line + 1, bodyStart - Self.again)..<min(lines.count, bodyStart + 1)
    let label = LabelAbove(facts.page, bodyStart)
    let known = label.shared(line)
    var best: (line: Int, count: Int)?
    for next in below where candidates.contains(next) && !isFurniture(next) && !isListed(next) && isOpen(next) {
      let shared = label.shared(next)
      guard known.isOutdone(by: shared), shared.count > best?.count ?? 0 else { continue }
      best = (next, shared.count)
    }
    return best?.line
  }

  /// Of the lines above the article, behind whatever stands between (its author, a search for more of him, links), the one that says most of
  /// the article's beginning.
  private func lineFarAbove() -> Int? {
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

  /// Some words, and no end of a sentence; right below the day of an article one sentence.
  private func isOpen(_ line: Int) -> Bool {
    let own = facts.page.lines[line]
    let isEndless =
      own.ending == .none
      || own.isEnded && own.innerStops == 0 && line > 0 && facts.page.lines[line - 1].cues.hasDate
    return (Self.fewestGlued...Self.longestAlone).contains(own.words) && isEndless && own.opening != .lower
  }

  /// An item of a menu or another list, or the way through the site: the headline only where nothing else is.
  private func isListed(_ line: Int) -> Bool {
    guard facts.markup == nil else { return false }
    let (text, range) = (facts.page.text, facts.page.lines[line].range)
    return Bullet.end(text, in: range) != nil || LineSeparators.isPath(text, range)
      || LineSeparators.isShortPath(text, range) || isStep(line)
  }

  /// A step of the way through the site, with its number (“1. Home”, “2. Ferry runs again”): another candidate is what stands behind the number
  /// of the last.
  private func isStep(_ line: Int) -> Bool {
    let (text, lines) = (facts.page.text, facts.page.lines)
    // All of a way stands among the candidates: lists below may have any number of items.
    for step in line...max(line, candidates.last ?? line) {
      let range = lines[step].range
      guard lines[step].isNumbered, step == line || !lines[step].followsBlank,
        let space = text.bytes.firstIndex(of: UInt8(ascii: " "), in: range)
      else { return false }
      if whole.contains(FNV1a.hash(text.bytes, text.trimmed(space..<range.upperBound))) { return true }
    }
    return false
  }

  /// A line above the article that stands there or in its beginning once more, where nothing else reads like a headline: pages say it over the
  /// picture again, or at the end of the way through the site.
  private func lineAgain() -> Int? {
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

  private func endsWith(_ line: Int, _ path: Int) -> Bool {
    let (end, whole) = (facts.page.lines[line].range, facts.page.lines[path].range)
    guard end.count < whole.count else { return false }
    let bytes = facts.page.text.bytes
    return bytes[whole.upperBound - end.count..<whole.upperBound].elementsEqual(bytes[end])
  }

  /// In lines.
  private static let again = 12

  /// Lines of dates, authors and buttons between a headline and the article, at most.
  private static let reach = 5
  /// In words.
  private static let longestAlone = 20

  /// A line that stands alone above the article and does not end as a sentence, whatever the models make of its words: few labelled pages have headlines
  /// of a word or two, or one that stands there twice.
  private func lineAlone() -> Int? {
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

  /// In words.
  private static let fewestTwice = 4

  /// The head of a post in a messenger: posts have no blank line below it.
  private func isOfPost(_ line: Int) -> Bool {
    line >= 0 && isFurniture(line)
      && facts.page.lines[(line + 1)...].contains { $0.furniture.kinds.contains(.messenger) }
  }

  private func isParagraph(_ line: Int) -> Bool {
    facts.page.lines[line].ending == .stop
  }

  /// “Video: Ferry runs again” reads like a credit; what stands behind the label of a headline says much of the article, or stands above all
  /// else and has more than names.
  private func isLabelled(_ line: Int) -> Bool {
    let (marks, own) = (facts.marks, facts.page.lines[line])
    guard marks[line].name == CreditRule.name, line < bodyStart, own.letters >= Self.fewestLettersLabelled else {
      return false
    }
    let isFirst = (0..<line).allSatisfy { marks[$0].isCertain }
    return isFirst
      && (own.words - own.capitalised >= Self.fewestGlued || LabelAbove(facts.page, bodyStart).isSolid(line))
      || own.words >= Self.fewestTwice && LabelAbove(facts.page, bodyStart).shared(line).saysMuch
  }

  /// In letters, of a headline with a label.
  private static let fewestLettersLabelled = 16

  /// A rule found something in a line, besides that it stands there twice.
  private func isFurniture(_ line: Int) -> Bool {
    let mark = facts.marks[line]
    return mark.isCertain && !isLabelled(line) || mark.isStrong && mark.name != RepeatRule.name
      || facts.page.lines[line].cues.hasDate
  }
}
