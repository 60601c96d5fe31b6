import Testing

@testable import LedeCore
@testable import LedeStages
@testable import LedeText

@Suite struct QuotationsTests {
  /// `¶` begins a paragraph; `|` stands between sentences.
  private func quotations(_ marked: String, _ language: String) -> Quotations {
    var (text, sentences) = ("", [Sentence]())
    for (block, paragraph) in marked.split(separator: "¶").enumerated() {
      for sentence in paragraph.split(separator: "|") {
        let start = text.utf8.count
        text += sentence
        sentences.append(Sentence(range: start..<text.utf8.count, block: block, rule: "test"))
        text += " "
      }
    }
    let knowledge = KnowledgeBase().knowledge(language).segmentation
    return Quotations(Text(text), sentences) { _ in knowledge }
  }

  @Test(arguments: [
    ("ru", "Раз.¶«Два.¶Три.|Четыре», — сказал Лис.¶Пять.", [2, 3]),
    ("en", "One.¶“Two.¶“Three,” Ann said.¶Four.", [2]),
    ("en", "One.¶“Two.¶“Three.¶“Four,” Ann said.", [2, 3]),
    ("kk", "Бір.¶\"Екі \"үш?\" төрт.|Бес\", - деді Асан.¶Алты.", [2]),
    ("fr", "Un.¶« Deux.|Trois », dit Anne.¶Quatre.", [2]),
    ("de", "Eins.¶„Zwei.|Drei“, sagte Anne.¶Vier.", [2]),
    ("en", "He’s in.|The players’ bus left.|It’s late.", []),
    ("en", "In the ‘90s.¶Trams ran.¶They stopped.", []),
  ])
  func itGoesOn(language: String, text: String, inside: [Int]) {
    let found = quotations(text, language)
    #expect(found.startsInside.indices.filter { found.startsInside[$0] } == inside)
    #expect(found.isHalf.allSatisfy { !$0 })
  }

  @Test(arguments: [
    ("ru", "Раз.¶«Два.¶Три.", [1]), ("en", "One.¶Two,” she said.", [1]),
    ("ru", "Ждали девять лет.|Дождались\", - сказал Лис.|Пять.", [0, 1]),
    ("kk", "Тоғыз жыл күттік.|Міне, жетті\", - деді Асан.", [0, 1]), ("en", "We waited.|It came,” Ann said.", [0, 1]),
    ("ru", "Раз.|Доска 5\" лежала.", []),
    // Of nine that are open the first is forgotten.
    ("ru", "«Раз.|«два «три «четыре «пять «шесть «семь «восемь «девять.", [1]),
    ("en", "“Two.¶1.¶2.¶3.¶4.¶5.¶6.¶7.¶8.¶Nine,” she said.", [0, 9]),
  ])
  func itIsHalf(language: String, text: String, half: [Int]) {
    let found = quotations(text, language)
    #expect(found.isHalf.indices.filter { found.isHalf[$0] } == half)
  }

  /// Writers mix marks; the mark that closes is one of its kind where there is one.
  @Test(arguments: [
    ("de", "Das „Amt” baut.|Es misst.¶Sie gehen.", []), ("ru", "Театр «Якорь\" полон.|Он ждёт.", []),
    ("kk", "«Бәйтерек” ашылды.|Ол биік.", []), ("en", "“Two\" he said.|Three.", []),
    // A mark that is to come closes, and inches close nothing.
    ("ru", "«Рама \"Луч\" цела.|Она 5\" шириной», — сказал Лис.|Пять.", []),
    ("de", "Das „Amt 5\" baut.|Es misst.", [0, 1]),
  ])
  func marksAreMixed(language: String, text: String, half: [Int]) {
    let found = quotations(text, language)
    #expect(found.isHalf.indices.filter { found.isHalf[$0] } == half)
    if half.isEmpty { #expect(!found.startsInside.last!) }
  }

  /// Articles and particles are written on to the word behind; a Hebrew abbreviation has a mark before its last letter.
  @Test(arguments: [
    ("ar", "قال إن و\"حدات الشعب\" تقدمت.|انتهى.", [[14, 34]]), ("he", "הוא אמר ב\"הארץ\" כך.|זהו.", [[16, 25]]),
    ("he", "הוא אמר צה\"ל כך.|זהו.", [[Int]]()),
  ])
  func aMarkStandsInsideAWord(language: String, text: String, quoted: [[Int]]) {
    let found = quotations(text, language)
    #expect(found.isHalf.allSatisfy { !$0 })
    #expect(found.startsInside.allSatisfy { !$0 })
    let offsets = (0..<text.utf8.count).filter { found.contains($0) }
    #expect((offsets.first.map { [[$0, offsets.last!]] } ?? []) == quoted)
  }

  @Test func aStrayMarkBeforeATextOpensNothing() {
    let found = quotations("\"Мельницу продали, сообщил совет.|Сегодня. Завтра\".", "ru")
    #expect(found.startsInside == [false, false])
  }

  /// One mark closes both, where the inner quotation has the same ones.
  @Test(arguments: [
    ("ru", "В «Театре «Якорь» играют.|Он полон.|Люди ждут.", []),
    ("kk", "«Театр «Якорь» ашылды.|Ол толы.", []),
    ("ru", "В «Театре «Якорь» играют.¶Он «полон», — сказал Лис.", []),
    ("ru", "В «Театре играют.|Он «Якорь».", [0, 1]),
  ])
  func twoQuotationsEndInOneMark(language: String, text: String, half: [Int]) {
    let found = quotations(text, language)
    #expect(found.isHalf.indices.filter { found.isHalf[$0] } == half)
    if half.isEmpty { #expect(found.startsInside.allSatisfy { !$0 }) }
  }
}
