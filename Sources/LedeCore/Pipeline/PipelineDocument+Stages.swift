import LedeConfig
import LedeSyntax
import LedeText

/// The stages that a file names, and what is meant by those that there are not.
extension PipelineDocument {
  mutating func stages(_ node: Node, _ problems: inout Problems) -> [StageEntry] {
    guard let items = node.items else {
      isWhole = false
      let text = node.rawScalar ?? ""
      if let (sign, code) = PastedBullet.first(of: text) {
        problems.report(
          Diagnostic(.syntax, "`\(sign)` (\(code)) is no bullet of a list", at: node.place, help: PastedBullet.mend))
        return []
      }
      if node.isNull {
        problems.report(
          Diagnostic(
            .wrongType, "no stages stand here", at: node.place, help: "write each below it, behind `- `"))
        return []
      }
      problems.report(
        Self.unseenBlank(behindDashOf: node)
          ?? Diagnostic(.wrongType, "`stages` must be a list", at: node.place, help: Self.mend(ofNoList: node)))
      return []
    }
    if items.isEmpty, named.contains("extends"), named.contains("stages") {
      problems.report(
        Diagnostic(
          .ineffective, "an empty list changes nothing of what is extended", at: node.place, severity: .warning,
          help: "leave `stages` out"))
    }
    listed = Set(items.compactMap { $0.entries?.first?.key ?? $0.rawScalar }.map(Self.canonical))
    let found = items.map { entries(of: $0, &problems) }
    if found.contains(where: \.isEmpty) { isWhole = false }
    return found.flatMap { $0 }
  }

  /// The stage that an item of the list names; several where they were meant to be items of their own.
  /// - Parameter isNested: the item stands in a list inside the list, of which all is said.
  private func entries(of item: Node, isNested: Bool = false, _ problems: inout Problems) -> [StageEntry] {
    // A name with a sign before it is told where YAML was read.
    if item.isTag { return [] }
    if let fault = item.unseenBlank {
      problems.report(fault)
      return []
    }
    if item.rawScalar != nil, !item.isNull, let name = item.scalar(expecting: .text, &problems) {
      return several(name.value, item.place, &problems) ?? called(name.value, item.place, &problems).map { [$0] }
        ?? known(name.value, shown: name.description, item.place, options: nil, &problems).map { [$0] } ?? []
    }
    if let items = item.items, !items.isEmpty {
      let (start, bytes) = (item.place.range.lowerBound, item.place.source.text.bytes)
      let isDash = start < bytes.count && bytes[start] == UInt8(ascii: "-") && item.place.definition == nil
      problems.report(
        Diagnostic(
          .wrongType, "a list stands inside the list of stages",
          at: isDash ? Place(source: item.place.source, range: start..<start + 1) : item.place,
          help: isDash && items.count == 1
            ? "remove one of the two dashes" : "put each stage behind a dash of its own, all in one column"))
      return items.flatMap { entries(of: $0, isNested: true, &problems) }
    }
    guard let entries = item.entries, let first = entries.first else {
      problems.report(
        Diagnostic(
          .wrongType,
          item.isNull ? "no stage stands behind this dash" : "a stage must be a name, or a name with options",
          at: item.place, help: "write `- segment` or `- score: {…}`" + (item.isNull ? ", or remove the dash" : "")))
      return []
    }
    if isPath(first, dash: "- ", &problems) { return [] }
    if let named = withoutColon(first, &problems) { return [named] }
    if let named = namedByValue(first, entries.dropFirst().first?.value, &problems) { return [named] }
    if let rest = withoutHead(entries, &problems) {
      return self.entries(of: Node(.mapping(rest), at: item.place), isNested: isNested, &problems)
    }
    let (own, beside) = misindented(entries.dropFirst(), below: first, isNested: isNested, &problems)
    let (value, below) = stagesBelow(first, &problems)
    let all = own.isEmpty ? value : Node(.mapping((value.entries ?? []) + own), at: value.place)
    return (known(first.key, first.keyPlace, options: all, &problems).map { [$0] } ?? []) + below + beside
  }

  /// `[clean segment]`, `- clean, segment`, which YAML reads as one name.
  private func several(_ text: String, _ place: Place, _ problems: inout Problems) -> [StageEntry]? {
    let names = text.split { " ,;，、-".contains($0) }.map(String.init)
    guard names.count > 1, names.allSatisfy({ stageNames.contains(Self.canonical($0)) }) else { return nil }
    problems.report(
      Diagnostic(
        .unknownValue, "there is no stage `\(brief(text))`", at: place,
        help: place.isBehindDash
          ? "put each behind a dash of its own: \(names.map { "`- \($0)`" }.joined(separator: ", "))"
          : "part them with commas: `\(names.joined(separator: ", "))`"))
    return names.map { StageEntry(name: Self.canonical($0), place: place, options: nil) }
  }

  /// `- summarise {sentences: 2}`, of which YAML makes the key `summarise {sentences`.
  func withoutColon(_ entry: Node.Entry, _ problems: inout Problems) -> StageEntry? {
    let words = entry.key.split(separator: " ").map(String.init)
    if words.count == 2, let stage = stageKinds.first(where: { $0.name == Self.canonical(words[0]) }),
      stage.component.options.contains(where: { $0.name == words[1] })
    {
      problems.report(
        Diagnostic(
          .syntax, "no colon stands behind `\(words[0])`", at: entry.keyPlace,
          help: "write `\(words[0]): {\(words[1]): \(brief(entry.value.rawScalar ?? "…"))}`"))
      return StageEntry(name: stage.name, place: entry.keyPlace, options: nil)
    }
    guard let bracket = entry.key.firstIndex(where: { "{[(".contains($0) }) else { return nil }
    let name = Self.canonical(entry.key[..<bracket].filter { $0.isASCII && !" =:;".contains($0) })
    guard stageNames.contains(name) else { return nil }
    let unseen = entry.key[..<bracket].firstIndex(of: ":").flatMap { plain(String(entry.key[$0..<bracket])) }
    problems.report(
      Diagnostic(
        .syntax,
        unseen.map { "what looks like a blank behind this colon is none (\($0.code))" }
          ?? "no colon stands behind `\(name)`",
        at: entry.keyPlace, help: "write `\(name): {…}`" + (unseen == nil ? "" : ", with a blank")))
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

  /// A second key beside a stage's name is nearly always an option without enough indentation: of several that follow one another the
  /// first is told. What is a stage, and no option of this one, lacks its dash.
  /// - Returns: the options of the stage, and the stages.
  private func misindented(
    _ entries: ArraySlice<Node.Entry>, below stage: Node.Entry, isNested: Bool, _ problems: inout Problems
  ) -> (options: [Node.Entry], stages: [StageEntry]) {
    var (options, stages): ([Node.Entry], [StageEntry]) = ([], [])
    let owner = Self.canonical(stage.key)
    for entry in entries where !isOfNoStage(entry, beside: owner, &problems) {
      let isOption = problems.homes[entry.key]?.contains { $0.owner == owner } ?? false
      let name = Self.canonical(entry.key)
      let isStage = stageNames.contains(name) && !(isOption && (stage.value.isNull || isNested))
      if isStage {
        if !listed.contains(name) {
          stages.append(StageEntry(name: name, place: entry.keyPlace, options: entry.value))
        }
      } else {
        options.append(entry)
        if isNested || options.count > 1 { continue }
      }
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.key)` stands beside the stage `\(stage.key)`", at: entry.keyPlace,
          help: isStage
            ? "begin it with `- `: each stage is an item of the list"
            : Self.mend(of: entry, belowAliasOf: stage)
              ?? "indent it\(entry.keyPlace.range == entries.last?.keyPlace.range ? "" : " and what follows") further: options of `\(stage.key)` stand below its name"
        ))
    }
    return (options, stages)
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
      let synonym = stageKinds.name(bySynonym: canonical)
      let known =
        synonym ?? meant(by: canonical, among: stageNames) ?? sameStem(as: canonical, among: stageNames)
      return known.map {
        let isGuessed = isGuessed(options, of: $0)
        return StageEntry(
          name: $0, place: place, options: isGuessed ? nil : options, isGuess: isGuessed || synonym != nil)
      }
    }
    return StageEntry(
      name: canonical, place: place, options: options, isGuess: meansOther(canonical, options, problems))
  }

  /// Nothing of the options is that of the stage that seems to be meant: they are another program's as well.
  func isGuessed(_ options: Node?, of stage: String) -> Bool {
    guard let keys = options?.entries?.map(\.key), !keys.isEmpty,
      let own = stageKinds.first(where: { $0.name == stage })?.component.options
    else { return false }
    return !keys.contains { key in
      own.name(bySynonym: key) != nil || own.contains { $0.name == key }
        || nearest(to: key, among: own.map(\.name)) != nil
    }
  }

  /// What is meant by a stage that there is not.
  private func mend(_ name: String, _ options: Node?, _ problems: Problems) -> String {
    if let number = name.prefixMatch(of: /[0-9]+[.)] */)?.output.count, name.count > number {
      return "leave the number out: `- \(brief(String(name.dropFirst(number))))`"
    }
    if let meant = stageKinds.name(bySynonym: name) { return "did you mean `\(meant)`?" }
    let near = nearest(to: name, among: stageNames)
    if Self.keys.contains(where: { $0.name == name }) {
      return "`\(name)` belongs to the whole pipeline, and stands at the margin"
    }
    if BuiltinPipelines.names.contains(name) {
      return "it is a pipeline: write `extends: \(name)` at the margin"
    }
    if let colon = name.firstRange(of: ": "), stageNames.contains(Self.canonical(String(name[..<colon.lowerBound]))) {
      return "leave out the quotes: they make one text of key and value"
    }
    if near == nil, let key = nearest(to: name, among: Self.keys.map(\.name)) {
      return "did you mean `\(key)`? It belongs to the whole pipeline, and stands at the margin"
    }
    // A name alone says nothing of a language.
    let isNamed = options == nil && problems.homes[name]?.allSatisfy(\.isKnowledge) ?? false
    let homes = isNamed ? [] : problems.homes(of: name, options?.shape, in: "")
    if near == nil, sameStem(as: name, among: stageNames) == nil, !homes.isEmpty {
      return "it belongs \(Problems.under(homes))"
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

  /// A key of no pipeline that names a language, a site or a stage.
  private func belongs(_ entry: Node.Entry, below key: String) -> Bool {
    if Self.keys.contains(where: { $0.name == entry.key }) || entry.key.hasPrefix("x-") { return false }
    switch key {
    case "languages": return LanguageTag.isWellFormed(entry.key) && entry.value.entries != nil
    case "sites": return entry.key.contains(".") && entry.value.entries != nil
    default: return stageNames.contains(Self.canonical(entry.key))
    }
  }

  /// What a file that is one text was meant to be.
  func mend(ofText text: String) -> String {
    let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
    if parts.count == 2, Self.keys.contains(where: { $0.name == parts[0] }) {
      // Lines below it, which YAML takes for the same text, are behind the first word, or behind the bracket that closes.
      let end = parts[1].first == "[" ? parts[1].firstIndex(of: "]") : nil
      let value = end.map { parts[1][...$0] } ?? parts[1].prefix { $0 != " " }
      return "write `\(parts[0]): \(brief(String(value)))`: a colon parts key and value"
    }
    let first = String(text.prefix { !" \n".contains($0) })
    if let mark = WideMark.first(in: first), mark.meant == ":",
      Self.keys.contains(where: { first.hasPrefix("\($0.name)\(mark.sign)") })
    {
      return "write `\(brief(mark.mended(first).trimmed))`: `\(mark.sign)` (\(mark.code)) is no `:` to YAML"
    }
    let words = text.split { " ,\n".contains($0) }.map { Self.canonical(String($0)) }
    return words.contains(where: stageNames.contains)
      ? "write `stages:`, and below it each stage behind `- `"
      : "name a file that begins with such as `extends: newsletter`; the pipeline stands before the articles"
  }
}
