import LedeConfig
import LedeSyntax

/// What pipelines can be made of: readers, stages with their parts, writers and surveys. A value: who has components of their own
/// adds them to a copy. A name means one thing: what is added under one that is taken is left out, and no pipeline loads.
public struct Catalogue: Sendable {
  package private(set) var readers: [ComponentKind<any Reader>]
  /// In the order in which pipelines have them as a rule; the last one writes files.
  package var stages: [StageKind] { stagesBeforeFiles + [StageKind(writers: writers)] }
  package private(set) var writers: [ComponentKind<any Sink>]
  package private(set) var surveys: [SurveyKind]
  private var stagesBeforeFiles: [StageKind]
  /// What could not be added: loading a pipeline tells it.
  private(set) var problems: [Diagnostic] = []

  /// - Parameter readers: the first one reads what no other knows.
  package init(
    readers: [ComponentKind<any Reader>], stages: [StageKind], writers: [ComponentKind<any Sink>],
    surveys: [SurveyKind]
  ) {
    self.readers = readers
    stagesBeforeFiles = stages
    self.writers = writers
    self.surveys = surveys
  }

  /// Adds a reader. It is asked for a file by its endings behind those that are there.
  public mutating func add(_ reader: (some Reader).Type) {
    if isFree(reader.name, among: readers.map(\.name), "reader") { readers.append(.reader(reader)) }
  }
  /// Adds a writer, for `emit`.
  public mutating func add(_ writer: (some Sink).Type) {
    if isFree(writer.name, among: writers.map(\.name), "writer") { writers.append(.writer(writer)) }
  }
  /// Adds a stage behind those that work on the same.
  public mutating func add(_ stage: StageKind) {
    guard isFree(stage.name, among: stages.map(\.name), "stage") else { return }
    let end = stagesBeforeFiles.firstIndex { $0.unit > stage.unit } ?? stagesBeforeFiles.endIndex
    stagesBeforeFiles.insert(stage, at: end)
  }
  package mutating func add(_ survey: (some Survey).Type) { surveys.append(SurveyKind(survey)) }

  /// Adds a part, such as a rule or a feature, to the stage that has such parts.
  /// - Parameter other: the part before which it is asked; `nil`: it is the last.
  package mutating func add<Part: Sendable>(part: ComponentKind<Part>, before other: String? = nil) {
    for (index, stage) in stagesBeforeFiles.enumerated() {
      guard let extended = stage.extended(part, other) else { continue }
      let options = stage.component.options
      guard isFree(part.name, among: options.map(\.name), "part or option of `\(stage.name)`") else { continue }
      let parts = options.filter(\.type.isPart).map(\.name)
      if let other, !parts.contains(other) {
        report(
          .unknownValue, other, "`\(stage.name)` has no part `\(other)`, before which `\(part.name)` was to be asked",
          help: Problems().suggestion(for: other, among: parts))
        continue
      }
      stagesBeforeFiles[index] = extended
    }
  }

  /// The name is not taken; else that is kept for who loads a pipeline.
  private mutating func isFree(_ name: String, among names: [String], _ sort: String) -> Bool {
    if !names.contains(name) { return true }
    report(
      .takenName, name, "a \(sort) called `\(name)` was added, and there is one already",
      help: "give the new one a name of its own")
    return false
  }

  private mutating func report(_ code: DiagnosticCode, _ name: String, _ message: String, help: String) {
    let source = Source(name: "catalogue", string: name)
    problems.append(Diagnostic(code, message, at: Place(source: source, range: 0..<source.text.count), help: help))
  }

  /// A stage or writer reads the layer, if a pipeline has it.
  func canRead(_ layer: String) -> Bool {
    stages.contains { stage in stage.reads(stage.component.make()).contains { $0.name == layer } }
      || writers.contains { writer in type(of: writer.make()).reads.contains { $0.name == layer } }
  }

  /// The stage with a name.
  package func stage(_ name: String) -> StageKind? { stages.first { $0.name == name } }
}

extension ComponentKind where Product == any Reader {
  package static func reader<R: Reader>(_ type: R.Type) -> Self { Self(type, erase: { $0 }, restore: { $0 as? R }) }
}

extension ComponentKind where Product == any Sink {
  package static func writer<S: Sink>(_ type: S.Type) -> Self { Self(type, erase: { $0 }, restore: { $0 as? S }) }
}
