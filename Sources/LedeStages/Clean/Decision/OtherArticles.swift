import LedeCore
import LedeText

/// What stands on the page besides the article and reads like one.
extension Decisions {
  static let headlineAgain = "headline-again"

  /// The headline is said once: other lines that say the same, with or without what stands beside it, are cut, as far as something else is kept.
  func cutHeadlineAgain(_ decisions: inout [Cuts.Decision]) {
    guard let title = decisions.firstIndex(where: { $0.role == .title }) else { return }
    let (text, lines) = (model.page.text, model.page.lines)
    let headline = WordHasher.runs(text, lines[title].range)
    if headline.isEmpty { return }
    let kept = decisions.indices.filter { $0 != title && decisions[$0].role != .cut && decisions[$0].role != .caption }
    let same = kept.filter { line in
      if isUsers(line) || lines[line].range.count > lines[title].range.count + Self.longestAddition
        || lines[line].words < Self.leastPart && lines[line].words != lines[title].words && line > title
      {
        return false
      }
      let words = WordHasher.runs(text, lines[line].range)
      if words == headline || isHeadlineWithAddition(line, headline) || isHeadlineInNotice(line, words, headline)
        || isWay(line, to: title, words, headline)
      {
        return true
      }
      if line < title, isNameBehind(title, words) { return true }
      // Of a headline of few words a part is another line.
      return words.count >= Self.leastPart
        && (headline.starts(with: words) || headline.suffix(words.count).elementsEqual(words))
    }
    guard same.count < kept.count else { return }
    for line in same {
      decisions[line] = Cuts.Decision(.cut, rule: Self.headlineAgain, probability: decisions[line].probability)
    }
    cutTeasers(below: title, &decisions)
  }

  /// Lines that break off between a headline and the same once more, with nothing of the article between them, begin other stories.
  private func cutTeasers(below title: Int, _ decisions: inout [Cuts.Decision]) {
    let lines = model.page.lines
    let near = title + 1..<min(decisions.count, title + 1 + Self.againReach)
    guard model.markup == nil, let again = near.first(where: { decisions[$0].rule == Self.headlineAgain }) else {
      return
    }
    let between = title + 1..<again
    if between.contains(where: { lines[$0].isProse && lines[$0].ending != .ellipsis }) { return }
    for line in between where lines[line].ending == .ellipsis && !isUsers(line) {
      decisions[line] = Cuts.Decision(.cut, rule: TeaserRule.name, probability: decisions[line].probability)
    }
  }

  /// In bytes: a kicker, or the name of a site with the bar before it.
  private static let longestAddition = 60

  /// In words.
  private static let leastPart = 4

  /// In lines, and in words.
  private static let wayReach = 3
  /// In lines.
  private static let againReach = 12
  private static let longestWay = 8

  /// In words.
  private static let longestKicker = 4

  /// The headline's line ends in these words, behind a bar or dash: they are the name of the site.
  private func isNameBehind(_ title: Int, _ words: [UInt64]) -> Bool {
    let (text, line) = (model.page.text, model.page.lines[title].range)
    return LineSeparators.last(in: text, line).contains {
      WordHasher.runs(text, $0.upperBound..<line.upperBound) == words
    }
  }

  /// The headline with the name of the site behind a bar or dash, with a kicker and a colon before it, or behind the way to it.
  private func isHeadlineWithAddition(_ line: Int, _ headline: [UInt64]) -> Bool {
    let (text, line) = (model.page.text, model.page.lines[line].range)
    func isHeadline(_ part: Range<Int>) -> Bool { WordHasher.runs(text, part) == headline }
    if let colon = LineSeparators.firstColon(in: text, line), isHeadline(colon.upperBound..<line.upperBound) {
      return WordHasher.runs(text, line.lowerBound..<colon.lowerBound).count <= Self.longestKicker
    }
    if let step = LineSeparators.steps(of: text, line).last, isHeadline(step.upperBound..<line.upperBound) {
      return true
    }
    return LineSeparators.last(in: text, line).contains { isHeadline(line.lowerBound..<$0.lowerBound) }
  }

  /// “31 responses to Ferry runs again after a year”, “Ferry runs again after a year by Ann Lee”: the headline, and not a sentence.
  private func isHeadlineInNotice(_ line: Int, _ words: [UInt64], _ headline: [UInt64]) -> Bool {
    let own = model.page.lines[line]
    guard headline.count >= Self.leastPart, words.count > headline.count,
      words.count <= headline.count + Self.longestKicker, !own.isEnded
    else { return false }
    return words.starts(with: headline) || own.opening == .digit && words.suffix(headline.count).elementsEqual(headline)
  }

  /// A way through the site that lost its marks, next to the headline: it ends in it, behind some words.
  private func isWay(_ line: Int, to title: Int, _ words: [UInt64], _ headline: [UInt64]) -> Bool {
    guard model.markup == nil, abs(line - title) <= Self.wayReach, !model.page.lines[line].isEnded else { return false }
    let (text, whole) = (model.page.text, model.page.lines[title].range)
    let ends = LineSeparators.first(in: text, whole).map { WordHasher.runs(text, whole.lowerBound..<$0.lowerBound) }
    return (ends + [headline]).contains { bare in
      bare.count >= Self.leastPart && (bare.count + 1...bare.count + Self.longestWay).contains(words.count)
        && words.suffix(bare.count).elementsEqual(bare)
    }
  }

  /// Other articles of a marked-up page: in an element of their own with a heading, or below a pointer in an
  /// element that does not hold the article.
  func cutOtherArticles(_ decisions: inout [Cuts.Decision]) {
    guard let markup = model.markup, let title = decisions.firstIndex(where: { $0.role == .title }) else { return }
    var others = Set<Int>()
    if let own = markup.article(of: title), isMost(own, decisions, markup) {
      for block in decisions.indices.dropFirst(title + 1) where markup.blocks[block].isHeading {
        if let other = markup.article(of: block), other != own { others.insert(other) }
      }
    }
    let nextStories = nextStories(behind: title, decisions, markup)
    for block in decisions.indices where !isUsers(block) && decisions[block].role != .title {
      guard decisions[block].role != .cut,
        markup.article(of: block).map(others.contains) ?? false
          || nextStories.contains(where: { markup.isInside(markup.blocks[block].element, $0) })
      else { continue }
      decisions[block] = Cuts.Decision(.cut, rule: "other-article", probability: decisions[block].probability)
    }
    cutPointedTo(&decisions, markup)
  }

  /// Most of what is kept stands in an element.
  private func isMost(_ element: Int, _ decisions: [Cuts.Decision], _ markup: MarkupFacts) -> Bool {
    isMost(decisions) { markup.article(of: $0) == element }
  }

  private func isMost(_ decisions: [Cuts.Decision], of isInside: (Int) -> Bool) -> Bool {
    var (inside, all) = (0, 0)
    for (block, decision) in decisions.enumerated() where decision.role != .cut {
      all += model.page.lines[block].words
      if isInside(block) { inside += model.page.lines[block].words }
    }
    return inside * 2 > all
  }

  /// What a page calls parts of an article, not articles.
  private static let partsOfArticle: MarkupHints = [.body, .content, .text, .tags, .widget]

  /// Stories that pages append below the one that was asked for: in an element beside its own, called an article by the same classes, and with a
  /// heading of the same rank as its headline.
  private func nextStories(behind title: Int, _ decisions: [Cuts.Decision], _ markup: MarkupFacts) -> Set<Int> {
    guard let level = markup.blocks[title].block.kind.level else { return [] }
    let elements = markup.tree.elements
    var found: Set<Int> = []
    for block in decisions.indices.dropFirst(title + 1) where markup.blocks[block].block.kind.level == level {
      let around = markup.common(markup.blocks[title].element, markup.blocks[block].element)
      guard let own = markup.child(of: around, holding: title), let other = markup.child(of: around, holding: block),
        elements[own].style == elements[other].style, elements[other].hints.contains(.article),
        elements[other].hints.isDisjoint(with: Self.partsOfArticle), markup.tree.prose[other] > 0,
        isMost(decisions, of: { markup.isInside(markup.blocks[$0].element, own) })
      else { continue }
      found.insert(other)
    }
    return found
  }

  /// The most of the article's words that what a pointer heads may have.
  private static let mostPointedTo = 0.4

  /// Below “Next article” and its like, and below “For subscribers”: what stands in the same element, as far as that is the smaller part of what is kept.
  private func cutPointedTo(_ decisions: inout [Cuts.Decision], _ markup: MarkupFacts) {
    let kept = decisions.indices.filter { decisions[$0].role == .body || decisions[$0].role == .lead }
    let words = model.page.lines
    let all = kept.reduce(0) { $0 + words[$1].words }
    for (pointer, kind) in model.headings.announced.enumerated() where decisions[pointer].role == .cut {
      let isNotice = model.marks[pointer].name == NoticeRule.name
      guard isNotice || kind == .related else { continue }
      guard let next = kept.first(where: { $0 > pointer }), next <= pointer + 2 else { continue }
      let heading = markup.blocks[pointer + 1].isHeading ? pointer + 1 : pointer
      guard isNotice || heading > pointer || markup.blocks[pointer].isHeading else { continue }
      let element = markup.common(markup.blocks[pointer].element, markup.blocks[next].element)
      let inside = kept.filter { $0 > pointer && markup.isInside(markup.blocks[$0].element, element) }
      guard Double(inside.reduce(0) { $0 + words[$1].words }) < Self.mostPointedTo * Double(all) else { continue }
      // An element that holds some of the article above the pointer holds the article.
      guard !kept.contains(where: { $0 < pointer && markup.isInside(markup.blocks[$0].element, element) }) else {
        continue
      }
      for block in inside where !isUsers(block) {
        let rule = isNotice ? NoticeRule.name : RelatedRule.name
        decisions[block] = Cuts.Decision(.cut, rule: rule, probability: decisions[block].probability)
      }
    }
  }
}
