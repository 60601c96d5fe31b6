import LedeCore

/// “By Jane Doe”, «Автор: …».
package struct BylineRule: CueRule {
  package static let name = "byline"
  package static let help = "Author lines"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Staff writer⟩
      ?1 ⟨Author⟩: Ann Carver
      ?2 ⟨By⟩ Ann Carver
      ?3 ⟨By⟩ noon the fog had gone, and the ferry left the harbour with all its guests.
      · Ann Carver came by.
      """),
    CleaningExample(
      "ru",
      """
      ?1 ⟨Автор⟩: Анна Лис
      · Анна Лис пришла.
      """),
    CleaningExample("kk", "?1 ⟨Авторы⟩: Асан Үсенов"),
  ]
  static let kind = CueKnowledge.Kind.byline
  static let certain: [LineCues.Form] = [.whole]

  package init() {}
}

/// “Tags: …”, «Теги: …».
package struct TagsRule: CueRule {
  package static let name = "tags"
  package static let help = "Lists of tags"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Tags⟩
      ✂1 ⟨Tags⟩: ferry, harbour
      ?2 ⟨Tags⟩ ferry, harbour
      ?3 ⟨Tags⟩ hung from every lamp of the pier that night, and the wind tore at them until the morning.
      · They sewed tags.
      """),
    CleaningExample(
      "ru",
      """
      ✂1 ⟨Теги⟩: парк, осень
      · На них теги.
      """),
    CleaningExample("kk", "✂1 ⟨Тегтер⟩: көпір, өзен"),
  ]
  static let kind = CueKnowledge.Kind.tags
  static let certain: [LineCues.Form] = [.whole, .marked]

  package init() {}
}
