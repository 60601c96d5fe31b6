import LedeCore
import LedeSyntax
import LedeText

/// The texts of a message, to be changed where they stand: plain text and page alike.
extension MailReader: EnclosingReader {
  package func enclosed(_ input: ReaderInput) throws(ArticleError) -> [EnclosedArticle] {
    let message = MIMEPart(message: input.bytes[...])
    if message.isSealed {
      throw ArticleError(
        .unwritable,
        "the message is signed or encrypted, and no longer would be as it was: save its text in a file and make the job from that"
      )
    }
    let letter = try Self.entry(message)
    let subject = message.header.place("subject")
    var result: [EnclosedArticle] = []
    for text in message.allTexts() {
      var entry = letter
      let shown = try text.shown()
      entry.content = text.isHTML ? .html(shown.text[0..<shown.text.count]) : .text(shown.text[0..<shown.text.count])
      (entry.origin, entry.format, entry.encoding) = (shown.origin, text.isHTML ? "html" : "plain-text", "UTF-8")
      if !text.isHTML, let forwarded = Self.forwarded(shown.text, in: letter) {
        entry.content = .text(forwarded.string)
        entry.origin = Article.Origin.runs(forwarded.origin).through(shown.origin)
      }
      entry.findsValues = findsValues
      var article = try entry.article(source: input.source, language: input.language)
      Self.tellHeadline(&article, letter)
      let said = letter.title.map { MailSubject($0, language: article.metadata.language) }
      let parts = findsValues ? [] : try Self.parts(entry)
      let change = MailChange(text, in: input.bytes, try Charset.placed(text.bytes, text.charset))
      var enclosed = EnclosedArticle(
        try article.finished(), change.bytes,
        titleEdits: { source, target in
          guard let subject, let said, source.onOneLine.lowercased().hasPrefix(said.rest.lowercased()) else {
            return []
          }
          return [ArticleMerge.Edit(subject, MailChange.header(said.marks + target.onOneLine, in: input.bytes))]
        },
        edits: { edits throws(ArticleError) in try change.edits(edits) })
      enclosed.isAlternative = text.isAlternative
      for part in parts {
        let article = try part.article(source: input.source, language: input.language)
        enclosed.parts.append(try article.finished())
      }
      result.append(enclosed)
    }
    return result
  }
}

/// Changes a text of a message: its characters in their set, and these in their transfer encoding.
struct MailChange: Sendable {
  /// The text in UTF-8.
  var bytes: [UInt8] { decoded.text.bytes }

  private let text: MIMEText
  private let message: [UInt8]
  private let decoded: TextDecoding.Result

  init(_ text: MIMEText, in message: [UInt8], _ decoded: TextDecoding.Result) {
    (self.text, self.message, self.decoded) = (text, message, decoded)
  }

  /// - Parameter edits: of the text in UTF-8, in order and apart.
  /// - Returns: of the message. Where the character set lacks a letter, a page refers to it, and plain text becomes UTF-8.
  func edits(_ edits: [ArticleMerge.Edit]) throws(ArticleError) -> [ArticleMerge.Edit] {
    let writing = TransferWriting(text, in: message)
    let changed = ArticleMerge.applied(edits, to: bytes)
    var parts: [TransferWriting.Edit] = []
    if let own = own(edits) {
      parts = writing.edits(own)
    } else if let whole = encoded(changed) {
      parts = writing.whole(whole)
    } else {
      parts = writing.whole(changed) + writing.headerEdits(charset: "utf-8", isASCII: false)
    }
    if isASCII, !changed.allSatisfy({ $0 < 0x80 }),
      parts.allSatisfy({ text.place.contains($0.range.lowerBound) || $0.range.lowerBound == text.place.upperBound })
    {
      let isDeclared = text.charset.map { !["us-ascii", "ascii"].contains($0) } ?? false
      parts += writing.headerEdits(charset: isDeclared ? nil : "utf-8", isASCII: false)
    }
    return parts.map { ArticleMerge.Edit($0.range, $0.bytes) }
  }

  private var isASCII: Bool { bytes.allSatisfy { $0 < 0x80 } }

  /// Each edit by itself; `nil`: the set has state, or lacks a letter.
  private func own(_ edits: [ArticleMerge.Edit]) -> [TransferWriting.Edit]? {
    if ["iso-2022-jp", "utf-7"].contains(decoded.encoding.lowercased()) { return nil }
    var own: [TransferWriting.Edit] = []
    for edit in edits {
      guard let range = decoded.origin.source(of: edit.range), let bytes = encoded(edit.bytes) else { return nil }
      own.append((range, bytes))
    }
    return own
  }

  /// `nil`: the set lacks a letter.
  private func encoded(_ bytes: [UInt8]) -> [UInt8]? {
    if decoded.encoding == "UTF-8" { return bytes }
    guard case .success(let text) = Text.validating(bytes) else { return nil }
    return try? Encoding.encode(text, as: decoded.encoding, substitute: self.text.isHTML ? .characterReference : nil)
  }

  /// A field's value.
  static func header(_ text: String, in message: [UInt8]) -> [UInt8] {
    let end = message.firstIndex(of: 0x0A) ?? 0
    let usesReturns = end > 0 && message[end - 1] == 0x0D
    let value = HeaderText.encoded(text)
    return Array((usesReturns ? value : value.replacing("\r\n", with: "\n")).utf8)
  }
}
