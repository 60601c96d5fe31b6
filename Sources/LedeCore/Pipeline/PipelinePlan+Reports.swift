import LedeConfig
import LedeSyntax
import LedeText

/// What is said of where stages stand, and of what languages and sites change.
extension PipelinePlan {
  /// What is extended has an order of its own: a stage that is named without options, behind another, was to stand there. Options hold
  /// in whatever order they are written.
  func keepsPlace(
    _ entry: PipelineDocument.StageEntry, before other: PlannedStage, _ problems: inout Problems
  ) {
    if let options = entry.options, !options.isNull, options.shape != .flag { return }
    problems.report(
      Diagnostic(
        .ineffective, "`\(entry.name)` stays before `\(other.name)`, where it stands in what is extended",
        at: entry.place,
        severity: .warning, help: "move it before `\(other.name)` here, or leave it out"))
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

  /// `kk-Cyrl`, `ru-RU`, `iw`: keys that say more than, or otherwise, what a text is found to be in. Where two keys of one language stand,
  /// they tell apart what files say of themselves.
  func checkFoundLanguages(_ problems: inout Problems) {
    guard language == nil else { return }
    for (tag, place) in languagePlaces {
      guard let found = LanguageTag.found(as: tag),
        !problems.diagnostics.contains(where: { $0.place.source === place.source && $0.place.range == place.range }),
        !languagePlaces.contains(where: { $0.tag != tag && Self.isWithin($0.tag, found) })
      else { continue }
      problems.report(
        Diagnostic(
          .unknownLanguage,
          "texts are found to be in `\(found)`, so that this holds only for articles whose file says `\(tag)`",
          at: place, severity: .warning, help: "write `\(found)`"))
    }
  }

  /// What is found to be in `tag`, or in one of its regions: not `kk-Latn` in `kk`.
  private static func isWithin(_ other: String, _ tag: String) -> Bool {
    let other = LanguageTag.found(as: other) ?? other
    return other == tag || other.hasPrefix(tag + "-") && !LanguageTag.scripts.contains(other)
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
    for (_, entry) in scopedPlaces where stages.contains(where: { $0.name == entry.name }) {
      reportEmpty(entry, &problems)
    }
  }

  /// `ru: {summarise: {}}`, `en: {summarise: true}`: a stage that is on and stays as it is. Where anything turns it off, it may turn it on.
  private func reportEmpty(_ entry: PipelineDocument.StageEntry, _ problems: inout Problems) {
    guard !problems.hasErrors, let options = entry.options, !entry.isGuess,
      !entry.place.source.name.hasPrefix(PipelineLoader.builtinPrefix)
    else { return }
    var quiet = problems
    func says(_ node: Node) -> Switch? { Switch(node, of: [], &quiet) }
    let isEmpty = options.entries.map(\.isEmpty) ?? (options.items == nil && says(options) == .on)
    let nodes = [languageNodes, siteNodes].flatMap { $0.values.compactMap { $0[entry.name] } }.joined()
    let others = Array(nodes) + (stages.first { $0.name == entry.name }?.nodes ?? []) + (settingNodes[entry.name] ?? [])
    if !isEmpty || others.contains(where: { says($0) == .off }) { return }
    problems.report(
      Diagnostic(
        .ineffective, "this changes nothing of `\(entry.name)`, which is on", at: entry.place, severity: .warning,
        help: "leave it out, or write below it what is to be otherwise"))
  }
}
