import LedeConfig
import LedeSyntax

/// Items of `stages` that hold more than a stage and its options.
extension PipelineDocument {
  /// `- label: x` and below it `clean: {…}`: the entries without what other programs say of a step first.
  func withoutHead(_ entries: [Node.Entry], _ problems: inout Problems) -> [Node.Entry]? {
    guard let first = entries.first, let second = entries.dropFirst().first, first.value.rawScalar != nil,
      !first.value.isNull, stageNames.contains(Self.canonical(second.key)),
      !stageNames.contains(Self.canonical(first.key)), meant(by: first.key, among: stageNames) == nil,
      stageKinds.name(bySynonym: first.key) == nil
    else { return nil }
    let isCondition = ["condition", "except", "if", "only", "unless", "when"].contains(first.key.lowercased())
    problems.report(
      Diagnostic(
        .unknownValue, "there is no stage `\(brief(first.key))`", at: first.keyPlace,
        help: isCondition
          ? "what is for some articles alone stands under `languages` or `sites`; here write `- \(second.key): …`"
          : "leave this line out, and write `- \(second.key): …`"))
    return Array(entries.dropFirst())
  }

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
}
