import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct MailReaderTests {
  private func read(_ message: String) throws -> Article { try read(Array(message.utf8)) }

  private func read(_ message: [UInt8]) throws -> Article {
    try MailReader().read(ReaderInput(source: "a.eml", bytes: message, language: nil))
  }

  private func text(_ article: Article) -> String { article.text[0..<article.text.count] }

  @Test(arguments: [
    ("The ferry", "The ferry"), ("=?x-anlo?Q?The_ferry?=", "The ferry"), ("=?koi8-r?B?7c/T1A==?=", "Мост"),
    ("=?UTF-8?Q?=D0=9C=D0=BE_a?= b", "Мо a b"),
    ("=?utf-8?B?0Jw=?=\r\n =?utf-8?B?0L7RgdGC?= x", "Мост x"), ("=?utf-8?Q?=D0?= =?utf-8?Q?=9C?=", "М"),
    ("folded\r\n line", "folded line"), ("=?utf-8?X?a?= =? b", "=?utf-8?X?a?= =? b"), ("=?iso-8859-1*fr?q?=E9?=", "é"),
    ("=?x-nobody-knows?Q?=D0=9C=D0=BE?= a", "Мо a"),
  ])
  func theSubjectIsTheTitle(_ subject: String, _ title: String) throws {
    #expect(try read("Subject: \(subject)\r\nFrom: a@e.org\r\n\r\nText here.\r\n").metadata.title == title)
  }

  /// The greeting below it is none; a headline that says the same, or the same and more, is.
  @Test(arguments: [
    (
      "Вода в понедельник", "Добрый день!",
      "В понедельник утром не будет воды. Наберите её заранее, чтобы хватило до вечера.", "Вода в понедельник"
    ),
    (
      "Dear friends", "Water comes back",
      "The water came back on Monday in the whole town. Thank you all for your patience.", "Dear friends"
    ),
    (
      "The bridge opens", "The bridge opens after ten years",
      "The bridge over the river opened on Monday. Thousands came to see it in the rain.",
      "The bridge opens after ten years"
    ),
  ])
  func aLetterIsCalledAsItsSubjectSays(_ subject: String, _ first: String, _ text: String, _ title: String) throws {
    let letter = "Subject: \(subject)\nFrom: a@e.org\n\n\(first)\n\n\(text)\n"
    #expect(try read(letter).processed(by: ["clean"]).title == title)
  }

  @Test(arguments: [
    ("\"Kim, A.\" <a@e.org>", "Kim, A."), ("a@e.org", "a@e.org"), ("<a@e.org>", "a@e.org"),
    ("=?koi8-r?B?7c/T1A==?= <a@e.org>", "Мост"),
  ])
  func theSenderIsTheAuthor(_ from: String, _ author: String) throws {
    #expect(try read("From: \(from)\nDate: Wed, 1 May 2024 10:00:00 +0500\n\nText").metadata.author == author)
  }

  /// Stories are from who sent them; an address is no name for that.
  @Test(arguments: [("Quay News <a@quay.example>", "Quay News"), ("a@quay.example", nil)])
  func theSenderIsTheSiteOfItsStories(_ from: String, _ site: String?) throws {
    let stories = (1...3).map {
      "Ferry \($0) returns to Anlo\n\nThe ferry sailed again on Monday from the pier.\n\nhttps://anlo.example/\($0)\n\n"
    }
    let letter = Array("From: \(from)\nSubject: Week\n\n\(stories.joined())".utf8)
    let parts = try #require(MailReader().parts(of: letter))
    #expect(try parts.map { try $0.article(source: "a", language: nil).metadata.site } == [site, site, site])
  }

  @Test func textIsDecoded() throws {
    let head = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset="
    #expect(
      try text(read(head + "utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=D0=9C=\r\n=D0=BE=3D1=\r\n=Q"))
        == "Мо=1=Q")
    #expect(try text(read(head + "\"KOI8-R\"\r\nContent-Transfer-Encoding: BASE64\r\n\r\n7c/T\r\n1A==\r\n")) == "Мост")
    let raw = Array((head + "windows-1251\r\n\r\n").utf8) + (try encoded("Вчера в порту.", "windows-1251"))
    #expect(try text(read(raw)) == "Вчера в порту.")
    let undeclared = Array("Subject: a\n\n".utf8) + (try encoded("Вчера жители собрались у старой пристани.", "KOI8-R"))
    #expect(try text(read(undeclared)) == "Вчера жители собрались у старой пристани.")
  }

  @Test func partsOfAMessageArePartedByABlankLine() throws {
    let message = """
      Content-Type: multipart/mixed; boundary=b

      --b

      One.
      --b

      Two.
      --b--
      """
    let article = try read(message)
    #expect(text(article) == "One.\n\n\nTwo.\n")
    #expect(article.layers[Blocks.self]?.items.map(\.followsBlank) == [true, true])
  }

  @Test(arguments: ["From ", ">From "]) func theLineOfAMailboxIsNoPartOfAMessage(mark: String) throws {
    #expect(try read(mark + "a@e.org Wed May 1\nSubject: Ferry\n\nText").metadata.title == "Ferry")
  }

  @Test func theSpaceAtTheEndOfAFlowedLineMayBeNoPartOfTheText() throws {
    func joined(_ parameters: String) throws -> String {
      try text(read("Content-Type: text/plain; format=flowed\(parameters)\n\nПаром \nная.\n"))
    }
    #expect(try joined("; delsp=yes") == "Паромная.\n" && joined("") == "Паром ная.\n")
  }

  @Test func flowedLinesAreJoined() throws {
    let message = "Content-Type: text/plain; format=flowed\n\nThe ferry \nruns. \n Again.\n\nEnd"
    #expect(try text(read(message)) == "The ferry runs. Again.\n\nEnd")
  }

  private static func multipart(_ kind: String, _ parts: [String], boundary: String = "=_b") -> String {
    "Content-Type: multipart/\(kind);\r\n boundary=\"\(boundary)\"\r\n\r\npreamble\r\n"
      + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\nepilogue"
  }

  private static let plain = "Content-Type: text/plain\r\n\r\nPlain."
  private static let html = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Page <b>one</b>.<p>Two & more."

  @Test func alternativesAreReadOnceAndAttachmentsNot() throws {
    let file = "Content-Type: text/plain\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nSecret."
    let image = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA"
    // The boundary of an inner part may begin with that of the outer.
    let nested = Self.multipart("alternative", [Self.plain, Self.html], boundary: "=_b-1")
    #expect(try !text(read(Self.multipart("mixed", [nested]))).contains("=_b"))
    #expect(try read(Self.multipart("mixed", [nested])).blockTexts == read(nested).blockTexts)
    let alternative = Self.multipart("alternative", [Self.plain, Self.html], boundary: "inner")
    #expect(try text(read(Self.multipart("mixed", [alternative, image, file]))).contains("Plain."))
    #expect(try !text(read(Self.multipart("mixed", [alternative, image, file]))).contains("Secret"))
    #expect(try !text(read(Self.multipart("mixed", [alternative]))).contains("Page"))
    let blank = "Content-Type: text/plain\r\n\r\n  "
    #expect(try text(read(Self.multipart("alternative", [blank, Self.html]))) == "Page one.\n\nTwo & more.")
    #expect(try text(read(Self.multipart("mixed", [Self.html, Self.plain]))) == "Page one.\n\nTwo & more.\n\nPlain.")
  }

  @Test func aMessageThatWasCutIsReadToItsEnd() throws {
    #expect(try text(read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nText goes")) == "Text goes")
  }

  @Test(
    arguments: [
      ("", .malformed), ("No header here", .malformed), ("Subject: a\n\n", .empty),
      ("Content-Type: image/png\n\nAAAA", .empty), ("Content-Type: multipart/mixed\n\ntext", .empty),
    ] as [(String, ArticleError.Code)])
  func saysWhatIsWrong(_ message: String, _ code: ArticleError.Code) {
    #expect(#expect(throws: ArticleError.self) { try read(message) }?.code == code)
  }

  @Test(
    .timeLimit(.minutes(60)),
    arguments: ["a", "=?", "=?utf-8?b?YQ==?=", "=?utf-8?q?", "\n b", ";", "\"", "\nX: a"])
  func muchOfAnythingInTheHeaderIsReadInLinearTime(_ unit: String) throws {
    let many = String(repeating: unit, count: 300_000 / unit.utf8.count)
    #expect(try text(read("Subject: a\(many)\nContent-Type: text/plain; x=\(many)\n\nText")) == "Text")
  }

  @Test(
    .timeLimit(.minutes(60)),
    arguments: ["--b\n", "--b\nContent-Type: multipart/mixed; boundary=b\n\n", "=", "-", "\n", "--b\n\nText\n"])
  func muchOfAnythingInTheBodyIsReadInLinearTime(_ unit: String) throws {
    let many = String(repeating: unit, count: 300_000 / unit.utf8.count)
    let header = "Content-Transfer-Encoding: quoted-printable\nContent-Type: multipart/mixed; boundary=b\n\n"
    #expect(try text(read(header + "--b\n\nText\n" + many)).hasPrefix("Text"))
  }
}
