import LedeConfig
import LedeSyntax
import LedeText

/// What the command line sets.
extension PipelinePlan {
  /// What messages call the command line's settings.
  private static let settingName = "--set"

  /// Takes `stage.option=value` or `stage.component.option=value` of the command line.
  mutating func set(_ setting: String, _ problems: inout Problems) {
    let source = Source(name: Self.settingName, string: setting)
    let whole = Place(source: source, range: 0..<source.text.count)
    guard let equals = setting.firstIndex(of: "="), equals > setting.startIndex else {
      return problems.report(
        Diagnostic(
          .syntax, "a setting needs a path and a value", at: whole,
          help: "write `--set \(isPath(setting) ? mended(setting) : "score.position.weight=0.5")`"))
    }
    let path = setting[..<equals].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var offset = 0
    let keys = path.map { key in
      defer { offset += key.utf8.count + 1 }
      return (key.filter { $0 != " " }, Place(source: source, range: offset..<offset + key.utf8.count))
    }
    if setting[setting.index(after: equals)...].allSatisfy({ $0 == " " }) {
      return problems.report(
        Diagnostic(
          .missingKey, "no value stands behind `=`", at: whole,
          help: isNumber(keys.map(\.0))
            ? "write a number behind it, or `~` for the default" : "write `''` for an empty text, `~` for the default"))
    }
    let count = problems.errorCount
    let read = YAMLParser.parse(source, from: offset, &problems)
    if problems.errorCount > count { return }
    if let fault = misread(read, setting, source, from: offset, problems) { return problems.report(fault) }
    let value = read ?? Node(.scalar("", isPlain: true), at: Place(source: source, range: offset..<source.text.count))
    if ["languages", "sites"].contains(keys[0].0) { return set(keys, value, &problems) }
    warn(ofSwitch: keys, value, &problems)
    let stage = PipelineDocument.canonical(keys[0].0)
    guard let index = stages.firstIndex(where: { $0.name == stage }) else {
      return problems.report(
        Diagnostic(
          .unknownValue, "this pipeline has no stage `\(keys[0].0)`", at: keys[0].1,
          help: mend(keys.map(\.0), problems)))
    }
    if keys.count == 1, Switch(value, of: options(of: stage), &problems) == .off {
      stages.remove(at: index)
      turnedOff[stage] = keys[0].1
      return
    }
    let node = keys.dropFirst().reversed().reduce(value) { inner, key in
      Node(.mapping([.init(key: key.0, keyPlace: key.1, value: inner)]), at: key.1)
    }
    settingNodes[stages[index].name, default: []].append(node)
  }

  /// The option at a path is a number.
  private func isNumber(_ path: [String]) -> Bool {
    var options = options(of: PipelineDocument.canonical(path[0]))
    for (index, key) in path.enumerated().dropFirst() {
      guard let option = options.first(where: { $0.name == key }) else { return false }
      if index == path.count - 1 { return option.type.shapes == [.number] }
      if case .component(let inner) = option.type { options = inner } else { return false }
    }
    return false
  }

  /// `summarise.sentences`, with the value forgotten or behind a blank.
  private func isPath(_ setting: String) -> Bool {
    let first = setting.prefix { $0 != "." }
    return setting.contains(".") && (["languages", "sites"].contains(first) || stages.contains { $0.name == first })
  }

  private func mended(_ setting: String) -> String {
    let parts = setting.split(maxSplits: 1) { " :".contains($0) }
    return parts.count == 2 ? "\(parts[0])=\(String(parts[1]).trimmed)" : setting + "=…"
  }

  /// A value that was to be text, or several settings in one: `title=News: Monday`, `sentences=2,summarise.words=50`.
  private func misread(
    _ value: Node?, _ setting: String, _ source: Source, from offset: Int, _ problems: Problems
  ) -> Diagnostic? {
    let place = Place(source: source, range: offset..<source.text.count)
    let text = String(source.text[place.range])
    let path = setting.prefix { $0 != "=" }
    if let entries = value?.entries, entries.count == 1, !text.hasPrefix("{"), problems.homes[entries[0].key] == nil {
      return Diagnostic(
        .syntax, "`: ` makes a key of what stands before it", at: place,
        help: "put the value in quotes of its own: `--set '\(path)=\"\(brief(text))\"'`")
    }
    guard let comma = text.firstIndex(where: { ",; ".contains($0) }), let equals = text[comma...].firstIndex(of: "="),
      value?.rawScalar != nil
    else { return nil }
    let other = text[text.index(after: comma)..<equals].filter { $0 != " " }
    guard stages.contains(where: { other.hasPrefix($0.name + ".") }) else { return nil }
    return Diagnostic(
      .syntax, "two settings stand here", at: place,
      help: "write `--set \(path)=\(text[..<comma]) --set \(other)\(text[equals...])`")
  }

  /// `emit.tsv=off` and behind it `emit.tsv.target=kk`, which turns it on again.
  private mutating func warn(ofSwitch keys: [(String, Place)], _ value: Node, _ problems: inout Problems) {
    let path = keys.map(\.0).joined(separator: ".")
    if ["false", "no", "off"].contains(value.rawScalar?.lowercased() ?? "") { switchedOff.insert(path) }
    guard let off = switchedOff.first(where: { path.hasPrefix($0 + ".") }), let first = keys.first?.1 else { return }
    problems.report(
      Diagnostic(
        .ineffective, "`\(off)` was turned off before this, which turns it on again",
        at: Place(source: first.source, range: 0..<first.source.text.count), severity: .warning,
        help: "leave one of the two out"))
  }

  /// What is meant by a path that begins with no stage.
  private func mend(_ keys: [String], _ problems: Problems) -> String {
    let names = stages.map(\.name)
    if keys[0] == "language" { return "use `--language`" }
    if keys[0].hasPrefix("stages["), keys.count > 1 {
      return "leave out `\(keys[0]).`: stages are named and not numbered, as in `summarise.sentences=2`"
    }
    if keys.count > 1, LanguageTag.isWellFormed(keys[0]), names.contains(PipelineDocument.canonical(keys[1])) {
      return "write `languages.\(keys.joined(separator: "."))`"
    }
    // To what is built in a pipeline that extends it adds.
    let isOwn = head.map { !$0.source.name.hasPrefix(PipelineLoader.builtinPrefix) } ?? false
    let absent = catalogue.stage(PipelineDocument.canonical(keys[0]))?.name
    if isOwn, absent != nil { return "add it to the `stages` of the pipeline: `--set` changes what is there" }
    if keys[0] == "stages", keys.count > 1, names.contains(keys[1]) { return "leave out `stages.`" }
    if PipelineDocument.keys.contains(where: { $0.name == keys[0] }) {
      return "write it in the pipeline: only options of stages can be set here"
    }
    let parts = keys[0].split { ":/".contains($0) }.map(String.init)
    if parts.count > 1, names.contains(parts[0]) {
      return "part the names with points: `\((parts + keys.dropFirst()).joined(separator: "."))`"
    }
    let owners = (problems.homes[keys[0]] ?? []).map(\.owner).filter { owner in
      names.contains(String(owner.prefix { $0 != "." }))
    }
    if owners.count == 1 { return "did you mean `\(([owners[0]] + keys).joined(separator: "."))`?" }
    if let absent, BuiltinPipelines.names.contains(name) {
      return "write a pipeline that adds it: `extends: \(name)`, and below `stages:` the item `- \(absent)`"
    }
    let meant = kinds(in: names).name(bySynonym: keys[0])
    return meant.map { "did you mean `\(([$0] + keys.dropFirst()).joined(separator: "."))`?" }
      ?? problems.suggestion(for: PipelineDocument.canonical(keys[0]), among: names)
  }

  /// Takes `languages.kk.summarise.sentences=2` or `sites.example.org.clean.cut=^x`: a site has dots of its own.
  private mutating func set(_ keys: [(String, Place)], _ value: Node, _ problems: inout Problems) {
    let names = stages.map(\.name)
    guard let at = keys.indices.dropFirst(2).first(where: { names.contains(PipelineDocument.canonical(keys[$0].0)) })
    else {
      if let knowledge = keys.first(where: { $0.0 == "knowledge" }) {
        return problems.report(
          Diagnostic(
            .misplacedKey, "`knowledge` cannot be set on the command line", at: knowledge.1,
            help: "write it in the pipeline, under `languages`"))
      }
      let given = keys.dropFirst().first?.0 ?? ""
      let isSite = keys[0].0 == "sites"
      let scope = isSite ? "example.org" : LanguageTag.isWellFormed(given) ? given : "kk"
      return problems.report(
        Diagnostic(
          .unknownValue, "this path leads to no stage of the pipeline", at: keys[keys.count - 1].1,
          help: "write `\(keys[0].0).\(scope).summarise.sentences=2`"))
    }
    let scope = keys[1..<at].map(\.0).joined(separator: ".")
    let node = keys[(at + 1)...].reversed().reduce(value) { inner, key in
      Node(.mapping([.init(key: key.0, keyPlace: key.1, value: inner)]), at: key.1)
    }
    let stage = PipelineDocument.canonical(keys[at].0)
    let last = keys[at - 1].1.range.upperBound
    let entry = Node.Entry(
      key: scope, keyPlace: Place(source: keys[1].1.source, range: keys[1].1.range.lowerBound..<last), value: node)
    guard
      keys[0].0 == "sites" ? PipelineDocument.isSite(entry, &problems) : PipelineDocument.isLanguage(entry, &problems)
    else { return }
    if keys[0].0 == "sites" {
      siteNodes[PipelineDocument.site(scope), default: [:]][stage, default: []].append(node)
    } else {
      languageNodes[LanguageTag.canonical(scope), default: [:]][stage, default: []].append(node)
    }
  }
}
