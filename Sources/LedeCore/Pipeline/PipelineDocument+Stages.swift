import LedeConfig
import LedeSyntax
import LedeText

/// The stages that a file names, and what is meant by those that there are not.
extension PipelineDocument {
  func stages(_ node: Node, _ problems: inout Problems) -> [StageEntry] {
    guard let items = node.items else {
      let text = node.rawScalar ?? ""
      let start = node.place.range.lowerBound
      let isBlock = start < node.place.source.text.count && "|>".utf8.contains(node.place.source.text.bytes[start])
      let help =
        isBlock
        ? "leave out the sign behind `stages:`, and begin each line with `- `"
        : Self.gluedDash(node).map { "put a blank behind each dash: `- \($0):`" }
          ?? (text.hasPrefix("-") ? "put a blank behind each dash: `- \(text.dropFirst().prefix { $0 != " " })`" : nil)
      problems.report(
        Diagnostic(
          .wrongType, "`stages` must be a list", at: node.place,
          help: help ?? "write `- ` before each stage, a hyphen and a blank"))
      return []
    }
    return items.flatMap { entries(of: $0, &problems) }
  }

  /// The stage that an item of the list names; several where they were meant to be items of their own.
  private func entries(of item: Node, _ problems: inout Problems) -> [StageEntry] {
    if item.rawScalar != nil, !item.isNull, let name = item.scalar(expecting: .text, &problems) {
      return several(name.value, item.place, &problems)
        ?? known(name.value, shown: name.description, item.place, options: nil, &problems).map { [$0] } ?? []
    }
    if let items = item.items, !items.isEmpty {
      problems.report(
        Diagnostic(
          .wrongType, "a list stands inside the list of stages", at: item.place,
          help: "put each stage behind a dash of its own, all in one column"))
      return items.flatMap { entries(of: $0, &problems) }
    }
    guard let entries = item.entries, let first = entries.first else {
      problems.report(
        Diagnostic(
          .wrongType,
          item.isNull ? "no stage stands behind this dash" : "a stage must be a name, or a name with options",
          at: item.place, help: "write `- segment` or `- score: {…}`" + (item.isNull ? ", or remove the dash" : "")))
      return []
    }
    if let named = withoutColon(first, &problems) { return [named] }
    if let named = namedByValue(first, entries.dropFirst().first?.value, &problems) { return [named] }
    for entry in entries.dropFirst() { misindented(entry, below: first, &problems) }
    return known(first.key, first.keyPlace, options: first.value, &problems).map { [$0] } ?? []
  }

  /// `[clean segment]`, `- clean` with the next dash one column further: what YAML reads as one name.
  private func several(_ text: String, _ place: Place, _ problems: inout Problems) -> [StageEntry]? {
    let names = text.split { " ,;，、-".contains($0) }.map(String.init)
    guard names.count > 1, names.allSatisfy({ stageNames.contains(Self.canonical($0)) }) else { return nil }
    let help =
      text.contains(" - ")
      ? "put each stage behind a dash of its own, all in one column"
      : "part them with commas: `\(names.joined(separator: ", "))`"
    problems.report(Diagnostic(.unknownValue, "there is no stage `\(brief(text))`", at: place, help: help))
    return names.map { StageEntry(name: Self.canonical($0), place: place, options: nil) }
  }

  /// `- summarise {sentences: 2}`, of which YAML makes the key `summarise {sentences`.
  private func withoutColon(_ entry: Node.Entry, _ problems: inout Problems) -> StageEntry? {
    guard let bracket = entry.key.firstIndex(where: { "{[(".contains($0) }) else { return nil }
    let name = Self.canonical(entry.key[..<bracket].filter { $0 != " " })
    guard stageNames.contains(name) else { return nil }
    problems.report(
      Diagnostic(
        .syntax, "no colon stands behind `\(name)`", at: entry.keyPlace,
        help: "write `- \(name): {…}`"))
    return StageEntry(name: name, place: entry.keyPlace, options: nil)
  }

  /// `- name: segment`, as other programs have it.
  private func namedByValue(_ entry: Node.Entry, _ options: Node?, _ problems: inout Problems) -> StageEntry? {
    guard let value = entry.value.rawScalar.map(Self.canonical), stageNames.contains(value),
      !stageNames.contains(Self.canonical(entry.key))
    else { return nil }
    problems.report(
      Diagnostic(
        .unknownValue, "there is no stage `\(brief(entry.key))`", at: entry.keyPlace,
        help: options == nil
          ? "write `- \(value)`: a stage's name stands behind the dash" : "write `- \(value):`, and its options below"))
    return StageEntry(name: value, place: entry.keyPlace, options: options)
  }

  /// A second key beside a stage's name is nearly always an option without enough indentation.
  /// `-summarise:`, at the margin of the list.
  private static func gluedDash(_ node: Node) -> String? {
    node.entries?.first { $0.key.hasPrefix("-") && $0.key.count > 1 }.map { String($0.key.dropFirst()) }
  }

  private func misindented(_ entry: Node.Entry, below stage: Node.Entry, _ problems: inout Problems) {
    let isStage = stageNames.contains(Self.canonical(entry.key))
    problems.report(
      Diagnostic(
        .misplacedKey, "`\(entry.key)` stands beside the stage `\(stage.key)`", at: entry.keyPlace,
        help: isStage
          ? "begin it with `- `: each stage is an item of the list"
          : "indent it further, so that it is an option of `\(stage.key)`"))
  }

  /// - Parameter shown: what a message calls it; `nil`: by its name.
  func known(
    _ name: String, shown: String? = nil, _ place: Place, options: Node?, _ problems: inout Problems
  ) -> StageEntry? {
    let canonical = Self.canonical(name)
    guard stageNames.contains(canonical) else {
      let shown = shown ?? name
      problems.report(
        Diagnostic(
          .unknownValue, "there is no stage `\(brief(shown))`", at: place, help: mend(shown, options, problems)))
      // It counts as the one that is meant: what the stages have to do with each other is judged all the same.
      let meant = plain(canonical).map(\.name) ?? canonical
      let known =
        stageNames.contains(meant)
        ? meant : nearest(to: canonical, among: stageNames) ?? sameStem(as: canonical, among: stageNames)
      return known.map { StageEntry(name: $0, place: place, options: options) }
    }
    return StageEntry(name: canonical, place: place, options: options)
  }

  /// What is meant by a stage that there is not.
  private func mend(_ name: String, _ options: Node?, _ problems: Problems) -> String {
    // A name alone says nothing of a language.
    let isNamed = options == nil && problems.homes[name]?.allSatisfy(\.isKnowledge) ?? false
    let homes = isNamed ? [] : problems.homes(of: name, options?.shape, in: "")
    if nearest(to: name, among: stageNames) == nil, !homes.isEmpty {
      return "it belongs under \(Problems.list(homes))"
    }
    return problems.suggestion(for: name, among: stageNames)
  }

  // MARK: keys that are no stages

  /// The entries with those below `languages:`, `sites:` or `stages:` that stand at the margin, and so below nothing.
  func indented(_ entries: [Node.Entry], _ problems: inout Problems) -> [Node.Entry] {
    var (result, open): ([Node.Entry], Int?) = ([], nil)
    for entry in entries {
      guard let index = open, belongs(entry, below: result[index].key) else {
        if let index = open, !result[index].value.isNull || !entry.value.isNull { open = nil }
        if entry.value.isNull, ["languages", "sites", "stages"].contains(entry.key) { open = result.count }
        result.append(entry)
        continue
      }
      let head = result[index]
      let isStage = head.key == "stages"
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(brief(entry.key))` stands at the margin, and not below `\(head.key)`", at: entry.keyPlace,
          notes: [.init("`\(head.key)` stands here", at: head.keyPlace)],
          help: isStage
            ? "write `  - \(brief(entry.key))`, and indent what is below it further"
            : "indent it and what is below it"))
      let inner = Node(.mapping([entry]), at: entry.keyPlace)
      let all: Node.Content =
        isStage
        ? .sequence((head.value.items ?? []) + [inner]) : .mapping((head.value.entries ?? []) + [entry])
      result[index] = Node.Entry(key: head.key, keyPlace: head.keyPlace, value: Node(all, at: head.keyPlace))
    }
    return result
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

  /// A key of no pipeline that names a language, a site or a stage.
  private func belongs(_ entry: Node.Entry, below key: String) -> Bool {
    if Self.keys.contains(where: { $0.name == entry.key }) || entry.key.hasPrefix("x-") { return false }
    switch key {
    case "languages": return LanguageTag.isWellFormed(entry.key) && entry.value.entries != nil
    case "sites": return entry.key.contains(".") && entry.value.entries != nil
    default: return stageNames.contains(Self.canonical(entry.key))
    }
  }

  /// What a key of the file means that there is not.
  mutating func unknown(_ entry: Node.Entry, _ problems: inout Problems) {
    let bytes = entry.value.place.source.text.bytes
    let start = entry.value.place.range.lowerBound
    let named = (entry.value.items ?? []).compactMap { $0.rawScalar ?? $0.entries?.first?.key }.map(Self.canonical)
    let inner = entry.value.entries?.map(\.key) ?? []
    let help: String
    if start < bytes.count,
      bytes[start] == UInt8(ascii: "&") || entry.key.lowercased().hasPrefix("x_") || entry.key.hasPrefix("X-")
    {
      let name = entry.key.drop { ".xX_-".contains($0) }
      help = "call it `x-\(name)`: so begin the keys of what several places share"
    } else if named.contains(where: stageNames.contains), nearest(to: entry.key, among: Self.keys.map(\.name)) == nil {
      help = "did you mean `stages`?"
      if stages.isEmpty { stages = stages(entry.value, &problems) }
    } else if inner.contains("stages") || inner.contains("extends") {
      help = "leave it out, and begin the lines below it at the margin"
    } else if entry.key == "knowledge" {
      help = "put it under a language: `languages: {ru: {knowledge: …}}`"
    } else {
      return problems.unknownKey(entry, among: Self.keys.map(\.name), in: "a pipeline")
    }
    problems.report(
      Diagnostic(.unknownKey, "a pipeline has no key `\(brief(entry.key))`", at: entry.keyPlace, help: help))
  }

  /// What stands under a language or site and belongs elsewhere: keys of the pipeline, and those of `knowledge`.
  func isMisplaced(_ entry: Node.Entry, in scope: String, _ problems: inout Problems) -> Bool {
    if stageNames.contains(Self.canonical(entry.key)) { return false }
    func report(_ help: String) -> Bool {
      problems.report(
        Diagnostic(.misplacedKey, "there is no stage `\(brief(entry.key))`", at: entry.keyPlace, help: help))
      return true
    }
    if entry.key == "stages" { return report("write the stages right below `\(scope)`, without `stages:` and dashes") }
    if Self.keys.contains(where: { $0.name == entry.key }) {
      return report("`\(entry.key)` belongs to the whole pipeline, and stands at the margin")
    }
    guard LanguageFile.options.contains(where: { $0.description.name == entry.key }) else { return false }
    return report("this key belongs under `knowledge` of a language")
  }

  /// What a file that is one text was meant to be.
  func mend(ofText text: String) -> String {
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").first.map(String.init) ?? "" }
    if parts.count == 2, Self.keys.contains(where: { $0.name == parts[0] }) {
      return "write `\(parts[0]): \(brief(parts[1]))`: a colon parts key and value"
    }
    let words = text.split { " ,\n".contains($0) }.map { Self.canonical(String($0)) }
    return words.contains(where: stageNames.contains)
      ? "write `stages:`, and below it each stage behind `- `"
      : "name a file that begins with such as `extends: newsletter`; the pipeline stands before the articles"
  }
}
