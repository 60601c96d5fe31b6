import LedeCore

extension Catalogue {
  /// The stages that make layers, in the order in which pipelines have them as a rule.
  package static let standardStages: [StageKind] = [
    StageKind(withParts: CleanStage.run),
    StageKind(withParts: SegmentStage.run),
    StageKind(KeywordsStage.run),
    StageKind(withParts: ScoreStage.run),
    StageKind(SummariseStage.run),
    StageKind(StoryStage.run).implied,
  ]
}
