import LedeConfig

/// Stages in order, with their options for each language.
public struct Pipeline: Sendable {
  /// A configured stage.
  public struct Step: Sendable {
    public let kind: StageKind
    public var stage: any Stage
  }

  public let name: String
  /// The language of all articles; `nil`: each article's own.
  public let language: String?
  /// For all languages that have no steps of their own.
  public let steps: [Step]
  /// By language tag.
  let languageSteps: [String: [Step]]
  public let knowledge: KnowledgeBase

  init(
    name: String, language: String? = nil, steps: [Step], languageSteps: [String: [Step]] = [:],
    knowledge: KnowledgeBase = KnowledgeBase()
  ) {
    self.name = name
    self.language = language
    self.steps = steps
    self.languageSteps = languageSteps
    self.knowledge = knowledge
  }

  /// The steps for articles in a language.
  public func steps(for language: String) -> [Step] {
    languageSteps[language] ?? languageSteps[String(language.prefix { $0 != "-" })] ?? steps
  }

  /// It has an `emit` with a writer.
  public var writesFiles: Bool { !writers(for: nil).isEmpty }

  /// The writers for articles in a language (`nil`: the pipeline's own), in order, with their names.
  func writers(for language: String?) -> [(name: String, writer: any Writer)] {
    let steps = language.map { self.steps(for: $0) } ?? self.steps
    return steps.compactMap { $0.stage as? EmitStage }.flatMap { $0.writers.members.map { ($0.name, $0.component) } }
  }

  /// A step looks at what recurs on other pages.
  var usesSisters: Bool {
    ([steps] + languageSteps.values).joined().contains { step in
      (step.stage as? CleanStage)?.rules.members.contains { $0.name == RecurringRule.name } ?? false
    }
  }

  /// Runs all stages over an article.
  /// - Throws: an `ArticleError` of the first stage that could not do its work.
  public func process(_ article: Article) throws -> Article {
    var article = article
    for step in steps(for: article.metadata.language) {
      try step.kind.run(step.stage, &article, knowledge)
    }
    return article
  }
}
