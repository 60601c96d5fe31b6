import LedeConfig

/// “Skip to content”, «Главная».
public struct NavigationRule: CueRule {
  public static let name = "navigation"
  public static let help = "Items of menus, as whole lines"
  static let kind = CueKnowledge.Kind.navigation
  static let certain: [LineCues.Form] = []

  public init() {}
}

/// “Archives”, «Архив».
public struct ArchiveRule: CueRule {
  public static let name = "archive"
  public static let help = "Archive and calendar widgets, as whole lines"
  static let kind = CueKnowledge.Kind.archive
  static let certain: [LineCues.Form] = [.whole]

  public init() {}
}
