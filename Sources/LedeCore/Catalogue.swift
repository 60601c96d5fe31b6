import LedeConfig

/// What pipelines can be made of: readers, stages with their parts, writers and surveys. A value: who has components of their own
/// adds them to a copy.
public struct Catalogue: Sendable {
  package private(set) var readers: [ComponentKind<any Reader>]
  /// In the order in which pipelines have them as a rule; the last one writes files.
  package var stages: [StageKind] { layerStages + [StageKind(writers: writers)] }
  package private(set) var writers: [ComponentKind<any Writer>]
  package private(set) var surveys: [SurveyKind]
  private var layerStages: [StageKind]

  /// - Parameter readers: the first one reads what no other knows.
  package init(
    readers: [ComponentKind<any Reader>], stages: [StageKind], writers: [ComponentKind<any Writer>],
    surveys: [SurveyKind]
  ) {
    self.readers = readers
    layerStages = stages
    self.writers = writers
    self.surveys = surveys
  }

  /// Adds a reader. It is asked for a file by its endings behind those that are there.
  public mutating func add(_ reader: (some Reader).Type) { readers.append(.reader(reader)) }
  /// Adds a writer, for `emit`.
  public mutating func add(_ writer: (some Writer).Type) { writers.append(.writer(writer)) }
  /// Adds a stage.
  public mutating func add(_ stage: StageKind) { layerStages.append(stage) }
  package mutating func add(_ survey: (some Survey).Type) { surveys.append(SurveyKind(survey)) }

  /// Adds a part, such as a rule or a feature, to the stage that has such parts.
  /// - Parameter other: the part before which it is asked; `nil`: it is the last.
  package mutating func add<Part: Sendable>(part: ComponentKind<Part>, before other: String? = nil) {
    for (index, stage) in layerStages.enumerated() {
      if let extended = stage.extended(part, other) { layerStages[index] = extended }
    }
  }

  /// The stage with a name.
  package func stage(_ name: String) -> StageKind? { stages.first { $0.name == name } }
}

extension ComponentKind where Product == any Reader {
  package static func reader<R: Reader>(_ type: R.Type) -> Self { Self(type, erase: { $0 }, restore: { $0 as? R }) }
}

extension ComponentKind where Product == any Writer {
  package static func writer<W: Writer>(_ type: W.Type) -> Self { Self(type, erase: { $0 }, restore: { $0 as? W }) }
}
