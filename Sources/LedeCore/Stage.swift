import LedeConfig
import LedeSyntax

/// A step of a pipeline: a function from its options and the layers that are there to a new layer.
///
/// Its work is a method whose signature says what it reads and adds, such as
/// `func run(_ article: Article, _ resources: Resources, _ blocks: Blocks, _ cuts: Cuts?) throws -> Sentences`.
/// A stage does no input or output and keeps no state between articles.
public protocol Stage: Component {
  /// As it is configured, it makes use of what the signature of its work lets it read.
  func uses(_ requirement: Requirement) -> Bool
  /// Why it can do nothing as it is configured: such a pipeline is refused. `nil`: it can do its work.
  var idleness: Idleness? { get }
}

extension Stage {
  public func uses(_ requirement: Requirement) -> Bool { true }
  public var idleness: Idleness? { nil }
}

/// Why a stage can do nothing as it is configured.
public struct Idleness: Sendable {
  let reason: String
  let mend: String
  let option: String?
  /// That of the option's list that is to blame; `nil`: all of it.
  private(set) var item: String?

  /// The same of one item of the option's list.
  package func of(item: String) -> Self {
    var result = self
    result.item = item
    return result
  }

  /// - Parameters:
  ///   - reason: one sentence without a full stop.
  ///   - mend: what to write instead, without a full stop.
  ///   - option: the one that is to blame; `nil`: none alone.
  public init(_ reason: String, mend: String, option: String? = nil) {
    (self.reason, self.mend, self.option) = (reason, mend, option)
  }
}

/// A stage that can tell of options that have no effect as they stand.
package protocol RemarkingStage: Stage {
  /// The option, or its path (`title.weight`), and why it has no effect; an empty one: the stage has none.
  var remarks: [(option: String, idleness: Idleness)] { get }
}

/// A stage that can part articles by their language.
package protocol LanguageParting: Stage {
  /// The option that does; `nil`: none.
  var languageOption: String? { get }
}

/// What a stage may use besides the article: the knowledge of languages, and for stages of the run its time.
public struct Resources: Sendable {
  package let languages: KnowledgeBase
  /// Layers are to hold what explains them, beside what output needs.
  package let explains: Bool
  /// When the run began, in seconds since 1970.
  package let now: Int
  /// Of which the stage is a part.
  package let pipeline: PipelineMark?

  package init(
    languages: KnowledgeBase = KnowledgeBase(), explains: Bool = false, now: Int = 0, pipeline: PipelineMark? = nil
  ) {
    self.pipeline = pipeline
    self.languages = languages
    self.explains = explains
    self.now = now
  }
}

/// The declaration of a stage, for a `Catalogue`: `StageKind(MyStage.run)`.
public struct StageKind: Sendable {
  package let component: ComponentKind<any Stage>
  /// What a configured stage reads.
  package let reads: @Sendable (any Stage) -> [Requirement]
  /// What it works on.
  package let unit: Unit
  /// The layer that it makes; `nil`: none.
  package let adds: String?
  /// Pipelines need not name it: the loader puts it before the first stage that reads its layer.
  package private(set) var isImplied = false
  let run: @Sendable (any Stage, inout Article, Resources) throws -> Void
  /// The same stage with one sort of part more (a `ComponentKind` of its parts) before a named one; `nil`: it has no such parts.
  let extended: @Sendable (any Sendable, _ before: String?) -> StageKind?

  package var name: String { component.name }

  /// What stages work on; pipelines have them in this order.
  package enum Unit: Int, Comparable, Sendable {
    /// One article after the other.
    case article
    /// The edition of a whole run, once it has the items of all articles.
    case run
    /// What has come of either, in files.
    case files

    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The same stage, which pipelines need not name.
  package var implied: StageKind {
    var result = self
    result.isImplied = true
    return result
  }

  /// A stage that makes a layer. What it reads and adds follows from the signature of `run`.
  public init<S: Stage, Output: Layer, each Input: StageInput>(
    _ run: @escaping @Sendable (S) -> @Sendable (Article, Resources, repeat each Input) throws -> Output
  ) {
    self.init(run, make: { S() }, extended: { _, _ in nil })
  }

  /// The same for a stage with parts.
  package init<S: Stage & ComponentOwner, Output: Layer, each Input: StageInput>(
    withParts run: @escaping @Sendable (S) -> @Sendable (Article, Resources, repeat each Input) throws -> Output,
    make: @escaping @Sendable () -> S = { S() }
  ) {
    self.init(run, make: make) { part, other in
      guard let part = part as? ComponentKind<S.Part> else { return nil }
      return StageKind(withParts: run) {
        var stage = make()
        stage[keyPath: S.parts].add(part, before: other)
        return stage
      }
    }
  }

  private init<S: Stage, Output: Layer, each Input: StageInput>(
    _ run: @escaping @Sendable (S) -> @Sendable (Article, Resources, repeat each Input) throws -> Output,
    make: @escaping @Sendable () -> S, extended: @escaping @Sendable (any Sendable, String?) -> StageKind?
  ) {
    component = ComponentKind(S.self, make: make, erase: { $0 }, restore: { $0 as? S })
    var requirements: [Requirement] = []
    for requirement in repeat (each Input).requirement { requirements.append(requirement) }
    let all = requirements
    reads = { stage in all.filter(stage.uses) }
    unit = .article
    adds = Output.name
    self.extended = extended
    self.run = { stage, article, resources in
      guard let stage = stage as? S else { return }
      let output = try run(stage)(article, resources, repeat try Self.input((each Input).self, from: article))
      article.layers.add(output)
    }
  }

  /// A stage of the run.
  package init<S: RunStage>(ofRun type: S.Type) {
    component = ComponentKind(type, erase: { $0 }, restore: { $0 as? S })
    reads = { _ in S.reads }
    unit = .run
    adds = nil
    run = { _, _, _ in }
    extended = { _, _ in nil }
  }

  /// It is a stage of the run that can make sections.
  var offersSections: Bool { (component.make() as? any RunStage).map { type(of: $0).offersSections } ?? false }

  /// The step that writes files: what it reads depends on its writers.
  init(writers: [ComponentKind<any Sink>]) {
    let make: @Sendable () -> EmitStage = { EmitStage(writers) }
    component = ComponentKind(EmitStage.self, make: make, erase: { $0 }, restore: { $0 as? EmitStage })
    reads = { stage in (stage as? EmitStage)?.writers.components.flatMap { type(of: $0).reads } ?? [] }
    unit = .files
    adds = nil
    run = { _, _, _ in }
    extended = { _, _ in nil }
  }

  private static func input<Input: StageInput>(_ type: Input.Type, from article: Article) throws -> Input {
    guard let input = Input.take(from: article) else {
      throw ArticleError(.missingLayer, "`\(Input.requirement.name)` is missing")
    }
    return input
  }
}

extension Collection<StageKind> {
  /// The name of the stage that a word of its synonyms means; `nil`: none.
  func name(bySynonym word: String) -> String? { first { respelt(word, among: $0.component.synonyms) != nil }?.name }
}
