import LedeConfig
import LedeSyntax

extension Place {
  /// A dash and a blank stand before it, so that it is an item on a line of its own.
  var isBehindDash: Bool {
    let before = source.text.bytes[..<min(range.lowerBound, source.text.count)].last { $0 != 0x20 }
    return before == UInt8(ascii: "-")
  }
}

/// Items of `stages` that hold more than a stage and its options.
extension PipelineDocument {
  /// What a file that is one list was meant to be.
  func mend(ofList items: [Node]) -> String {
    let keys = items.flatMap { $0.entries?.map(\.key) ?? [$0.rawScalar ?? ""] }
    if keys.contains(where: { stageNames.contains(Self.canonical($0)) }) { return "write `stages:` above the list" }
    let others = keys.lazy.compactMap { key in Self.keys.name(bySynonym: key) == "stages" ? key : nil }.first
    return "a pipeline begins with keys such as `extends:` and `stages:`"
      + (others.map { "; what is below `\(brief($0))` here would stand below `stages` there" } ?? "")
  }

  /// What to write in place of a value of `stages` that is no list.
  static func mend(ofNoList node: Node) -> String {
    let text = node.rawScalar ?? node.entries?.first?.key ?? ""
    if node.blockSign != nil { return "leave out the sign behind `stages:`, and begin each line with `- `" }
    if node.isQuoted, text.hasPrefix("["), text.hasSuffix("]") {
      return "leave the quotes out: they make a text of the list"
    }
    if node.entries == nil, BuiltinPipelines.names.contains(text) || [".yaml", ".yml"].contains(where: text.hasSuffix) {
      return "it is a pipeline: write `extends: \(brief(text))` in place of `stages`"
    }
    if let number = text.prefixMatch(of: /[0-9]+[.)][ ]/)?.output {
      let name = text.dropFirst(number.count).prefix { $0 != " " }
      return "write `- ` in place of `\(number)` and the other numbers: `- \(brief(String(name)))`"
    }
    if let glued = node.entries?.first(where: { $0.key.hasPrefix("-") && $0.key.count > 1 }) {
      return "put a blank behind each dash: `- \(glued.key.dropFirst()):`"
    }
    return text.hasPrefix("-") && node.entries == nil
      ? "put a blank behind each dash: `- \(text.dropFirst().prefix { $0 != " " })`"
      : "write `- ` before each stage, a hyphen and a blank"
  }

  /// A dash with a blank behind it that is none, which makes no list of what stands below `stages`; `nil`: it is something else.
  static func unseenBlank(behindDashOf node: Node) -> Diagnostic? {
    let first = node.entries?.first
    let (text, place) = (node.rawScalar ?? first?.key ?? "", first?.keyPlace ?? node.place)
    guard text.hasPrefix("-"), !node.isQuoted, let sign = text.dropFirst().first, let (_, code) = plain(String(sign))
    else { return nil }
    let (start, name) = (place.range.lowerBound + 1, text.dropFirst(2).prefix { $0 != " " })
    return Diagnostic(
      .syntax, "what looks like a blank behind the dash is none (\(code))",
      at: place.definition == nil ? Place(source: place.source, range: start..<start + sign.utf8.count) : place,
      help: "write `- \(brief(String(name)))\(first == nil ? "" : ":")`, with a blank")
  }

  /// `- summarise: *short` and an option on the line below: an alias takes nothing more, and is merged into what does.
  static func mend(of option: Node.Entry, belowAliasOf stage: Node.Entry) -> String? {
    guard let alias = stage.value.alias else { return nil }
    let value = option.value.rawScalar.map(brief) ?? "…"
    return
      "nothing can stand below an alias: write `\(brief(stage.key)): {<<: \(alias), \(brief(option.key)): \(value)}`"
  }

  /// `- summarise(sentences=2)`, `- summarise --sentences 2`: a stage called like a function or a program; `nil`: it is none.
  func called(_ text: String, _ place: Place, _ problems: inout Problems) -> StageEntry? {
    let parts = text.split { " (),".contains($0) }.map(String.init)
    guard parts.count > 1, let stage = stageKinds.first(where: { $0.name == Self.canonical(parts[0]) }) else {
      return nil
    }
    var (options, rest): ([String], [String]) = ([], Array(parts.dropFirst()))
    while let part = rest.first {
      rest.removeFirst()
      let halves = part.drop { $0 == "-" }.split(maxSplits: 1) { "=:".contains($0) }.map(String.init)
      guard let name = halves.first, stage.component.options.contains(where: { $0.name == name }) else { return nil }
      if halves.count == 2 {
        options.append("\(name): \(halves[1])")
      } else if part.hasPrefix("-"), let value = rest.first {
        options.append("\(name): \(value)")
        rest.removeFirst()
      } else {
        options.append(name)
      }
    }
    let isNames = options.allSatisfy { !$0.contains(":") }
    let all = options.joined(separator: ", ")
    problems.report(
      Diagnostic(
        .unknownValue, "there is no stage `\(brief(text))`", at: place,
        help: "write `\(stage.name): \(isNames ? "[\(all)]" : "{\(all)}")`"))
    return StageEntry(name: stage.name, place: place, options: nil)
  }

  /// `score.position.weight: 2`: the path of an option in the place of a stage, as `--set` takes it.
  /// - Parameter dash: what the stage begins with.
  func isPath(_ entry: Node.Entry, dash: String = "", _ problems: inout Problems) -> Bool {
    let path = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.count > 1, !path.contains(""), stageNames.contains(Self.canonical(path[0])) else { return false }
    problems.report(
      Diagnostic(
        .unknownKey, "`\(brief(entry.key))` is a path, as `--set` takes it, and no stage", at: entry.keyPlace,
        help: "write `\(dash)\(entry.value.nested(below: path))`"
          + (!dash.isEmpty && listed.contains(Self.canonical(path[0]))
            ? ", together with what stands below the other `\(path[0])`" : "")
      ))
    return true
  }

  /// `- label: x` and below it `clean: {…}`: the entries without what other programs say of a step first.
  func withoutHead(_ entries: [Node.Entry], _ problems: inout Problems) -> [Node.Entry]? {
    guard let first = entries.first, let second = entries.dropFirst().first, first.value.rawScalar != nil,
      !first.value.isNull, stageNames.contains(Self.canonical(second.key)),
      !stageNames.contains(Self.canonical(first.key)), meant(by: first.key, among: stageNames) == nil,
      stageKinds.name(bySynonym: first.key) == nil
    else { return nil }
    let isCondition = Self.conditions.contains(first.key.lowercased())
    problems.report(
      Diagnostic(
        .unknownValue, "there is no stage `\(brief(first.key))`", at: first.keyPlace,
        help: isCondition
          ? "what is for some articles alone stands under `languages` or `sites`; here write `- \(second.key): …`"
          : "leave this line out, and write `- \(second.key): …`"))
    return Array(entries.dropFirst())
  }

  /// What other programs call what decides whether a step is done.
  static let conditions: Set = ["condition", "except", "if", "only", "unless", "when"]

  /// Stages that stand among the options of another, to which they do not belong: each is one of its own.
  func stagesBelow(_ stage: Node.Entry, _ problems: inout Problems) -> (options: Node, stages: [StageEntry]) {
    let owner = Self.canonical(stage.key)
    guard stageNames.contains(owner), let entries = stage.value.entries else { return (stage.value, []) }
    let below = entries.filter { entry in
      stageNames.contains(Self.canonical(entry.key))
        && !(problems.homes[entry.key]?.contains { $0.owner == owner } ?? false)
    }
    if below.isEmpty { return (stage.value, []) }
    for entry in below {
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.key)` stands below `\(stage.key)`, and is a stage of its own", at: entry.keyPlace,
          help: "write `- \(entry.key):` in the column of `- \(stage.key)`"))
    }
    let rest = entries.filter { entry in !below.contains { $0.key == entry.key } }
    let stages = below.filter { !listed.contains(Self.canonical($0.key)) }.map {
      StageEntry(name: Self.canonical($0.key), place: $0.keyPlace, options: $0.value)
    }
    return (Node(.mapping(rest), at: stage.value.place), stages)
  }

  /// `when: …`, `label: …` beside a stage: what other programs say of a step, and no option of any stage.
  func isOfNoStage(_ entry: Node.Entry, beside stage: String, _ problems: inout Problems) -> Bool {
    let isName = ["description", "name"].contains(entry.key)
    guard isName || problems.homes[entry.key] == nil, !stageNames.contains(Self.canonical(entry.key)),
      let own = stageKinds.first(where: { $0.name == stage })?.component.options,
      own.name(bySynonym: entry.key) == nil, nearest(to: entry.key, among: own.map(\.name)) == nil,
      stageKinds.name(bySynonym: entry.key) == nil, meant(by: entry.key, among: stageNames) == nil
    else { return false }
    problems.report(
      Diagnostic(
        .unknownKey, "`\(brief(entry.key))` stands beside the stage `\(stage)`, and means nothing there",
        at: entry.keyPlace,
        help: Self.conditions.contains(entry.key.lowercased())
          ? "leave it out: what is for some articles alone stands under `languages` or `sites`" : "leave it out"))
    return true
  }

  /// All options have values that this stage does not take, and another place of that name does, which is told: what the stage lacks does
  /// not matter.
  func meansOther(_ stage: String, _ options: Node?, _ problems: Problems) -> Bool {
    guard let entries = options?.entries, !entries.isEmpty,
      let own = stageKinds.first(where: { $0.name == stage })?.component.options
    else { return false }
    return entries.allSatisfy { entry in
      guard let shape = entry.value.shape, [.list, .mapping].contains(shape),
        let option = own.first(where: { $0.name == entry.key })
      else { return false }
      return !option.type.shapes.contains(shape)
        && problems.homes[entry.key]?.contains { $0.shapes.contains(shape) } ?? false
    }
  }
}
