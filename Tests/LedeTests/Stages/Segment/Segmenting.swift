import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// Segments one paragraph.
func segment(_ text: String, _ language: String, _ stage: SegmentStage = SegmentStage()) throws -> Sentences {
  let text = Text(text)
  let blocks = Blocks([Block(range: 0..<text.count, followsBlank: true)])
  let article = Article(source: "test", text: text, metadata: Metadata(language: language), blocks: blocks)
  return try stage.run(article, Resources(), blocks, nil, nil)
}

/// Expects the sentences that a text marks: a `|` stands where one ends, and is no part of the text.
///
/// - Parameter rules: which rules decide at the places that look like an end, in their order, if that matters.
func expectBoundaries(
  _ marked: String, _ language: String, _ stage: SegmentStage = SegmentStage(), by rules: [String]? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let plain = marked.replacing("|", with: "")
  let sentences = try segment(plain, language, stage)
  var found = ""
  var last = 0
  let text = Text(plain)
  for sentence in sentences.items.dropLast() {
    found += text[last..<sentence.range.upperBound] + "|"
    last = sentence.range.upperBound
  }
  found += text[last..<text.count]
  #expect(found == marked, sourceLocation: sourceLocation)
  guard let rules else { return }
  let places =
    sentences.items.dropLast().map { ($0.range.upperBound, $0.rule) } + sentences.joins.map { ($0.offset, $0.rule) }
  #expect(places.sorted { $0.0 < $1.0 }.map(\.1) == rules, sourceLocation: sourceLocation)
}
