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
}
