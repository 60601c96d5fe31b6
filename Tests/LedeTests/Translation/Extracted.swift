@testable import Lede
@testable import LedeCore
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeTranslation

extension Article {
  /// The segments that `extract` makes of it.
  var segments: [Segment] { extracted.layers[Segments.self]?.items ?? [] }

  /// The article with its segments.
  var extracted: Article {
    guard layers[Segments.self] == nil, let blocks = layers[Blocks.self], let sentences = layers[Sentences.self] else {
      return self
    }
    var article = self
    article.layers.add(
      ExtractStage(
        attributes: FileValue.Attribute.allCases,
        frontMatter: ["description", "params.summary", "tags", "menu.name", "features.name"]
      )
      .run(
        self, Resources(), blocks, sentences, layers[Inlines.self], layers[Cuts.self], layers[Summary.self],
        layers[TranslatorNotes.self], layers[FileValues.self]))
    return article
  }

  /// The article behind some stages with their defaults.
  func processed(by stages: [String]) throws -> Article {
    guard
      let pipeline = PipelineLoader.load(stages: stages, settings: [], environment: [:], read: { _ in nil }).pipeline
    else { throw ArticleError(.internal, "no pipeline of \(stages)") }
    return try pipeline.process(self)
  }
}
