import LedeConfig
import LedeCore
import LedeText

/// Splits the kept blocks into sentences; code among them has none.
///
/// A scan finds terminals (Unicode's `Sentence_Terminal` with what the language's file adds and takes away) and what stands around
/// them; the rules are asked in order, and the first that has an answer gives its name to the boundary. Where none has, the sentence
/// ends. Users' rules, of the pipeline and of an SRX file, go before the built-in ones.
package struct SegmentStage: RemarkingStage, ComponentOwner {
  package static let name = "segment"
  package static let parts: WritableKeyPath<Self, ComponentSet<any BoundaryRule>> & Sendable = \.rules
  package static let help = "Splits paragraphs into sentences"
  package static let synonyms = [
    "sbd", "sentence_segmentation", "sentence_split", "sentencize", "sentencizer", "split", "split_sentences",
    "tokenise", "tokenize",
  ]

  /// What becomes of a quotation of several sentences.
  package enum Quotations: String, OptionChoice {
    case split, whole

    package var help: String {
      switch self {
      case .split: "each sentence of a quotation stands alone"
      case .whole: "a quotation of several sentences is never split"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .whole: ["join", "joined", "keep"]
      case .split: ["break", "separate"]
      }
    }
  }

  /// What becomes of a list that stands in one line.
  package enum Lists: String, OptionChoice {
    case split, keep

    package var help: String {
      switch self {
      case .split: "each item begins a sentence: 1. Wash it 2. Dry it"
      case .keep: "an item begins one behind a terminal only"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .keep: ["false", "join", "joined", "no", "none", "off", "whole"]
      case .split: ["break", "on", "separate", "true", "yes"]
      }
    }
  }

  /// What becomes of blocks of code.
  package enum Code: String, OptionChoice {
    case auto, skip

    package var help: String {
      switch self {
      case .auto: "it has sentences where half of the article is code, as pages of plain text are"
      case .skip: "it has none where anything but headings stands beside it"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .skip: ["drop", "false", "ignore", "no", "none", "off"]
      default: []
      }
    }
  }

  /// What an SRX file does to the built-in rules.
  package enum SRXMode: String, OptionChoice {
    case instead
    case onTop = "on-top"

    package var help: String {
      switch self {
      case .instead: "its rules alone decide"
      case .onTop: "the built-in rules decide where none of its rules fits"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .instead: ["only", "override", "replace"]
      case .onTop: ["add", "both", "extend"]
      }
    }
  }

  package var quotations = Quotations.split
  package var lists = Lists.split
  package var code = Code.auto
  package var exceptions: [PositionRule] = []
  package var breaks: [PositionRule] = []
  package var srx = SRXFile()
  package var srxMode = SRXMode.instead
  package var rules = ComponentSet<any BoundaryRule>(BoundaryRules.all, isOn: true)

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .choice("quotations", \.quotations, "What becomes of a quotation of several sentences"),
    .choice("lists", \.lists, "What becomes of a list that stands in one line"),
    .choice("code", \.code, "What becomes of blocks of code"),
    ComponentOption(
      "exceptions", \.exceptions, PositionRule.type, default: [],
      "Where no sentence ends: regular expressions of what stands before and after; they go before `breaks`"
    )
    .synonyms("dont_split", "join", "no_break", "nobreak"),
    ComponentOption(
      "breaks", \.breaks, PositionRule.type, default: [],
      "Where a sentence ends: regular expressions of what stands before and after"
    )
    .synonyms("break_rules", "split_at", "split_on"),
    ComponentOption(
      "srx", \.srx, .text, default: SRXFile(), "A file of SRX 2.0 rules, its path from the pipeline's file"
    )
    .synonyms("rules", "rules_file", "srx_file"),
    .choice("srx_mode", \.srxMode, "What the file's rules do to the built-in ones"),
  ]

  package var remarks: [(option: String, idleness: Idleness)] {
    twins + srxRemarks
  }

  /// A break that an exception with the same sides keeps from ever deciding.
  private var twins: [(option: String, idleness: Idleness)] {
    let exceptions = Set(exceptions.map(\.written))
    return breaks.filter { exceptions.contains($0.written) }.prefix(1).map { rule in
      let reason = "`exceptions` has the rule \(rule.written), too, and goes first"
      let side = rule.pattern.map { $0.before.isEmpty ? $0.after : $0.before } ?? ""
      return ("breaks", Idleness(reason, mend: "keep it in one of them").of(item: side))
    }
  }

  private var srxRemarks: [(option: String, idleness: Idleness)] {
    if let document = srx.document {
      if document.languageRules.allSatisfy(\.rules.isEmpty) {
        return [("srx", Idleness("this SRX file has no rules", mend: "write some into it, or leave it out"))]
      }
      if srxMode == .onTop { return [] }
      let mend = "leave it out, or write `srx_mode: on-top`"
      if quotations != .split {
        return [
          ("quotations", Idleness("the SRX file stands in place of the rules, and decides of quotations", mend: mend))
        ]
      }
      return rules.turnedOff.sorted().map { name in
        (
          name,
          Idleness(
            "the SRX file stands in place of the rules, `\(name)` among them",
            mend: "leave it out, or write `srx_mode: on-top`")
        )
      }
    }
    return srxMode == .instead
      ? []
      : [
        (
          "srx_mode",
          Idleness(
            "`srx_mode` says what an SRX file does, and there is none", mend: "name one with `srx`, or leave it out")
        )
      ]
  }

  @Sendable package func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ cuts: Cuts?, _ inlines: Inlines?
  ) throws -> Sentences {
    var language = article.metadata.language
    let budgets = PatternBudgets(forBytes: article.text.count)
    var scanner = BlockScanner(
      article.text, resources.languages.knowledge(language).segmentation, rules: rules,
      keepsQuotationsWhole: quotations == .whole, splitsLists: lists == .split, code: Self.code(inlines),
      overlay: overlay(language, budgets))
    let title = cuts?.title
    let kept = blocks.items.indices.filter { cuts?.isKept($0) ?? true && title != $0 }
    let skipsCode = hasProse(kept, blocks)
    for index in kept where !(skipsCode && blocks.items[index].kind == .code) {
      let own = blocks.items[index].language ?? article.metadata.language
      if own != language {
        language = own
        scanner.turn(to: resources.languages.knowledge(language).segmentation, overlay: overlay(language, budgets))
      }
      for part in Self.parts(blocks.items[index], article.text, cuts?.parts(of: index) ?? []) {
        try scanner.scan(part, index: index)
      }
    }
    return Sentences(scanner.sentences, joins: scanner.joins.sorted { $0.offset < $1.offset })
  }

  private static func code(_ inlines: Inlines?) -> [Range<Int>] {
    inlines?.items.filter { $0.kind == .code }.map(\.range) ?? []
  }

  /// No sentence reaches over the border of a cell, or has what is no running text at an end of the block.
  private static func parts(_ block: Block, _ text: Text, _ others: ArraySlice<Cuts.Part>) -> [Range<Int>] {
    guard block.kind == .tableRow else {
      let range = running(block.range, text, others)
      return range.isEmpty ? [] : [range]
    }
    return text.bytes[block.range].split(separator: 0x09)
      .map { text.trimmed($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
  }

  private static func running(_ range: Range<Int>, _ text: Text, _ others: ArraySlice<Cuts.Part>) -> Range<Int> {
    var range = range
    for part in others where part.range.lowerBound <= range.lowerBound {
      range = text.trimmed(min(part.range.upperBound, range.upperBound)..<range.upperBound)
    }
    for part in others.reversed() where part.range.upperBound >= range.upperBound {
      range = text.trimmed(range.lowerBound..<max(part.range.lowerBound, range.lowerBound))
    }
    return range
  }

  /// Most of an article is no code: pages of plain text in `pre` are.
  private func hasProse(_ kept: [Int], _ blocks: Blocks) -> Bool {
    if code == .skip {
      return kept.contains { blocks.items[$0].kind != .code && blocks.items[$0].kind.level == nil }
    }
    let size = kept.reduce(into: (code: 0, all: 0)) { size, index in
      let block = blocks.items[index]
      size.all += block.range.count
      if block.kind == .code { size.code += block.range.count }
    }
    return size.code * 2 < size.all
  }

  /// The users' rules for a language in order: the pipeline's, then the SRX file's.
  private func overlay(_ language: String, _ budgets: PatternBudgets) -> RuleOverlay? {
    let own =
      Self.ownRules(exceptions, named: "exceptions", breaks: false)
      + Self.ownRules(breaks, named: "breaks", breaks: true)
    guard let document = srx.document else {
      return own.isEmpty ? nil : RuleOverlay(own, replacesBuiltins: false, budgets)
    }
    return RuleOverlay(own + document.rules(for: language), replacesBuiltins: srxMode == .instead, budgets)
  }

  private static func ownRules(_ rules: [PositionRule], named name: String, breaks: Bool) -> [BreakRule] {
    rules.enumerated().compactMap { index, rule in
      rule.pattern.map { BreakRule(name: "\(name)[\(index)]", breaks: breaks, pattern: $0, shown: rule.written) }
    }
  }
}
