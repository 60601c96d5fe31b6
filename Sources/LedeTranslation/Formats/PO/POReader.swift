import LedeCore
import LedeSyntax
import LedeText

/// Reads PO as editors give it back: wrapped anew, in another order, in another encoding, with obsolete entries.
package struct POReader: JobFormat {
  package static let name = "PO"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool { head.isPO }

  package func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    let document: PODocument
    do {
      document = try PODocument(try Self.text(try source.all()).bytes)
    } catch let error as PODocument.Failure {
      throw ArticleError(.malformed, "line \(error.line): \(error.message)")
    } catch let error as ArticleError {
      throw error
    } catch {
      throw ArticleError(.internal, "\(error)")
    }
    let language = Self.language(of: document)
    var units = ReturnedUnits()
    for entry in document.entries where !(entry.id.isEmpty && entry.context == nil) {
      guard !entry.isPlural else {
        throw ArticleError(
          .malformed,
          "line \(entry.line): the entry has plural forms, so it is of no unit: export the file that was sent")
      }
      let source = PlainCodes.pieces(entry.id)
      // Some editors drop contexts: the reference has the article.
      let name = entry.context ?? (entry.references.first.map { $0 + ":" } ?? "") + ReturnedUnits.id(of: source)
      var origin = Self.origin(of: entry)
      if let language { origin.targetLanguage = language }
      let isFuzzy = entry.flags.contains("fuzzy")
      units.add(
        name, source: source, target: PlainCodes.pieces(entry.text),
        state: entry.text.isEmpty || isFuzzy ? .initial : .translated, isFuzzy: isFuzzy, origin: origin)
      try units.handOn(to: body)
    }
    try units.handOn(isAtEnd: true, to: body)
  }

  /// In the encoding that the header names.
  private static func text(_ bytes: [UInt8]) throws(ArticleError) -> Text {
    let head = String(decoding: bytes.prefix(FileHead.size), as: UTF8.self)
    if let found = head.firstMatch(of: /Content-Type:[^\n"\\]*charset=([A-Za-z0-9_.:-]+)/),
      !["UTF-8", "UTF8", "CHARSET"].contains(found.1.uppercased())
    {
      return try TextDecoding.convert(bytes, String(found.1), confidence: 100).text
    }
    return try ReturnedText.decode(bytes) { latin in
      guard let document = try? PODocument(latin.bytes) else { return [] }
      return Set(document.entries.flatMap { origin(of: $0).languages } + [language(of: document)].compactMap(\.self))
    }
  }

  private static func origin(of entry: POEntry) -> UnitOrigin {
    let marked = entry.extracted.first { $0.hasPrefix(POWriter.mark) }
    return UnitOrigin(parsing: String((marked ?? "").dropFirst(POWriter.mark.count)))
  }

  /// What the header says that the translations are in.
  private static func language(of document: PODocument) -> String? {
    let stated = document.entries.first { $0.id.isEmpty }?.fields["Language"].map(tag)
    return stated.flatMap { LanguageTag.isWellFormed($0) ? $0 : nil }
  }

  /// `pt_BR` and `sr@latin` of gettext as BCP 47.
  private static func tag(_ locale: String) -> String {
    let parts = locale.split(separator: "@", maxSplits: 1)
    let tag = String(parts.first ?? "").replacing("_", with: "-")
    let scripts = ["latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab", "devanagari": "Deva"]
    guard parts.count == 2, let script = scripts[parts[1].lowercased()] else { return tag }
    let language = tag.prefix { $0 != "-" }
    return "\(language)-\(script)\(tag.dropFirst(language.count))"
  }
}
