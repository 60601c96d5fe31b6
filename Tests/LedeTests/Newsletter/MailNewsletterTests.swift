import Testing

@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

@Suite struct MailNewsletterTests {
  private let run = RunInfo(name: "week")

  private func item(_ title: String, _ text: String = "Да. |Нет.", language: String = "ru", url: String? = nil) -> Item
  {
    var item = Item(
      sampleArticle(title: title, [text], summary: Array(0..<text.split(separator: "|").count), language: language))
    item.url = url
    return item
  }

  private func html(_ items: [Item], _ change: (inout MailNewsletter) -> Void = { _ in }) -> String {
    var writer = MailNewsletter()
    change(&writer)
    return writer.write(Edition(items), run)
  }

  @Test func theHeadlineLeadsToTheArticle() {
    let text = html([item("Мост & «лёд»", url: "https://e.kz/мост?a=1&b=2")])
    #expect(text.contains(#"href="https://e.kz/%D0%BC%D0%BE%D1%81%D1%82?a=1&amp;b=2""#))
    #expect(text.contains(">Мост &amp; «лёд»</a></h2>"))
  }

  @Test(arguments: [("ru", "ltr", "left"), ("kk", "ltr", "left"), ("ar", "rtl", "right"), ("kk-Arab", "rtl", "right")])
  func eachItemHasItsLanguageAndDirection(language: String, direction: String, side: String) {
    let text = html([item("A", language: "en"), item("B", language: "en"), item("C", language: language)])
    #expect(text.contains(#"<html lang="en" dir="ltr">"#))
    #expect(text.contains(#"<td class="line" lang="\#(language)" dir="\#(direction)" align="\#(side)""#))
  }

  /// A title and a footer may be in another language than most articles.
  @Test(arguments: [("Апта", "ltr"), ("الأسبوع", "rtl"), ("2026", "rtl"), ("«שבוע»", "rtl")])
  func whatThePipelineSaysGoesItsOwnWay(_ title: String, _ direction: String) {
    let text = html([item("A", language: "ar")]) { ($0.title, $0.footer) = (title, title) }
    let side = direction == "rtl" ? "right" : "left"
    let own = direction == "rtl" ? #" lang="ar""# : ""
    for name in ["line", "line quiet"] {
      #expect(text.contains(#"<td class="\#(name)"\#(own) dir="\#(direction)" align="\#(side)""#))
    }
  }

  @Test func anUnknownLanguageIsNotNamed() {
    let text = html([item("A", language: "und")])
    #expect(!text.contains("lang=") && text.contains(#"<html dir="ltr">"#))
  }

  @Test func aPictureHasItsAddressAndWords() {
    var shown = item("Мост \"цел\"")
    shown.image = "https://e.kz/a.jpg"
    #expect(html([shown]).contains(#"<img src="https://e.kz/a.jpg" alt="Мост &quot;цел&quot;" width="592""#))
    #expect(html([shown]) { $0.width = 800 }.contains(#"width="752""#))
    #expect(!html([shown]) { $0.images = false }.contains("<img"))
    shown.image = "data:image/png;base64,AAAA"
    #expect(!html([shown]).contains("<img"))
  }

  @Test func theColumnIsAsWideAsItMayBe() {
    let text = html([item("A")]) { $0.width = 700 }
    #expect(text.contains(#"<table role="presentation" width="700""#) && text.contains("width:100%;max-width:700px;"))
  }

  /// What an article says is text, whatever it looks like, and only web addresses are followed.
  @Test func nothingOfAnArticleIsMarkup() {
    var hostile = item(
      "<script>a</script>\u{1B}[1m\u{202E}", "<b onclick=a> & 'b'.|<img src=x>", url: "javascript:alert(1)")
    (hostile.site, hostile.author) = ("\"><script>", "<a href=x>")
    (hostile.tags, hostile.section, hostile.image) = (["<i>"], "</table><form>", "/a.png")
    hostile.others = [OtherReport(name: "<u>", title: nil, url: "data:text/html,a", id: "", reason: "")]
    let text = html([hostile]) { ($0.title, $0.footer, $0.preheader) = ("<h1>", "<hr>", "<em>") }
    for tag in ["<script", "<b ", "<img", "<a ", "<i>", "<form", "<u>", "<hr", "<em>", "javascript:", "data:"] {
      #expect(!text.contains(tag), "\(tag)")
    }
    #expect(
      !text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" || $0.changesDirection })
    #expect(text.contains("&lt;script&gt;a&lt;/script&gt;"))
  }

  @Test func theLookIsOnTheElementsThemselves() {
    let text = html([item("A", url: "https://e.org/1")]) { $0.title = "T" }
    let head = text.components("</head>").first ?? ""
    #expect(head.contains(#"<meta name="color-scheme" content="light dark"/>"#))
    #expect(head.contains("@media (prefers-color-scheme:dark)"))
    let body = text.dropFirst(head.count)
    for tag in body.split(separator: "<").map({ $0.prefix { $0 != ">" } })
    where tag.contains("class=") && !tag.hasPrefix("html") {
      #expect(tag.contains("style="), "\(tag)")
    }
  }

  @Test func thePreheaderIsTheUsersOrTheFirstHeadlines() {
    let items = ["Мост", "Лёд", "Порт", "Река"].map { item($0) }
    #expect(html(items).contains("mso-hide:all\">Мост · Лёд · Порт \u{34F}"))
    #expect(html(items) { $0.preheader = "О главном" }.contains("mso-hide:all\">О главном \u{34F}"))
  }

  @Test func titleSectionsAndFooter() {
    var items = [item("Мост"), item("Лёд"), item("Көпір", language: "kk")]
    for (index, section) in ["Русский", "Русский", "Қазақ тілі"].enumerated() { items[index].section = section }
    let text = html(items) { ($0.title, $0.footer) = ("Вести", "ул. Садовая") }
    let headings = text.components("<h").dropFirst().compactMap { part -> String? in
      guard let level = part.first, level.isNumber else { return nil }
      return "\(level) \(part.components(">")[1].components("<")[0])"
    }
    #expect(headings == ["1 Вести", "2 Русский", "3 Мост", "3 Лёд", "2 Қазақ тілі", "3 Көпір"])
    #expect(text.contains(">ул. Садовая</p>") && text.contains("<title>Вести</title>"))
    #expect(html([]).contains("<title>week</title>"))
  }

  @Test func whatIsTooMuchForMailProgramsIsLeftOut() {
    let items = (0..<60).map { item("Мост \($0)", String(repeating: "Слово ", count: 300) + ".") }
    var writer = MailNewsletter()
    writer.mostBytes = 50_000
    let output = writer.output(of: Edition(items), run) { _ in writer }
    let text = output.pieces.reduce(into: "") { $0 += $1 }
    let kept = text.components("<h2").count - 1
    #expect(text.utf8.count <= 50_000 && text.utf8.count > 45_000 && kept > 5 && text.hasSuffix("</html>\n"))
    #expect(output.notes.count == 1 && output.notes[0].hasPrefix("the last \(60 - kept) of 60 articles are left out"))
    let twin = output.companion?.pieces.reduce(into: "") { $0 += $1 } ?? ""
    #expect(twin.contains("Мост \(kept - 1)\n") && !twin.contains("Мост \(kept)\n"))
    #expect(writer.output(of: Edition(Array(items.prefix(2))), run) { _ in writer }.notes.isEmpty)
  }

  /// One byte decides whether the last article is there.
  @Test func whatFitsExactlyIsAllThere() {
    let items = [item("Мост"), item("Лёд")]
    let size = html(items).utf8.count
    for (most, left) in [(size, []), (size - 1, ["the last 1 of 2 articles"])] {
      var writer = MailNewsletter()
      writer.mostBytes = most
      let notes = writer.output(of: Edition(items), run) { _ in writer }.notes
      #expect(notes.map { String($0.prefix(24)) } == left)
    }
  }

  @Test func itsTwinIsPlainText() {
    var writer = MailNewsletter()
    (writer.title, writer.footer) = ("Вести", "ул. Садовая")
    let output = writer.output(of: Edition([item("Мост", url: "https://e.kz/1")]), run) { _ in writer }
    #expect(writer.ending == ".html" && output.companion?.ending == ".txt")
    #expect(
      output.companion?.pieces.reduce(into: "") { $0 += $1 }
        == "Вести\n\n\nМост\n\nДа. Нет.\n\ne.kz · 1 мин\nhttps://e.kz/1\n\n\nул. Садовая\n")
  }

  @Test(arguments: [("", true), ("week.eml", false), ("a/{date}.EML", false)])
  func aWholeMessage(file: String, message: Bool) {
    var writer = MailNewsletter()
    (writer.files.file, writer.message, writer.title, writer.from) = (file, message, "News", "Ann <a@e.org>")
    #expect(writer.ending == ".eml")
    let output = writer.output(of: Edition([item("Мост")]), run) { _ in writer }
    #expect(output.companion == nil)
    let text = output.pieces.reduce(into: "") { $0 += $1 }
    #expect(text.hasPrefix("From: \"Ann\" <a@e.org>\r\nSubject: News\r\nDate: Thu, 01 Jan 1970 00:00:00 +0000\r\n"))
    #expect(text.contains("multipart/alternative") && text.contains("text/plain") && text.contains("text/html"))
  }
}

extension String {
  fileprivate func components(_ mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
