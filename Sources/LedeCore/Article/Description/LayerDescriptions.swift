import LedeSyntax
import LedeText

extension JSON.Member {
  /// A member that is there where its value is.
  fileprivate static func text(_ key: String, _ value: String?) -> [Self] {
    value.map { [Self(key: key, value: .string($0))] } ?? []
  }
}

extension Blocks {
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(Self.self, title: "lines", ranges: items.map(\.range))
    // Without what cleaning made of them, the blocks are just the text.
    result.own?.needsOthers = true
    result.members = { index in
      let block = items[index]
      let level = block.kind.level.map { [JSON.Member(key: "level", value: .int($0))] } ?? []
      return [JSON.Member(key: "kind", value: .string(block.kind.name))] + level + .text("language", block.language)
    }
    result.notes = { items[$0].language.map { ["in \($0)"] } ?? [] }
    return result
  }
}

extension Cuts {
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Blocks.name)
    let kept = decisions.count { $0.role.isKept }
    let captions = decisions.count { $0.role == .caption }
    let others = captions == 0 ? "" : captions == 1 ? "1 caption, " : "\(captions) captions, "
    result.totals = [
      "\(kept) kept, \(others)\(decisions.count - kept - captions) cut (role, rule, how likely the line belongs to the article)"
    ]
    if let expectedF1 {
      result.totals.append("expected F1 \(Int((expectedF1 * 100).rounded())) %")
      result.articleMembers = [JSON.Member(key: "expected_f1", value: .number((expectedF1 * 1000).rounded() / 1000))]
    }
    result.members = { index in
      .text("role", decisions[index].role.rawValue) + .text("rule", decisions[index].rule)
        + .text("pattern", patterns[index]) + members(ofPartsOf: index)
        + (reasons.isEmpty ? [] : [JSON.Member(key: "signals", value: .array(reasons[index].map { .string($0) }))])
    }
    result.notes = { index in
      parts(of: index).map { "\($0.kind.rawValue): \(article.text[$0.range].onOneLine)" }
        + (patterns[index].map { ["by the pattern `\($0)`"] } ?? [])
        + (reasons.isEmpty || reasons[index].isEmpty ? [] : [reasons[index].joined(separator: " ")])
    }
    result.columns = { index in
      let decision = decisions[index]
      let percent = "\(Int((decision.probability * 100).rounded())) %"
      let rule = decision.rule.padded(16) + String(repeating: " ", count: max(0, 5 - percent.count)) + percent
      return [decision.role.rawValue.padded(captions == 0 ? 5 : 7), rule]
    }
    result.emphasis = { decisions[$0].role.isKept ? .plain : .dim }
    return result
  }

  private func members(ofPartsOf block: Int) -> [JSON.Member] {
    let parts = parts(of: block)
    guard !parts.isEmpty else { return [] }
    return [
      JSON.Member(
        key: "parts",
        value: .array(
          parts.map { .object(["kind": .string($0.kind.rawValue), "bytes": .range($0.range)]) }))
    ]
  }
}

extension Inlines {
  /// `source` has the bytes of the file that the marks at both ends take, where they are there.
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(Self.self, title: nil, ranges: items.map(\.range))
    // The bytes of the marks are more than those of what they mark.
    result.own?.hasSource = false
    result.members = { index in
      let inline = items[index]
      let isKnown = article.origin != .unknown
      let marks = [inline.opening.source, inline.closing.source].prefix(inline.isAlone ? 1 : 2)
      return .text("kind", inline.kind.rawValue) + .text("address", address(of: inline))
        + .text("title", title(of: inline))
        + (isKnown ? [JSON.Member(key: "source", value: .array(marks.map { .range($0) }))] : [])
    }
    return result
  }
}

extension Sentences {
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(Self.self, title: "sentences", ranges: items.map(\.range))
    result.own?.notesBelow = true
    result.totals = ["\(items.count)"]
    result.members = { index in
      .text("text", article.line(items[index].range))
        + [JSON.Member(key: "block", value: .int(items[index].block))] + .text("rule", items[index].rule)
    }
    result.columns = { [String($0 + 1).padded(3)] }
    result.mark = { _ in " " }
    let blocks = article.layers[Blocks.self]?.items ?? []
    result.notes = { index in
      let sentence = items[index]
      let joins = joins.filter { sentence.range.contains($0.offset) }.map(\.rule)
      return ["ended by \(sentence.rule)"] + (blocks[sentence.block].language.map { ["in \($0)"] } ?? [])
        + (joins.isEmpty ? [] : ["kept together by \(joins.counted)"])
    }
    return result
  }
}

extension Scores {
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Sentences.name)
    let ranks = Self.ranks(items.map(\.total))
    result.members = { index in
      let score = items[index]
      return [
        JSON.Member(key: "score", value: .number(score.total)),
        JSON.Member(
          key: "shares",
          value: .object(zip(features, score.shares).map { JSON.Member(key: $0, value: .number($1)) })),
        JSON.Member(key: "rank", value: .int(ranks[index])),
      ]
    }
    result.columns = { [items[$0].total.twoDecimals] }
    if !keywords.isEmpty { result.headline = "keywords of the score: " + Keywords.list(keywords) }
    result.notes = { index in zip(features, items[index].shares).map { "\($0) \($1.twoDecimals)" } }
    return result
  }

  /// The place of each score among all, from 1 for the highest; of equal scores the earlier one comes first.
  static func ranks(_ scores: [Double]) -> [Int] {
    var ranks = scores.map { _ in 0 }
    let order = scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }
    for (rank, index) in order.enumerated() { ranks[index] = rank + 1 }
    return ranks
  }
}

extension Summary {
  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Sentences.name)
    let isChosen = Set(chosen)
    result.totals = ["\(chosen.count) in the summary (★)"] + (next.map { ["next would be \($0 + 1) (☆)"] } ?? [])
    result.members = { index in
      [JSON.Member(key: "in_summary", value: .bool(isChosen.contains(index)))]
        + .text("passed_over", passedOver[index]?.reason.rawValue) + repeated(index)
    }
    let lines = article.summaryLines ?? []
    result.articleMembers = [JSON.Member(key: Self.name, value: .array(lines.map { .string($0) }))]
    result.mark = { isChosen.contains($0) ? "★" : $0 == next ? "☆" : nil }
    result.notes = { passedOver[$0].map { [$0.description] } ?? [] }
    result.emphasis = { isChosen.contains($0) ? .strong : .plain }
    return result
  }

  private func repeated(_ index: Int) -> [JSON.Member] {
    guard let repeats = passedOver[index]?.repeats else { return [] }
    let members: JSON = .object([
      "sentence": .int(repeats.sentence), "share": .number((repeats.share * 100).rounded() / 100),
      "together": repeats.isTogether ? .bool(true) : nil,
    ])
    let loss = passedOver[index].map { $0.loss > 0 ? [JSON.Member(key: "loss", value: .number($0.loss))] : [] } ?? []
    return [JSON.Member(key: "repeats", value: members)] + loss
  }
}

extension Summary.PassedOver {
  /// For people.
  package var description: String {
    let share = repeats.map { repeats in
      let place = repeats.isTogether ? "the summary, most of that in " : ""
      return ", \(Int((repeats.share * 100).rounded())) % of it in \(place)sentence \(repeats.sentence + 1)"
    }
    let lost = loss > 0 ? "; what is said again takes \(loss.twoDecimals) from its score" : ""
    return "passed over (\(reason.rawValue)): \(reason.help)\(share ?? "")\(lost)"
  }
}

extension [String] {
  /// Each name once, in order, with how often it stands there.
  fileprivate var counted: String {
    var counts: [(name: String, count: Int)] = []
    for name in self {
      if let index = counts.firstIndex(where: { $0.name == name }) {
        counts[index].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    return counts.map { $0.count == 1 ? $0.name : "\($0.name) ×\($0.count)" }.joined(separator: ", ")
  }
}

extension [JSON.Member] {
  fileprivate static func text(_ key: String, _ value: String?) -> Self { JSON.Member.text(key, value) }
}

extension String {
  /// With spaces up to a width in columns of a terminal.
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(self)))
  }
}

extension Double {
  var twoDecimals: String {
    let hundredths = Int((abs(self) * 100).rounded())
    let fraction = hundredths % 100
    return (self < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
