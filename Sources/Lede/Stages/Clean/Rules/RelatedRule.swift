import LedeConfig

/// «Читайте также», “Read more: …”.
public struct RelatedRule: CueRule {
  public static let name = "related"
  public static let help = "Headings of lists of other stories and pointers to one"
  static let kind = CueKnowledge.Kind.related
  static let certain: [LineCues.Form] = [.whole, .marked]

  public init() {}
}
