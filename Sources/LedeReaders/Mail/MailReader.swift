import LedeCore
import LedeSyntax
import LedeText

/// Reads a message (RFC 5322, MIME): its subject is the title, its text parts are the text; attachments are left out.
package struct MailReader: Reader {
  package static let name = "mail"
  package static let help = "Messages: subject, date, sender, and the text without attachments"
  package static let extensions = ["eml"]
  package static let isLineBased = false

  /// It begins with header fields, and one of them is only found in messages.
  package static func recognises(_ head: FileHead) -> Bool {
    var hasSign = false
    var rest = head.bytes
    while let end = rest.firstIndex(of: 0x0A) {
      let line = rest[..<end]
      rest = rest[(end + 1)...]
      if line.isEmpty || line.first == 0x0D { break }
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let field = MIMEHeader.field(line) else { return false }
      hasSign = hasSign || ["message-id", "mime-version", "received", "dkim-signature"].contains(field.name)
    }
    return hasSign
  }

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let message = MIMEPart(message: input.bytes[...])
    guard !message.header.isEmpty else {
      throw ArticleError(.malformed, "the file has no header fields: it is no message")
    }
    var entry = Entry()
    entry.title = message.header["subject"]
    entry.isTitleGiven = false
    entry.date = message.header["date"]
    entry.author = message.header["from"].map(Self.name)
    entry.language = LanguageTag.stated(message.header["content-language"])
    entry.content = try Self.content(message.texts())
    guard entry.content != nil else { throw ArticleError(.empty, "the message has no text part") }
    var article = try entry.article(source: input.source, language: input.language)
    if let headline = entry.title.flatMap({ Self.headline($0, article) }) { article.metadata.title = headline }
    return article
  }

  /// Several parts follow each other; where one of them is a page, the others become part of it.
  private static func content(_ texts: [MIMEText]) throws(ArticleError) -> Entry.Content? {
    guard !texts.isEmpty else { return nil }
    var parts: [(text: String, isHTML: Bool)] = []
    for text in texts { parts.append((try text.string(), text.isHTML)) }
    if parts.allSatisfy({ !$0.isHTML }) { return .text(parts.map(\.text).joined(separator: "\n\n")) }
    let pages = parts.map { $0.isHTML ? $0.text : "<div>\($0.text.asMarkup)</div>" }
    return .html(pages.joined(separator: "\n"))
  }

  /// The headline of the letter, where it says what the subject says and more: subjects are shortened.
  private static func headline(_ subject: String, _ article: Article) -> String? {
    let subject = subject.onOneLine.trimmed.lowercased()
    let heading = article.layers[Blocks.self]?.items.first { $0.kind == .heading(level: 1) }
    guard !subject.isEmpty, let text = heading.map({ article.line($0.range) }), text.count > subject.count,
      text.count <= subject.count + longestAddition, text.lowercased().hasPrefix(subject)
    else { return nil }
    return text
  }

  /// In characters.
  private static let longestAddition = 80

  /// The name before an address, else the address.
  private static func name(_ mailbox: String) -> String {
    guard let open = mailbox.lastIndex(of: "<") else { return mailbox }
    let name = String(mailbox[..<open].filter { $0 != "\"" }).trimmed
    return name.isEmpty ? String(mailbox[mailbox.index(after: open)...].prefix { $0 != ">" }) : name
  }
}

extension String {
  /// Plain text as HTML that shows the same.
  fileprivate var asMarkup: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\r\n", with: "\n")
      .replacing("\n\n", with: "</div><div>").replacing("\n", with: "<br>")
  }
}
