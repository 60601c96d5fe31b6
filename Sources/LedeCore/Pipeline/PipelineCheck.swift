import LedeConfig
import LedeSyntax
import LedeText

/// Checks that each stage finds what it reads, and that what it makes is read.
struct PipelineCheck {
  private let steps: [PipelinePlan.PlannedStep]
  /// The language or site whose own steps these are.
  private let scope: String?
  private let catalogue: Catalogue

  init(_ steps: [PipelinePlan.PlannedStep], scope: String?, _ catalogue: Catalogue) {
    self.steps = steps
    self.scope = scope
    self.catalogue = catalogue
  }

  func reportMissing(_ problems: inout Problems) {
    let readers = catalogue.readers.flatMap { type(of: $0.make()).makes.map(\.name) }
    var made = Set([Blocks.name] + readers + catalogue.surveys.map(\.finding))
    for (index, (stage, step)) in steps.enumerated() {
      let needed = step.kind.reads(step.stage).filter {
        !$0.isOptional && !made.contains($0.name) && !isGuess(writer(needing: $0.name, in: step), in: stage)
      }
      for requirement in needed { missing(requirement.name, at: index, &problems) }
      checkWriters(stage, step, &problems)
      if let layer = step.kind.adds { made.insert(layer) }
    }
  }

  /// Behind all other problems: a stage of which something could not be read is not to blame for having nothing to do.
  func reportIdle(_ problems: inout Problems) {
    if problems.hasErrors { return }
    for (stage, step) in steps where step.stage.idleness == nil {
      for remark in (step.stage as? any RemarkingStage)?.remarks ?? [] {
        // What a pipeline that is extended says is not its user's.
        guard let place = stage.nodes.lazy.compactMap({ $0[remark.option]?.keyPlace }).last else { continue }
        problems.report(
          Diagnostic(
            .ineffective, remark.idleness.reason, at: place, severity: .warning, help: remark.idleness.mend))
      }
    }
    for (stage, step) in steps where (step.stage as? EmitStage)?.writers.members.isEmpty ?? false {
      let names = catalogue.writers.prefix(3).map { "`\($0.name)`" }.joined(separator: ", ")
      problems.report(
        Diagnostic(
          .missingKey, "`emit` names no writer", at: stage.place, help: "write one or more below it, such as \(names)"))
    }
    for (stage, step) in steps {
      guard let idleness = step.stage.idleness else { continue }
      let when = scope.map { " for `\($0)`" } ?? ""
      problems.report(Diagnostic(.idleStage, idleness.reason + when, at: stage.place, help: idleness.mend))
    }
  }

  private func missing(_ layer: String, at index: Int, _ problems: inout Problems) {
    let maker = catalogue.stages.first { $0.adds == layer }?.name ?? layer
    // A stage that nobody named reads for the one that it stands before.
    var (index, read) = (index, layer)
    while steps[index].step.kind.isImplied, index + 1 < steps.count, let own = steps[index].step.kind.adds,
      steps[index + 1].step.needs(own)
    {
      (index, read) = (index + 1, own)
    }
    let (stage, step) = steps[index]
    let reader = writer(needing: read, in: step)
    let place = reader.map { self.place(ofWriter: $0, in: stage) } ?? stage.place
    let standing = steps.first { $0.stage.name == maker }?.stage
    let when = scope.map { " for `\($0)`" } ?? ""
    problems.report(
      Diagnostic(
        .missingInput, "`\(reader ?? stage.name)` reads `\(layer)`, which nothing before it makes\(when)", at: place,
        notes: standing.map { [.init("`\(maker)` stands here", at: $0.place)] } ?? [],
        help: "`\(layer)` is made by `\(maker)`; \(standing == nil ? "put it" : "move it") before `\(stage.name)`"))
  }

  private func checkWriters(_ stage: PipelinePlan.PlannedStage, _ step: Pipeline.Step, _ problems: inout Problems) {
    guard let emit = step.stage as? EmitStage else { return }
    let named = emit.writers.members.filter { !$0.component.files.file.isEmpty && wasNamed($0.name, "file", in: stage) }
    FilePathCheck(
      named: named.map { member in
        FilePathCheck.Named(
          writer: member.name, place: place(ofFile: member.name, in: stage),
          path: member.component.files.writtenPath(ending: member.component.ending), per: member.component.files.per)
      }
    ).report(&problems)
    for member in emit.writers.members {
      let path = Path(member.component.files.file)
      if path.isAbsolute || path.parts.contains("..") {
        problems.report(
          Diagnostic(
            .unsafePath, "`\(member.name)` would write outside the output folder",
            at: place(ofFile: member.name, in: stage),
            help: "give `file` a path below the output folder, without `..` and with no `/` at its beginning"))
      }
      checkPlaceholders(member.name, member.component, stage, &problems)
      guard let option = member.component.missingOption else { continue }
      // A value that is wrong is not missing, nor is one whose key is misspelt.
      let keys = stage.nodes.flatMap { $0[member.name]?.value.entries ?? [] }.map(\.key)
      if keys.contains(where: { Self.means(option, $0, of: member.component) }) { continue }
      problems.report(
        Diagnostic(
          .missingKey, "`\(member.name)` needs `\(option)`", at: place(ofWriter: member.name, in: stage),
          help: "write `\(option)` below it, or use `--set \(stage.name).\(member.name).\(option)=…`"))
    }
  }

  /// A key is an option of a component, or that option misspelt.
  private static func means<Owner: Component>(_ option: String, _ key: String, of owner: Owner) -> Bool {
    let names = owner.openOptions.map(\.description.name)
    return key == option || !names.contains(key) && nearest(to: key, among: names) == option
  }

  private func checkPlaceholders(
    _ name: String, _ writer: any Sink, _ stage: PipelinePlan.PlannedStage, _ problems: inout Problems
  ) {
    let known = FileOptions.Placeholder.allCases.map(\.text)
    let place = place(ofFile: name, in: stage)
    for unknown in writer.files.unknownPlaceholders {
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "there is no placeholder `{\(unknown)}` for the files of `\(name)`", at: place,
          help: problems.suggestion(for: "{\(unknown)}", among: known)))
    }
    guard writer.files.isForSections else { return }
    if !writer.isOfEditions || writer.files.per == .article {
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "the files of `\(name)` know no `{section}`", at: place,
          help: writer.isOfEditions ? "leave out `per: article`" : "leave it out"))
    } else if !steps.contains(where: { ($0.step.stage as? any RunStage)?.makesSections ?? false }) {
      let makers = catalogue.stages.filter(\.offersSections).map { "`\($0.name)`" }
      problems.report(
        Diagnostic(
          .unknownPlaceholder, "`{section}` has no value: no stage of the run makes sections", at: place,
          help: "leave it out, or let \(makers.joined(separator: " or ")) make some"))
    }
  }

  /// A writer whose name is misspelt in the pipeline: what it would need is for later.
  private func isGuess(_ writer: String?, in stage: PipelinePlan.PlannedStage) -> Bool {
    writer.map { name in !stage.nodes.contains { $0[name] != nil } && !stage.nodes.isEmpty } ?? false
  }

  private func wasNamed(_ writer: String, _ option: String, in stage: PipelinePlan.PlannedStage) -> Bool {
    stage.nodes.contains { $0[writer]?.value[option] != nil }
  }

  private func place(ofFile writer: String, in stage: PipelinePlan.PlannedStage) -> Place {
    stage.nodes.lazy.compactMap { $0[writer]?.value["file"]?.value.place }.last ?? place(ofWriter: writer, in: stage)
  }

  private func place(ofWriter name: String, in stage: PipelinePlan.PlannedStage) -> Place {
    stage.nodes.lazy.compactMap { $0[name]?.keyPlace }.last ?? stage.place
  }

  private func writer(needing layer: String, in step: Pipeline.Step) -> String? {
    guard let emit = step.stage as? EmitStage else { return nil }
    return emit.writers.members.first { member in
      type(of: member.component).reads.contains { $0.name == layer && !$0.isOptional }
    }?.name
  }

  /// Stages for articles stand before those of the run, and these before the writers.
  func reportOrder(_ problems: inout Problems) {
    for (index, (stage, step)) in steps.enumerated() {
      let unit = step.kind.unit
      guard let (early, other) = steps[..<index].first(where: { $0.step.kind.unit > unit }) else { continue }
      let message: String
      switch (unit, other.kind.unit) {
      case (.article, .run):
        message =
          "`\(stage.name)` works on each article, and stands behind `\(early.name)`, which waits for all of them"
      case (.run, _):
        message = "`\(stage.name)` works on the whole run, and stands behind `\(early.name)`, which writes it"
      // That nothing reads the layer of a stage behind the writers is reported.
      default: continue
      }
      problems.report(
        Diagnostic(
          .misplacedStage, message, at: stage.place, notes: [.init("`\(early.name)` stands here", at: early.place)],
          help: "move `\(stage.name)` before `\(early.name)`"))
    }
  }

  /// A stage that can do without a layer loses it silently where what makes it stands behind.
  func reportLost(_ problems: inout Problems) {
    for (index, (stage, step)) in steps.enumerated() {
      guard step.kind.unit == .article, let layer = step.kind.adds else { continue }
      let reader = steps[..<index].first { early in
        early.step.kind.unit == .article && !early.step.kind.isImplied
          && early.step.kind.reads(early.step.stage).contains { $0.isOptional && $0.name == layer }
      }
      guard let reader else { continue }
      problems.report(
        Diagnostic(
          .misplacedStage, "`\(reader.stage.name)` would read `\(layer)`, which `\(stage.name)` makes only behind it",
          at: stage.place, notes: [.init("`\(reader.stage.name)` stands here", at: reader.stage.place)],
          help: "move `\(stage.name)` before `\(reader.stage.name)`"))
    }
  }

  /// What a stage of the run makes has a writer.
  private func reportUnusedEdition(_ problems: inout Problems) {
    let writers = steps.compactMap { $0.step.stage as? EmitStage }.flatMap(\.writers.components)
    if writers.contains(where: { $0.isOfEditions && $0.files.per == .run }) { return }
    let name = catalogue.writers.first { $0.make().isOfEditions }?.name ?? ""
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
      guard let layer = step.kind.adds, catalogue.canRead(layer) else { continue }
      if steps[(index + 1)...].contains(where: { $0.step.reads(layer) }) { continue }
      // A reader before it that lacks it has been reported: one message is enough.
      if steps[..<index].contains(where: { $0.step.needs(layer) }) { continue }
      problems.report(
        Diagnostic(
          .unusedOutput, "nothing behind `\(stage.name)` reads the `\(layer)` that it makes", at: stage.place,
          help: "remove it, or \(mend(layer, madeBehind: steps[..<index].map(\.stage.name)))"))
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
  fileprivate var isOfEditions: Bool { if case .edition = form { true } else { false } }
}

extension Pipeline.Step {
  fileprivate func reads(_ layer: String) -> Bool { kind.reads(stage).contains { $0.name == layer } }

  /// It reads the layer, and cannot do without.
  func needs(_ layer: String) -> Bool { kind.reads(stage).contains { $0.name == layer && !$0.isOptional } }
}
