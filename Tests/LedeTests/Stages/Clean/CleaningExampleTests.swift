import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Holds each cleaning rule to its examples.
@Suite struct CleaningExampleTests {
  struct Case: CustomTestStringConvertible {
    let rule: String
    let example: CleaningExample
    var testDescription: String { "\(rule), \(example.language): \(example.marked)" }
  }

  private static let rules = CleaningRules.all.map { ($0.name, type(of: $0.make()).examples) }
  static let cases = rules.flatMap { rule, examples in examples.map { Case(rule: rule, example: $0) } }

  @Test(arguments: cases) func theRuleFindsWhatItsExampleSays(_ test: Case) throws {
    let kind = try #require(CleaningRules.all.first { $0.name == test.rule })
    let lines = ExampleLines(test.example)
    let found = lines.items.indices.map { lines.marked($0, by: kind.make()) }
    #expect(found.joined(separator: "\n") == test.example.marked)
  }

  /// What a rule is certain of is cut, and the cut has its name.
  @Test(arguments: cases) func whatIsCertainIsCutInTheNameOfTheRule(_ test: Case) throws {
    let lines = ExampleLines(test.example)
    for (line, decision) in zip(lines.items, try lines.decisions(CleanStage())) where line.verdict.hasPrefix("✂") {
      #expect(decision.role == .cut && decision.rule == test.rule, "\(line.text): \(decision.role), \(decision.rule)")
    }
  }

  /// A cue stands in its line in four ways, each of which is a grade.
  @Test(arguments: rules) func eachWayToFindSomethingHasAnExample(_ rule: String, _ examples: [CleaningExample]) throws
  {
    let verdicts = Set(examples.flatMap { ExampleLines($0).items.map(\.verdict) }.map { String($0.dropFirst()) })
    #expect(verdicts.contains { Double($0) != nil })
    let kind = try #require(CleaningRules.all.first { $0.name == rule })
    guard let cue = (type(of: kind.make()) as? any CueRule.Type)?.kind else { return }
    let grades = cue.isWholeLineOnly ? [0] : LineCues.Form.allCases.map(\.rawValue)
    #expect(verdicts.compactMap(Int.init).sorted() == grades)
  }

  /// Some line of its examples is only cut, and cut in its name, where the rule is on; before the models are fitted to
  /// it, its evidence weighs nothing.
  @Test(arguments: rules) func aRuleThatIsTurnedOffIsMissed(_ rule: String, _ examples: [CleaningExample]) throws {
    let kind = try #require(CleaningRules.all.first { $0.name == rule })
    guard ChosenRule(rule, kind.make()).isFitted else { return }
    var stage = CleanStage()
    stage.take("\(rule): false")
    var isMissed = false
    for lines in examples.map(ExampleLines.init) {
      let (with, without) = (try lines.decisions(CleanStage()), try lines.decisions(stage))
      #expect(!without.contains { $0.rule == rule })
      isMissed = isMissed || zip(with, without).contains { $0.role == .cut && $0.rule == rule && $1.role != .cut }
    }
    #expect(isMissed)
  }
}

/// The page that an example is.
private struct ExampleLines {
  struct Item {
    let verdict: String
    let text: String
    /// `×`, and how many pages have the line; `◌`: its markup hides it.
    let suffix: String
  }

  let items: [Item]
  private let article: Article
  private let blocks: Blocks

  init(_ example: CleaningExample) {
    items = example.marked.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      let text = parts[1].filter { !"⟨⟩".contains($0) }
      let suffix = text.firstMatch(of: #/ ×\d+$| ◌$/#).map { String($0.output) } ?? ""
      return Item(verdict: String(parts[0]), text: String(text.dropLast(suffix.count)), suffix: suffix)
    }
    let text = Text(items.map(\.text).joined(separator: "\n"))
    let found = BlockFinder.blocks(text)
    let hidden = items.map { $0.suffix == " ◌" }
    blocks = hidden.contains(true) ? Self.marked(found, hidden) : found
    var article = Article(
      source: "example", text: text, metadata: Metadata(language: example.language), blocks: blocks)
    if let pages = example.pages {
      let counts = zip(blocks.items, items).compactMap { block, item in
        UInt32(item.suffix.dropFirst(2)).map { (text.hash(of: block.range), $0) }
      }
      article.findings.add(SisterPages(count: pages, recurring: Dictionary(uniqueKeysWithValues: counts)))
    }
    self.article = article
  }

  /// The blocks as those of a page, some of which an element around them hides.
  private static func marked(_ blocks: Blocks, _ hidden: [Bool]) -> Blocks {
    let places: [MarkupPlaces] = [[], [.paragraph], [.paragraph, .unseen]]
    let elements = places.map { places in
      MarkupElement(parent: 0, depth: places.isEmpty ? 0 : 1, places: places, hints: [], style: 0, kind: .paragraph)
    }
    let items = zip(blocks.items, hidden).map { block, isHidden in
      Block(range: block.range, followsBlank: true, markup: Markup(element: isHidden ? 2 : 1))
    }
    return Blocks(items, elements: elements)
  }

  /// The line as the example would have it.
  func marked(_ index: Int, by rule: any CleaningRule) -> String {
    let page = Page(
      article.text, blocks, KnowledgeBase().knowledge(article.metadata.language).cues,
      article.findings[SisterPages.self])
    let range = page.lines[index].range
    guard let evidence = rule.evidence(index, in: page) else { return "· " + items[index].text + items[index].suffix }
    let strength = evidence.grade.map(String.init) ?? "\(-evidence.weight)"
    var text = article.text[range]
    if let cue = evidence.cue {
      text =
        article.text[range.lowerBound..<cue.lowerBound] + "⟨" + article.text[cue] + "⟩"
        + article.text[cue.upperBound..<range.upperBound]
    }
    return (evidence.isCertain ? "✂" : "?") + strength + " " + text + items[index].suffix
  }

  func decisions(_ stage: CleanStage) throws -> [Cuts.Decision] {
    try stage.run(article, Resources(), blocks, article.findings[SisterPages.self]).decisions
  }
}
