import LedeConfig

/// What pipelines can be made of: readers, stages with their parts, writers and surveys. A value: who has components of their own
/// adds them to a copy.
public struct Catalogue: Sendable {
  package private(set) var readers: [ComponentKind<any Reader>]
  /// In the order in which pipelines have them as a rule; the last one writes files.
  package var stages: [StageKind] { stagesBeforeFiles + [StageKind(writers: writers)] }
  package private(set) var writers: [ComponentKind<any Sink>]
  package private(set) var surveys: [SurveyKind]
  private var stagesBeforeFiles: [StageKind]

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
  public mutating func add(_ reader: (some Reader).Type) { readers.append(.reader(reader)) }
  /// Adds a writer, for `emit`.
  public mutating func add(_ writer: (some Sink).Type) { writers.append(.writer(writer)) }
  /// Adds a stage behind those that work on the same.
  public mutating func add(_ stage: StageKind) {
    let end = stagesBeforeFiles.firstIndex { $0.unit > stage.unit } ?? stagesBeforeFiles.endIndex
    stagesBeforeFiles.insert(stage, at: end)
  }
  package mutating func add(_ survey: (some Survey).Type) { surveys.append(SurveyKind(survey)) }

  /// Adds a part, such as a rule or a feature, to the stage that has such parts.
  /// - Parameter other: the part before which it is asked; `nil`: it is the last.
  package mutating func add<Part: Sendable>(part: ComponentKind<Part>, before other: String? = nil) {
    for (index, stage) in stagesBeforeFiles.enumerated() {
      if let extended = stage.extended(part, other) { stagesBeforeFiles[index] = extended }
    }
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
