import Testing

@testable import Lede

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
      ("", .malformed, "the line is no JSON"), ("{", .malformed, "the line is no JSON"),
      ("[]", .malformed, "the line is no JSON object"), ("3", .malformed, "the line is no JSON object"),
      ("{}", .malformed, "the record has neither `text` nor `html`"),
      (#"{"text": 3}"#, .malformed, "`text` of the record is no string"),
      (#"{"text": null}"#, .malformed, "the record has neither `text` nor `html`"),
      (#"{"text": "a", "title": []}"#, .malformed, "`title` of the record is no string"),
      (#"{"text": " \n"}"#, .empty, "the entry has no text"),
      (#"{"html": "<p> </p>"}"#, .empty, "the page has no text"),
      (#"{"text": "\ud800"}"#, .malformed, "the line is no JSON"),
      (String(repeating: "[", count: 100_000), .malformed, "the line is no JSON"),
    ] as [(String, ArticleError.Code, String)])
  func saysWhatIsWrongWithARecord(_ line: String, _ code: ArticleError.Code, _ message: String) {
    let error = #expect(throws: ArticleError.self) { try read(line) }
    #expect(error?.code == code)
    #expect(error?.message == message)
  }
}
