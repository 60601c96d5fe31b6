import LedeCore

/// “All rights reserved”, «При использовании материалов…».
package struct LegalRule: CueRule {
  package static let name = "legal"
  package static let help = "Copyright, terms, cookies, age marks"
  package static let synonyms = ["cookies", "copyright", "terms"]
  package static let examples = [
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

  package init() {}
}

/// “Advertisement”, «На правах рекламы».
package struct AdvertisementRule: CueRule {
  package static let name = "advertisement"
  package static let help = "Marks of advertisements"
  package static let synonyms = ["ad", "ads", "advert", "advertising"]
  package static let examples = [
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

  package init() {}
}

/// “This article is for subscribers”, “This page was last edited on 3 May”.
package struct NoticeRule: CleaningRule {
  package static let name = "notice"
  package static let help = "What a site says of its page: for subscribers alone, last edited, under which licence"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 ⟨This article is for subscribers⟩ of the Anlo News.
      · The council says that the article is for subscribers of the Anlo News.
      ✂-4.0 Sorry, ⟨you’re using an ad blocker⟩. Please turn it off.
      · In the town of Anlo more and more readers are using an ad blocker.
      · They say you’re using an ad blocker wherever they look.
      ✂-4.0 ⟨This page was last edited⟩ on 3 May 2024.
      ✂-4.0 ⟨Was this page useful⟩?
      · The council asked whether this page was useful.
      ✂-4.0 ⟨This summary was generated⟩ by a machine.
      """),
    CleaningExample(
      "ru",
      """
      ✂-4.0 ⟨Чтобы читать дальше⟩, оформите подписку.
      · Он ушёл, чтобы дома читать дальше.
      ✂-4.0 ⟨При использовании материалов ссылка⟩ на сайт обязательна.
      · При использовании материалов дела суд учёл показания капитана.
      """),
    CleaningExample("kk", "✂-4.0 ⟨Бұл беттің соңғы өзгертілген⟩ кезі: 3 мамыр"),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let furniture = page.lines[line].furniture
    return furniture.kinds.contains(.notice) ? .sure(furniture.cue) : nil
  }
}
