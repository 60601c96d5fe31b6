@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// An article as the stages leave it. `languages` are those of blocks that are not in the article's, the title being block 0. Each paragraph is a line, `|` stands between its sentences and is no part of the text.
func sampleArticle(
  title: String? = "A quiet harbour", _ paragraphs: [String], summary: [Int] = [], source: String = "harbour.txt",
  language: String = "en", passedOver: [Int: Summary.Reason] = [:], languages: [Int: String] = [:]
) -> Article {
  var (text, blocks, roles, sentences) = ("", [Block](), [Cuts.Role](), [Sentence]())
  for (index, paragraph) in ([title].compactMap { $0 } + paragraphs).enumerated() {
    let start = text.utf8.count
    let isTitle = index == 0 && title != nil
    for part in paragraph.split(separator: "|") {
      let from = text.utf8.count
      text += part
      let end = from + String(part).trimmedCount
      if !isTitle { sentences.append(Sentence(range: from..<end, block: index, rule: "terminator")) }
    }
    blocks.append(Block(range: start..<text.utf8.count, followsBlank: false))
    blocks[index].language = languages[index]
    roles.append(isTitle ? .title : sentences.last?.block == (title == nil ? 0 : 1) ? .lead : .body)
    text += "\n"
  }
  let metadata = Metadata(language: language, isLanguageDetected: true)
  var article = Article(source: source, text: Text(text), metadata: metadata, blocks: Blocks(blocks))
  article.layers.add(Cuts(roles.map { Cuts.Decision($0, rule: "test-\($0)") }))
  article.layers.add(Sentences(sentences))
  let scores = sentences.indices.map { Scores.Score(total: 1 / Double($0 + 1), shares: [1 / Double($0 + 1)]) }
  article.layers.add(
    Scores(features: ["position"], items: scores, vocabulary: Vocabulary()))
  article.layers.add(Summary(chosen: summary, passedOver: passedOver.mapValues { Summary.PassedOver($0) }))
  return article
}

extension String {
  fileprivate var trimmedCount: Int {
    utf8.count - utf8.reversed().prefix { $0 == UInt8(ascii: " ") }.count
  }
}

extension Item {
  /// With what the program knows of the article's language.
  init(_ article: Article, alternatives: Int = 0) {
    self.init(article, KnowledgeBase().knowledge(of: article), alternatives: alternatives)
  }
}

extension EditionWriter {
  /// The file that holds the items of these articles.
  func write(_ articles: [Article]) -> String {
    write(Edition(articles.map { Item($0) }))
  }

  func write(_ edition: Edition, _ run: RunInfo = RunInfo(name: "test")) -> String {
    output(of: edition, run, own: { _ in self }).pieces.reduce(into: "") { $0 += $1 }
  }
}

extension Writer {
  /// The file that holds these articles.
  func write(_ articles: [Article]) throws -> String {
    let run = RunInfo(name: "test")
    let result = head(run)
    let knowledge = Knowledge(language: "en", file: nil, others: { [] })
    let entries = try articles.map { try entry($0.extracted, knowledge) }
    return result + entries.joined(separator: separator) + tail(run)
  }
}
