import FoundationEssentials
import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText

/// Messages, and pages that state their article in a script: merged into what the file has their text in.
@Suite struct EnclosedMergeTests {
  /// Of two texts that say the same: what was written into one of them is merged, what failed in both has failed.
  @Test(
    arguments: [([], [], 3, []), (["a"], ["a"], 2, ["a"]), (["a"], [], 3, []), (["a", "b"], ["b"], 2, ["b"])]
      as [([String], [String], Int, [String])])
  func whatCameOfTheTextsIsCountedOnce(_ first: [String], _ second: [String], merged: Int, failed: [String]) {
    func merge(_ failed: [String]) -> ArticleMerge {
      var merge = ArticleMerge()
      merge.merged = 3 - failed.count
      merge.problems = failed.map { ArticleMerge.Problem($0, ArticleError(.stale, "x")) }
      return merge
    }
    let text = EnclosedArticle(sampleArticle(["One."]), [], titleEdits: nil, edits: { $0 })
    let joined = ArticleMerge(joining: [first, second].map { (text, merge($0)) })
    #expect(joined.merged == merged)
    #expect(joined.problems.map(\.unit) == failed)
  }

  /// One text may have sentences that the other lacks: those without a translation are as many as in the one that has more of them.
  @Test(arguments: [(1, 3, 2, 1), (3, 1, 1, 2), (0, 0, 0, 0)])
  func whatWasNotMergedIsCountedOnce(first: Int, second: Int, refusedFirst: Int, refusedSecond: Int) {
    let text = EnclosedArticle(sampleArticle(["One."]), [], titleEdits: nil, edits: { $0 })
    let joined = ArticleMerge(
      joining: [(first, refusedFirst), (second, refusedSecond)].map { untranslated, refused in
        var merge = ArticleMerge()
        (merge.untranslated, merge.refused) = (untranslated, refused)
        return (text, merge)
      })
    #expect(joined.untranslated == max(first, second) && joined.refused == min(refusedFirst, refusedSecond))
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private struct Merged {
    let bytes: [UInt8]
    let report: MergeReport
    let problems: [String]

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// - Parameter units: translations by source.
  private func merge(_ bytes: [UInt8], named name: String, _ units: [String: String], title: String? = nil) throws
    -> Merged
  {
    _ = try folder.write("in/\(name)", bytes)
    let body = units.sorted { $0.key < $1.key }.map { source, target in
      let id = FNV1a.hash(source.utf8).hexadecimal
      let kind = source == title ? " restype='heading'" : ""
      return "<trans-unit id='\(id)'\(kind)><source>\(source)</source><target>\(target)</target></trans-unit>"
    }
    let path = try folder.write(
      "back.xlf",
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'><file original=\"\(name)\" "
        + "source-language=\"ru\" target-language=\"kk\"><body>\(body.joined())</body></file></xliff>")
    var run = JobRun.standard { _, settings in
      load("stages: [segment, {emit: {xliff: true}}]", settings: settings).pipeline
    }
    (run.source, run.replaces) = (Path(folder / "in"), true)
    var problems: [String] = []
    let report = try run.merge([InputFile(path: path)], to: folder / "out") { _, error in
      problems.append("\(error.code.rawValue)")
    }
    return Merged(bytes: folder.bytes("out/\(name)") ?? [], report: report, problems: problems)
  }

  private func message(_ fields: String, _ body: String, end: String = "\r\n") -> [UInt8] {
    let text = "From: a@example.org\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n\(fields)\n\n\(body)"
    return Array(text.replacing("\n", with: end).utf8)
  }

  /// Fields of a part, its body, and the two after the sentence «Идёт дождь.» has become «Жаңбыр.».
  private static let parts = [
    (
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", "Идёт дождь. Потом снег.\n",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", "Жаңбыр. Потом снег.\n"
    ),
    (
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
      "=D0=98=D0=B4=D1=91=D1=82 =D0=B4=D0=BE=D0=B6=D0=B4=D1=8C. =D0=9F=D0=BE=\n=D1=82=D0=BE=D0=BC =D1=81=D0=BD=D0=B5=D0=B3.\n",
      "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
      "=D0=96=D0=B0=D2=A3=D0=B1=D1=8B=D1=80. =D0=9F=D0=BE=\n=D1=82=D0=BE=D0=BC =D1=81=D0=BD=D0=B5=D0=B3.\n"
    ),
    (
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit",
      "<html lang=ru><p>Идёт дождь.</p><p>Потом <b>снег</b>.</p>\n",
      "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit",
      "<html lang=ru><p>Жаңбыр.</p><p>Потом <b>снег</b>.</p>\n"
    ),
    // Breaks of lines that mean nothing.
    (
      "Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: 8bit",
      "Идёт \nдождь.\n\n From\n",
      "Content-Type: text/plain; charset=utf-8; format=flowed\nContent-Transfer-Encoding: 8bit",
      "Жаңбыр.\n\n From\n"
    ),
  ]

  @Test(arguments: parts, ["\n", "\r\n"])
  func onlyTheBytesOfTheUnitChange(_ part: (String, String, String, String), _ end: String) throws {
    let merged = try merge(message(part.0, part.1, end: end), named: "a.eml", ["Идёт дождь.": "Жаңбыр."])
    #expect(merged.text == String(decoding: message(part.2, part.3, end: end), as: UTF8.self))
    #expect(merged.problems == [] && merged.report.merged == 1)
  }

  /// A sign of equality is what begins an encoded byte.
  @Test func quotedPrintableEncodesItsOwnSign() throws {
    let fields = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable"
    let merged = try merge(message(fields, "It rained.\n"), named: "a.eml", ["It rained.": "a=41 b."])
    #expect(merged.bytes == message(fields, "a=3D41 b.\n"))
  }

  /// What stands before the group in which something changes is the same; lines are as long as they were.
  @Test(arguments: [60, 76])
  func base64(_ width: Int) throws {
    func encoded(_ text: String) -> String {
      let digits = Array(Data(text.utf8).base64EncodedString())
      return stride(from: 0, to: digits.count, by: width).map { String(digits[$0..<min($0 + width, digits.count)]) }
        .joined(separator: "\n")
    }
    let fields = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64"
    let text = "Мост через реку открыли в мае после долгого ремонта.\n\nИдёт дождь. Потом снег, и ветер.\n"
    let merged = try merge(message(fields, encoded(text) + "\n"), named: "a.eml", ["Идёт дождь.": "Жаңбыр."])
    let expected = message(fields, encoded(text.replacing("Идёт дождь.", with: "Жаңбыр.")) + "\n")
    #expect(merged.bytes == expected)
  }

  /// Letters that the set lacks: a page refers to them, plain text becomes UTF-8 and says so.
  @Test func anotherCharacterSet() throws {
    let text = try Encoding.encode(Text("<p>Идёт дождь.</p><p>Снег.</p>"), as: "windows-1251")
    let html = "Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: 8bit"
    let page = try merge(message(html, "") + text, named: "a.eml", ["Идёт дождь.": "Жаң", "Снег.": "Кар."])
    let expected = try Encoding.encode(Text("<p>Жа&#1187;</p><p>Кар.</p>"), as: "windows-1251")
    #expect(page.bytes == message(html, "") + expected)
    let plain = "Content-Type: text/plain; format=fixed; charset=\"windows-1251\"; x=y\nContent-Transfer-Encoding: 8bit"
    let source = try Encoding.encode(Text("Идёт дождь. Снег."), as: "windows-1251")
    let merged = try merge(message(plain, "") + source, named: "b.eml", ["Идёт дождь.": "Жаңбыр."])
    #expect(merged.text.contains("charset=utf-8; x=y") && merged.text.hasSuffix("\r\n\r\nЖаңбыр. Снег."))
    let japanese = try Encoding.encode(Text("雨が降る。"), as: "ISO-2022-JP")
    let set = "Content-Type: text/plain; charset=ISO-2022-JP\nContent-Transfer-Encoding: 7bit"
    let other = try merge(message(set, "") + japanese, named: "c.eml", ["雨が降る。": "雪が降る。"])
    #expect(other.bytes == message(set, "") + (try Encoding.encode(Text("雪が降る。"), as: "ISO-2022-JP")))
  }

  @Test func aMessageInASCIIBecomesUTF8() throws {
    let source = "From: a@example.org\nMessage-ID: <1@x>\nSubject: Rain\n\nIt rained.\n"
    let merged = try merge(
      Array(source.utf8), named: "a.eml", ["It rained.": "Жаңбыр жауды.", "Rain": "Жаңбыр"], title: "Rain")
    #expect(
      merged.text
        == "From: a@example.org\nMessage-ID: <1@x>\nSubject: =?UTF-8?B?0JbQsNKj0LHRi9GA?=\nMIME-Version: 1.0\n"
        + "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nЖаңбыр жауды.\n")
    let again = try merge(Array(source.utf8), named: "b.eml", ["It rained.": "Il a plu."])
    #expect(again.text == source.replacing("It rained.", with: "Il a plu."))
  }

  /// Plain text and page say the same: both are translated, and what the page has in another form is told.
  @Test func bothFormsOfAMessage() throws {
    let body = { (plain: String, page: String) in
      "--X\nContent-Type: text/plain; charset=utf-8\n\n\(plain)\n--X\nContent-Type: text/html; charset=utf-8\n\n\(page)\n--X--\n"
    }
    let fields = "Content-Type: multipart/alternative; boundary=X"
    let source = message(
      fields, body("Идёт дождь. Потом снег.", "<p>Идёт дождь. Потом <a href=x>снег</a>.</p>"))
    let merged = try merge(source, named: "a.eml", ["Идёт дождь.": "Жаңбыр.", "Потом снег.": "Сосын қар."])
    #expect(merged.bytes == message(fields, body("Жаңбыр. Сосын қар.", "<p>Жаңбыр. Потом <a href=x>снег</a>.</p>")))
    #expect(merged.report.merged == 2 && merged.problems == [])
    #expect(merged.report.notes.count == 1 && merged.report.notes[0].contains("its HTML has 1 of"))
  }

  /// The page of a message: what it becomes, and what is told of it.
  @Test(arguments: [
    ("<p>Идёт дождь. Потом <b>снег</b>.", "<p>Жаңбыр. Сосын қар.", ["emphasis of 1"]),
    ("<p><i>Идёт</i> <span>дождь</span>. Потом<br>снег.", "<p>Жаңбыр. Сосын қар.", ["emphasis of 2"]),
    // What stands around all of a sentence stays, links among it.
    ("<p><b>Идёт дождь.</b> <a href=x>Потом снег.</a>", "<p><b>Жаңбыр.</b> <a href=x>Сосын қар.</a>", []),
    // What the plain text does not say is counted.
    ("<p>Идёт дождь. Потом снег. Ясно.<p>Да.", "<p>Жаңбыр. Сосын қар. Ясно.<p>Да.", ["its HTML says 2 sentences"]),
    ("<p>Идёт <b>дождь. Потом</b> снег.", "<p>Идёт <b>дождь. Потом</b> снег.", ["its HTML has 2 of"]),
  ])
  func thePageBesideThePlainText(_ page: String, _ expected: String, _ notes: [String]) throws {
    let fields = "Content-Type: multipart/alternative; boundary=X"
    let body = { (plain: String, page: String) in
      "--X\nContent-Type: text/plain; charset=utf-8\n\n\(plain)\n--X\nContent-Type: text/html; charset=utf-8\n\n\(page)\n--X--\n"
    }
    let merged = try merge(
      message(fields, body("Идёт дождь. Потом снег.", page)), named: "a.eml",
      ["Идёт дождь.": "Жаңбыр.", "Потом снег.": "Сосын қар."])
    #expect(merged.text == String(decoding: message(fields, body("Жаңбыр. Сосын қар.", expected)), as: UTF8.self))
    #expect(merged.report.merged == 2 && merged.problems == [])
    let told = merged.report.notes
    #expect(told.count == notes.count && zip(told, notes).allSatisfy { $0.contains($1) }, "\(told)")
  }

  @Test func whatIsSignedStays() throws {
    let body = "--X\nContent-Type: text/plain\n\nIt rained.\n--X\nContent-Type: application/pgp-signature\n\nx\n--X--\n"
    let merged = try merge(
      message("Content-Type: multipart/signed; boundary=X", body), named: "a.eml", ["It rained.": "Il a plu."])
    #expect(merged.problems == ["unwritable"] && merged.bytes == [])
  }

  // MARK: Pages

  private static let story =
    "Мост через реку открыли в мае после долгого ремонта. Идёт дождь.\\n\\nРядом построили новую пристань & лодки "
    + "вернулись к берегу, а на пристани снова открылось старое кафе для всех гостей города и его жителей, и в нём играет музыка."

  private func page(_ body: String, title: String = "Мост", escaped: Bool = false) -> String {
    "<html lang=\"ru\"><title>\(title)</title><script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", "
      + "\"headline\": \"\(title)\", \"articleBody\" : \"\(body)\"}</script><div id=app></div></html>"
  }

  @Test func theBodyThatAScriptStates() throws {
    let translations = ["Идёт дождь.": "Жаңбыр \"жауды\" &lt;/b>.", "Мост": "Көпір"]
    let merged = try merge(Array(page(Self.story).utf8), named: "a.html", translations, title: "Мост")
    let expected = page(
      Self.story.replacing("Идёт дождь.", with: "Жаңбыр \\\"жауды\\\" <\\/b>."), title: "Көпір"
    ).replacing("lang=\"ru\"", with: "lang=\"kk\"")
    #expect(merged.text == expected)
    #expect(merged.problems == [])
    let markup = "<p>\(Self.story.replacing("&", with: "&amp;").replacing("\\n\\n", with: "<\\/p><p>"))<\\/p>"
    let again = try merge(Array(page(markup).utf8), named: "b.html", ["Идёт дождь.": "A &amp; B."])
    #expect(
      again.text == page(markup.replacing("Идёт дождь.", with: "A &amp; B.")).replacing("=\"ru\"", with: "=\"kk\""))
  }

  /// In a page of another encoding letters are escaped.
  @Test func aScriptInAnotherEncoding() throws {
    let source = page(Self.story).replacing("<title>", with: "<meta charset=windows-1251><title>")
    let merged = try merge(
      try Encoding.encode(Text(source), as: "windows-1251"), named: "a.html", ["Идёт дождь.": "Жаң.", "Мост": "Көп"],
      title: "Мост")
    let text = try Encoding.decode(merged.bytes, as: "windows-1251").text
    #expect(text[0..<text.count].contains("\\u0416\\u0430\\u04a3.\\n\\nРядом"))
    #expect(text[0..<text.count].contains("\"headline\": \"\\u041a\\u04e9\\u043f\""))
  }
}
