import LedeConfig
import LedeSyntax
import LedeText

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

  /// What a pipeline whose articles are all in one language says of others, and jobs that translate into that language.
  func checkFixedLanguage(_ steps: [PlannedStep], _ problems: inout Problems) {
    guard let language else { return }
    let tags = LanguageTag.lookup(LanguageTag.canonical(language))
    for (tag, place) in languagePlaces where !tags.contains(tag) {
      problems.report(
        Diagnostic(
          .ineffective, "with `language: \(language)` no article is in `\(tag)`", at: place, severity: .warning,
          help: "leave it out, or `language`, without which the language of each article is detected"))
    }
    for (_, step) in steps {
      if let option = (step.stage as? any LanguageParting)?.languageOption,
        let place = step.nodes.compactMap({ $0[option]?.value.place }).last,
        !place.source.name.hasPrefix(PipelineLoader.builtinPrefix)
      {
        problems.report(
          Diagnostic(
            .ineffective, "with `language: \(language)` all articles are in one language, so that this parts nothing",
            at: place, severity: .warning, help: "leave it out, or `language`"))
      }
      for member in (step.stage as? EmitStage)?.writers.members ?? [] {
        let targets = member.component.outputs.compactMap(\.targetLanguage)
        guard let same = targets.first(where: { LanguageTag.canonical($0) == LanguageTag.canonical(language) }),
          let value = step.nodes.compactMap({ $0[member.name]?.value["target"]?.value }).last
        else { continue }
        let place = value.items?.first { $0.rawScalar == same }?.place ?? value.place
        problems.report(
          Diagnostic(
            .ineffective,
            "with `language: \(language)` all articles are in the language that `\(member.name)` translates into",
            at: place, severity: .warning, help: "name the language of the translation"))
      }
    }
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
