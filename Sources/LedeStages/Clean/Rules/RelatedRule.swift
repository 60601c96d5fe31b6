import LedeCore

/// «Читайте также», “Read more: …”.
package struct RelatedRule: CueRule {
  package static let name = "related"
  package static let help = "Headings of lists of other stories and pointers to one"
  package static let synonyms = ["read_also", "read_more", "recommended", "see_also"]
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Read also⟩
      ✂1 ⟨Read more⟩: Ferry is late
      ?2 ⟨Read also⟩ of the ferry
      ?3 ⟨Related⟩ to him or not, they all came to the harbour, and nobody went home before dark.
      · You should read also this.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 ⟨Читайте также⟩
      ✂1 ⟨Читайте также⟩: Паром опоздал
      """),
    CleaningExample("kk", "✂0 ⟨Оқи отырыңыз⟩"),
  ]
  static let kind = CueKnowledge.Kind.related
  static let certain: [LineCues.Form] = [.whole, .marked]

  package init() {}
}
