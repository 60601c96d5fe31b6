import LedeConfig
import LedeText

/// Reads a pipeline from YAML: what it extends, what the command line sets, what its languages change; and checks all of it.
public struct PipelineLoader {
  /// Reads a file; `nil`: it cannot be read.
  public typealias FileReader = @Sendable (_ path: String) -> [UInt8]?

  private let read: FileReader
  private var problems: Problems

  /// - Parameter environment: what `${env:NAME}` may ask for.
  public init(environment: [String: String], read: @escaping FileReader) {
    self.read = read
    problems = Problems(environment: environment, owners: Self.owners)
  }

  /// What came of loading: the pipeline, unless there are errors, and everything that was found.
  public struct Outcome: Sendable {
    public let pipeline: Pipeline?
    public let diagnostics: [Diagnostic]
  }

  /// Loads a pipeline: a path, or the name of a built-in one.
  /// - Parameter settings: `path.to.option=value` of the command line, in order.
  public static func load(
    _ path: String, settings: [String] = [], environment: [String: String], read: @escaping FileReader
  ) -> Outcome {
    var loader = PipelineLoader(environment: environment, read: read)
    guard let source = loader.source(path) else {
      let argument = Source(name: "command line", string: path)
      loader.problems.report(
        Diagnostic(
          .unreadableFile, "there is no readable file and no built-in pipeline `\(path)`",
          at: Place(source: argument, range: 0..<argument.text.count),
          help: loader.problems.suggestion(for: path, among: BuiltinPipelines.names)))
      return Outcome(pipeline: nil, diagnostics: loader.problems.diagnostics)
    }
    return loader.outcome(source, settings)
  }

  /// A pipeline of stages with their default options and what the command line sets.
  public static func load(stages: [String], settings: [String], environment: [String: String]) -> Outcome {
    var loader = PipelineLoader(environment: environment, read: { _ in nil })
    return loader.outcome(Source(name: "filter", string: "stages: [\(stages.joined(separator: ", "))]"), settings)
  }

  private mutating func outcome(_ source: Source, _ settings: [String]) -> Outcome {
    let pipeline = pipeline(source, settings: settings)
    return Outcome(pipeline: problems.hasErrors ? nil : pipeline, diagnostics: Self.sorted(problems.diagnostics))
  }

  /// File by file, in the order of their places.
  private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var ranks: [ObjectIdentifier: Int] = [:]
    for diagnostic in diagnostics where ranks[ObjectIdentifier(diagnostic.place.source)] == nil {
      ranks[ObjectIdentifier(diagnostic.place.source)] = ranks.count
    }
    return diagnostics.sorted { a, b in
      let (first, second) = (ranks[ObjectIdentifier(a.place.source)] ?? 0, ranks[ObjectIdentifier(b.place.source)] ?? 0)
      return (first, a.place.range.lowerBound) < (second, b.place.range.lowerBound)
    }
  }

  private mutating func pipeline(_ source: Source, settings: [String]) -> Pipeline {
    var plan = PipelinePlan(name: Self.defaultName(source.name))
    for document in chain(source) { plan.add(document, &problems) }
    for setting in settings { plan.set(setting, &problems) }
    let read = read
    return plan.pipeline(knowledgeNode: { Self.knowledge($0, read, &$1) }, &problems)
  }

  /// The documents from the one that is extended first to the one that was asked for.
  private mutating func chain(_ source: Source) -> [PipelineDocument] {
    var documents: [PipelineDocument] = []
    var next: Source? = source
    while let current = next {
      let document = PipelineDocument(YAMLParser.parse(current, &problems), source: current, &problems)
      documents.insert(document, at: 0)
      next = document.extends.flatMap { extended($0, from: current, documents) }
    }
    return documents
  }

  private mutating func extended(_ node: Node, from source: Source, _ documents: [PipelineDocument]) -> Source? {
    guard let name = node.scalar(expecting: .text, &problems) else { return nil }
    guard let found = self.source(name, from: source) else {
      problems.report(
        Diagnostic(
          .unreadableFile, "there is no readable file and no built-in pipeline `\(name)`", at: node.place,
          help: problems.suggestion(for: name, among: BuiltinPipelines.names)))
      return nil
    }
    guard !documents.contains(where: { Self.plain($0.source.name) == found.name }) else {
      problems.report(
        Diagnostic(
          .extendsCycle, "this pipeline extends itself through `\(name)`", at: node.place,
          help: "remove one `extends` of the circle"))
      return nil
    }
    return found
  }

  private static let builtinPrefix = "built-in:"

  /// A file, or a built-in pipeline where the name has no ending and no such file exists.
  private mutating func source(_ name: String, from parent: Source? = nil) -> Source? {
    let path = parent.map { Self.resolve(name, from: $0) } ?? name
    // What a built-in pipeline extends is built in, whatever lies in the working directory.
    let isBuiltin = parent?.name.hasPrefix(Self.builtinPrefix) ?? false
    if !isBuiltin, let bytes = read(path) { return text(bytes, name: path) }
    guard let builtin = BuiltinPipelines.document(name) else { return nil }
    return text(builtin, name: Self.builtinPrefix + name)
  }

  private mutating func text(_ bytes: [UInt8], name: String) -> Source {
    // Editors count no byte order mark.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    switch Text.validating(bytes) {
    case .success(let text): return Source(name: name, text: text)
    case .failure(let error):
      let source = Source(name: name, string: String(decoding: bytes, as: UTF8.self))
      let range = min(error.offset, source.text.count)..<min(error.offset + 1, source.text.count)
      problems.report(
        Diagnostic(
          .syntax, "the file is not UTF-8 at this place", at: Place(source: source, range: range),
          help: "save it as UTF-8"))
      return Source(name: name, string: "")
    }
  }

  /// The node of `knowledge`: written in place, or the content of the file that it names.
  private static func knowledge(_ node: Node, _ read: FileReader, _ problems: inout Problems) -> Node? {
    guard node.rawScalar != nil, !node.isNull else { return node }
    guard let name = node.scalar(expecting: .text, &problems) else { return nil }
    let path = resolve(name, from: node.place.source)
    guard let bytes = read(path), case .success(let text) = Text.validating(bytes) else {
      problems.report(
        Diagnostic(
          .unreadableFile, "the language file `\(path)` cannot be read as UTF-8", at: node.place,
          help: "give a path from this file"))
      return nil
    }
    return YAMLParser.parse(Source(name: path, text: text), &problems)
  }

  private static func resolve(_ name: String, from source: Source) -> String {
    guard !name.hasPrefix("/"), let slash = source.name.lastIndex(of: "/") else { return plain(name) }
    return plain(source.name[...slash] + name)
  }

  /// A path without `.` and, as far as can be, without `..`: a file has one name, however often a circle passes it.
  private static func plain(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  private static func defaultName(_ path: String) -> String {
    let file = path.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? "pipeline"
  }

  /// For each key of each component, what it belongs under.
  private static let owners: [String: [String]] = {
    var result: [String: [String]] = [:]
    func add(_ options: [OptionDescription], _ owner: String) {
      for option in options {
        result[option.name, default: []].append(owner)
        switch option.type {
        case .group(let inner), .component(let inner): add(inner, "\(owner).\(option.name)")
        default: break
        }
      }
    }
    for stage in Builtins.stages {
      result[stage.name] = ["stages"]
      add(stage.component.options, stage.name)
    }
    return result
  }()
}
