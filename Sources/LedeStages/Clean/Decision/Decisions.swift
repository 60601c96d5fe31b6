import LedeCore

/// Turns what the model makes of a page into a role for each line.
struct Decisions {
  let model: PageModel
  let keepUnsure: Bool
  /// By line, what the user's own patterns say: keep or cut.
  private let forced: [Int: Bool]
  private let tables: Tables
  /// The lines that are captions, with the words that told.
  private let captions: Captions
  let title: Int?
  /// By line, what names a cut that no rule has.
  private let reasons: [Int: String]

  init(
    _ model: PageModel, keepUnsure: Bool, forced: [Int: Bool], tables: Tables, captions: Captions = Captions()
  ) {
    self.model = model
    self.keepUnsure = keepUnsure
    self.forced = forced
    self.tables = tables
    self.captions = captions
    reasons = model.reasonsAgainst()
    // Many pages describe their picture by their headline.
    title = model.title.flatMap { forced[$0] == false || captions.cue($0) != nil ? nil : $0 }
  }

  /// One for each line.
  func all() -> [Cuts.Decision] {
    let lines = model.page.lines.indices
    let span = span()
    let hasNoClutter = hasNoClutter()
    var decisions = lines.map { line in
      hasNoClutter ? decisionWithoutClutter(line) : decision(line, span)
    }
    if !hasNoClutter { keepEntries(&decisions) }
    cutHeadlineAgain(&decisions)
    if !hasNoClutter {
      cutOtherArticles(&decisions)
      cutBoxes(&decisions)
      keepWhole(tables, &decisions, span)
      keepWhole(lists: tables.lists, &decisions, span)
      keepHeadings(&decisions, span)
      keepPost(&decisions)
      keepPostEnd(&decisions)
      keepEnd(&decisions)
      keepLikeliest(&decisions)
    }
    if let lead = standfirst(decisions) ?? lead(decisions) {
      let known = decisions[lead]
      decisions[lead] = Cuts.Decision(.lead, rule: "lead", probability: known.probability, cue: known.cue)
    }
    return decisions
  }

  /// Less likely than this a heading is one of the page's parts.
  private static let leastHeading = 0.1

  /// What its author marked up as a heading of a paragraph of the article is no furniture for being short or for standing there often.
  private func keepHeadings(_ decisions: inout [Cuts.Decision], _ span: Range<Int>) {
    guard let blocks = model.markup?.blocks, let last = decisions.lastIndex(where: { $0.role == .body }) else { return }
    for line in span.lowerBound..<max(span.lowerBound, last)
    where decisions[line].role == .cut && blocks[line].isHeading && !isUsers(line) {
      let isSafe = !model.marks[line].isStrong && blocks[line].linkShare < 0.5
      guard isSafe, decisions[line].probability >= Self.leastHeading, line + 1 < decisions.count,
        decisions[line + 1].role == .body
      else { continue }
      decisions[line] = Cuts.Decision(.body, rule: "structure", probability: decisions[line].probability)
    }
  }

  /// The user's own pattern decided.
  func isUsers(_ line: Int) -> Bool { forced[line] != nil }

  /// From the first to behind the last line that is likely article. Of pasted text a paragraph right below that is the last one of the
  /// article where it is not unlikely to be.
  private func span() -> Range<Int> {
    let lines = model.page.lines
    let likely = lines.indices.filter { model.probability($0) >= model.thresholds.likely }
    guard let first = likely.first, var last = likely.last else { return 0..<0 }
    let next = last + 1
    if model.markup == nil, next < lines.count, lines[last].isProse, lines[next].isProse, lines[next].ending == .stop,
      !model.marks[next].isStrong, model.probability(next) >= model.thresholds.unsure
    {
      last = next
    }
    return first..<last + 1
  }

  /// A note, a poem or a list, or an article that was copied alone: nothing says what should be cut.
  private func hasNoClutter() -> Bool {
    let lines = model.page.lines
    if model.markup?.hasFurniture ?? false { return false }
    if !lines.contains(where: \.isProse) { return true }
    return lines.count <= 30 && !model.marks.contains { $0.isStrong }
  }

  private func decisionWithoutClutter(_ line: Int) -> Cuts.Decision {
    let mark = model.marks[line]
    if let decided = decided(line) { return decided }
    if mark.isStrong, let name = mark.name { return Cuts.Decision(.cut, rule: name, probability: 0, cue: mark.cue) }
    if isAboveHeadline(line), model.page.lines[line].words <= Self.longestLabel {
      return Cuts.Decision(.cut, rule: Self.aboveHeadline, probability: model.probability(line))
    }
    return Cuts.Decision(.body, rule: "no-clutter", probability: 1)
  }

  /// What does not depend on the model: the user's patterns, the headline, certain rules.
  private func decided(_ line: Int) -> Cuts.Decision? {
    let mark = model.marks[line]
    if line == title { return Cuts.Decision(.title, rule: "headline") }
    if let keeps = forced[line] {
      return keeps ? Cuts.Decision(.body, rule: "keep") : Cuts.Decision(.cut, rule: "cut", probability: 0)
    }
    // What page and site are known by is no caption.
    if captions.has(line), !mark.isCertain {
      return Cuts.Decision(.caption, rule: "caption", probability: 0, cue: captions.cue(line))
    }
    return mark.isCertain ? Cuts.Decision(.cut, rule: mark.name ?? "", probability: 0, cue: mark.cue) : nil
  }

  private func decision(_ line: Int, _ span: Range<Int>) -> Cuts.Decision {
    if let decided = decided(line) { return decided }
    let mark = model.marks[line]
    let probability = model.probability(line)
    if isAboveHeadline(line), probability < Self.leastAboveHeadline {
      return Cuts.Decision(.cut, rule: mark.name ?? Self.aboveHeadline, probability: probability, cue: mark.cue)
    }
    if probability >= model.thresholds.likely {
      return Cuts.Decision(.body, rule: "body", probability: probability, cue: mark.cue)
    }
    // The line model knows pasted text: that headings and rows of tables are short says nothing against them in Markdown.
    if model.markup == nil, model.page.lines[line].isStructured, span.contains(line), !mark.isStrong {
      return Cuts.Decision(.body, rule: "structure", probability: probability)
    }
    if keepUnsure, span.contains(line), !mark.isStrong, probability >= model.thresholds.unsure, !isComment(line) {
      return Cuts.Decision(.body, rule: "unsure", probability: probability)
    }
    return Cuts.Decision(.cut, rule: mark.name ?? place(line, span), probability: probability, cue: mark.cue)
  }

  /// It stands where its page has what readers write.
  func isComment(_ line: Int) -> Bool { model.markup?.isHinted(.comments, line) ?? false }

  /// What stands above the headline must be likelier than this to be article, if the page is marked up or it is no prose: notices and boxes
  /// stand there, and the heads of letters.
  private static let leastAboveHeadline = 0.8
  private static let aboveHeadline = "above-headline"
  /// In words, of a section or a name above the headline, where nothing else of a page is.
  private static let longestLabel = 2

  private func isAboveHeadline(_ line: Int) -> Bool {
    (model.markup != nil || !model.page.lines[line].isProse) && title.map { line < $0 } ?? false
  }

  static let belowArticle = "below-article"
  static let relatedList = "related-list"

  /// The name of a cut that no rule has: after the list that the line stands in, or its place.
  private func place(_ line: Int, _ span: Range<Int>) -> String {
    if model.markup != nil { return reasons[line] ?? "" }
    if line < span.lowerBound { return "above-article" }
    switch model.headings[line].kind {
    case .related: return Self.relatedList
    case .comments: return "comments"
    case .archive: return "archive"
    case .none, .call, .notice: return line < span.upperBound ? "inside-article" : Self.belowArticle
    }
  }

  /// How far below the headline a standfirst may stand, in lines.
  private static let reach = 6

  /// A long line below the headline that would be cut for its place alone: with no rule against it, and with only lines between
  /// that rules have cut.
  private func standfirst(_ decisions: [Cuts.Decision]) -> Int? {
    guard let title else { return nil }
    for line in decisions.indices.dropFirst(title + 1).prefix(Self.reach) {
      if decisions[line].role == .caption { continue }
      if decisions[line].role != .cut { return nil }
      // What its maker or owner is named below is a picture.
      if model.marks[line].isStrong || isCredit(line) || isAboveItsCredit(line) { continue }
      if [Self.headlineAgain, TeaserRule.name].contains(decisions[line].rule) || model.page.lines[line].cues.isStamped {
        continue
      }
      let isLong = model.page.lines[line].words >= 8 && forced[line] == nil
      return isLong && decisions[line].probability >= model.thresholds.standfirst ? line : nil
    }
    return nil
  }

  /// A credit alone.
  private func isCredit(_ line: Int) -> Bool {
    guard line < model.marks.count, let cue = model.marks[line].cue else { return false }
    let (mark, own) = (model.marks[line], model.page.lines[line])
    return (mark.name == CreditRule.name || mark.name == LegalRule.name)
      && cue.lowerBound <= own.range.lowerBound + 1 && own.words <= Self.longestCredit
  }

  /// It is the caption of a picture: its credit stands below it in brackets, or at its end, too.
  private func isAboveItsCredit(_ line: Int) -> Bool {
    guard isCredit(line + 1) else { return false }
    let bytes = model.page.text.bytes
    let (own, credit) = (bytes[model.page.lines[line].range], bytes[model.page.lines[line + 1].range])
    return credit.first == UInt8(ascii: "(") || own.suffix(credit.count).elementsEqual(credit)
  }

  /// In words.
  private static let longestCredit = 12

  /// The first kept line below the headline, where something is cut between it and the next or it does not end as a sentence.
  private func lead(_ decisions: [Cuts.Decision]) -> Int? {
    guard let title else { return nil }
    let kept = decisions.indices.filter { $0 > title && decisions[$0].role == .body }
    guard kept.count > 2, model.page.lines[kept[0]].words > 4 else { return nil }
    return kept[1] > kept[0] + 1 || !model.page.lines[kept[0]].isEnded ? kept[0] : nil
  }
}
