import LedeText

/// Stages in order, with their options for each language and site.
public struct Pipeline: Sendable {
  /// A configured stage.
  package struct Step: Sendable {
    package let kind: StageKind
    package var stage: any Stage
    /// What configured it, in the order in which it was laid over the defaults.
    package var layers: [ConfigurationLayer] = []
  }

  /// As YAML gives it, else the name of its file.
  public private(set) var name: String
  /// The language of all articles; `nil`: each article's own.
  public let language: String?
  /// Whose articles steps are for.
  package struct Scope: Hashable, Sendable {
    package init(language: String? = nil, site: String? = nil) {
      (self.language, self.site) = (language, site)
    }

    /// A language tag; `nil`: all that have no steps of their own.
    package var language: String?
    /// In small letters; `nil`: all that have no steps of their own.
    package var site: String?
  }

  /// For all languages and sites that have no steps of their own.
  package let steps: [Step]
  let scopedSteps: [Scope: [Step]]
  /// The names of the documents that it is made of, from its own to the one that is extended first.
  package internal(set) var documents: [String] = []
  /// The environment variables that its options ask for and that are set, with what tells their values apart (`Problems.note`).
  package internal(set) var variables: [String: UInt64] = [:]
  /// The hashes (`FNV1a.hash(words:)`) of the files that its options name, by their names as they are written.
  package internal(set) var namedFiles: [String: Set<UInt64>] = [:]
  /// What it changes of languages' knowledge, by tag.
  package internal(set) var knowledgeLayers: [(tag: String, layer: ConfigurationLayer)] = []
  /// Those with steps of their own.
  private let sites: Set<String>
  package internal(set) var knowledge: KnowledgeBase
  /// What it is made of.
  package let catalogue: Catalogue
  package let readers: Readers
  /// The path that it was loaded from, or the name of a built-in pipeline, and what the command line set; `nil`: it was in memory.
  package var origin: EditionOrigin?
  /// Those of its own document, not of what that extends.
  package internal(set) var tests: [PipelineTest] = []
  /// What tells it from others; `nil`: it was not made from a document.
  package internal(set) var mark: PipelineMark?

  init(
    name: String, language: String? = nil, steps: [Step], scopedSteps: [Scope: [Step]] = [:],
    knowledge: KnowledgeBase = KnowledgeBase(), catalogue: Catalogue
  ) {
    self.name = name
    self.language = language
    self.steps = steps
    self.scopedSteps = scopedSteps
    sites = Set(scopedSteps.keys.compactMap(\.site))
    self.knowledge = knowledge
    self.catalogue = catalogue
    let all = [steps] + scopedSteps.values
    let readsValues = all.joined().contains { $0.kind.reads($0.stage).contains { $0.name == FileValues.name } }
    readers = Readers(catalogue.readers, findsValues: readsValues)
  }

  /// The same under the name and with the mark of another one, so that outputs of both differ in what they hold alone.
  package func presented(as other: Pipeline) -> Pipeline {
    var result = self
    (result.name, result.mark) = (other.name, other.mark)
    return result
  }

  /// The steps for articles in a language.
  /// - Parameter site: one that the pipeline names.
  package func steps(for language: String, site: String? = nil) -> [Step] {
    for tag in LanguageTag.lookup(language).reversed() + [nil] {
      if let own = scopedSteps[Scope(language: tag, site: site)] { return own }
    }
    return steps
  }

  private func steps(for article: Article, in folder: String) -> [Step] {
    steps(for: article.metadata.language, site: site(of: article, in: folder))
  }

  /// The site that the pipeline knows an article's by; `nil`: none that it names.
  package func site(of article: Article, in folder: String) -> String? {
    sites.isEmpty ? nil : article.siteNames(in: folder).first(where: sites.contains)
  }

  /// The site that the pipeline knows articles of a host by; `nil`: none that it names.
  package func site(ofHost host: String) -> String? {
    Article.domains(PipelineDocument.site(host)).first(where: sites.contains)
  }

  /// The steps of languages and sites, in no order.
  var ownSteps: [[Step]] { Array(scopedSteps.values) }

  /// The languages and sites with steps of their own, in order.
  package var scopes: [Scope] {
    scopedSteps.keys.filter { $0.language == nil || $0.site == nil }.sorted {
      ($0.language ?? "", $0.site ?? "") < ($1.language ?? "", $1.site ?? "")
    }
  }

  /// It has an `emit` with a writer.
  package var writesFiles: Bool { !writers(for: nil).isEmpty }

  /// The writers for articles in a language (`nil`: the pipeline's own), in order, with their names.
  package func writers(for language: String?) -> [(name: String, writer: any Sink)] {
    let steps = language.map { self.steps(for: $0) } ?? self.steps
    let members = steps.compactMap { $0.stage as? EmitStage }.flatMap(\.writers.members)
    return members.flatMap { member in member.component.outputs.map { (member.name, $0) } }
  }

  /// The surveys whose findings its steps read.
  package var surveys: [SurveyKind] {
    let read = ([steps] + scopedSteps.values).joined().flatMap { step in
      step.kind.reads(step.stage).filter(\.isFinding).map(\.name)
    }
    return catalogue.surveys.filter { read.contains($0.finding) }
  }

  /// Runs the stages for articles over one.
  /// - Parameters:
  ///   - folder: where its file lies, which may name its site.
  ///   - explains: the layers are to hold what explains them as well.
  /// - Throws: an `ArticleError` of the first stage that could not do its work.
  public func process(_ article: Article, in folder: String = "", explains: Bool = false) throws -> Article {
    var article = article
    let resources = Resources(languages: knowledge, explains: explains, pipeline: mark)
    for step in steps(for: article, in: folder) {
      try step.kind.run(step.stage, &article, resources)
    }
    return article
  }

  /// Stages of the run wait for all of its articles.
  package var hasRunStages: Bool { steps.contains { $0.kind.unit == .run } }

  /// Runs the stages of the run over its edition.
  /// - Parameter now: when the run began, in seconds since 1970.
  package func process(_ edition: Edition, now: Int) -> Edition {
    let resources = Resources(languages: knowledge, now: now)
    return steps.lazy.compactMap { $0.stage as? any RunStage }.reduce(edition) { $1.run($0, resources) }
  }

  /// What a writer makes of an edition, each item with the options for its language.
  /// - Parameter name: of the writer.
  package func output<W: EditionWriter>(
    of edition: Edition, _ name: String, _ writer: W, _ run: RunInfo
  ) -> EditionOutput {
    writer.output(of: edition, run) { item in
      writers(for: item.language).first { $0.name == name }?.writer as? W ?? writer
    }
  }
}
