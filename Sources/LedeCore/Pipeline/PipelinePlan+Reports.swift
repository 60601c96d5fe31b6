import LedeConfig
import LedeSyntax

/// What is said of where stages stand, and of what languages and sites change.
extension PipelinePlan {
  /// What is extended has an order of its own.
  func keepsPlace(
    _ entry: PipelineDocument.StageEntry, before other: PlannedStage, _ problems: inout Problems
  ) {
    problems.report(
      Diagnostic(
        .ineffective, "`\(entry.name)` stays before `\(other.name)`, where it stands in what is extended",
        at: entry.place,
        severity: .warning, help: "name it before `\(other.name)` here, too"))
  }

  /// Where stages are turned off, for all articles or for those of a language or site.
  func turnedOff(for scope: String?, _ problems: Problems) -> [String: Place] {
    var (result, quiet) = (turnedOff, problems)
    for (other, entry) in scopedPlaces where other == scope {
      if let options = entry.options, Switch(options, of: [], &quiet) == .off { result[entry.name] = entry.place }
    }
    return result
  }

  func checkScopes(_ problems: inout Problems) {
    for (scope, entry) in scopedPlaces where unit(of: entry.name) == .run {
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.name)` works on the whole run, not on the articles of `\(scope)`", at: entry.place,
          help: "put it under `stages`"))
    }
    for (scope, entry) in scopedPlaces
    where unit(of: entry.name) != .run && !stages.contains(where: { $0.name == entry.name }) {
      problems.report(
        Diagnostic(
          .unknownValue, "`\(scope)` changes the stage `\(entry.name)`, which this pipeline does not have",
          at: entry.place,
          help: "add it to `stages`, or remove it here"))
    }
  }
}
