import LedeCore

/// What two pipelines' newsletters take of one article.
package struct ComparedItems: Sendable {
  /// `nil`: the article failed.
  fileprivate let before: Item?
  fileprivate let after: Item?

  /// `nil`: neither pipeline has stages of the run.
  package init?(
    _ before: Result<Article, ArticleError>, _ after: Result<Article, ArticleError>, _ pipelines: (Pipeline, Pipeline)
  ) {
    guard pipelines.0.hasRunStages || pipelines.1.hasRunStages else { return nil }
    self.before = Self.item(before, pipelines.0)
    self.after = Self.item(after, pipelines.1)
  }

  private static func item(_ made: Result<Article, ArticleError>, _ pipeline: Pipeline) -> Item? {
    guard case .success(let article) = made else { return nil }
    return Item(article, pipeline.knowledge.knowledge(of: article))
  }
}

/// Collects the items of all articles for the stages of the run, which see them together. It holds them all, as a run does.
package struct ComparedEditions {
  private let pipelines: (Pipeline, Pipeline)
  private var items: (before: [Item], after: [Item]) = ([], [])

  package init(_ pipelines: (Pipeline, Pipeline)) { self.pipelines = pipelines }

  /// - Parameter position: of the article in the order of the input.
  package mutating func add(_ items: ComparedItems, at position: Int) {
    if let item = items.before { self.items.before.append(item.placed(at: position)) }
    if let item = items.after { self.items.after.append(item.placed(at: position)) }
  }

  /// How what the stages of the run make of the articles differs.
  /// - Parameter now: in seconds since 1970.
  package func comparison(now: Int) -> ArticleComparison {
    ArticleComparison(
      pipelines.0.process(Edition(items.before), now: now), pipelines.1.process(Edition(items.after), now: now))
  }
}

extension Item {
  fileprivate func placed(at position: Int) -> Item {
    var item = self
    item.position = position
    return item
  }
}
