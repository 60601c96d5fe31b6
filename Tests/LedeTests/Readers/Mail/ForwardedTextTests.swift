import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeText

@Suite struct ForwardedTextTests {
  private func read(_ header: String, _ body: String) throws -> Article {
    let message = Array("From: a@e.org\n\(header)\n\n\(body)".utf8)
    return try MailReader().read(ReaderInput(source: "a.eml", bytes: message, language: nil))
  }

  private func text(_ article: Article) -> String { article.text[0..<article.text.count].trimmed }

  private static let story = "The mill is closed until May,\nthe council of Anlo said.\n\nIt was built in 1921."

  @Test(arguments: [
    // Lines with marks of quotation, behind a header with the same subject.
    ("Please run this.\n\n> From: Press <p@anlo.example>\n> To: b@e.org\n> Subject: The mill\n>\n%", true),
    ("Bitte.\n\nVon: Presse <p@anlo.example>\nGesendet: 3. Mai\nBetreff: The mill\n\n%", false),
    // A line between dashes is enough.
    ("Ребят, в ленту.\n\n-------- Пересылаемое сообщение --------\n03.07, \"Пресса\" <p@anlo.example>:\n\n%", false),
    ("---------- Forwarded message ---------\nЖіберуші: p <p@a.example>\nКүні: 3 мамыр\nКімге: b@e.org\n\n%", false),
    ("Note.\n\n---- Forwarded ----\nA <p@a.example>:\n\n%\n\n---- End of it ----\n--\nSent from my telephone", false),
  ])
  func whatWasForwardedIsTheText(_ pattern: String, isQuoted: Bool) throws {
    let story = isQuoted ? "> " + Self.story.replacing("\n", with: "\n> ") : Self.story
    let article = try read("Subject: Fwd: The mill", pattern.replacing("%", with: story))
    #expect(text(article) == Self.story)
    #expect(article.metadata.title == "The mill")
  }

  @Test(arguments: [
    // Another subject, no address, less than stands above it.
    "From: Ann Lee <a@e.org>\nDate: 3 May\nSubject: A boat\n\nThe mill will be closed until May.",
    "What: The mill\nWhere: the harbour\nWhen: at noon\n\nThe mill will be closed until May.",
    "The mill will be closed until May.\n\nFrom: p@e.org\nDate: 3 May\nSubject: The mill\n\nYes.",
  ])
  func otherwiseAllOfTheLetterIs(_ body: String) throws {
    #expect(try text(read("Subject: Fwd: The mill", body)) == body)
  }

  @Test(arguments: [
    ("Fwd: Re: The mill", "The mill has been closed again, said the council of Anlo on Monday.", "The mill"),
    ("WG: Die Mühle", "Die Mühle ist seit Montag wieder geschlossen, teilte die Stadt mit.", "Die Mühle"),
    ("İLT: Değirmen", "Belediye pazartesi günü değirmenin yeniden kapatıldığını duyurdu.", "Değirmen"),
    ("Reuters: The mill", "The mill has been closed again, said the council on Monday.", "Reuters: The mill"),
    ("Fwd:", "The mill has been closed again, said the council of Anlo on Monday.", "Fwd:"),
  ])
  func marksBeforeTheSubjectAreNoTitle(_ subject: String, _ body: String, _ title: String) throws {
    #expect(try read("Subject: \(subject)", body).metadata.title == title)
  }

  @Test func aListIsFromItsSender() throws {
    let header = "From: Quay News <q@e.org>\nList-Unsubscribe: <https://e.org/u>\nSubject: Week"
    let metadata = try MailReader().read(
      ReaderInput(
        source: "a.eml", bytes: Array("\(header)\n\nRead this on the web at https://e.org/p/1\n\nText here.".utf8),
        language: nil)
    ).metadata
    #expect(metadata.site == "Quay News" && metadata.author == nil && metadata.url == "https://e.org/p/1")
  }

  @Test(arguments: [
    ("Пресс-релиз: конкурс для старых мельниц", "В Анло объявили конкурс для старых мельниц", true),
    ("Пресс-релиз: конкурс для старых мельниц", "Просим разместить у вас этот текст", false),
  ])
  func aLineSaysWhatTheSubjectSays(_ subject: String, _ line: String, isHeadline: Bool) throws {
    let body = "Добрый день!\n\n\(line)\n\nФонд порта объявил в понедельник конкурс, и заявки принимают до мая.\n"
    let title = try read("Subject: \(subject)", body).processed(by: ["clean"]).title
    #expect(title == (isHeadline ? line : subject))
  }

  @Test func aLineInBoldIsTheHeadlineBesideALabel() throws {
    let html = """
      <p>Dear all,</p><p><b>The old mill of Anlo grinds again</b></p>
      <p>The mill on the river ground its first flour in sixty years on Saturday, said the council.</p>
      """
    let title = try read("Subject: Press release\nContent-Type: text/html", html).processed(by: ["clean"]).title
    #expect(title == "The old mill of Anlo grinds again")
  }
}
