import LedeCore
import LedeSyntax
import LedeText

/// Reads a message (RFC 5322, MIME): its subject is the title, its text parts are the text; attachments are left out.
package struct MailReader: DividingReader, ValueReader {
  package static let name = "mail"
  package static let help =
    "Messages: subject, date, sender, and the text without attachments; a digest is an article a story"
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

  package var findsValues = false

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    var entry = try Self.entry(input.bytes)
    guard findsValues else { return try Letter(entry).article(source: input.source, language: input.language) }
    // Values are told by their places in the text, which is no stretch of the file.
    (entry.findsValues, entry.origin) = (true, .identity(skipped: 0))
    return try Letter(entry).article(source: input.source, language: input.language).leading(.unknown)
  }

  static func tellHeadline(_ article: inout Article, _ letter: Entry) {
    guard let subject = letter.title.map({ MailSubject($0, language: article.metadata.language).rest }) else { return }
    article.metadata.title = headline(subject, article) ?? subject
  }

  package func parts(of bytes: [UInt8]) -> [any FeedEntry]? {
    // Who translates the values of a letter wants it whole.
    guard !findsValues, let letter = try? Self.entry(bytes) else { return nil }
    let file = SourceFile(bytes, format: Self.name)
    switch letter.content {
    case .html(let markup):
      guard let page = try? letter.page(markup) else { return nil }
      return Self.stories(letter, page.article, file) ?? [Letter(letter, page)]
    case .text(let string): return Self.parts(letter, Text(string), file) ?? [Letter(letter)]
    case nil: return nil
    }
  }

  /// The articles of one text of a message; empty: it is one.
  static func parts(_ text: Entry) throws(ArticleError) -> [any FeedEntry] {
    let file = text.format.map { SourceFile([], format: $0) }
    switch text.content {
    case .html(let markup):
      let page = try? text.page(markup)
      return page.flatMap { stories(text, $0.article, file) } ?? []
    case .text(let string): return parts(text, Text(string), file) ?? []
    case nil: return []
    }
  }

  /// The stories of a digest in HTML, behind what introduces them.
  private static func stories(_ letter: Entry, _ page: Article, _ file: SourceFile?) -> [any FeedEntry]? {
    let digest = DigestStories(page)
    if digest.stories.isEmpty { return nil }
    var shared = letter
    // Who sends a digest is where its stories are from.
    (shared.site, shared.author, shared.id) = (letter.site ?? sender(letter), nil, nil)
    return digest.parts(shared, file)
  }

  /// The sender's name; an address is none.
  private static func sender(_ letter: Entry) -> String? {
    letter.author.flatMap { $0.contains("@") ? nil : $0 }
  }

  /// The articles of a letter in plain text, each with an address, or that lines of dashes part.
  private static func parts(_ letter: Entry, _ text: Text, _ file: SourceFile?) -> [any FeedEntry]? {
    var ranges = LetterStories.ranges(text)
    if ranges.isEmpty, PastedArticles.mayHoldSeveral(text.bytes) { ranges = PastedArticles(text).ranges }
    guard ranges.count > 1 else { return nil }
    return ranges.map { range in
      let part = text[range]
      var entry = letter
      (entry.title, entry.id) = (nil, nil)
      (entry.site, entry.author) = (letter.site ?? sender(letter), nil)
      entry.url = part.split(whereSeparator: \.isNewline).lazy.compactMap { PastedFacts.address(String($0)) }.first
      entry.content = .text(part)
      entry.origin = Article.Origin.identity(skipped: range.lowerBound).through(letter.origin)
      entry.format = file?.format
      return entry
    }
  }

  /// A message that is one article.
  private struct Letter: FeedEntry {
    let entry: Entry
    /// Its content, where it was read to see whether it holds stories.
    let page: UntoldPage?

    init(_ entry: Entry, _ page: UntoldPage? = nil) { (self.entry, self.page) = (entry, page) }

    func article(source: String, language: String?) throws(ArticleError) -> Article {
      var article = try entry.article(source: source, language: language, page: page)
      tellHeadline(&article, entry)
      return article
    }
  }

  private static func entry(_ bytes: [UInt8]) throws(ArticleError) -> Entry {
    let message = MIMEPart(message: bytes[...])
    var entry = try entry(message)
    entry.content = try content(message.texts())
    if case .text(let string) = entry.content, let forwarded = forwarded(Text(string), in: entry) {
      entry.content = .text(forwarded.string)
    }
    entry.url = entry.site == nil ? nil : address(message)
    guard entry.content != nil else { throw ArticleError(.empty, "the message has no text part") }
    return entry
  }

  /// In words, of a line that says where a letter can be read on the web.
  private static let longestPointer = 14

  /// The address at the end of the first line in plain text: “View this post on the web at https://…”
  private static func address(_ message: MIMEPart) -> String? {
    guard let plain = message.allTexts().first(where: { !$0.isHTML }), let text = try? plain.string(),
      let line = text.split(whereSeparator: \.isNewline).first(where: { !$0.allSatisfy(\.isWhitespace) })
    else { return nil }
    let words = line.split(whereSeparator: \.isWhitespace)
    guard (2...longestPointer).contains(words.count), let last = words.last else { return nil }
    return PastedFacts.address(String(last.drop { $0 == "(" || $0 == "<" || $0 == "[" }))
  }

  /// What was forwarded in a letter; `nil`: nothing.
  static func forwarded(_ text: Text, in letter: Entry) -> ForwardedText? {
    let language = LanguageIdentifier.identify(text, 0..<text.count).language
    return ForwardedText(text, subject: letter.title.map { MailSubject($0, language: language).rest })
  }

  /// What the header says.
  static func entry(_ message: MIMEPart) throws(ArticleError) -> Entry {
    guard !message.header.isEmpty else {
      throw ArticleError(.malformed, "the file has no header fields: it is no message")
    }
    var entry = Entry()
    entry.title = message.header["subject"]
    (entry.isTitleGiven, entry.isTitleSubject) = (false, true)
    entry.date = message.header["date"]
    entry.author = message.header["from"].map(name)
    if ["list-id", "list-unsubscribe"].contains(where: { message.header[$0] != nil }), let name = sender(entry) {
      // What goes to a list is from whoever sends it.
      (entry.site, entry.author) = (name, nil)
    }
    entry.id = message.header["message-id"].map { $0.trimmingBrackets }
    entry.language = LanguageTag.stated(message.header["content-language"])
    entry.tags = (message.header["keywords"] ?? "").split(separator: ",").map { String($0).trimmed }.filter {
      !$0.isEmpty
    }
    return entry
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
  /// `<a@b>` without its brackets.
  fileprivate var trimmingBrackets: String { hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self }

  /// Plain text as HTML that shows the same.
  fileprivate var asMarkup: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\r\n", with: "\n")
      .replacing("\n\n", with: "</div><div>").replacing("\n", with: "<br>")
  }
}
