import LedeCore
import LedeText

/// “By Jane Doe”, «Автор: …».
package struct BylineRule: CleaningRule {
  package static let name = "byline"
  package static let help = "Author lines"
  package static let synonyms = ["author", "authors"]
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂0 ⟨Staff writer⟩
      ?1 ⟨Author⟩: Ann Carver
      ?2 ⟨By⟩ Ann Carver
      ✂3 ⟨By⟩ Ann N. Carver, Joe Lind, Mary Oak Stone, Jim S. Dale and Ed Poe, Anlo Post
      ?3 ⟨By⟩ Boat, Bus and Train, Ten Ways to See All of the Old Harbour: a Guide to Anlo
      ?3 ⟨By⟩ noon, the fog had gone, the ferry had left, and the harbour lay in the light of May
      ?3 ⟨By⟩ noon the fog had gone, and the ferry left the harbour with all its guests.
      · Ann Carver came by.
      """),
    CleaningExample(
      "en",
      """
      · Ten ways to see the harbour
      ?1 ⟨Author⟩: Ann Carver
      · Pages: 120
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
    CleaningExample(
      "zh",
      """
      ✂1 【⟨编辑⟩：李明】
      · 旧磨坊归农民所有
      ✂1 ⟨编辑⟩：李明
      """),
    CleaningExample("ko", "✂1 한예린 기자 yerin@port.example"),
  ]

  package init() {}

  package func evidence(_ index: Int, in page: Page) -> CleaningEvidence? {
    let line = page.lines[index]
    if line.cues.isMailed { return CleaningEvidence(grade: 1, isCertain: true) }
    guard let form = line.cues.form(.byline) else { return nil }
    let isMarked = Self.isBracketed(page.text, line) || Self.isOfArticle(index, page.lines)
    let isCertain = form == .whole || form == .marked && isMarked || Self.isOfNames(page.text, line)
    return CleaningEvidence(grade: form.rawValue, cue: line.cues.range, isCertain: isCertain)
  }

  /// In words.
  private static let longestMarked = 8

  /// What is said of articles in lines with labels, too.
  private static let ofArticles: [CueKnowledge.Kind] = [.byline, .credit, .date]

  /// “Author: Ann Lee” right below what may be the headline, or below the text: not among what is said of a book, “Publisher: …”, “Pages: …”.
  private static func isOfArticle(_ index: Int, _ lines: [PageLine]) -> Bool {
    guard !lines[index].isStructured, !lines[index].isEnded, lines[index].words <= longestMarked else { return false }
    let isOfList = [index - 1, index + 1].filter(lines.indices.contains).contains { other in
      lines[other].isLabelled && !lines[other].isProse && !Self.ofArticles.contains(where: lines[other].cues.has)
    }
    return !isOfList && (LineSignature.isBelowHeadline(index, lines) || LineSignature.isBelowText(index, lines))
  }

  /// Names of many, with commas between them and nothing else.
  private static func isOfNames(_ text: Text, _ line: PageLine) -> Bool {
    line.commas >= 2 && !line.isEnded && line.cues.range?.lowerBound == line.range.lowerBound
      && line.capitalised * 5 >= line.words * 4 && text.bytes.firstIndex(of: UInt8(ascii: ":"), in: line.range) == nil
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
