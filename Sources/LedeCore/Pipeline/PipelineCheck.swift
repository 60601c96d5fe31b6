import LedeConfig
import LedeSyntax
import LedeText

/// Checks that each stage finds what it reads, and that what it makes is read.
struct PipelineCheck {
  let steps: [PipelinePlan.PlannedStep]
  /// The language or site whose own steps these are.
  private let scope: String?
  /// Where stages that were there were turned off, by name.
  private let turnedOff: [String: Place]
  let catalogue: Catalogue
  /// The name of the pipeline.
  private let run: String

  init(
    _ steps: [PipelinePlan.PlannedStep], scope: String?, turnedOff: [String: Place] = [:], run: String,
    _ catalogue: Catalogue
  ) {
    self.run = run
    self.steps = steps
    self.scope = scope
    self.turnedOff = turnedOff
    self.catalogue = catalogue
  }

  /// Of a layer that several read the first reader is told: what makes it goes before that one.
  /// - Parameter told: layers of which all has been said.
  /// - Returns: those that are missing.
  @discardableResult
  func reportMissing(told: Set<String> = [], _ problems: inout Problems) -> Set<String> {
    var lacking = told
    // Where something could not be read, what seems to be without effect may have one.
    let isRead = !problems.hasErrors
    let readers = catalogue.readers.flatMap { type(of: $0.make()).makes.map(\.name) }
    var made = Set([Blocks.name] + readers + catalogue.surveys.map(\.finding))
    for (index, (stage, step)) in steps.enumerated() {
      if isInVain(at: index) { continue }
      let needed = step.kind.reads(step.stage).filter {
        !$0.isOptional && !made.contains($0.name) && !isGuess(writer(needing: $0.name, in: step), in: step)
      }
      for requirement in needed where !stage.isGuess && lacking.insert(requirement.name).inserted {
        missing(requirement.name, at: index, &problems)
      }
      WriterCheck(stage, step, steps, catalogue, run: run)?.report(isRead: isRead, &problems)
      if let layer = step.kind.adds { made.insert(layer) }
    }
    return lacking
  }

  /// Nothing reads what a stage makes that stands beside those of what is extended, which is told: what it lacks itself does not matter.
  func isInVain(at index: Int) -> Bool {
    let (stage, step) = steps[index]
    guard let layer = step.kind.adds, step.kind.unit == .article, catalogue.canRead(layer),
      steps.contains(where: { $0.stage.place.source !== stage.place.source && $0.stage.name == EmitStage.name }),
      steps.contains(where: { ($0.step.stage as? EmitStage)?.writers.members.isEmpty == false })
    else { return false }
    return !steps[(index + 1)...].contains { $0.step.kind.reads($0.step.stage).contains { $0.name == layer } }
      && !isReadByMissing(layer, behind: index)
  }

  /// Behind all other problems: a stage of which something could not be read is not to blame for having nothing to do.
  func reportIdle(_ problems: inout Problems) {
    if problems.hasErrors { return }
    for (index, (stage, step)) in steps.enumerated() where step.stage.idleness == nil {
      for remark in remarks(at: index) {
        // What a pipeline that is extended says is not its user's.
        // In a language or a site only what it says itself: the pipeline's own may have an effect elsewhere.
        let nodes = scope == nil ? step.nodes : step.layers.filter { $0.origin != .stages }.map(\.node)
        let whole = remark.option.isEmpty && scope == nil ? Self.place(of: remark.idleness, stage, step) : nil
        guard
          let place = whole
            ?? nodes.lazy.compactMap({ $0.place(of: remark.option, item: remark.idleness.item) }).last,
          !place.source.name.hasPrefix(PipelineLoader.builtinPrefix)
        else { continue }
        problems.report(
          Diagnostic(
            .ineffective, remark.idleness.reason, at: place, severity: .warning, help: remark.idleness.mend))
      }
    }
    for (stage, step) in steps where (step.stage as? EmitStage)?.writers.members.isEmpty ?? false {
      let names = catalogue.writers.prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")
      problems.report(
        Diagnostic(
          .missingKey, "`emit` names no writer", at: step.lastSwitch ?? stage.place,
          help: "write one or more below it, such as \(names)"))
    }
    for (stage, step) in steps {
      guard let idleness = step.stage.idleness else { continue }
      let when = scope.map { " for `\($0)`" } ?? ""
      problems.report(
        Diagnostic(
          .idleStage, idleness.reason + when, at: Self.place(of: idleness, stage, step), help: idleness.mend))
    }
  }

  private func remarks(at index: Int) -> [(option: String, idleness: Idleness)] {
    let stage = steps[index].step.stage
    let leanings = (stage as? any LeaningStage)?.leanings ?? []
    return ((stage as? any RemarkingStage)?.remarks ?? [])
      + leanings.filter { leaning in !steps[..<index].contains { $0.stage.name == leaning.stage } }
      .map { ($0.option, $0.idleness) }
  }

  /// What a language, a site, the command line or a pipeline that extends says of the stage is to blame where there is some.
  private static func place(of idleness: Idleness, _ stage: PipelinePlan.PlannedStage, _ step: Pipeline.Step) -> Place {
    let nodes = step.nodes
    if let option = idleness.option, let place = nodes.compactMap({ $0.place(of: option) }).last { return place }
    let own =
      step.layers.last { $0.origin != .stages }?.node
      ?? nodes.last.flatMap { $0.place.source === stage.place.source ? nil : $0 }
    return own?.entries?.first?.keyPlace ?? own?.place ?? stage.place
  }

  private func missing(_ layer: String, at index: Int, _ problems: inout Problems) {
    let maker = catalogue.stages.first { $0.adds == layer }?.name ?? layer
    // A stage that nobody named reads for the one that it stands before.
    var (index, read) = (index, layer)
    while steps[index].step.kind.isImplied, index + 1 < steps.count, isUnnamed(at: index),
      let own = steps[index].step.kind.adds,
      steps[index + 1].step.needs(own)
    {
      (index, read) = (index + 1, own)
    }
    let (stage, step) = steps[index]
    let reader = writer(needing: read, in: step)
    let place = reader.map { step.place(ofWriter: $0) ?? stage.place } ?? stage.place
    let standing = steps.first { $0.stage.name == maker }?.stage
    // What works on articles stands behind what waits for all of them, which is told.
    if step.kind.unit == .run, steps[index...].contains(where: { $0.stage.name == maker }) { return }
    let when = scope.map { " for `\($0)`" } ?? ""
    if standing == nil, let off = turnedOff[maker] {
      // One message for all that read it.
      let first = steps.first { $0.step.needs(layer) }?.stage
      if first?.name != stage.name { return }
      return problems.report(
        Diagnostic(
          .missingInput, "`\(maker)` is off, and `\(reader ?? stage.name)` reads `\(layer)`, which it makes\(when)",
          at: off,
          notes: [.init("`\(reader ?? stage.name)` stands here", at: place)],
          help: "leave `\(maker)` on, or turn off what reads `\(layer)`"))
    }
    let isElsewhere = standing.map { $0.place.source !== stage.place.source } ?? false
    if isElsewhere, let standing, maker != stage.name {
      return problems.report(
        Diagnostic(
          .missingInput, "`\(reader ?? stage.name)` reads `\(layer)`, which nothing before it makes\(when)", at: place,
          notes: [.init("`\(maker)` stands here", at: standing.place)],
          help: "name `\(maker)` before `\(stage.name)` here, too: a new stage goes behind its neighbour"))
    }
    problems.report(
      Diagnostic(
        .missingInput, "`\(reader ?? stage.name)` reads `\(layer)`, which nothing before it makes\(when)", at: place,
        notes: standing.map { [.init("`\(maker)` stands here", at: $0.place)] } ?? [],
        help: "`\(layer)` is made by `\(maker)`; \(standing == nil ? "put it" : "move it") before `\(stage.name)`"))
  }

  /// A stage that goes without saying stands where its reader stands.
  private func isUnnamed(at index: Int) -> Bool {
    let (own, next) = (steps[index].stage.place, steps[index + 1].stage.place)
    return own.source === next.source && own.range == next.range
  }

  /// A writer whose name is misspelt in the pipeline: what it would need is for later.
  private func isGuess(_ writer: String?, in step: Pipeline.Step) -> Bool {
    writer.map { name in !step.nodes.contains { $0[name] != nil } && !step.nodes.isEmpty } ?? false
  }

  private func writer(needing layer: String, in step: Pipeline.Step) -> String? {
    guard let emit = step.stage as? EmitStage else { return nil }
    return emit.writers.members.first { member in
      type(of: member.component).reads.contains { $0.name == layer && !$0.isOptional }
    }?.name
  }

  /// What a stage of the run makes has a writer.
  private func reportUnusedEdition(_ problems: inout Problems) {
    let writers = steps.compactMap { $0.step.stage as? EmitStage }.flatMap(\.writers.components)
    if writers.contains(where: { $0.isOfEditions && $0.files.per == .run }) { return }
    let name = catalogue.writers.first { $0.make().isOfEditions }?.name ?? ""
    let members = steps.flatMap { step in
      ((step.step.stage as? EmitStage)?.writers.members ?? []).map { (step.step, $0) }
    }
    // What takes the file for the whole run away is to blame, where something does.
    let part = members.lazy.compactMap { step, member in
      member.component.isOfEditions ? step.nodes.compactMap { $0[member.name]?.value["per"]?.value.place }.last : nil
    }.first
    if let part {
      // What is extended works on the whole run for those that want a file of it.
      let own = steps.first { $0.step.kind.unit == .run && $0.stage.place.source === part.source }?.stage
      guard let stage = own else { return }
      return problems.report(
        Diagnostic(
          .unusedOutput,
          "with a file for each article, nothing is written of the whole run that `\(stage.name)` works on",
          at: part, notes: [.init("`\(stage.name)` stands here", at: stage.place)],
          help: "leave it out, or turn `\(stage.name)` off: `\(stage.name): false`"))
    }
    for (stage, step) in steps where step.kind.unit == .run {
      problems.report(
        Diagnostic(
          .unusedOutput, "no writer has a file for the whole run that `\(stage.name)` works on", at: stage.place,
          help: "remove it, or put a newsletter such as `\(name)` under `emit`, without `per: article`"))
    }
  }

  /// A pipeline without `emit` writes no files: all its layers may be wanted by `explain` or as JSON lines, which show whatever layers
  /// there are. So may a layer that no stage or writer of the catalogue reads.
  func reportUnused(_ problems: inout Problems) {
    let writers = steps.compactMap { $0.step.stage as? EmitStage }.flatMap(\.writers.members)
    if writers.isEmpty { return }
    reportUnusedEdition(&problems)
    for (index, (stage, step)) in steps.enumerated() {
      guard let layer = step.kind.adds, catalogue.canRead(layer), !stage.isGuess else { continue }
      if steps[(index + 1)...].contains(where: { $0.step.reads(layer) }) { continue }
      // A reader before it that lacks it has been reported: one message is enough.
      if steps[..<index].contains(where: { !$0.step.kind.isImplied && $0.step.reads(layer) || $0.step.needs(layer) }) {
        continue
      }
      if isReadByMissing(layer, behind: index) { continue }
      problems.report(
        Diagnostic(
          .unusedOutput, "nothing behind `\(stage.name)` reads the `\(layer)` that it makes", at: stage.place,
          help: "remove it, or \(mend(layer, madeBehind: steps[..<index].map(\.stage.name)))"))
    }
  }

  /// A stage that is missing, which is reported, would read it.
  private func isReadByMissing(_ layer: String, behind index: Int) -> Bool {
    let made = Set(steps.compactMap(\.step.kind.adds))
    return catalogue.stages.contains { kind in
      guard let other = kind.adds, !made.contains(other) else { return false }
      return kind.reads(kind.component.make()).contains { $0.name == layer }
        && steps[(index + 1)...].contains { $0.step.needs(other) }
    }
  }

  /// Where a layer that is not read should be made, or who should read it.
  private func mend(_ layer: String, madeBehind early: [String]) -> String {
    let stages = catalogue.stages.filter { !$0.isImplied }
    let readers = stages.filter { $0.reads($0.component.make()).contains { $0.name == layer } }.map(\.name)
    if let reader = early.first(where: readers.contains) { return "move it before `\(reader)`" }
    let names = readers.map { "`\($0)`" }.joined(separator: " or ")
    return "put \(names.isEmpty ? "a writer that reads it" : names) behind it"
  }
}

extension Sink {
  var isOfEditions: Bool { if case .edition = form { true } else { false } }
}

extension Pipeline.Step {
  fileprivate func reads(_ layer: String) -> Bool { kind.reads(stage).contains { $0.name == layer } }

  /// All that is said of its options, in the order in which it counts.
  var nodes: [Node] { layers.map(\.node) }

  /// Where a part of it was turned off last; `nil`: nowhere.
  fileprivate var lastSwitch: Place? {
    nodes.reversed().lazy.compactMap { node in
      node.entries?.last { ["false", "no", "off"].contains($0.value.rawScalar?.lowercased() ?? "") }?.keyPlace
    }.first
  }

  func place(ofWriter name: String) -> Place? { nodes.lazy.compactMap { $0[name]?.keyPlace }.last }

  /// It reads the layer, and cannot do without.
  func needs(_ layer: String) -> Bool { kind.reads(stage).contains { $0.name == layer && !$0.isOptional } }
}
