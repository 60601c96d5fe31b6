import LedeCore

/// “Share this article”, «Поделиться».
package struct ShareRule: CueRule {
  package static let name = "share"
  package static let help = "Share lines and buttons"
  package static let synonyms = ["sharing", "social"]
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Share this article⟩
      ✂1 ⟨Share⟩: 12 friends
      ✂2 ⟨Share with⟩ Facebook friends
      ?3 ⟨Share⟩ of the harbour in the trade of the country has grown since the war, and it still grows.
      · They share this article of faith.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 ⟨Поделиться⟩
      · Они готовы поделиться.
      """),
    CleaningExample("kk", "✂1 ⟨Бөлісу⟩: Facebook"),
  ]
  static let kind = CueKnowledge.Kind.share
  static let certain: [LineCues.Form] = [.whole, .marked, .short]

  package init() {}
}

/// “Sign up for our newsletter”, «Подписывайтесь на наш канал».
package struct SubscribeRule: CueRule {
  package static let name = "subscribe"
  package static let help = "Calls to subscribe, follow or install"
  package static let synonyms = ["follow", "newsletter_signup", "signup", "subscription"]
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Subscribe now⟩
      ✂1 ⟨Subscribe⟩: 12 a month
      ?2 ⟨Sign up for⟩ news from Anlo
      ?3 ⟨Follow us⟩ down the old road to the harbour, where the last of the ferries lies at its pier.
      · They subscribe to this view.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 ⟨Подписаться⟩
      ?2 ⟨Подписывайтесь на⟩ новости порта
      """),
    CleaningExample("kk", "✂0 ⟨Жазылыңыз⟩"),
  ]
  static let kind = CueKnowledge.Kind.subscribe
  static let certain: [LineCues.Form] = [.whole, .marked]

  package init() {}
}

/// “Leave a comment”, «Комментарии».
package struct CommentsRule: CueRule {
  package static let name = "comments"
  package static let help = "Headings and forms of comment sections"
  package static let synonyms = ["comment", "discussion"]
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Leave a comment⟩
      ?1 ⟨Comments⟩: 12 of 40
      ?2 ⟨Comments on this⟩ ferry
      ?3 ⟨Comments⟩ of the harbour master were short, and the council did not ask him for more of them.
      · No one left a comment.
      """),
    CleaningExample(
      "ru",
      """
      ✂0 ⟨Комментарии⟩
      ?2 ⟨Комментарии читателей⟩ порта
      """),
    CleaningExample("kk", "✂0 ⟨Пікір қалдыру⟩"),
  ]
  static let kind = CueKnowledge.Kind.comments
  static let certain: [LineCues.Form] = [.whole]

  package init() {}
}
