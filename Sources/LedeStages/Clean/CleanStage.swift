import LedeConfig
import LedeCore
import LedeText

/// Finds the article in a page: headline, standfirst and body are kept, everything else is cut, each line with the rule that decided.
package struct CleanStage: RemarkingStage, ComponentOwner {
  package static let name = "clean"
  package static let parts: WritableKeyPath<Self, ComponentSet<any CleaningRule>> & Sendable = \.rules
  package static let help = "Cuts what belongs to the page and not to the article"
  package static let synonyms = [
    "boilerplate", "cleanse", "extract_text", "preprocess", "readability", "remove_boilerplate", "sanitize",
    "strip_boilerplate",
  ]

  package var keepUnsure = true
  package var cut: [UserPattern] = []
  package var keep: [UserPattern] = []
  package var strip: [UserPattern] = []
  package var datelines = true
  package var captions = true
  package var credits = true
  package var rules = ComponentSet<any CleaningRule>(CleaningRules.all, isOn: true)

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .flag("keep_unsure", \.keepUnsure, "Lines of the article's body that may be furniture are kept"),
    .patterns("cut", \.cut, "Lines that match one are cut")
      .synonyms("block_lines", "delete", "drop", "exclude", "ignore", "remove", "remove_lines", "skip"),
    .patterns("keep", \.keep, "Lines that match one are kept, whatever else is true of them")
      .synonyms("allow", "include", "preserve", "protect", "retain"),
    .patterns("strip", \.strip, "What matches one is left out of its line, wherever the line is shown")
      .synonyms("erase", "remove_text", "trim"),
    .flag("captions", \.captions, "Captions of pictures are told from the text and left out of it"),
    .flag(
      "credits", \.credits, "Credits before the first or behind the last sentence of a paragraph are no part of it"),
    .flag("datelines", \.datelines, "Place, date and agency before the first sentence are no part of it")
      .synonyms("dateline"),
  ]

  package var remarks: [(option: String, idleness: Idleness)] {
    let kept = Set(keep.map(\.written))
    let gone = Set(cut.map(\.written))
    let stripped = strip.filter { gone.contains($0.written) && !kept.contains($0.written) }.prefix(1).map { pattern in
      let reason = "`cut` has `\(brief(pattern.written))`, too, and takes the whole line"
      return ("strip", Idleness(reason, mend: "keep it in one of them"))
    }
    return stripped
      + cut.filter { kept.contains($0.written) }.prefix(1).map { pattern in
        let reason = "`keep` has `\(brief(pattern.written))`, too, and holds over `cut`"
        return ("cut", Idleness(reason, mend: "keep it in one of them"))
      }
  }

  /// Only the rule `recurring` looks at other pages.
  package func uses(_ requirement: Requirement) -> Bool {
    requirement != Requirement(SisterPages.self, isOptional: true)
      || rules.members.contains { $0.name == RecurringRule.name }
  }

  @Sendable package func run(_ article: Article, _ resources: Resources, _ blocks: Blocks, _ sisters: SisterPages?)
    throws -> Cuts
  {
    let knowledge = resources.languages.knowledge(of: article)
    let model = model(article, knowledge, blocks, sisters)
    let forced = try forced(article, blocks)
    let decisions = Decisions(
      model, keepUnsure: keepUnsure, forced: forced.mapValues(\.isKept), tables: Tables(blocks),
      captions: captions ? Captions(model.page, blocks) : Captions()
    ).all()
    var found = datelines ? DatelineFinder(article, knowledge.cues).parts(blocks, decisions) : []
    if credits {
      let datelines = Dictionary(grouping: found, by: \.block)
      found += CreditFinder(article.text, knowledge.cues).parts(blocks, decisions).filter { credit in
        !(datelines[credit.block] ?? []).contains { $0.range.overlaps(credit.range) }
      }
    }
    if let title = decisions.firstIndex(where: { $0.role == .title }) {
      found += HeadlineAdditions(article, model.page, knowledge.cues).parts(title)
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    let (parts, stripping) = try stripped(article, blocks, decisions, besides: found)
    var cuts = Cuts(
      decisions, parts: parts, expectedF1: model.expectedF1,
      reasons: resources.explains ? blocks.items.indices.map(model.reasons) : [])
    cuts.patterns = forced.mapValues(\.pattern)
    cuts.strippingPatterns = stripping
    return cuts
  }

  /// What a user's pattern decides of a line.
  private typealias Forced = (isKept: Bool, pattern: String)

  /// By line.
  private func forced(_ article: Article, _ blocks: Blocks) throws(ArticleError) -> [Int: Forced] {
    var result: [Int: Forced] = [:]
    if cut.isEmpty && keep.isEmpty { return result }
    let (keeping, cutting) = (searches(keep, article), searches(cut, article))
    for (index, block) in blocks.items.enumerated() {
      if let pattern = try match(keeping, "keep", article, block.range) {
        result[index] = (true, pattern)
      } else if let pattern = try match(cutting, "cut", article, block.range) {
        result[index] = (false, pattern)
      }
    }
    return result
  }

  private typealias NamedSearch = (search: PatternSearch, written: String)

  private func searches(_ patterns: [UserPattern], _ article: Article) -> [NamedSearch] {
    patterns.compactMap { given in
      given.pattern.map { (PatternSearch($0, PatternBudget(forBytes: article.text.count)), given.written) }
    }
  }

  /// The first pattern that has a match, as it is written.
  private func match(_ searches: [NamedSearch], _ option: String, _ article: Article, _ range: Range<Int>)
    throws(ArticleError) -> String?
  {
    for search in searches where try firstMatch(search, option, article, range) != nil { return search.written }
    return nil
  }

  private func firstMatch(_ named: NamedSearch, _ option: String, _ article: Article, _ range: Range<Int>)
    throws(ArticleError) -> Range<Int>?
  {
    do {
      return try named.search.firstMatch(in: article.text, range)
    } catch {
      throw ArticleError(
        .patternLimit,
        "the pattern `\(named.written)` of `clean: \(option)` hit a limit (\(error.name)); make it simpler",
        offset: article.origin.offset(range.lowerBound))
    }
  }

  /// What the user's patterns leave out of kept lines, with other parts of these.
  private func stripped(
    _ article: Article, _ blocks: Blocks, _ decisions: [Cuts.Decision], besides parts: [Cuts.Part]
  ) throws(ArticleError) -> ([Cuts.Part], patterns: Set<String>) {
    if strip.isEmpty { return (parts, []) }
    var used: Set<String> = []
    let searches = searches(strip, article)
    var result: [Cuts.Part] = []
    for (index, block) in blocks.items.enumerated() where decisions[index].role != .cut {
      for search in searches {
        for range in try ranges(of: search, article, block.range)
        where !result.contains(where: { $0.range.overlaps(range) }) {
          result.append(Cuts.Part(.stripped, range: range, block: index))
          used.insert(search.written)
        }
      }
    }
    result += parts.filter { part in !result.contains { $0.range.overlaps(part.range) } }
    return (result.sorted { $0.range.lowerBound < $1.range.lowerBound }, used)
  }

  private func ranges(of search: NamedSearch, _ article: Article, _ range: Range<Int>) throws(ArticleError) -> [Range<
    Int
  >] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound, let match = try firstMatch(search, "strip", article, start..<range.upperBound) {
      if !match.isEmpty { result.append(match) }
      start = max(match.upperBound, start + 1)
      start = article.text.boundary(atMost: start)
      // What must stand at the start of the line stands there once.
      if search.written.hasPrefix("^") { break }
    }
    return result
  }

  private func model(_ article: Article, _ knowledge: Knowledge, _ blocks: Blocks, _ sisters: SisterPages?) -> PageModel
  {
    PageModel(
      Page(article.text, blocks, knowledge.cues, sisters), chosen(), title: StatedTitle(article.metadata),
      markup: markup(article, blocks))
  }

  /// What the models are to be fitted to: all rules count in it that will then be fitted.
  func table(_ article: Article, _ knowledge: Knowledge, _ blocks: Blocks) -> SignalTable {
    SignalTable(
      Page(article.text, blocks, knowledge.cues), chosen(isFitted: true), title: StatedTitle(article.metadata),
      markup: markup(article, blocks))
  }

  private func chosen(isFitted: Bool? = nil) -> [ChosenRule] {
    rules.members.map { ChosenRule($0.name, $0.component, isFitted: isFitted) }
  }

  private func markup(_ article: Article, _ blocks: Blocks) -> (Blocks, String)? {
    if blocks.elements.isEmpty { return nil }
    return (blocks, [article.metadata.title, article.metadata.summary].compactMap(\.self).joined(separator: "\n"))
  }
}
