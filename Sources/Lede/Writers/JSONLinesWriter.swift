import LedeConfig
import LedeText

/// Everything that is known of an article on one line.
///
/// Ranges are half-open and given twice: `bytes` counts the UTF-8 bytes of `text`, `code_points` its Unicode code points, so that in
/// Python `text[a:b]` is the sentence. What is not known of an article has no field.
public struct JSONLinesWriter: Writer {
  public static let name = "jsonl"
  public static let help =
    "JSON lines: each article with its blocks, sentences, scores and summary, and the reason for each"
  public static let fileExtension = "jsonl"
  public static let reads = [
    Blocks.requirement, Cuts?.requirement, Sentences?.requirement, Scores?.requirement, Summary?.requirement,
  ]

  public var per = WriterScope.job
  public var file = ""
  public var text = true

  public init() {}

  public static let options: [ComponentOption<Self>] =
    fileOptions + [.flag("text", \.text, "Include the text that all ranges count in")]

  public func entry(_ article: Article, _ knowledge: Knowledge, isFirst: Bool) throws(ArticleError) -> String {
    var json = JSONText()
    json.object { json in
      writeMetadata(of: article, &json)
      if text { json.member("text", article.text[0..<article.text.count]) }
      writeBlocks(of: article, &json)
      writeSentences(of: article, &json)
      if let summary = article.summaryLines { json.member("summary", summary) }
    }
    json.endLine()
    return json.string
  }

  private func writeMetadata(of article: Article, _ json: inout JSONText) {
    let metadata = article.metadata
    json.member("source", article.source)
    json.member("title", ifPresent: article.title)
    json.member("language", metadata.language)
    json.member("language_detected", metadata.isLanguageDetected)
    json.member("encoding", metadata.encoding)
    json.member("url", ifPresent: metadata.url)
    json.member("date", ifPresent: metadata.date)
    json.member("author", ifPresent: metadata.author)
    json.member("site", ifPresent: metadata.site)
  }

  private func writeBlocks(of article: Article, _ json: inout JSONText) {
    let blocks = article.layers[Blocks.self]?.items ?? []
    let cuts = article.layers[Cuts.self]
    var places = CodePoints(of: article.text)
    json.member("blocks") { json in
      json.array { json in
        for (index, block) in blocks.enumerated() {
          json.object { json in
            writeRange(block.range, &places, &json)
            if let decision = cuts?.decisions[index] {
              json.member("role", decision.role.rawValue)
              json.member("rule", decision.rule)
            }
          }
        }
      }
    }
  }

  private func writeSentences(of article: Article, _ json: inout JSONText) {
    guard let sentences = article.layers[Sentences.self]?.items else { return }
    let scores = article.layers[Scores.self]
    let ranks = scores.map { Self.ranks($0.items.map(\.total)) }
    let chosen = article.layers[Summary.self].map { Set($0.chosen) }
    var places = CodePoints(of: article.text)
    json.member("sentences") { json in
      json.array { json in
        for (index, sentence) in sentences.enumerated() {
          json.object { json in
            writeRange(sentence.range, &places, &json)
            json.member("text", article.line(sentence.range))
            json.member("block", sentence.block)
            json.member("rule", sentence.rule)
            if let scores, let ranks {
              json.member("score", scores.items[index].total)
              json.member("shares") { json in
                json.object { json in
                  for (feature, share) in zip(scores.features, scores.items[index].shares) {
                    json.member(feature, share)
                  }
                }
              }
              json.member("rank", ranks[index])
            }
            json.member("in_summary", ifPresent: chosen?.contains(index))
          }
        }
      }
    }
  }

  private func writeRange(_ range: Range<Int>, _ places: inout CodePoints, _ json: inout JSONText) {
    json.member("bytes", [range.lowerBound, range.upperBound])
    json.member("code_points", [places.index(of: range.lowerBound), places.index(of: range.upperBound)])
  }

  /// The place of each score among all, from 1 for the highest; of equal scores the earlier one comes first.
  static func ranks(_ scores: [Double]) -> [Int] {
    var ranks = scores.map { _ in 0 }
    let order = scores.indices.sorted { (scores[$0], -$0) > (scores[$1], -$1) }
    for (rank, index) in order.enumerated() { ranks[index] = rank + 1 }
    return ranks
  }
}

/// Turns byte offsets that rise into code point offsets, in one pass over the text.
private struct CodePoints {
  private let text: Text
  private var last = (byte: 0, codePoint: 0)

  init(of text: Text) {
    self.text = text
  }

  mutating func index(of byte: Int) -> Int {
    if byte < last.byte { last = (0, 0) }
    last = (byte, last.codePoint + text.scalarCount(last.byte..<byte))
    return last.codePoint
  }
}
