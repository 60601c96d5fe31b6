import LedeConfig
import LedeSyntax

/// What is meant by keys of the file that there are not.
extension PipelineDocument {
  /// What is to be done about a key.
  private struct Mend {
    let help: String
    /// The key that it counts as.
    var key: String?
    /// Which stages there are, the file does not tell.
    var hidesStages = false
  }

  mutating func unknown(_ entry: Node.Entry, _ problems: inout Problems) {
    if StrangeKey.unseenIndentation(of: entry.key) != nil {
      isWhole = false
      return problems.unknownKey(entry, among: Self.keys.map(\.name), in: "a pipeline")
    }
    let inner = entry.value.entries?.map(\.key) ?? []
    guard
      let mend = leftOut(entry, inner) ?? fromElsewhere(entry) ?? meantKey(entry, problems)
        ?? meantStage(entry, inner, problems)
    else {
      return nothingLike(entry, &problems)
    }
    if mend.hidesStages { isWhole = false }
    if let key = mend.key { takeAs(key, entry, &problems) }
    problems.report(
      Diagnostic(.unknownKey, "a pipeline has no key `\(brief(entry.key))`", at: entry.keyPlace, help: mend.help))
  }

  /// Keys that hold what other places share, or other keys of a pipeline.
  private func leftOut(_ entry: Node.Entry, _ inner: [String]) -> Mend? {
    if isShared(entry) {
      let name = entry.key.drop { ".xXхХ_-".contains($0) }
      let stranger = entry.key.first.flatMap { "хХ".contains($0) ? "; its `\($0)` is of another script" : nil } ?? ""
      return Mend(help: "call it `x-\(name)`: so begin the keys of what several places share" + stranger)
    }
    if inner.contains("stages") || inner.contains("extends") {
      return Mend(help: "leave it out, and begin the lines below it at the margin")
    }
    return stagesBelow(entry).map {
      Mend(help: "leave it out, and write `stages:` at the margin in place of `\(brief($0))`", hidesStages: true)
    }
  }

  /// What is said in another place, or in other programs' files.
  private func fromElsewhere(_ entry: Node.Entry) -> Mend? {
    let name = entry.key.lowercased()
    if let help = path(entry) ?? settings(entry) ?? Self.foreign(entry) ?? files(entry) { return Mend(help: help) }
    if ["env", "environment", "variables"].contains(name) {
      return Mend(help: "leave it out: variables come from the environment that the program runs in")
    }
    if let option = Self.ofCommandLine.first(where: { $1.contains(name) })?.key, !isStages(entry.value) {
      return Mend(help: "leave it out: it is said when the pipeline runs, `lede run PIPELINE \(option)`")
    }
    if entry.value.isNull, entry.key.count(where: { $0 == " " }) > 1 {
      return Mend(help: "leave this line out: it is a sentence, and no key")
    }
    if Self.expectations.contains(entry.key), Self.expectations.intersection(named).count > 1 {
      return Mend(help: "put it with its like into a test: `tests: [{text: …, expect: {\(entry.key): …}}]`")
    }
    return entry.key == "knowledge"
      ? Mend(help: "put it under a language: `languages: {ru: {knowledge: …}}`") : nil
  }

  private func meantKey(_ entry: Node.Entry, _ problems: Problems) -> Mend? {
    meaning(of: entry, problems).map { Mend(help: "did you mean `\($0)`?", key: $0) }
  }

  /// It is a stage, holds stages, or holds options of one.
  private func meantStage(_ entry: Node.Entry, _ inner: [String], _ problems: Problems) -> Mend? {
    if let stage = stage(holding: entry, problems) {
      return Mend(help: "write it below a stage: `stages: [\(stage): {\(brief(inner[0])): …}]`")
    }
    if problems.homes[entry.key] == nil, meant(by: entry.key, among: Self.keys.map(\.name)) == nil,
      isMappingOfStages(entry.value)
    {
      return Mend(
        help: "write `stages:` in its place, and a dash before each stage: `- \(brief(inner[0])):`", hidesStages: true)
    }
    return stage(meantBy: entry).map {
      Mend(
        help: "it is the stage `\($0)`: write `- \($0):` under `stages`, and what is below it further to the right",
        hidesStages: true)
    }
  }

  private mutating func nothingLike(_ entry: Node.Entry, _ problems: inout Problems) {
    let names = Self.keys.map(\.name)
    problems.unknownKey(entry, among: names, in: "a pipeline")
    if let key = meant(by: entry.key, among: names) {
      takeAs(key, entry, &problems)
    } else if stageNames.contains(Self.canonical(entry.key))
      || problems.homes[entry.key] == nil && !(named.contains("extends") && named.contains("stages"))
    {
      // It may be what tells where the stages are from; or it is one of them, at the margin.
      isWhole = false
    }
  }

  /// `summarise.sentences: 2`, `languages.ru.summarise: …`: paths, as `--set` takes them.
  private func path(_ entry: Node.Entry) -> String? {
    let path = entry.key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard path.count > 1, !path.contains("") else { return nil }
    if stageNames.contains(Self.canonical(path[0])) {
      return
        "write `- \(entry.value.nested(below: path))` under `stages`: `\(brief(entry.key))` is a path, as `--set` takes it"
    }
    return ["languages", "sites"].contains(path[0]) ? "write `\(entry.value.nested(below: path))`" : nil
  }

  /// The key of a list of stages below one that is no key: `pipeline: {processors: [clean]}`.
  private func stagesBelow(_ entry: Node.Entry) -> String? {
    entry.value.entries?.first { inner in
      guard Self.keys.name(bySynonym: inner.key) == "stages", let items = inner.value.items else { return false }
      return items.contains { stageNames.contains(Self.canonical($0.rawScalar ?? $0.entries?.first?.key ?? "")) }
    }?.key
  }

  /// What is said of keys that other programs have.
  private static func foreign(_ entry: Node.Entry) -> String? {
    if entry.key == "with", entry.value.entries != nil {
      return "write what is below it as options of a stage: `stages: [summarise: {sentences: 2}]`"
    }
    if entry.key == "date", entry.value.rawScalar != nil {
      return "leave it out: the day of the run stands for `{date}` in the `title` and the `file` of a writer"
    }
    return foreignKeys.contains(entry.key.lowercased()) ? "leave it out: pipelines have none" : nil
  }

  /// What files of other programs say of themselves.
  private static let foreignKeys: Set = [
    "$schema", "apiversion", "author", "created", "kind", "nlp", "schema", "updated", "version",
  ]

  /// What a test expects.
  private static let expectations = Set(PipelineTest.Expectations.options.map(\.description.name))

  /// What other programs have in their files, and a run is told.
  private static let ofCommandLine = [
    "ARTICLES": ["articles", "files", "input", "inputs", "source", "sources"],
    "ARTICLES -o FOLDER": ["destination", "out", "outdir", "output", "output_dir", "output_folder", "outputs"],
    "ARTICLES --jobs 4": ["jobs", "parallel", "threads", "workers"],
  ]

  /// It names stages or writers, whatever its key is.
  private func isStages(_ value: Node) -> Bool {
    let listed = (value.items ?? []).compactMap { $0.rawScalar ?? $0.entries?.first?.key }
    let names = listed + (value.entries ?? []).map(\.key)
    return names.map(Self.canonical).contains { name in
      stageNames.contains(name) || writers.contains { $0.name == name } || writers.name(bySynonym: name) != nil
    }
  }

  private var writers: [OptionDescription] {
    stageKinds.first { $0.name == EmitStage.name }?.component.options ?? []
  }

  /// `weights: &weights …`, `x_weights`.
  private func isShared(_ entry: Node.Entry) -> Bool {
    let (bytes, start) = (entry.value.place.source.text.bytes, entry.value.place.range.lowerBound)
    return start < bytes.count && bytes[start] == UInt8(ascii: "&") || entry.key.lowercased().hasPrefix("x_")
      || entry.key.hasPrefix("X-")
  }

  /// The key that is meant by one that is no key of anything and like none, as its value tells: a list of stages, the name of a pipeline.
  private func meaning(of entry: Node.Entry, _ problems: Problems) -> String? {
    if meant(by: entry.key, among: Self.keys.map(\.name)) != nil { return nil }
    let items = (entry.value.items ?? []).compactMap { $0.rawScalar ?? $0.entries?.first?.key }.map(Self.canonical)
    if items.contains(where: stageNames.contains) { return "stages" }
    let word = Self.keys.name(bySynonym: entry.key)
    // What is told of the input or the output by the name of a format extends nothing.
    let synonym = word.flatMap { fits(entry.value, $0) && !($0 == "extends" && isFormat(entry.value)) ? $0 : nil }
    guard problems.homes[entry.key] == nil || synonym != nil else { return nil }
    let name = entry.value.rawScalar ?? ""
    let isPipeline = BuiltinPipelines.names.contains(name) || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    return isPipeline ? "extends" : synonym
  }

  /// The stage that a key at the margin is another word for: its value holds what that stage takes.
  private func stage(meantBy entry: Node.Entry) -> String? {
    guard entry.value.entries?.isEmpty == false, meant(by: entry.key, among: Self.keys.map(\.name)) == nil,
      let stage = stageKinds.name(bySynonym: Self.canonical(entry.key))
    else { return nil }
    return isGuessed(entry.value, of: stage) ? nil : stage
  }

  /// The value looks like one of the key's.
  private func fits(_ value: Node, _ key: String) -> Bool {
    guard let shape = value.shape else { return true }
    return Self.keys.contains { $0.name == key && $0.type.shapes.contains(shape) }
  }

  /// Signs in the name of a pipeline that do something else there than it seems.
  static func check(name: ScalarText, at place: Place, _ problems: inout Problems) {
    let text = name.description
    if let ending = FileEnding.known(of: text) {
      problems.report(
        Diagnostic(
          .ineffective, "a name has no ending: files of the run get theirs behind it", at: place, severity: .warning,
          help: "write `\(brief(String(text.dropLast(ending.count))))`"))
    }
    func warn(_ message: String, _ help: String) {
      problems.report(Diagnostic(.ineffective, message, at: place, severity: .warning, help: help))
    }
    if let open = text.firstIndex(of: "{"), text[open...].contains("}") {
      warn("nothing is filled in in a name", "write it in the `file` of a writer, such as `file: '{name}-{date}'`")
    } else if text.contains("/") {
      // What file systems refuse would become another sign in turn.
      let bare = text.replacing("/", with: "-").filter { !":*?\"<>|\\".contains($0) }
      warn(
        "a name with `/` makes folders",
        "write `\(brief(bare))`, or name folders in the `file` of a writer")
    }
  }
}
