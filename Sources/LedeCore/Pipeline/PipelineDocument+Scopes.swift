import LedeConfig
import LedeSyntax
import LedeText

/// What the file says for languages and sites.
extension PipelineDocument {
  private static func scopeMend(_ name: String) -> String {
    let names = languageList(name) ?? [name]
    return "write each name with what it changes below it: `\(brief(names[0])): {summarise: {sentences: 2}}`"
      + (names.count > 1 ? ", and so for `\(brief(names[1]))`" : "")
  }

  func scopes(
    _ node: Node, example: String, _ problems: inout Problems, normal: (String) -> String,
    isValid: (Node.Entry, inout Problems) -> Bool
  ) -> [ScopeEntry] {
    guard let entries = node.entries else {
      let given = node.items?.first?.rawScalar ?? node.items?.first?.entries?.first?.key ?? node.rawScalar ?? ""
      if refuses(dashOf: node, before: "`\(brief(given))`", &problems) { return [] }
      problems.report(
        Diagnostic(
          .wrongType, "\(node.kind) stands here where a mapping is wanted", at: node.place,
          help: Self.scopeMend(given.isEmpty ? example : given) + (node.isNull ? ", or leave the key out" : "")))
      return []
    }
    var seen: [String: Place] = [:]
    return turned(besides(entries, &problems), example, &problems).compactMap { entry -> ScopeEntry? in
      guard isValid(entry, &problems) else { return nil }
      if let first = seen.updateValue(entry.keyPlace, forKey: normal(entry.key)) {
        problems.report(
          Diagnostic(
            .duplicateKey, "`\(entry.key)` and a key above are the same", at: entry.keyPlace,
            notes: [.init("it first stands here", at: first)], help: "keep one of them"))
      }
      guard let parts = entry.value.entries else {
        let first = entry.value.items?.first?.entries?.first?.key ?? ""
        if refuses(dashOf: entry.value, before: "`\(brief(first))`", &problems) { return nil }
        problems.wrongType(
          entry.value, .group([]), help: entry.value.aliasMend ?? Self.scopeMend(entry.key))
        return nil
      }
      if parts.isEmpty {
        problems.report(
          Diagnostic(
            .ineffective, "nothing is changed for `\(brief(entry.key))`", at: entry.value.place, severity: .warning,
            help: "leave it out, or write below it what it changes"))
      }
      let (stages, knowledge) = changes(parts, in: entry.key, &problems)
      return ScopeEntry(name: normal(entry.key), place: entry.keyPlace, stages: stages, knowledge: knowledge)
    }
  }

  /// `ru:` and below it `- summarise: …`: a list of mappings where each name has what it changes below it.
  private func refuses(dashOf node: Node, before name: String, _ problems: inout Problems) -> Bool {
    let (bytes, start) = (node.place.source.text.bytes, node.place.range.lowerBound)
    guard let items = node.items, !items.isEmpty, items.allSatisfy({ $0.entries != nil }),
      node.place.definition == nil, start < bytes.count, bytes[start] == UInt8(ascii: "-")
    else { return false }
    problems.report(
      Diagnostic(
        .wrongType, "a list stands here where a mapping is wanted",
        at: Place(source: node.place.source, range: start..<start + 1),
        help: items.count == 1 ? "remove the dash before \(name)" : "remove the dashes before \(name) and what follows")
    )
    return true
  }

  /// What a language or a site changes: stages, and what is known of the language.
  private func changes(_ parts: [Node.Entry], in scope: String, _ problems: inout Problems) -> ([StageEntry], Node?) {
    var knowledge = parts.first { $0.key == "knowledge" }?.value
    let stages = parts.filter { $0.key != "knowledge" && !isMisplaced($0, in: scope, &problems) }.compactMap {
      part -> StageEntry? in
      if isPath(part, &problems) { return nil }
      if meansKnowledge(part, &problems) {
        knowledge = knowledge ?? part.value
        return nil
      }
      return withoutColon(part, &problems) ?? known(part.key, part.keyPlace, options: part.value, &problems)
    }
    return (stages, knowledge)
  }

  /// The languages or sites of a section, with stages below them that stand beside one of which nothing is said.
  func besides(_ entries: [Node.Entry], _ problems: inout Problems) -> [Node.Entry] {
    var result: [Node.Entry] = []
    for entry in entries {
      guard let scope = result.last, scope.value.isNull || scope.value.place.range == scope.keyPlace.range,
        entry.key == "knowledge" || stageNames.contains(Self.canonical(entry.key)), !stageNames.contains(scope.key)
      else {
        result.append(entry)
        continue
      }
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.key)` stands beside `\(brief(scope.key))`, and not below it", at: entry.keyPlace,
          notes: [.init("`\(brief(scope.key))` stands here", at: scope.keyPlace)],
          help: "indent it and what is below it further"))
      let inner = Node(.mapping((scope.value.entries ?? []) + [entry]), at: scope.keyPlace)
      result[result.count - 1] = Node.Entry(key: scope.key, keyPlace: scope.keyPlace, value: inner)
    }
    return result
  }

  /// `languages: {summarise: {kk: {sentences: 2}}}`: a stage above what it is changed for is put below it.
  private func turned(_ entries: [Node.Entry], _ example: String, _ problems: inout Problems) -> [Node.Entry] {
    entries.flatMap { entry -> [Node.Entry] in
      let stage = Self.canonical(entry.key)
      let isLanguage = example == "kk"
      guard stageNames.contains(stage) else { return [entry] }
      guard let inner = entry.value.entries, !inner.isEmpty,
        inner.allSatisfy({ isLanguage ? LanguageTag.isWellFormed($0.key) : $0.key.contains(".") })
      else {
        // A site may be called as a stage is.
        if !isLanguage { return [entry] }
        problems.report(
          Diagnostic(
            .misplacedKey, "`\(entry.key)` is a stage, and no language", at: entry.keyPlace,
            help: "put it below one: `kk: {\(entry.key): …}`"))
        return []
      }
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.key)` is a stage, and no \(isLanguage ? "language" : "site")", at: entry.keyPlace,
          help: "turn the two round: `\(brief(inner[0].key)): {\(entry.key): …}`"))
      return inner.map { scope in
        let changed = Node.Entry(key: stage, keyPlace: entry.keyPlace, value: scope.value)
        return Node.Entry(
          key: scope.key, keyPlace: scope.keyPlace, value: Node(.mapping([changed]), at: scope.value.place))
      }
    }
  }

  /// What stands under a language or site and belongs elsewhere: keys of the pipeline, and those of `knowledge`.
  func isMisplaced(_ entry: Node.Entry, in scope: String, _ problems: inout Problems) -> Bool {
    if stageNames.contains(Self.canonical(entry.key)) { return false }
    func report(_ help: String) -> Bool {
      problems.report(
        Diagnostic(.misplacedKey, "there is no stage `\(brief(entry.key))`", at: entry.keyPlace, help: help))
      return true
    }
    if ["options", "overrides", "settings", "steps"].contains(entry.key.lowercased()), entry.value.entries != nil {
      return report("leave it out: what it holds stands right below `\(brief(scope))`")
    }
    if entry.key == "stages" { return report("write the stages right below `\(scope)`, without `stages:` and dashes") }
    if let whole = Self.ofWhole(entry.key) { return report(whole) }
    if let outer = scopeBelow(entry, scope) { return report(outer) }
    if Self.keys.contains(where: { $0.name == entry.key }) {
      return report("`\(entry.key)` belongs to the whole pipeline, and stands at the margin")
    }
    guard LanguageFile.options.contains(where: { $0.description.name == entry.key }) else { return false }
    return report("this key belongs under `knowledge` of a language")
  }

  /// What one language or site cannot say: at the margin it would hold for all.
  private static func ofWhole(_ key: String) -> String? {
    switch key {
    case "language": "leave it out: the language of each article is told from its text"
    case "extends", "name", "description":
      "leave it out: `\(key)` is said once, of the whole pipeline, and stands at the margin"
    default: nil
    }
  }

  /// `languages: {ru: {kk: {summarise: …}}}`: a language or a site below another one.
  private func scopeBelow(_ entry: Node.Entry, _ scope: String) -> String? {
    let isLanguage = LanguageTag.isWellFormed(entry.key) && !LanguageTag.isUnassigned(entry.key)
    guard isLanguage || entry.key.contains(".") && !entry.key.contains(" "), let inner = entry.value.entries,
      inner.allSatisfy({ $0.key == "knowledge" || stageNames.contains(Self.canonical($0.key)) }), !inner.isEmpty
    else { return nil }
    let (key, beside) = (brief(entry.key), brief(scope))
    if isLanguage == LanguageTag.isWellFormed(scope) {
      return "`\(key)` is a \(isLanguage ? "language" : "site"): move it out one level, beside `\(beside)`"
    }
    return isLanguage
      ? "`\(key)` is a language: put it under `languages`, at the margin"
      : "`\(key)` is a site: put it under `sites`, at the margin"
  }

  /// `languages: {ru: {Knowledge: …}}`.
  func meansKnowledge(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    let names = stageNames + ["knowledge"]
    guard !names.contains(Self.canonical(entry.key)), meant(by: entry.key, among: names) == "knowledge" else {
      return false
    }
    problems.report(
      Diagnostic(
        .unknownKey, "there is no stage `\(brief(entry.key))`", at: entry.keyPlace,
        help: problems.suggestion(for: entry.key, among: names)))
    return true
  }
}
