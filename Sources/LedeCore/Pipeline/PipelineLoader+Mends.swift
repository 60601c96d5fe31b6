import LedeConfig
import LedeSyntax
import LedeText

/// What is meant by the name of a pipeline that there is not, or by a file that is something else.
extension PipelineLoader {
  /// `summarise.sentences`, before `2`; `title=News:`, before `Monday`: the setting that a blank has cut, as it should be.
  static func setting(cutBefore rest: String, _ settings: [String]) -> String? {
    settings.lazy.compactMap { setting -> String? in
      guard let equals = setting.firstIndex(of: "=") else { return "\(setting)=\(rest)" }
      let text = "\(setting[setting.index(after: equals)...]) \(rest)"
      return setting.hasSuffix(":") ? "'\(setting[..<equals])=\"\(text)\"'" : nil
    }.first
  }

  /// A file whose name and text are of something else: an article in the place of the pipeline.
  static func isOther(_ source: Source, _ path: String) -> Bool {
    path != "-" && !source.name.hasPrefix(builtinPrefix) && ![".yaml", ".yml"].contains(where: path.hasSuffix)
      && !PipelineDocument.isLike(source)
  }

  /// - Parameter path: of a file that there is not.
  func mend(ofMissing path: String) -> String {
    let parts = path.split(separator: ",").map { String($0) }
    if parts.count > 1, parts.contains(where: { read($0) != nil || BuiltinPipelines.names.contains($0) }) {
      return "name one pipeline: `\(parts[0])`"
    }
    if path.contains(where: { "*?[".contains($0) }) {
      return "no file has this name: shells fill in patterns that stand without quotes"
    }
    if let own = builtin(behind: path) { return "did you mean the built-in `\(own)`?" }
    return isFile(path)
      ? "give the path of a file that is there; `lede init -o \(path)` writes one to start from"
      : problems.suggestion(for: path, among: BuiltinPipelines.names)
  }

  /// - Parameters:
  ///   - name: what `extends` names, and is not there.
  ///   - path: where that would be.
  func mend(ofMissingParent name: ScalarText, _ node: Node, _ path: String) -> String {
    if let mend = node.escapeMend { return mend }
    if name.value.contains("://") { return "save the pipeline as a file, and give its path" }
    if name.value.hasPrefix("~") {
      return "write the path from this file, or from `/` on: `~` is known to shells alone"
    }
    if name.value.contains(","), !name.value.contains("/") {
      return "name one: a pipeline extends one other, which may extend a third"
    }
    if problems.isFolder(path) { return "name a pipeline in it, or a built-in one such as `newsletter`" }
    if let other = otherEnding(of: path), other.hasPrefix(path) {
      return "did you mean `\(name)\(other.dropFirst(path.count))`?"
    }
    return isFile(name.value) && !BuiltinPipelines.names.contains(Self.defaultName(name.value))
      ? "give the path of a file that is there, from this one"
      : problems.suggestion(for: name.description, among: BuiltinPipelines.names)
  }

  /// `newsletter.yaml`: the built-in pipeline that is meant, which is no file.
  private func builtin(behind path: String) -> String? {
    BuiltinPipelines.names.first { name in [".yaml", ".yml"].contains { path == name + $0 } }
  }

  /// A name that no built-in pipeline is meant by.
  func isFile(_ name: String) -> Bool {
    [".yaml", ".yml"].contains(where: name.hasSuffix) && nearest(to: name, among: BuiltinPipelines.names) == nil
  }

  /// A file that is there, where one is named whose ending is another of YAML's, or has none.
  func otherEnding(of path: String) -> String? {
    let stem = [".yaml", ".yml"].first(where: path.hasSuffix).map { path.dropLast($0.count) } ?? path[...]
    return [".yaml", ".yml"].map { stem + $0 }.first { $0 != path && read(String($0)) != nil }
  }

  /// What is said of a JSON schema, such as the one that editors complete pipelines by, in the place of a pipeline; `nil`: it is none.
  static func schema(_ root: Node, namedBy node: Node?) -> Diagnostic? {
    let keys = root.entries?.map(\.key) ?? []
    guard keys.contains("$schema"), !keys.contains("stages"), !keys.contains("extends"),
      ["$defs", "anyOf", "definitions", "patternProperties", "properties"].contains(where: keys.contains)
    else { return nil }
    return Diagnostic(
      .foreignFile, "this is a schema, by which editors complete pipelines, and no pipeline",
      at: node?.place ?? root.entries?.first?.keyPlace ?? root.place,
      help: "name a pipeline, such as `newsletter`")
  }

  /// What is said of the file of an edition, which `emit: edition` writes, in the place of a pipeline; `nil`: it is none.
  static func edition(_ root: Node, _ source: Source, namedBy node: Node?) -> Diagnostic? {
    let keys = root.entries?.map(\.key) ?? []
    guard keys.contains("items"), keys.contains("pipeline"), !keys.contains("stages"), !keys.contains("extends") else {
      return nil
    }
    let place = node?.place ?? root.entries?.first?.keyPlace ?? root.place
    let path = source.name.contains(" ") ? "'\(source.name)'" : source.name
    return Diagnostic(
      .foreignFile, "this is the edition of a newsletter, and no pipeline", at: place,
      help: "`lede edition \(path)` writes the newsletter; what made it stands there behind `pipeline`")
  }
}
