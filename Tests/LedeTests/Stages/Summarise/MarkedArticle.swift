@testable import LedeCore
@testable import LedeReaders
@testable import LedeStages
@testable import LedeText

/// An article whose sentences are marked: strings are paragraphs, bars part their sentences.
struct MarkedArticle {
  let article: Article
  let blocks: Blocks
  let sentences: [Sentence]

  /// - Parameter heading: the index of the paragraph that is one.
  init(_ marked: [String], _ language: String, title: String? = nil, heading: Int? = nil) {
    var (text, blocks, sentences) = ("", [Block](), [Sentence]())
    for line in marked {
      let block = text.utf8.count
      for (index, sentence) in line.split(separator: "|").enumerated() {
        if index > 0 { text += " " }
        let start = text.utf8.count
        text += sentence
        sentences.append(Sentence(range: start..<text.utf8.count, block: blocks.count, rule: "test"))
      }
      let kind: Block.Kind = heading == blocks.count ? .heading(level: 2) : .paragraph
      blocks.append(Block(range: block..<text.utf8.count, followsBlank: true, kind: kind))
      text += "\n"
    }
    (self.blocks, self.sentences) = (Blocks(blocks), sentences)
    article = Article(
      source: "test", text: Text(text), metadata: Metadata(title: title, language: language), blocks: self.blocks)
  }

  /// - Parameter scores: of the sentences, in their order.
  func summary(_ scores: [Double], _ stage: SummariseStage, explains: Bool = false) throws -> Summary {
    let resources = Resources(explains: explains)
    let found = try ScoreStage().run(article, resources, blocks, Sentences(sentences), nil, nil)
    let items = scores.map { Scores.Score(total: $0, shares: [$0]) }
    return try stage.run(
      article, resources, blocks, Sentences(sentences),
      Scores(features: ["given"], items: items, vocabulary: found.vocabulary))
  }
}
