import FoundationEssentials
import LedeText

/// A message with an HTML and a plain part, for mail programs to open (RFC 5322, RFC 2046): `multipart/alternative`, all in UTF-8.
package struct MIMEMessage {
  package var subject: String
  /// As RFC 5322 writes dates.
  package var date: String
  /// `Name <name@example.org>`, or the address alone, with commas between several; empty: none.
  package var from = ""
  package var to = ""
  /// Further fields, each with a value of ASCII on one line.
  package var fields: [(name: StaticString, value: String)] = []

  package init(subject: String, date: String) {
    (self.subject, self.date) = (subject, date)
  }

  /// - Parameter html: the part that programs prefer.
  package func text(plain: String, html: String) -> String {
    // An equals sign in front stands in no line of base64.
    let mark = "=_" + String(FNV1a.hash((plain + html).utf8), radix: 16)
    var lines: [String] = []
    if !from.isEmpty { lines.append("From: " + HeaderText.mailboxes(from)) }
    if !to.isEmpty { lines.append("To: " + HeaderText.mailboxes(to)) }
    lines += fields.map { "\($0.name): \($0.value)" }
    lines += [
      "Subject: " + HeaderText.encoded(subject), "Date: \(date)",
      // Programs that know it open the message as a draft.
      "X-Unsent: 1", "MIME-Version: 1.0", "Content-Type: multipart/alternative;", " boundary=\"\(mark)\"", "",
    ]
    for (type, body) in [("plain", plain), ("html", html)] {
      lines += ["--" + mark, "Content-Type: text/\(type); charset=utf-8", "Content-Transfer-Encoding: base64", ""]
      let options: Data.Base64EncodingOptions = [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ]
      lines.append(Data(body.utf8).base64EncodedString(options: options))
    }
    lines += ["--\(mark)--", ""]
    return lines.joined(separator: "\r\n")
  }
}

/// Text in the headers of a message, which are ASCII and end with their line.
package enum HeaderText {
  /// Text that is not ASCII, long, or looks encoded, as encoded words (RFC 2047), a line each.
  package static func encoded(_ text: String) -> String {
    let line = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    if line.utf8.count <= 60, line.utf8.allSatisfy({ $0 < 0x80 }), !line.contains("=?") { return line }
    var words: [String] = [""]
    for character in line.unicodeScalars {
      if words[words.count - 1].utf8.count + String(character).utf8.count > mostBytes { words.append("") }
      words[words.count - 1].unicodeScalars.append(character)
    }
    return words.map { "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }

  /// Of one word: with its marks and the header's name it takes a line of 76 characters.
  private static let mostBytes = 39

  /// `Name <name@example.org>` with the name encoded where it must be.
  static func mailboxes(_ text: String) -> String {
    Mailbox.parts(of: text).map(mailbox).joined(separator: ",\r\n ")
  }

  private static func mailbox(_ text: String) -> String {
    guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else { return address(text[...]) }
    let name = String(text[..<open]).trimmed.filter { $0 != "\"" && $0 != "\\" }
    let address = address(text[text.index(after: open)...].dropLast())
    if name.isEmpty { return address }
    let encoded = encoded(name)
    return (encoded == name ? "\"\(name)\"" : encoded) + " <\(address)>"
  }

  private static func address(_ text: Substring) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F && $0 != "<" && $0 != ">" }))
  }
}
