import Testing

@testable import LedeSyntax

@Suite struct MIMEMessageTests {
  @Test(arguments: [
    ("News", "News"), ("Вести", "=?UTF-8?B?0JLQtdGB0YLQuA==?="), ("a =?b", "=?UTF-8?B?YSA9P2I=?="),
    ("a\r\nBcc: x@e.org", "a  Bcc: x@e.org"), ("", ""),
    (
      "Вести недели из Сарыжелинска",
      "=?UTF-8?B?0JLQtdGB0YLQuCDQvdC10LTQtdC70Lgg0LjQtyDQodCw0YDRi9C2?=\r\n "
        + "=?UTF-8?B?0LXQu9C40L3RgdC60LA=?="
    ),
  ])
  func headersAreASCII(text: String, expected: String) {
    #expect(HeaderText.encoded(text) == expected)
  }

  @Test(arguments: [
    ("ann@e.org", "ann@e.org"), ("Ann Lee <ann@e.org>", "\"Ann Lee\" <ann@e.org>"),
    ("Вести <a@e.kz>", "=?UTF-8?B?0JLQtdGB0YLQuA==?= <a@e.kz>"), ("<a@e.kz>", "a@e.kz"),
    ("\"A\" <a@e.kz>, b@e.kz", "\"A\" <a@e.kz>,\r\n b@e.kz"), ("A <a@e.kz\r\nBcc: x>", "\"A\" <a@e.kzBcc:x>"),
  ])
  func mailboxes(text: String, expected: String) {
    #expect(HeaderText.mailboxes(text) == expected)
  }

  @Test func aCommaInQuotesIsOneOfAName() {
    #expect(HeaderText.mailboxes("\"Lee, Ann\" <a@e.kz>, b@e.kz") == "\"Lee, Ann\" <a@e.kz>,\r\n b@e.kz")
  }

  /// With what is meant; `nil`: it is one.
  @Test(
    arguments: [
      ("ann@e.org", nil), ("Ann Lee <ann@e.org>", nil), ("Вести <вести@е.рф>", nil), ("\"Lee, A. <x>\" <a@e.kz>", nil),
      ("Ann Lee ann@e.org", "Ann Lee <ann@e.org>"), ("<ann@e.org> Ann", "Ann <ann@e.org>"),
      ("mailto:ann@e.org", "ann@e.org"),
      ("Ann <mailto:ann@e.org>", "Ann <ann@e.org>"), ("ann@e.org (Ann)", "Ann <ann@e.org>"), ("@river", ""),
      ("ann@", ""),
      ("a@b@c.org", ""), ("Ann", ""), ("ann@e.org bob@e.org", ""),
    ] as [(String, String?)])
  func aMailbox(text: String, meant: String?) {
    #expect(Mailbox(text).isValid == (meant == nil))
    if let meant { #expect(Mailbox(text).mended ?? "" == meant) }
  }

  @Test func itsLinesAreShortAndItsTextComesBack() throws {
    var message = MIMEMessage(subject: "Вести", date: "Wed, 12 Mar 2025 10:30:05 +0500")
    (message.from, message.to) = ("Вести <a@e.kz>", "b@e.kz")
    let plain = String(repeating: "Мост цел — «да»\n", count: 40)
    let text = message.text(plain: plain, html: "<p>Мост</p>")
    #expect(text.hasPrefix("From: =?UTF-8?B?0JLQtdGB0YLQuA==?= <a@e.kz>\r\nTo: b@e.kz\r\nSubject: =?UTF-8?B?"))
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 78 && !$0.utf8.contains(0x0A) })
    #expect(lines.count { $0.hasPrefix("--=_") } == 3)
    let texts = MIMEPart(message: Array(text.utf8)[...]).texts()
    #expect(texts.map { String(decoding: $0.bytes, as: UTF8.self) } == [plain])
  }

  /// A line of the mark and white space parts the texts; two dashes behind it end them. With anything else it is text.
  @Test func theLastMarkOfAMessageHasTwoDashes() {
    let message =
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne\n--b \t\n\nTwo\n--b-2\n--b--x\n--b-- \n\nThree\n--b\n\nFour\n"
    let texts = MIMEPart(message: Array(message.utf8)[...]).texts().map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.map { $0.filter(\.isLetter) } == ["One", "Twobbx"])
  }

  @Test(arguments: ["", "; boundary=\"\""])
  func aMessageOfPartsWithoutABoundaryHasNone(_ boundary: String) {
    let message = "Content-Type: multipart/mixed\(boundary)\n\n--\nContent-Type: text/plain\n\nText\n----\n"
    #expect(MIMEPart(message: Array(message.utf8)[...]).texts().isEmpty)
  }
}
