import Testing

@testable import LedeCore
@testable import LedeStages

extension Article {
  /// With what `clean` cuts of it by default.
  func cleaned() throws -> Article {
    var article = self
    let blocks = try #require(article.layers[Blocks.self])
    article.layers.add(try CleanStage().run(article, Resources(), blocks, nil))
    return article
  }
}
