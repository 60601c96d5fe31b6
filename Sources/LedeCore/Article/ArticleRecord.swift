import LedeSyntax
import LedeText

extension Article {
  /// Its metadata and layers as a JSON object. Ranges are half-open, in bytes of the UTF-8 text and in Unicode code points.
  /// - Parameter withText: with the text that all ranges count in.
  package func record(withText: Bool) -> JSON { ArticleRecord.json(self, withText: withText) }
}

/// An article as JSON.
enum ArticleRecord {
  /// - Parameter withText: with the text that all ranges count in.
  static func json(_ article: Article, withText: Bool) -> JSON {
    let metadata = article.metadata
    return .object([
      "source": .string(article.source), "title": text(article.title), "language": .string(metadata.language),
      "language_detected": .bool(metadata.isLanguageDetected), "encoding": .string(metadata.encoding),
      "url": text(metadata.url), "date": text(metadata.date), "author": text(metadata.author),
      "site": text(metadata.site), "image": text(metadata.image),
      "text": withText ? .string(article.text[0..<article.text.count]) : nil,
      "blocks": blocks(of: article), "inlines": inlines(of: article),
      "sentences": sentences(of: article),
      "summary": article.summaryLines.map { .array($0.map { .string($0) }) },
    ])
  }

  private static func text(_ value: String?) -> JSON? {
    value.map { .string($0) }
  }

  private static func blocks(of article: Article) -> JSON {
    let cuts = article.layers[Cuts.self]
    var places = CodePoints(of: article.text)
    let blocks = article.layers[Blocks.self]?.items ?? []
    return .array(encoding: blocks.enumerated()) { index, block in
      let decision = cuts?.decisions[index]
      return .object([
        "bytes": .range(block.range), "code_points": .range(places.range(of: block.range)),
        "kind": .string(block.kind.name), "level": block.kind.level.map { .int($0) },
        "language": text(block.language),
        "role": text(decision?.role.rawValue), "rule": text(decision?.rule),
      ])
    }
  }

  /// `source` has the bytes of the file that the marks at both ends take, where they are there.
  private static func inlines(of article: Article) -> JSON? {
    guard let inlines = article.layers[Inlines.self] else { return nil }
    var places = CodePoints(of: article.text)
    return .array(encoding: inlines.items) { inline in
      let marks = [inline.opening.source, inline.closing.source].prefix(inline.isAlone ? 1 : 2)
      return .object([
        "kind": .string(inline.kind.rawValue), "bytes": .range(inline.range),
        "code_points": .range(places.range(of: inline.range)), "address": text(inlines.address(of: inline)),
        "title": text(inlines.title(of: inline)), "source": .array(marks.map { .range($0) }),
      ])
    }
  }

  private static func sentences(of article: Article) -> JSON? {
    guard let sentences = article.layers[Sentences.self]?.items else { return nil }
    let scores = article.layers[Scores.self]
    let ranks = scores.map { Self.ranks($0.items.map(\.total)) }
    let summary = article.layers[Summary.self]
    let chosen = summary.map { Set($0.chosen) }
    var places = CodePoints(of: article.text)
    return .array(encoding: sentences.enumerated()) { index, sentence in
      .object([
        "bytes": .range(sentence.range), "code_points": .range(places.range(of: sentence.range)),
        "text": .string(article.line(sentence.range)), "block": .int(sentence.block), "rule": .string(sentence.rule),
        "score": scores.map { .number($0.items[index].total) },
        "shares": scores.map { Self.shares($0, index) },
        "rank": ranks.map { .int($0[index]) },
        "in_summary": chosen.map { .bool($0.contains(index)) },
        "passed_over": text(summary?.passedOver[index]?.rawValue),
      ])
    }
  }

  private static func shares(_ scores: Scores, _ index: Int) -> JSON {
    .object(zip(scores.features, scores.items[index].shares).map { .init(key: $0, value: .number($1)) })
  }

  /// The place of each score among all, from 1 for the highest; of equal scores the earlier one comes first.
  static func ranks(_ scores: [Double]) -> [Int] {
    var ranks = scores.map { _ in 0 }
    let order = scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }
    for (rank, index) in order.enumerated() { ranks[index] = rank + 1 }
    return ranks
  }
}

extension JSON {
  fileprivate static func range(_ range: Range<Int>) -> JSON {
    [.int(range.lowerBound), .int(range.upperBound)]
  }
}
