import LedeConfig

/// “Skip to content”, «Главная».
public struct NavigationRule: CueRule {
  public static let name = "navigation"
  public static let help = "Items of menus, as whole lines"
  public static let examples = [
    CleaningExample(
      "en",
      """
      ?0 ⟨Skip to content⟩
      · Home at last
      """),
    CleaningExample(
      "ru",
      """
      ?0 ⟨Главная⟩
      · Главная улица
      """),
    CleaningExample("kk", "?0 ⟨Басты бет⟩"),
  ]
  static let kind = CueKnowledge.Kind.navigation
  static let certain: [LineCues.Form] = []

  public init() {}
}

/// “Archives”, «Архив».
public struct ArchiveRule: CueRule {
  public static let name = "archive"
  public static let help = "Archive and calendar widgets, as whole lines"
  public static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Archives⟩
      · Archive of the town
      """),
    CleaningExample(
      "ru",
      """
      ✂0 ⟨Архив⟩
      · Архив города
      """),
    CleaningExample("kk", "✂0 ⟨Мұрағат⟩"),
  ]
  static let kind = CueKnowledge.Kind.archive
  static let certain: [LineCues.Form] = [.whole]

  public init() {}
}
