import LedeConfig

/// “By Jane Doe”, «Автор: …».
public struct BylineRule: CueRule {
  public static let name = "byline"
  public static let help = "Author lines"
  static let kind = CueKnowledge.Kind.byline

  public init() {}
}

/// “Tags: …”, «Теги: …».
public struct TagsRule: CueRule {
  public static let name = "tags"
  public static let help = "Lists of tags"
  static let kind = CueKnowledge.Kind.tags

  public init() {}
}
