import LedeCore
import LedeText

/// “By Jane Doe”, «Автор: …».
package struct BylineRule: CleaningRule {
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
    CleaningExample(
      "kk",
      """
      ?1 ⟨Авторы⟩: Асан Үсенов
      ✂1 (⟨Авторы⟩: Асан Үсенов)
      """),
    CleaningExample("zh", "✂1 【⟨编辑⟩：李明】"),
  ]

  package init() {}

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[line]
    guard let form = line.cues.form(.byline) else { return nil }
    let isCertain = form == .whole || form == .marked && Self.isBracketed(page.text, line)
    return CleaningEvidence(grade: form.rawValue, cue: line.cues.range, isCertain: isCertain)
  }

  /// In words, of a line in brackets.
  private static let longest = 16

  /// All of it stands in brackets, and the cue is the first in them: no sentence of the article is set so.
  private static func isBracketed(_ text: Text, _ line: PageLine) -> Bool {
    let (first, length) = text.scalar(at: line.range.lowerBound)
    return line.words <= longest && CharacterClass(of: first).contains(.open)
      && CharacterClass(of: text.scalar(before: line.range.upperBound).value).contains(.close)
      && line.cues.range?.lowerBound == line.range.lowerBound + length
  }
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
