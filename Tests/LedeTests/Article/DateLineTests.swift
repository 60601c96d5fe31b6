import Testing

@testable import LedeCore

/// Which lines tell when an article appeared.
@Suite struct DateLineTests {
  @Test(arguments: [
    ("en", "Published: 11/18/2011  2:27 AM", "Published: 11/18/2011  2:27 AM"),
    ("en", "Published on March 4, 1998.", nil),
    ("en", "on December 27, 2014 at 12:06 PM, updated December 27, 2014 at 12:10 PM", nil),
    ("en", "May 14, 2025 | Town | Ann Lee", "May 14, 2025"), ("fr", "Publié le 30/04/2024 - 16:00", nil),
    ("pl", "Adrian Bryk 13.05.2024, 14:10", nil), ("ru", "Опубликовано 4 марта 2024 года в 18:30.", nil),
    ("sr", "Никола Павлић 29. априла 2021.", nil), ("zh", "2024年5月13日 14:10 来源：港口日报 作者：王明", nil),
    ("ja", "2024年5月13日", nil), ("de", "13.05.24", nil),
  ])
  func tells(_ language: String, _ line: String, _ part: String?) {
    #expect(DateLine.part(of: line, language: language) == part ?? line)
  }

  /// Columns of print are read one by one, a day with its hour as one; a year of Iran is one of ours.
  @Test(arguments: [
    ("ru", "№ 14 (3427)            10 апреля 2025 г.", "10 апреля 2025 г."),
    ("ru", "г. Анло\t\t17 апреля 2025 г.", "17 апреля 2025 г."),
    ("en", "Vol. 14 No. 3     April 2025", nil), ("en", "12 May 2025      14:30", "12 May 2025      14:30"),
    ("fa", "۱۸ آبان ۱۴۰۴", "۱۸ آبان ۱۴۰۴"), ("fa", "کد خبر: 1404081811045", nil), ("en", "Article 1747218600", nil),
  ])
  func tellsInColumns(_ language: String, _ line: String, _ part: String?) {
    #expect(DateLine.part(of: line, language: language) == part)
  }

  /// What a sentence tells is a day in the article.
  @Test(arguments: [
    ("en", "The first ferry sailed on March 4, 1998."), ("ru", "Первый паром вышел на озеро 4 марта 1998 года."),
    ("kk", "Алғашқы паром 1998 жылғы 4 наурызда жолға шықты."), ("ru", "Приём заявок закончится 4 марта 2027 года."),
    ("ja", "1998年3月4日に始まった渡し船が再開した。"), ("zh", "2023年12月4日，市政府批准设立渡轮公司。"),
    ("en", "The ferry – said the mayor – sailed on March 4, 1998."),
    ("th", "4 มีนาคม 2541 เรือข้ามฟากทะเลสาบขาวเริ่มให้บริการเป็นครั้งแรกของเมือง"),
  ])
  func aSentenceTellsNothing(_ language: String, _ line: String) {
    #expect(DateLine.part(of: line, language: language, triesAll: true) == nil)
    #expect(DateLine.date(line, language: language) == nil)
  }

  /// Three numbers may be anything.
  @Test(arguments: [
    ("de", "Format: 13,7 x 21,5 cm"), ("ru", "Телефон: 22-07-15"), ("ru", "Шайбы: 5:12, 7:20, 11:15"),
    ("en", "Version 10.11.12"),
    ("kk", "Бөлмелер 10, 11, 12"), ("ru", "Курс: 12,05 21,30"),
  ])
  func numbersTellNothing(_ language: String, _ line: String) {
    #expect(DateLine.part(of: line, language: language) == nil)
  }
}
