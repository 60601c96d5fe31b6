import LedeConfig
import LedeSyntax
import LedeText

/// A pipeline in the making: its stages in order, each with the nodes whose options apply one after the other.
struct PipelinePlan {
  struct PlannedStage {
    let name: String
    let place: Place
    var nodes: [Node]
  }

  typealias PlannedStep = (stage: PlannedStage, step: Pipeline.Step)

  private var name: String
  private var language: String?
  private var stages: [PlannedStage] = []
  /// By tag and stage.
  private var languageNodes: [String: [String: [Node]]] = [:]
  /// By site, in small letters, and stage.
  private var siteNodes: [String: [String: [Node]]] = [:]
  private var scopedPlaces: [(scope: String, entry: PipelineDocument.StageEntry)] = []
  private var knowledgeNodes: [(tag: String, node: Node)] = []
  /// What the command line sets, by stage: it holds over all that files say.
  private var settingNodes: [String: [Node]] = [:]
  private var head: Place?
  private let catalogue: Catalogue

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
        continue
      }
      seen[entry.name] = entry.place
      last = place(entry, after: last, &problems)
    }
    for language in document.languages {
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
  private mutating func place(
    _ entry: PipelineDocument.StageEntry, after last: Int, _ problems: inout Problems
  ) -> Int {
    let isOff = entry.options.map { Switch($0, &problems) == .off } ?? false
    if let index = stages.firstIndex(where: { $0.name == entry.name }) {
      if isOff {
        stages.remove(at: index)
        return index - 1
      }
      if let options = entry.options { stages[index].nodes.append(options) }
      return index
    }
    if isOff { return last }
    let early = unit(of: entry.name) == .run ? stages.lastIndex { precedes($0.name, entry.name) } ?? last : last
    let index = max(last, early) + 1
    stages.insert(
      PlannedStage(name: entry.name, place: entry.place, nodes: entry.options.map { [$0] } ?? []), at: index)
    return index
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

  private func unit(of stage: String) -> StageKind.Unit? { catalogue.stage(stage)?.unit }

  /// Takes `stage.option=value` or `stage.component.option=value` of the command line.
  mutating func set(_ setting: String, _ problems: inout Problems) {
    let source = Source(name: "--set", string: setting)
    let whole = Place(source: source, range: 0..<source.text.count)
    guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
      return problems.report(
        Diagnostic(
          .syntax, "a setting needs a path and a value", at: whole, help: "write `--set score.position.weight=0.5`"))
    }
    let path = setting[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var offset = 0
    let keys = path.map { key in
      defer { offset += key.utf8.count + 1 }
      return (key, Place(source: source, range: offset..<offset + key.utf8.count))
    }
    let value =
      YAMLParser.parse(source, from: offset, &problems)
      ?? Node(.scalar("", isPlain: true), at: Place(source: source, range: offset..<source.text.count))
    if setting.index(after: equals) == setting.endIndex {
      return problems.report(
        Diagnostic(
          .missingKey, "no value stands behind `=`", at: whole,
          help: "write `''` for an empty text, `~` for the default"))
    }
    if ["languages", "sites"].contains(keys[0].0) { return set(keys, value, &problems) }
    let stage = PipelineDocument.canonical(keys[0].0)
    guard let index = stages.firstIndex(where: { $0.name == stage }) else {
      return problems.report(
        Diagnostic(
          .unknownValue, "this pipeline has no stage `\(keys[0].0)`", at: keys[0].1,
          help: problems.suggestion(for: stage, among: stages.map(\.name))))
    }
    if keys.count == 1, Switch(value, &problems) == .off {
      stages.remove(at: index)
      return
    }
    let node = keys.dropFirst().reversed().reduce(value) { inner, key in
      Node(.mapping([.init(key: key.0, keyPlace: key.1, value: inner)]), at: key.1)
    }
    settingNodes[stages[index].name, default: []].append(node)
  }

  /// Takes `languages.kk.summarise.sentences=2` or `sites.example.org.clean.cut=^x`: a site has dots of its own.
  private mutating func set(_ keys: [(String, Place)], _ value: Node, _ problems: inout Problems) {
    let names = stages.map(\.name)
    guard let at = keys.indices.dropFirst(2).first(where: { names.contains(PipelineDocument.canonical(keys[$0].0)) })
    else {
      return problems.report(
        Diagnostic(
          .unknownValue, "this path leads to no stage of the pipeline", at: keys[keys.count - 1].1,
          help: "write `\(keys[0].0).\(keys[0].0 == "sites" ? "example.org" : "kk").summarise.sentences=2`"))
    }
    let scope = keys[1..<at].map(\.0).joined(separator: ".")
    let node = keys[(at + 1)...].reversed().reduce(value) { inner, key in
      Node(.mapping([.init(key: key.0, keyPlace: key.1, value: inner)]), at: key.1)
    }
    let stage = PipelineDocument.canonical(keys[at].0)
    if keys[0].0 == "sites" {
      siteNodes[PipelineDocument.site(scope), default: [:]][stage, default: []].append(node)
    } else {
      languageNodes[LanguageTag.canonical(scope), default: [:]][stage, default: []].append(node)
    }
  }

  /// Decodes all options and checks the order of the stages.
  /// - Parameter knowledgeNode: checks what is written under `knowledge`, and reads it where it is in a file of its own.
  func pipeline(knowledgeNode: (Node, inout Problems) -> Node?, _ problems: inout Problems) -> Pipeline {
    let planned = self.steps(Pipeline.Scope(), &problems)
    checkScopes(&problems)
    var scopedSteps: [Pipeline.Scope: [Pipeline.Step]] = [:]
    var scopedChecks: [PipelineCheck] = []
    for site in [nil] + siteNodes.keys.sorted() {
      for tag in [nil] + languageNodes.keys.sorted() where site != nil || tag != nil {
        let scope = Pipeline.Scope(language: tag, site: site)
        let planned = self.steps(scope, &problems)
        if site == nil || tag == nil { scopedChecks.append(PipelineCheck(planned, scope: tag ?? site, catalogue)) }
        scopedSteps[scope] = planned.map(\.step)
      }
    }
    for check in scopedChecks { check.reportMissing(&problems) }
    var changes: [String: [Node]] = [:]
    for (tag, written) in knowledgeNodes {
      guard let node = knowledgeNode(written, &problems) else { continue }
      changes[tag, default: []].append(node)
    }
    if planned.isEmpty, let head, !problems.hasErrors {
      problems.report(
        Diagnostic(
          .missingKey, "this pipeline has no stages", at: head,
          help: "list them under `stages:`, or extend a pipeline with `extends:`"))
    }
    let check = PipelineCheck(planned, scope: nil, catalogue)
    check.reportMissing(&problems)
    check.reportOrder(&problems)
    check.reportLost(&problems)
    check.reportUnused(&problems)
    check.reportIdle(&problems)
    for check in scopedChecks { check.reportIdle(&problems) }
    return Pipeline(
      name: name, language: language, steps: planned.map(\.step), scopedSteps: scopedSteps,
      knowledge: KnowledgeBase(changes: changes), catalogue: catalogue)
  }

  /// The stages that are on, with their options. What a primary language says holds for its regions and scripts as well.
  private func steps(_ scope: Pipeline.Scope, _ problems: inout Problems) -> [PlannedStep] {
    let tags = scope.language.map(LanguageTag.lookup) ?? []
    let named = stages.compactMap { planned -> PlannedStep? in
      guard let kind = catalogue.stage(planned.name) else { return nil }
      var stage = kind.component.make()
      var isOn = true
      let ofLanguage = tags.flatMap { languageNodes[$0]?[planned.name] ?? [] }
      let ofSite = scope.site.flatMap { siteNodes[$0]?[planned.name] } ?? []
      for node in planned.nodes + ofLanguage + ofSite + (settingNodes[planned.name] ?? []) {
        let setting = Switch(node, &problems)
        isOn = setting != .off
        if setting == .options { kind.component.take(&stage, node, &problems) }
      }
      return isOn ? (planned, Pipeline.Step(kind: kind, stage: stage)) : nil
    }
    return withImplied(named)
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

  private func checkScopes(_ problems: inout Problems) {
    for (scope, entry) in scopedPlaces where unit(of: entry.name) == .run {
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.name)` works on the whole run, not on the articles of `\(scope)`", at: entry.place,
          help: "put it under `stages`"))
    }
    for (scope, entry) in scopedPlaces where !stages.contains(where: { $0.name == entry.name }) {
      problems.report(
        Diagnostic(
          .unknownValue, "`\(scope)` changes the stage `\(entry.name)`, which this pipeline does not have",
          at: entry.place,
          help: "add it to `stages`, or remove it here"))
    }
  }
}
