import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax

@Suite struct JSONLinesReaderTests {
  private func read(_ line: String, language: String? = nil) throws -> Article {
    try JSONLinesReader().read(ReaderInput(source: "feed.jsonl#1", bytes: Array(line.utf8), language: language))
  }

  @Test func takesTheFieldsThatItKnows() throws {
    let article = try read(
      #"{"id": "7", "title": "Мост", "text": "Мост цел.\nПаром ходит.", "language": "ru", "url": "https://example.org/7", "date": "2024-05-01", "author": "А. Ким", "site": "example.org", "image": "m.jpg", "more": [1]}"#
    )
    #expect(article.source == "feed.jsonl#1")
    #expect(article.metadata.title == "Мост")
    #expect(article.metadata.language == "ru" && !article.metadata.isLanguageDetected)
    #expect(article.metadata.url == "https://example.org/7")
    #expect(
      article.metadata.date == "2024-05-01" && article.metadata.author == "А. Ким"
        && article.metadata.site == "example.org" && article.metadata.image == "m.jpg")
    #expect(article.layers[Blocks.self]?.items.count == 2)
  }

  @Test(arguments: ["", "  ", "\\n"])
  func blanksAreNoTitle(_ title: String) throws {
    #expect(try read(#"{"title": "\#(title)", "text": "Мост цел.\nПаром ходит."}"#).metadata.title == nil)
  }

  @Test func htmlIsReadAsAPageAndTheRecordsFieldsGoFirst() throws {
    let article = try read(
      #"{"title": "Мост", "html": "<h1>Иной</h1><p>Мост <b>цел</b> &amp; стоит.<p>Паром ходит.", "more": {"a": 1}}"#)
    let blocks = try #require(article.layers[Blocks.self]).items
    #expect(blocks.map { article.text[$0.range] } == ["Иной", "Мост цел & стоит.", "Паром ходит."])
    #expect(blocks[0].kind == .heading(level: 1))
    #expect(article.metadata.title == "Мост")
  }

  @Test(arguments: ["", "Russian", "../../etc"])
  func aLanguageThatIsNoneIsDetected(_ language: String) throws {
    let line = #"{"text": "Вчера жители собрались у старой пристани.", "language": "\#(language)"}"#
    let article = try read(line)
    #expect(article.metadata.language == "ru" && article.metadata.isLanguageDetected)
    #expect(try read(line, language: "kk").metadata.language == "kk")
  }

  @Test func underscoresAreTaken() throws {
    #expect(try read(#"{"text": "a b", "language": "pt_BR"}"#).metadata.language == "pt-BR")
  }

  @Test(
    arguments: [
      ("", "the line is no JSON, column 1: the end stands where a value is wanted", 0),
      ("{\"жé\"", "the line is no JSON, column 6: the end stands where `:` is wanted", 7),
      ("{\"text\": \"a\",}", "the line is no JSON, column 13: nothing follows this comma; remove it", 12),
      (" []", "the line is no JSON object; write `{\"text\": \"…\"}`", 1),
      ("3", "the line is no JSON object; write `{\"text\": \"…\"}`", 0),
      ("{}", "the record has neither `text` nor `html`; give it one of them", 0),
      (#"{"text": 3}"#, "`text` of the record is no string; write it in quotation marks", 9),
      (#"{"text": null}"#, "the record has neither `text` nor `html`; give it one of them", 0),
      (#"{"text": "a", "title": []}"#, "`title` of the record is no string; write it in quotation marks", 23),
      (#"{"text": "a", "t\u0065xt": "b"}"#, "`text` stands twice in the record; keep one", 14),
      (#"{"text": "a\ud800"}"#, "`text` of the record has half of a surrogate pair; write both halves, or neither", 11),
      (
        String(repeating: "[", count: 100_000),
        "the line is no JSON, column 513: this nests deeper than 512 levels; make it flatter", 512
      ),
    ] as [(String, String, Int)])
  func saysWhatIsWrongWithARecordAndWhere(_ line: String, _ message: String, _ offset: Int) {
    let error = #expect(throws: ArticleError.self) { try read(line) }
    #expect(error == ArticleError(.malformed, message, offset: offset))
  }

  @Test(arguments: [#"{"text": " \n"}"#, #"{"html": "<p> </p>"}"#, #"{"text": "", "title": " "}"#])
  func aRecordWithoutTextAndTitleIsEmpty(_ line: String) {
    #expect(throws: ArticleError(.empty, "the entry has neither text nor title")) { try read(line) }
  }

  @Test(arguments: [
    #"{"text": "", "title": "Паром опоздал", "url": "u"}"#,
    #"{"html": "<img src=a>", "title": "Паром опоздал", "url": "u"}"#,
  ])
  func aRecordWithoutTextIsItsTitle(_ line: String) throws {
    let article = try read(line)
    #expect(article.text[0..<article.text.count] == "Паром опоздал")
    #expect(article.metadata.title == "Паром опоздал" && article.metadata.url == "u")
  }

  @Test func idAndTagsAreRead() throws {
    let article = try read(#"{"id": 17, "text": "a", "tags": ["Порт", " мост ", 3]}"#)
    #expect(article.metadata.id == "17" && article.metadata.tags == ["Порт", "мост"])
    #expect(try read(#"{"id": {}, "text": "a", "tags": "Порт, мост"}"#).metadata.tags == ["Порт", "мост"])
  }

  @Test func placesAreThoseOfTheFile() {
    let input = ReaderInput(source: "feed.jsonl#2", bytes: Array("{]".utf8), start: 100, language: nil)
    #expect(#expect(throws: ArticleError.self) { try JSONLinesReader().read(input) }?.offset == 101)
  }

  /// Only the fields that Lede reads must make sense; names are told by their characters.
  @Test func escapesInNamesAndNonsenseInOtherFieldsAreFine() throws {
    let article = try read(#"{"x": "\udfff", "x": 2, "te\u0078t": "Мост \u0446ел."}"#)
    #expect(article.text[0..<article.text.count] == "Мост цел.")
  }
}
