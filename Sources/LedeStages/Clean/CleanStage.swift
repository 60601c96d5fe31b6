import LedeConfig
import LedeCore
import LedeText

/// Finds the article in a page: headline, standfirst and body are kept, everything else is cut, each line with the rule that decided.
package struct CleanStage: Stage, ComponentOwner {
  package static let name = "clean"
  package static let parts: WritableKeyPath<Self, ComponentSet<any CleaningRule>> & Sendable = \.rules
  package static let help = "Cuts what belongs to the page and not to the article"

  package var keepUnsure = true
  package var cut: [UserPattern] = []
  package var keep: [UserPattern] = []
  package var rules = ComponentSet<any CleaningRule>(CleaningRules.all, isOn: true)

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .flag("keep_unsure", \.keepUnsure, "Lines of the article's body that may be furniture are kept"),
    .patterns("cut", \.cut, "Lines that match one are cut"),
    .patterns("keep", \.keep, "Lines that match one are kept, whatever else is true of them"),
  ]

  /// Only the rule `recurring` looks at other pages.
  package func uses(_ requirement: Requirement) -> Bool {
    requirement != Requirement(SisterPages.self, isOptional: true)
      || rules.members.contains { $0.name == RecurringRule.name }
  }

  @Sendable package func run(_ article: Article, _ resources: Resources, _ blocks: Blocks, _ sisters: SisterPages?)
    throws -> Cuts
  {
    let model = model(article, resources.languages.knowledge(of: article), blocks, sisters)
    let forced = try forced(article, blocks)
    let decisions = Decisions(model, keepUnsure: keepUnsure, forced: forced, tables: Tables(blocks)).all()
    return Cuts(
      decisions, expectedF1: model.expectedF1,
      reasons: resources.explains ? blocks.items.indices.map(model.reasons) : [])
  }

  /// By line: `true` where a pattern keeps it, `false` where one cuts it.
  private func forced(_ article: Article, _ blocks: Blocks) throws(ArticleError) -> [Int: Bool] {
    var result: [Int: Bool] = [:]
    if cut.isEmpty && keep.isEmpty { return result }
    let (keeping, cutting) = (searches(keep, article), searches(cut, article))
    for (index, block) in blocks.items.enumerated() {
      if try matches(keeping, "keep", article, block.range) {
        result[index] = true
      } else if try matches(cutting, "cut", article, block.range) {
        result[index] = false
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

  private func matches(_ searches: [NamedSearch], _ option: String, _ article: Article, _ range: Range<Int>)
    throws(ArticleError) -> Bool
  {
    for (search, written) in searches {
      do {
        if try search.firstMatch(in: article.text, range) != nil { return true }
      } catch {
        throw ArticleError(
          .patternLimit,
          "the pattern `\(written)` of `clean: \(option)` hit a limit (\(error.name)); make it simpler",
          offset: article.origin.offset(range.lowerBound))
      }
    }
    return false
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
