import LedeText

/// Finds the headline: of the lines above the article and its first lines the one that is likeliest to be it, if any is.
struct HeadlineFinder {
  let facts: PageFacts
  let candidates: [Int]
  /// The first paragraph of the article.
  let bodyStart: Int
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
        && !Self.isGlued(line, facts) && !Self.isAboveMenu(line, facts) && !Self.isInMenu(line, facts)
        && !Self.isPointedTo(line, facts) && !Self.hasOwner(line, facts)
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

  /// Another story: right below “Read also:”.
  private static func isPointedTo(_ line: Int, _ facts: PageFacts) -> Bool {
    facts.markup == nil && line > 0 && facts.marks[line - 1].name == RelatedRule.name
      && facts.page.lines[line - 1].ending == .colon
  }

  /// A caption: a credit or the sign of copyright stands behind its words.
  private static func hasOwner(_ line: Int, _ facts: PageFacts) -> Bool {
    let own = facts.page.lines[line]
    return facts.markup == nil
      && (own.cues.creditAtEnd != nil
        || facts.page.text.bytes[own.range].dropFirst(2).firstRange(of: Array("©".utf8)) != nil)
  }

  /// In words, of an item of a menu.
  private static let longestItem = 3

  /// Between two lines that menus have, without a blank line.
  private static func isInMenu(_ line: Int, _ facts: PageFacts) -> Bool {
    let lines = facts.page.lines
    guard facts.markup == nil, line > 0, line + 1 < lines.count, lines[line].words <= longestItem,
      !lines[line].followsBlank, !lines[line + 1].followsBlank
    else { return false }
    return lines[line - 1].cues.form(.navigation) == .whole && lines[line + 1].cues.form(.navigation) == .whole
  }

  /// In words, of a headline that stands again, or below another line.
  static let fewestGlued = 3

  /// In bytes.
  private static let longestName = 60

  /// What stands behind the last bar or dash of candidates: the name of the site, where it is a line of its own, too. By hashes. Behind fewer
  /// words than it has it may be the headline, and the name before it: “Harbour.tv | Ferry comes back”.
  private static func sites(_ facts: PageFacts) -> Set<UInt64> {
    let text = facts.page.text
    var names: Set<UInt64> = []
    for candidate in facts.candidates.candidates {
      let line = facts.page.lines[candidate].range
      for separator in LineSeparators.last(in: text, line) {
        let (head, name) = (line.lowerBound..<separator.lowerBound, separator.upperBound..<line.upperBound)
        guard name.count <= longestName,
          WordHasher.runs(text, name).count <= WordHasher.runs(text, head).count
        else { continue }
        names.insert(FNV1a.hash(text.bytes, name))
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
    return lineAlone() ?? lineFarAbove() ?? best?.line ?? lineAgain() ?? lineAboveDay() ?? listed?.line
  }

  /// What reads like the headline below a label of the page, or another line of it, that was taken for it: of the lines near the article the one
  /// that says most of it.
  private func headline(below line: Int) -> Int? {
    guard facts.markup == nil, line < bodyStart, !isQuotation(line) else { return nil }
    let lines = facts.page.lines
    let below = max(line + 1, bodyStart - Self.again)..<min(lines.count, bodyStart + 1)
    let label = LabelAbove(facts.page, bodyStart)
    let known = label.shared(line)
    // “By Ann Lee 10 February 2019 in News, Ferries 17 comments”
    let hasDay = lines[line].cues.hasDate && lines[line].digits >= LineCues.digitsOfDay
    var best: (line: Int, count: Int)?
    for next in below where candidates.contains(next) && !isFurniture(next) && !isListed(next) && isOpen(next) {
      let shared = label.shared(next)
      // What the article says word for word is its deck.
      let isBelowName =
        lines[line].words <= Self.fewestTwice && known.isWord(beside: shared)
        && (line + 1..<next).contains(where: isFurniture)
      let isBelowWay = (line + 1..<next).contains { isWay($0) }
      guard
        known.isOutdone(by: shared) || isBelowName || isBelowWay || hasDay && shared.count >= max(1, known.count),
        shared.count > best?.count ?? (isBelowWay ? -1 : 0), !label.isSaid(next)
      else { continue }
      best = (next, shared.count)
    }
    return best?.line
  }

  /// The way through the site, “Home / News”: what stands above it is the site's.
  private func isWay(_ line: Int) -> Bool {
    LineSeparators.isPath(facts.page.text, facts.page.lines[line].range)
  }

  /// Some words, and no end of a sentence; a question, words with capitals (“Want to See a Ferry? So Do We.”), or right below the day of an article
  /// one sentence.
  func isOpen(_ line: Int) -> Bool {
    let own = facts.page.lines[line]
    let isTitleCase = own.hasCase && own.words >= Self.fewestTwice && own.capitalised * 4 >= own.words * 3
    let isEndless =
      own.ending == .none || isTitleCase || own.ending == .question && own.innerStops == 0
      || own.isEnded && own.innerStops == 0 && line > 0 && facts.page.lines[line - 1].cues.hasDate
    return (Self.fewestGlued...Self.longestAlone).contains(own.words) && isEndless && own.opening != .lower
  }

  /// An item of a menu or another list, or the way through the site: the headline only where nothing else is.
  func isListed(_ line: Int) -> Bool {
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

  /// In lines.
  static let again = 12

  /// Lines of dates, authors and buttons between a headline and the article, at most.
  static let reach = 5
  /// In words.
  static let longestAlone = 20

  /// In words.
  static let fewestTwice = 4

  private func isParagraph(_ line: Int) -> Bool {
    facts.page.lines[line].ending == .stop
  }

  /// “Video: Ferry runs again” reads like a credit; what stands behind the label of a headline says much of the article, or stands above all
  /// else and has more than names.
  private func isLabelled(_ line: Int) -> Bool {
    let (marks, own) = (facts.marks, facts.page.lines[line])
    guard marks[line].name == CreditRule.name, own.cues.form(.credit) == .marked, line < bodyStart,
      own.letters >= Self.fewestLettersLabelled,
      candidates.contains(line)
    else { return false }
    let isFirst = line < Self.again && (0..<line).allSatisfy { marks[$0].isCertain }
    return isFirst
      && (own.words - own.capitalised >= Self.fewestGlued || LabelAbove(facts.page, bodyStart).isSolid(line))
      || own.words >= Self.fewestTwice && LabelAbove(facts.page, bodyStart).shared(line).saysMuch
  }

  /// In letters, of a headline with a label.
  private static let fewestLettersLabelled = 16

  /// A rule found something in a line, besides that it stands there twice.
  func isFurniture(_ line: Int) -> Bool {
    let mark = facts.marks[line]
    return mark.isCertain && !isLabelled(line) || mark.isStrong && mark.name != RepeatRule.name
      || facts.page.lines[line].cues.hasDate
  }
}
