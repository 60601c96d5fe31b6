import LedeConfig
import LedeSyntax

/// The order of stages.
extension PipelineCheck {
  /// Stages for articles stand before those of the run, and these before the writers.
  func reportOrder(_ problems: inout Problems) {
    if reportEarly(&problems) { return }
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

  /// A stage of the run before several that work on articles: it is the one that stands in the wrong place.
  private func reportEarly(_ problems: inout Problems) -> Bool {
    guard let first = steps.firstIndex(where: { $0.step.kind.unit == .run }) else { return false }
    let late = steps[first...].filter { $0.step.kind.unit == .article && !$0.step.kind.isImplied }.map(\.stage)
    guard late.count > 1, let last = late.last,
      steps.count(where: { $0.step.kind.unit == .run }) == 1,
      steps.last.map({ $0.step.kind.unit > .run }) ?? false
    else { return false }
    let stage = steps[first].stage
    let names = late.map { "`\($0.name)`" }
    problems.report(
      Diagnostic(
        .misplacedStage,
        "`\(stage.name)` waits for all articles, and stands before \(names.dropLast().joined(separator: ", ")) and "
          + "\(names[names.count - 1]), which work on each",
        at: stage.place, notes: [.init("`\(last.name)` stands here", at: last.place)],
        help: "move `\(stage.name)` behind `\(last.name)`"))
    return true
  }

  /// What a stage of the run changes behind one that has put the edition in order and in limits.
  func reportLateChanges(_ problems: inout Problems) {
    let names = catalogue.stages.map(\.name)
    for (index, (stage, step)) in steps.enumerated() where step.kind.unit == .run {
      let early = steps[..<index].first { other in
        other.step.kind.unit == .run && other.step.kind.offersSections
          && names.firstIndex(of: other.stage.name) ?? 0 > names.firstIndex(of: stage.name) ?? 0
      }?.stage
      guard let early else { continue }
      problems.report(
        Diagnostic(
          .misplacedStage, "`\(stage.name)` changes the edition when `\(early.name)` has ordered and limited it",
          at: stage.place, severity: .warning, notes: [.init("`\(early.name)` stands here", at: early.place)],
          help: "move `\(stage.name)` before `\(early.name)`"))
    }
  }

  /// A stage that can do without a layer loses it silently where what makes it stands behind.
  func reportLost(_ problems: inout Problems) {
    for (index, (stage, step)) in steps.enumerated() where !stage.isDoubled {
      guard step.kind.unit == .article, let layer = step.kind.adds else { continue }
      let reader = steps[..<index].enumerated().first { offset, early in
        !isInVain(at: offset) && early.step.kind.unit == .article && !early.step.kind.isImplied
          && early.step.kind.reads(early.step.stage).contains { $0.isOptional && $0.name == layer }
      }?.element
      guard let reader else { continue }
      problems.report(
        Diagnostic(
          .misplacedStage, "`\(reader.stage.name)` would read `\(layer)`, which `\(stage.name)` makes only behind it",
          at: stage.place, notes: [.init("`\(reader.stage.name)` stands here", at: reader.stage.place)],
          help: "move `\(stage.name)` before `\(reader.stage.name)`"))
    }
  }
}
