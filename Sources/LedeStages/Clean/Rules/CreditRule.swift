import LedeCore
import LedeText

/// «Фото: ЦИК», “Photo: Jane Doe/The Paper”, and captions that end in a credit.
package struct CreditRule: CleaningRule {
  package static let name = "credit"
  package static let help = "Credits of photos and videos, and captions that end in one"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Photo⟩
      ✂1 ⟨Photo⟩: Jane Doe
      ✂1 12 May 2025 10:40 ⟨Source⟩: Anlo Post
      ?2 ⟨Photo⟩ Jane Doe
      ✂2 ⟨photo⟩ Jane Doe, Ann Lee
      · Photo albums of the whole town burnt in the fire, and nobody had copies of them.
      ✂1 The port at dawn.⟨ JEANNE ROE⟩
      ?3 The harbour at dawn, seen from the hill (⟨photo⟩: Ann Lee)
      ?3 The sun rises over the harbour of Anlo on March 24, 2014.Jane Doe—⟨Getty Images⟩
      · All of the pictures were bought from one agency—Getty Images.
      """),
    CleaningExample(
      "ru",
      """
      · Фото хранятся в музее, и каждый может их увидеть.
      ✂0 ⟨Фото: пресс-служба⟩
      ✂1 19 мая 2025, 10:40 ⟨Источник⟩: «Вестник порта»
      """),
    CleaningExample("kk", "✂1 ⟨Сурет⟩: Асан Үсенов"),
    CleaningExample(
      "fa",
      """
      ✂1 ⟨ایسنا⟩/علی رضایی
      · ایسنا/آنلو شهردار گفت: کشتی پس از دو سال تعمیر دوباره میان بندر و جزیره رفت و آمد می‌کند.
      """),
    CleaningExample("zh", "✂1 2025年4月18日 08:26 ⟨来源⟩：港口日报"),
  ]

  /// In words.
  private static let longestCaption = 60

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let cues = page.lines[line].cues
    if let form = cues.form(.credit), form != .long, !Self.isDateline(page.lines[line], page.text) {
      return CleaningEvidence(
        grade: form == .whole ? 0 : form == .marked ? 1 : 2, cue: cues.range,
        isCertain: form != .short || Self.isOfNames(page.lines[line]))
    }
    // A paragraph that its author has signed is text.
    if let names = cues.capitalsAtEnd, page.lines[line].words <= Self.longestCaption {
      return CleaningEvidence(grade: 1, cue: names, isCertain: true)
    }
    return cues.creditAtEnd.map { CleaningEvidence(grade: 3, cue: $0) }
  }

  /// In words, behind an agency and a slash: names of people are fewer.
  private static let fewestOfSentence = 12

  /// An agency, a slash, a place and a sentence: «ایسنا/خراسان …».
  private static func isDateline(_ line: PageLine, _ text: Text) -> Bool {
    guard line.isEnded, line.cues.wordsBehind >= fewestOfSentence, let cue = line.cues.range,
      cue.lowerBound == line.range.lowerBound, cue.upperBound < line.range.upperBound
    else { return false }
    return text.bytes[cue.upperBound] == UInt8(ascii: "/")
  }

  /// “photo Jane Doe, Ann Lee”: no headline begins with a small letter and has but names behind that.
  private static func isOfNames(_ line: PageLine) -> Bool {
    line.opening == .lower && line.cues.wordsBehind > 1 && line.capitalised >= line.cues.wordsBehind
  }
}
