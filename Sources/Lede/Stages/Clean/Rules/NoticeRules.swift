import LedeConfig

/// “All rights reserved”, «При использовании материалов…».
public struct LegalRule: CueRule {
  public static let name = "legal"
  public static let help = "Copyright, terms, cookies, age marks"
  public static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨All rights reserved⟩
      ?1 ⟨Copyright⟩: The Anlo News
      ?2 ⟨Copyright⟩ The Anlo News
      ?3 ⟨Copyright⟩ law is older than the press of the town, and the printers there knew it well enough.
      · He had all rights reserved.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 ⟨Все права защищены⟩
      ?3 ⟨При использовании материалов⟩ ссылка нужна.
      """),
    CleaningExample("kk", "✂0 ⟨Барлық құқық қорғалған⟩"),
  ]
  static let kind = CueKnowledge.Kind.legal
  static let certain: [LineCues.Form] = [.whole]

  public init() {}
}

/// “Advertisement”, «На правах рекламы».
public struct AdvertisementRule: CueRule {
  public static let name = "advertisement"
  public static let help = "Marks of advertisements"
  public static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Advertisement⟩
      ?1 ⟨Sponsored⟩: The Anlo Bank
      ✂2 ⟨Sponsored by⟩ the bank
      ?3 ⟨Advertisement⟩ paid for the first paper of the town, and it did so until the bank had closed.
      · It was an advertisement.
      """),
    CleaningExample("ru", "✂0 ⟨На правах рекламы⟩"),
    CleaningExample("kk", "✂0 ⟨Жарнама⟩"),
  ]
  static let kind = CueKnowledge.Kind.advertisement
  static let certain: [LineCues.Form] = [.whole, .short]

  public init() {}
}
