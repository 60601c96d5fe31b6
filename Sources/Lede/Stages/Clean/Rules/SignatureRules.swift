import LedeConfig

/// “By Jane Doe”, «Автор: …».
public struct BylineRule: CueRule {
  public static let name = "byline"
  public static let help = "Author lines"
  static let kind = CueKnowledge.Kind.byline
  static let certain: [LineCues.Form] = [.whole]

  public init() {}
}

/// “Tags: …”, «Теги: …».
public struct TagsRule: CueRule {
  public static let name = "tags"
  public static let help = "Lists of tags"
  static let kind = CueKnowledge.Kind.tags
  static let certain: [LineCues.Form] = [.whole, .marked]

  public init() {}
}
