import LedeCore

/// “Skip to content”, «Главная».
package struct NavigationRule: CueRule {
  package static let name = "navigation"
  package static let help = "Items of menus, as whole lines"
  package static let synonyms = ["breadcrumbs", "nav"]
  package static let examples = [
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

  package init() {}
}

/// “Archives”, «Архив».
package struct ArchiveRule: CueRule {
  package static let name = "archive"
  package static let help = "Archive and calendar widgets, as whole lines"
  package static let examples = [
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

  package init() {}
}
