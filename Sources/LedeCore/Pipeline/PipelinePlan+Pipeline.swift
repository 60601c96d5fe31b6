import LedeConfig
import LedeSyntax
import LedeText

/// The pipeline that a plan comes to.
extension PipelinePlan {
  /// Decodes all options and checks the order of the stages.
  /// - Parameter knowledgeNode: checks what is written under `knowledge`, and reads it where it is in a file of its own.
  func pipeline(knowledgeNode: (Node, inout LanguageFile, inout Problems) -> Node?, _ problems: inout Problems)
    -> Pipeline
  {
    var made = MadeStages()
    let planned = self.steps(Pipeline.Scope(), &made, &problems)
    if isWhole { checkScopes(&problems) }
    let scoped = scopedSteps(&made, &problems)
    let changed = changedKnowledge(knowledgeNode, &problems)
    if planned.isEmpty, let head, !problems.hasErrors { reportNoStages(head, &problems) }
    let check = PipelineCheck(planned, scope: nil, turnedOff: turnedOff, run: name, catalogue)
    if isWhole {
      let told = check.reportMissing(&problems)
      for scoped in scoped.checks { scoped.reportMissing(told: told, &problems) }
      check.reportOrder(&problems)
      check.reportLateChanges(&problems)
      check.reportLost(&problems)
      check.reportUnused(&problems)
    }
    checkFixedLanguage(planned, &problems)
    checkFoundLanguages(&problems)
    check.reportIdle(&problems)
    for check in scoped.checks {
      check.reportIdle(&problems)
      check.reportShared(&problems)
    }
    var pipeline = Pipeline(
      name: name, language: language, steps: planned.map(\.step), scopedSteps: scoped.steps,
      knowledge: changed.base, catalogue: catalogue)
    pipeline.knowledgeLayers = changed.layers
    return pipeline
  }

  /// The steps of each language, each site and both at once, and the checks of those that the file has a part for.
  private func scopedSteps(_ made: inout MadeStages, _ problems: inout Problems) -> (
    steps: [Pipeline.Scope: [Pipeline.Step]], checks: [PipelineCheck]
  ) {
    var steps: [Pipeline.Scope: [Pipeline.Step]] = [:]
    var checks: [PipelineCheck] = []
    for site in [nil] + siteNodes.keys.sorted() {
      for tag in [nil] + languageNodes.keys.sorted() where site != nil || tag != nil {
        let scope = Pipeline.Scope(language: tag, site: site)
        let planned = self.steps(scope, &made, &problems)
        if site == nil || tag == nil {
          let scope = tag ?? site
          checks.append(
            PipelineCheck(planned, scope: scope, turnedOff: turnedOff(for: scope, problems), run: name, catalogue))
        }
        steps[scope] = planned.map(\.step)
      }
    }
    return (steps, checks)
  }

  /// What the file says under `knowledge`, by language, and the layers of configuration that it is.
  private func changedKnowledge(
    _ knowledgeNode: (Node, inout LanguageFile, inout Problems) -> Node?, _ problems: inout Problems
  ) -> (base: KnowledgeBase, layers: [(tag: String, layer: ConfigurationLayer)]) {
    var changes: [String: [Node]] = [:]
    var layers: [(tag: String, layer: ConfigurationLayer)] = []
    var known: [String: LanguageFile] = [:]
    for (tag, written) in knowledgeNodes {
      let file = known[tag] ?? LanguageFile.embedded(tag) ?? LanguageFile()
      guard let node = knowledgeNode(written, &known[tag, default: file], &problems) else { continue }
      changes[tag, default: []].append(node)
      layers.append((tag, ConfigurationLayer(node: node, origin: .language(tag))))
    }
    return (KnowledgeBase(changes: changes), layers)
  }

  private func reportNoStages(_ head: Place, _ problems: inout Problems) {
    problems.report(
      Diagnostic(
        .missingKey, "this pipeline has no stages", at: head,
        help: Self.tested(by: head.source).map { "write `extends: \($0)` above these tests of it" }
          ?? "list them under `stages:`, or extend a pipeline with `extends:`"))
  }

  /// `news.test.yaml`: the pipeline that stands beside it, whose tests it has.
  private static func tested(by source: Source) -> String? {
    let ending = [".yaml", ".yml"].first { source.name.hasSuffix(".test" + $0) }
    guard let ending, let name = source.name.split(separator: "/").last else { return nil }
    return name.dropLast(".test".count + ending.count) + ending
  }

  /// What came of a stage with the same layers: of many sites and languages few pairs change the same stage, and each takes time to make.
  private typealias MadeStages = [StageScope: Pipeline.Step?]

  /// A stage, and the languages and site that say something of it.
  private struct StageScope: Hashable {
    let stage: String
    let tags: [String]
    let site: String?
  }

  /// The stages that are on, with their options. What a primary language says holds for its regions and scripts as well.
  private func steps(
    _ scope: Pipeline.Scope, _ made: inout MadeStages, _ problems: inout Problems
  ) -> [PlannedStep] {
    let tags = scope.language.map(LanguageTag.lookup) ?? []
    let named = stages.compactMap { planned -> PlannedStep? in
      guard let kind = catalogue.stage(planned.name) else { return nil }
      let key = StageScope(
        stage: planned.name, tags: tags.filter { languageNodes[$0]?[planned.name] != nil },
        site: scope.site.flatMap { siteNodes[$0]?[planned.name] == nil ? nil : $0 })
      let step = made[key] ?? step(kind, layers(planned, key.tags, key.site), &problems)
      made[key] = .some(step)
      return step.map { (planned, $0) }
    }
    return withImplied(named)
  }

  /// - Returns: `nil`: the stage is turned off.
  private func step(
    _ kind: StageKind, _ layers: [ConfigurationLayer], _ problems: inout Problems
  ) -> Pipeline.Step? {
    var stage = kind.component.make()
    var isOn = true
    for layer in layers {
      let setting = Switch(layer.node, of: kind.component.options, &problems)
      isOn = setting != .off
      if setting == .options { kind.component.take(&stage, layer.node, &problems) }
    }
    return isOn ? Pipeline.Step(kind: kind, stage: stage, layers: layers) : nil
  }

  /// All that is laid over a stage's defaults.
  private func layers(_ stage: PlannedStage, _ tags: [String], _ site: String?) -> [ConfigurationLayer] {
    func of(_ nodes: [Node]?, _ origin: ConfigurationLayer.Origin) -> [ConfigurationLayer] {
      (nodes ?? []).map { ConfigurationLayer(node: $0, origin: origin) }
    }
    return of(stage.nodes, .stages) + tags.flatMap { of(languageNodes[$0]?[stage.name], .language($0)) }
      + (site.map { of(siteNodes[$0]?[stage.name], .site($0)) } ?? []) + of(settingNodes[stage.name], .setting)
  }

  /// The steps with those that go without saying, each before the first one that reads its layer.
  private func withImplied(_ steps: [PlannedStep]) -> [PlannedStep] {
    var steps = steps
    for kind in catalogue.stages.reversed() where kind.isImplied {
      guard let layer = kind.adds, !steps.contains(where: { $0.step.kind.adds == layer }),
        let reader = steps.firstIndex(where: { $0.step.needs(layer) })
      else { continue }
      let planned = PlannedStage(name: kind.name, place: steps[reader].stage.place, nodes: [])
      // Stages of the run may stand between: they wait for what works on articles.
      let index = steps.firstIndex { $0.step.kind.unit > kind.unit } ?? reader
      steps.insert((planned, Pipeline.Step(kind: kind, stage: kind.component.make())), at: min(index, reader))
    }
    return steps
  }
}
