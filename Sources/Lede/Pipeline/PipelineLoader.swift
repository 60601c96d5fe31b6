import LedeConfig
import LedeText

/// Reads a pipeline from YAML: what it extends, what the command line sets, what its languages change; and checks all of it.
public struct PipelineLoader {
  public typealias FileReader = Problems.FileReader

  private let read: FileReader
  private var problems: Problems

  /// - Parameter environment: what `${env:NAME}` may ask for.
  public init(environment: [String: String], read: @escaping FileReader) {
    self.read = read
    problems = Problems(environment: environment, owners: Self.owners, read: read)
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
  public static func load(
    stages: [String], settings: [String], environment: [String: String], read: @escaping FileReader
  ) -> Outcome {
    var loader = PipelineLoader(environment: environment, read: read)
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
    return plan.pipeline(knowledgeNode: Self.knowledge, &problems)
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
    guard !documents.contains(where: { Source.plain($0.source.name) == found.name }) else {
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
    let path = parent.map { $0.path(of: name) } ?? name
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
  private static func knowledge(_ node: Node, _ problems: inout Problems) -> Node? {
    guard node.rawScalar != nil, !node.isNull else { return node }
    return problems.source(namedBy: node).flatMap { YAMLParser.parse($0, &problems) }
  }

  private static func defaultName(_ path: String) -> String {
    let file = Path(path).lastPart.bytes.split(separator: UInt8(ascii: ":")).last ?? []
    return file.split(separator: UInt8(ascii: ".")).first.map { Path($0).description } ?? "pipeline"
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
