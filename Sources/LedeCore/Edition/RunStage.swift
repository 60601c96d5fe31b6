import LedeConfig

/// A step that works on the whole run: a function from its options and an edition to another one.
///
/// It stands behind the stages for articles and before `emit`. What it makes depends on the items and their order alone, never on
/// `--jobs`; it does no input or output.
public protocol RunStage: Stage {
  func run(_ edition: Edition, _ resources: Resources) -> Edition
  /// As it is configured, its items stand in sections (`Item.section`).
  var makesSections: Bool { get }
  /// It has options by which it does.
  static var offersSections: Bool { get }
  /// The layers whose marks it finds in items.
  static var reads: [Requirement] { get }
}

extension RunStage {
  public static var reads: [Requirement] { [] }
  public static var offersSections: Bool { false }
  public var makesSections: Bool { false }
}

/// A stage of the run with options that say nothing unless another stage stands before it.
package protocol LeaningStage: RunStage {
  /// The option, the stage that is missed, and what is said without it.
  var leanings: [(option: String, stage: String, idleness: Idleness)] { get }
}
