import LedeConfig
import LedeSyntax
import LedeText

/// Reads a pipeline from YAML: what it extends, what the command line sets, what its languages change; and checks all of it.
package struct PipelineLoader {
  package typealias FileReader = Problems.FileReader

  private let catalogue: Catalogue
  let read: FileReader
  private(set) var problems: Problems
  /// All that the pipeline is made of was found: else nothing can be said of what is missing in it.
  private var isWhole = true

  /// - Parameters:
  ///   - catalogue: what pipelines can be made of.
  ///   - environment: what `${env:NAME}` may ask for.
  ///   - isFolder: a folder lies at a path.
  package init(
    catalogue: Catalogue, environment: [String: String],
    read: @escaping FileReader, isFolder: @escaping @Sendable (_ path: String) -> Bool = Problems.isFolder
  ) {
    self.catalogue = catalogue
    self.read = read
    problems = Problems(environment: environment, homes: catalogue.homes, read: read, isFolder: isFolder)
    for problem in catalogue.problems { problems.report(problem) }
  }

  /// What came of loading: the pipeline, unless there are errors, and everything that was found.
  package struct Outcome: Sendable {
    package let pipeline: Pipeline?
    package let diagnostics: [Diagnostic]

    /// Without what is said of files of tests that cannot be read: the tests themselves tell.
    package var withoutTestFiles: Outcome {
      let files = pipeline?.tests.compactMap(\.filePlace) ?? []
      return Outcome(
        pipeline: pipeline,
        diagnostics: diagnostics.filter { diagnostic in
          diagnostic.code != .unreadableFile || !files.contains { $0.range == diagnostic.place.range }
        })
    }
  }

  /// Loads a pipeline: a path, or the name of a built-in one.
  /// - Parameter settings: `path.to.option=value` of the command line, in order.
  package func load(_ path: String, settings: [String] = []) -> Outcome {
    var loader = self
    guard let source = loader.source(path) else {
      let argument = Source(name: "command line", string: path)
      let isFolder = problems.isFolder(path)
      if !isFolder, let setting = Self.setting(cutBefore: path, settings) {
        loader.problems.report(
          Diagnostic(
            .unreadableFile, "`\(path)` is no pipeline, and seems to be a part of what `--set` is given",
            at: Place(source: argument, range: 0..<argument.text.count), help: "write `--set \(setting)`"))
        return Outcome(pipeline: nil, diagnostics: loader.problems.diagnostics)
      }
      loader.problems.report(
        Diagnostic(
          .unreadableFile,
          isFolder
            ? "`\(path)` is a folder, and a pipeline is a file"
            : "there is no readable file and no built-in pipeline `\(path)`",
          at: Place(source: argument, range: 0..<argument.text.count),
          help: isFolder
            ? "name a pipeline in it, or a built-in one such as `newsletter`; the pipeline stands before the articles"
            : otherEnding(of: path).map { "did you mean `\($0)`?" } ?? loader.mend(ofMissing: path)))
      return Outcome(pipeline: nil, diagnostics: loader.problems.diagnostics)
    }
    let outcome = loader.outcome(source, settings, path: path)
    return outcome.pipeline == nil && Self.isOther(source, path) ? loader.refusal(ofOther: path) : outcome
  }

  /// Nothing that it holds is shown.
  private func refusal(ofOther path: String) -> Outcome {
    let argument = Source(name: "command line", string: path)
    let diagnostic = Diagnostic(
      .foreignFile, "`\(path)` is no pipeline", at: Place(source: argument, range: 0..<argument.text.count),
      help: "name a pipeline, or a built-in one such as `newsletter`; the pipeline stands before the articles")
    return Outcome(pipeline: nil, diagnostics: [diagnostic])
  }

  /// Loads a pipeline from YAML that is in memory.
  package func load(yaml: String, settings: [String] = []) -> Outcome {
    var loader = self
    return loader.outcome(Source(name: "pipeline.yaml", string: yaml), settings)
  }

  /// The stages with these names as a built-in pipeline has them, and what the command line sets.
  package func load(stages: [String], of pipeline: String = "newsletter", settings: [String]) -> Outcome {
    var loader = self
    let items = catalogue.stages.map { stages.contains($0.name) ? $0.name : "\($0.name): false" }
    let yaml = "{extends: \(pipeline), name: filter, stages: [\(items.joined(separator: ", "))]}"
    return loader.outcome(Source(name: Self.builtinPrefix + "filter", string: yaml), settings)
  }

  /// - Parameter path: as the user gave it; `nil`: the YAML is in memory.
  private mutating func outcome(_ source: Source, _ settings: [String], path: String? = nil) -> Outcome {
    var pipeline = pipeline(source, settings: settings)
    pipeline.origin = path.map { EditionOrigin(pipeline: $0, settings: settings) }
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
    var plan = PipelinePlan(name: Self.defaultName(source.name), catalogue)
    let documents = chain(source)
    for document in documents {
      plan.add(document, &problems)
      if !document.isWhole { isWhole = false }
    }
    for setting in settings { plan.set(setting, &problems) }
    plan.isWhole = isWhole
    var pipeline = plan.pipeline(knowledgeNode: { Self.knowledge($0, over: &$1, &$2) }, &problems)
    pipeline.documents = documents.reversed().map(\.source.name)
    pipeline.tests = documents.last?.tests ?? []
    let endings = Dictionary(
      catalogue.readers.flatMap { kind in type(of: kind.make()).extensions.map { ($0, kind.name) } }
    ) { first, _ in first }
    for test in pipeline.tests {
      test.checkFile(&problems)
      test.check(readers: catalogue.readers.map(\.name), endings: endings, &problems)
    }
    if !problems.hasErrors {
      let made = Set(pipeline.steps.compactMap(\.kind.adds))
      let makers = catalogue.stages.filter { $0.adds.map { !made.contains($0) } ?? false }
      PipelineTest.reportTwins(pipeline.tests, &problems)
      let writers = pipeline.steps.compactMap { $0.stage as? EmitStage }.flatMap(\.writers.members).map(\.name)
      for test in pipeline.tests {
        test.check(writers: writers, &problems)
        test.check(makers: makers, &problems)
        test.checkExpectations(&problems)
      }
    }
    pipeline.namedFiles = problems.namedFiles
    pipeline.variables = problems.variables
    pipeline.mark = PipelineMark(
      name: pipeline.name, documents: documents.map(\.bytes), settings: settings)
    return pipeline
  }

  /// The documents from the one that is extended first to the one that was asked for.
  private mutating func chain(_ source: Source) -> [PipelineDocument] {
    var documents: [PipelineDocument] = []
    var next: Source? = source
    while let current = next {
      guard let document = document(current, extendedBy: documents.first?.extends) else { break }
      documents.insert(document, at: 0)
      next = document.extends.flatMap { extended($0, documents) }
    }
    return documents
  }

  /// - Parameter node: names the source in the document that extends it.
  private mutating func document(_ source: Source, extendedBy node: Node?) -> PipelineDocument? {
    let kinds = catalogue.stages
    func read(_ problems: inout Problems) -> PipelineDocument? {
      if let signs = CopiedSigns.diagnostic(in: source) {
        problems.report(signs)
        return PipelineDocument(nil, source: source, stages: kinds, &problems)
      }
      let root = YAMLParser.parse(source, &problems)
      if let root, let other = Self.edition(root, source, namedBy: node) ?? Self.schema(root, namedBy: node) {
        problems.report(other)
        return PipelineDocument(nil, source: source, stages: kinds, &problems)
      }
      return PipelineDocument(root, source: source, stages: kinds, &problems)
    }
    guard let node else { return read(&problems) }
    let count = problems.errorCount
    defer { if problems.errorCount > count { isWhole = false } }
    return problems.content(ofFileNamedBy: node, as: "pipeline", isKnown: PipelineDocument.isLike(source), read)
  }

  private mutating func extended(_ node: Node, _ documents: [PipelineDocument]) -> Source? {
    guard let name = parentName(node) else { return nil }
    guard let found = self.source(name, namedBy: node) else {
      isWhole = false
      let path = node.place.source.path(of: name.value)
      let message =
        problems.isFolder(path)
        ? "`\(name)` is a folder" : "there is no readable file and no built-in pipeline `\(name)`"
      problems.report(
        Diagnostic(.unreadableFile, message, at: node.place, help: mend(ofMissingParent: name, node, path)))
      // It counts as the one that is meant.
      guard let meant = nearest(to: name.value, among: BuiltinPipelines.names) else { return nil }
      isWhole = true
      return builtin(meant)
    }
    guard !documents.contains(where: { Source.plain($0.source.path) == found.path }) else {
      isWhole = false
      problems.report(
        Diagnostic(
          .extendsCycle, "this pipeline extends itself through `\(name)`", at: node.place,
          notes: documents.dropFirst().reversed().compactMap(\.extends?.place).map {
            .init("this is a part of the circle", at: $0)
          },
          help: "remove one `extends` of the circle"))
      return nil
    }
    return found
  }

  /// What `extends` names.
  private mutating func parentName(_ node: Node) -> ScalarText? {
    if node.rawScalar != nil, !node.isNull { return node.scalar(expecting: .text, &problems) }
    // `{newsletter: true}` names it by its key.
    let inner = node.entries?.first.map { $0.value.shape == .text ? $0.value.rawScalar ?? $0.key : $0.key }
    let first = node.items?.first?.rawScalar ?? inner
    isWhole = false
    problems.report(
      Diagnostic(
        .wrongType, "\(node.kind) stands here where one pipeline is named", at: node.place,
        help: "write \(first.map { "`extends: \(brief($0))`" } ?? "such as `extends: newsletter`"), or leave it out"))
    return nil
  }

  /// A file looks like a pipeline, or like one that was meant to be one.
  package static func isPipeline(_ path: String, read: FileReader) -> Bool {
    guard let bytes = read(path) else { return false }
    return PipelineDocument.isLike(Source(name: path, string: String(decoding: bytes, as: UTF8.self)))
  }

  /// What the names of sources begin with that no user wrote.
  static let builtinPrefix = "built-in:"

  /// A file, or a built-in pipeline where the name has no ending and no such file exists.
  private mutating func source(_ name: String) -> Source? {
    if name == "-" { return read("/dev/stdin").map { text($0, name: "stdin", path: "stdin") } }
    if let bytes = read(name) { return text(bytes, name: name, path: name) }
    return builtin(name)
  }

  /// - Parameter node: names the file in its own.
  private mutating func source(_ name: ScalarText, namedBy node: Node) -> Source? {
    let parent = node.place.source
    let path = parent.path(of: name.value)
    // What a built-in pipeline extends is built in, whatever lies in the working directory.
    let isBuiltin = parent.name.hasPrefix(Self.builtinPrefix)
    if !isBuiltin, let bytes = read(path) {
      return text(bytes, name: parent.shownPath(of: name), path: path, namedBy: node)
    }
    return builtin(name.value)
  }

  private func builtin(_ name: String) -> Source? {
    BuiltinPipelines.document(name).map {
      Source(name: Self.builtinPrefix + name, string: String(decoding: $0, as: UTF8.self))
    }
  }

  /// A file; an empty one where it is not UTF-8.
  private mutating func text(_ bytes: [UInt8], name: String, path: String, namedBy node: Node? = nil) -> Source {
    // Editors count no byte order mark.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let isWide = bytes.contains(0) && TextDecoding.wideEncoding(bytes) != nil
    switch Text.validating(bytes) {
    case .success(let text) where !isWide: return Source(name: name, path: path, text: text)
    case let result:
      let offset = if case .failure(let error) = result, !isWide { error.offset } else { 0 }
      let (source, refusal) = EncodingRefusal.refusal(of: bytes, at: offset, name: name)
      if let node {
        problems.content(ofFileNamedBy: node, as: "pipeline", isKnown: PipelineDocument.isLike(source)) {
          $0.report(refusal)
        }
      } else {
        problems.report(refusal)
      }
      return Source(name: name, path: path, text: Text(""))
    }
  }

  static func defaultName(_ path: String) -> String {
    let file = Path(path).lastPart.bytes.split(separator: UInt8(ascii: ":")).last ?? []
    return file.split(separator: UInt8(ascii: ".")).first.map { Path($0).description } ?? "pipeline"
  }
}
