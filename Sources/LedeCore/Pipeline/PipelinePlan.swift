import LedeConfig
import LedeSyntax
import LedeText

/// A pipeline in the making: its stages in order, each with the nodes whose options apply one after the other.
struct PipelinePlan {
  struct PlannedStage {
    let name: String
    let place: Place
    var nodes: [Node]
    /// It stands twice, which is reported: which place was meant nobody knows.
    var isDoubled = false
    /// There is no such stage, which is reported: what it lacks, another one may not lack.
    var isGuess = false
  }

  typealias PlannedStep = (stage: PlannedStage, step: Pipeline.Step)

  var name: String
  private(set) var language: String?
  /// Where languages are changed, but for what is built in.
  private(set) var languagePlaces: [(tag: String, place: Place)] = []
  var stages: [PlannedStage] = []
  /// By tag and stage.
  var languageNodes: [String: [String: [Node]]] = [:]
  /// By site, in small letters, and stage.
  var siteNodes: [String: [String: [Node]]] = [:]
  var scopedPlaces: [(scope: String, entry: PipelineDocument.StageEntry)] = []
  private var knowledgeNodes: [(tag: String, node: Node)] = []
  /// What the command line sets, by stage: it holds over all that files say.
  var settingNodes: [String: [Node]] = [:]
  /// What the command line has turned off, by path.
  var switchedOff: Set<String> = []
  /// Where stages that were there were turned off, by name.
  var turnedOff: [String: Place] = [:]
  private(set) var head: Place?
  /// What it extends was found and read.
  var isWhole = true
  let catalogue: Catalogue

  init(name: String, _ catalogue: Catalogue) {
    self.name = name
    self.catalogue = catalogue
  }

  /// Takes a document over what those before it said.
  mutating func add(_ document: PipelineDocument, _ problems: inout Problems) {
    name = document.name ?? name
    language = document.language ?? language
    head = document.head
    var last = -1
    var seen: [String: Place] = [:]
    for entry in document.stages {
      if let first = seen[entry.name] {
        problems.report(
          Diagnostic(
            .duplicateKey, "the stage `\(entry.name)` stands twice in this pipeline", at: entry.place,
            notes: [.init("it first stands here", at: first)], help: "keep one of them"))
        move(entry, behind: &last)
        continue
      }
      last = place(entry, after: last, beside: seen, isBuiltin: document.isBuiltin, &problems)
      seen[entry.name] = entry.place
    }
    for language in document.languages {
      if !document.isBuiltin { languagePlaces.append((language.name, language.place)) }
      if let knowledge = language.knowledge { knowledgeNodes.append((language.name, knowledge)) }
      for entry in language.stages {
        scopedPlaces.append((language.name, entry))
        if let options = entry.options {
          languageNodes[language.name, default: [:]][entry.name, default: []].append(options)
        }
      }
    }
    for site in document.sites {
      for entry in site.stages {
        scopedPlaces.append((site.name, entry))
        if let options = entry.options {
          siteNodes[site.name, default: [:]][entry.name, default: []].append(options)
        }
      }
    }
  }

  /// Changes a stage that is there; a new one goes behind the stage that stands before it in its own file, one of the run also behind
  /// all stages for articles that are there and behind those of the run that stand before it as a rule.
  /// - Parameter named: what the same file names before it.
  private mutating func place(
    _ entry: PipelineDocument.StageEntry, after last: Int, beside named: [String: Place], isBuiltin: Bool,
    _ problems: inout Problems
  ) -> Int {
    let isOff = entry.options.map { Switch($0, of: options(of: entry.name), &problems) == .off } ?? false
    if let index = stages.firstIndex(where: { $0.name == entry.name }) {
      if isOff {
        stages.remove(at: index)
        turnedOff[entry.name] = entry.place
        return index - 1
      }
      if index < last, named[stages[last].name] != nil { keepsPlace(entry, before: stages[last], &problems) }
      if let options = entry.options { stages[index].nodes.append(options) }
      return index
    }
    if isOff {
      if !isBuiltin {
        problems.report(
          Diagnostic(
            .ineffective, "`\(entry.name)` is not there, so that there is nothing to turn off", at: entry.place,
            severity: .warning, help: "leave it out"))
      }
      return last
    }
    let early = unit(of: entry.name) == .run ? stages.lastIndex { precedes($0.name, entry.name) } ?? last : last
    let index = max(last, early) + 1
    stages.insert(
      PlannedStage(
        name: entry.name, place: entry.place, nodes: entry.options.map { [$0] } ?? [], isGuess: entry.isGuess),
      at: index)
    return index
  }

  /// The stages with these names.
  func kinds(in names: [String]) -> [StageKind] { catalogue.stages.filter { names.contains($0.name) } }

  func options(of stage: String) -> [OptionDescription] { catalogue.stage(stage)?.component.options ?? [] }

  /// A stage that stands twice counts as one in the second place.
  private mutating func move(_ entry: PipelineDocument.StageEntry, behind last: inout Int) {
    guard let index = stages.firstIndex(where: { $0.name == entry.name }) else { return }
    stages[index].isDoubled = true
    if index > last { return }
    var stage = stages.remove(at: index)
    if let options = entry.options { stage.nodes.append(options) }
    stages.insert(stage, at: last)
  }

  /// Pipelines have one stage before the other as a rule: by what they work on, those of the run by the catalogue.
  private func precedes(_ stage: String, _ other: String) -> Bool {
    if unit(of: stage) == .article { return true }
    let names = catalogue.stages.map(\.name)
    guard unit(of: stage) == .run, let first = names.firstIndex(of: stage), let second = names.firstIndex(of: other)
    else {
      return false
    }
    return first < second
  }

  func unit(of stage: String) -> StageKind.Unit? { catalogue.stage(stage)?.unit }

  /// Decodes all options and checks the order of the stages.
  /// - Parameter knowledgeNode: checks what is written under `knowledge`, and reads it where it is in a file of its own.
  func pipeline(knowledgeNode: (Node, inout LanguageFile, inout Problems) -> Node?, _ problems: inout Problems)
    -> Pipeline
  {
    var made = MadeStages()
    let planned = self.steps(Pipeline.Scope(), &made, &problems)
    if isWhole { checkScopes(&problems) }
    var scopedSteps: [Pipeline.Scope: [Pipeline.Step]] = [:]
    var scopedChecks: [PipelineCheck] = []
    for site in [nil] + siteNodes.keys.sorted() {
      for tag in [nil] + languageNodes.keys.sorted() where site != nil || tag != nil {
        let scope = Pipeline.Scope(language: tag, site: site)
        let planned = self.steps(scope, &made, &problems)
        if site == nil || tag == nil {
          let scope = tag ?? site
          scopedChecks.append(
            PipelineCheck(planned, scope: scope, turnedOff: turnedOff(for: scope, problems), run: name, catalogue))
        }
        scopedSteps[scope] = planned.map(\.step)
      }
    }
    var changes: [String: [Node]] = [:]
    var knowledgeLayers: [(tag: String, layer: ConfigurationLayer)] = []
    var known: [String: LanguageFile] = [:]
    for (tag, written) in knowledgeNodes {
      let file = known[tag] ?? LanguageFile.embedded(tag) ?? LanguageFile()
      guard let node = knowledgeNode(written, &known[tag, default: file], &problems) else { continue }
      changes[tag, default: []].append(node)
      knowledgeLayers.append((tag, ConfigurationLayer(node: node, origin: .language(tag))))
    }
    if planned.isEmpty, let head, !problems.hasErrors {
      problems.report(
        Diagnostic(
          .missingKey, "this pipeline has no stages", at: head,
          help: Self.tested(by: head.source).map { "write `extends: \($0)` above these tests of it" }
            ?? "list them under `stages:`, or extend a pipeline with `extends:`"))
    }
    let check = PipelineCheck(planned, scope: nil, turnedOff: turnedOff, run: name, catalogue)
    if isWhole {
      let told = check.reportMissing(&problems)
      for scoped in scopedChecks { scoped.reportMissing(told: told, &problems) }
      check.reportOrder(&problems)
      check.reportLateChanges(&problems)
      check.reportLost(&problems)
      check.reportUnused(&problems)
    }
    checkFixedLanguage(planned, &problems)
    check.reportIdle(&problems)
    for check in scopedChecks {
      check.reportIdle(&problems)
      check.reportShared(&problems)
    }
    var pipeline = Pipeline(
      name: name, language: language, steps: planned.map(\.step), scopedSteps: scopedSteps,
      knowledge: KnowledgeBase(changes: changes), catalogue: catalogue)
    pipeline.knowledgeLayers = knowledgeLayers
    return pipeline
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
