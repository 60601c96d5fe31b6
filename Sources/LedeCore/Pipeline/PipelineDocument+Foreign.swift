import LedeConfig
import LedeSyntax

/// Keys of the file that other programs have: their settings, their formats, their lists of steps.
extension PipelineDocument {
  /// `set: {summarise.sentences: 2}`: paths below one key.
  func settings(_ entry: Node.Entry) -> String? {
    guard let inner = entry.value.entries, !inner.isEmpty else { return nil }
    let written = inner.map { option -> String? in
      let path = option.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard path.count > 1, !path.contains(""), stageNames.contains(Self.canonical(path[0])) else { return nil }
      return "`- \(option.value.nested(below: path))`"
    }
    if written.contains(nil) { return nil }
    return "write under `stages`: " + written.prefix(3).compactMap { $0 }.joined(separator: ", ")
      + (written.count > 3 ? " and the others" : "")
  }

  /// `from: html`, `to: markdown`, `output-file: week.md`: what programs that turn one format into another are told.
  func files(_ entry: Node.Entry) -> String? {
    guard let value = entry.value.rawScalar, !entry.value.isNull else { return nil }
    switch entry.key.lowercased().filter({ !"_-".contains($0) }) {
    case "from", "inputformat", "fromformat", "reader":
      return isFormat(entry.value)
        ? "leave it out: formats are told from the files; a run can be told one, `lede run PIPELINE ARTICLES --input-format NAME`"
        : nil
    case "to", "format", "toformat", "outputformat", "writer":
      return writer(named: value).map { "write it under `stages`: `- emit: {\($0): true}`" }
        ?? (isFormat(entry.value)
          ? "leave it out: what is read is told from the files, what is written stands under `emit`, and no writer makes `\(brief(value))`"
          : nil)
    case "outputfile", "outfile", "outputfilename":
      let ending = value.split(separator: ".").last.map(String.init) ?? ""
      let writer = writer(named: ending) ?? "markdown"
      return "write it under `stages`: `- emit: {\(writer): {file: \(brief(value))}}`"
    default: return nil
    }
  }

  /// `html`, `markdown`: the name of a format, or the ending of its files.
  func isFormat(_ value: Node) -> Bool {
    guard let name = value.rawScalar, name.utf8.allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x2D })
    else { return false }
    return FileEnding.known(of: "a.\(name)") != nil || writer(named: name) != nil
  }

  private func writer(named name: String) -> String? {
    let writers = stageKinds.first { $0.name == EmitStage.name }?.component.options ?? []
    return writers.first { $0.name == name.lowercased() }?.name ?? writers.name(bySynonym: name)
  }

  /// `rules: {counter: off}`: the one stage whose options and parts all keys below a key that nobody knows are.
  func stage(holding entry: Node.Entry, _ problems: Problems) -> String? {
    guard let inner = entry.value.entries, !inner.isEmpty, problems.homes[entry.key] == nil,
      meant(by: entry.key, among: Self.keys.map(\.name) + stageNames) == nil,
      stageKinds.name(bySynonym: Self.canonical(entry.key)) == nil
    else { return nil }
    let holders = stageKinds.filter { stage in
      inner.allSatisfy { option in stage.component.options.contains { $0.name == option.key } }
    }
    return holders.count == 1 ? holders[0].name : nil
  }

  /// `services: {clean: {}, segment: {}}`: all keys are stages, or words for them.
  func isMappingOfStages(_ value: Node) -> Bool {
    guard let inner = value.entries, !inner.isEmpty else { return false }
    return inner.allSatisfy { stage in
      let name = Self.canonical(stage.key)
      return stageNames.contains(name) || stageKinds.name(bySynonym: name) != nil
    }
  }
}
