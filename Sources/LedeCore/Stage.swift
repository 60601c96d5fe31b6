import LedeConfig

/// A step of a pipeline: a function from its options and the layers that are there to a new layer.
///
/// Its work is a method whose signature says what it reads and adds, such as
/// `func run(_ article: Article, _ languages: KnowledgeBase, _ blocks: Blocks, _ cuts: Cuts?) throws -> Sentences`.
/// A stage does no input or output and keeps no state between articles.
package protocol Stage: Component {}

/// The declaration of a stage.
package struct StageKind: Sendable {
  package let component: ComponentKind<any Stage>
  /// What a configured stage reads.
  package let reads: @Sendable (any Stage) -> [LayerRequirement]
  /// The layer that it makes; `nil`: it writes files.
  package let adds: String?
  let run: @Sendable (any Stage, inout Article, KnowledgeBase) throws -> Void

  package var name: String { component.name }

  /// A stage that makes a layer. What it reads and adds follows from the signature of `run`.
  package init<S: Stage, Output: Layer, each Input: StageInput>(
    _ run: @escaping @Sendable (S) -> @Sendable (Article, KnowledgeBase, repeat each Input) throws -> Output
  ) {
    component = ComponentKind(S.self, erase: { $0 }, restore: { $0 as? S })
    var requirements: [LayerRequirement] = []
    for requirement in repeat (each Input).requirement { requirements.append(requirement) }
    let fixed = requirements
    reads = { _ in fixed }
    adds = Output.name
    self.run = { stage, article, languages in
      guard let stage = stage as? S else { return }
      let layers = article.layers
      let output = try run(stage)(article, languages, repeat try Self.input((each Input).self, from: layers))
      article.layers.add(output)
    }
  }

  /// The stage that writes files: what it reads depends on its writers.
  init(emit: EmitStage.Type) {
    component = ComponentKind(EmitStage.self, erase: { $0 }, restore: { $0 as? EmitStage })
    reads = { stage in (stage as? EmitStage)?.writers.components.flatMap { type(of: $0).reads } ?? [] }
    adds = nil
    run = { _, _, _ in }
  }

  private static func input<Input: StageInput>(_ type: Input.Type, from layers: Layers) throws -> Input {
    guard let input = Input.take(from: layers) else {
      throw ArticleError(.missingLayer, "the layer `\(Input.requirement.layer)` is missing")
    }
    return input
  }
}
