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
  private(set) var knowledgeNodes: [(tag: String, node: Node)] = []
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
}
