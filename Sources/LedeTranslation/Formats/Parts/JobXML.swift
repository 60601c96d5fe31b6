import LedeCore
import LedeSyntax
import LedeText

/// Takes the events of a job that is XML.
protocol JobXMLCollector {
  /// - Parameter values: its attributes, by their local names.
  mutating func start(_ name: String, _ namespace: String, _ values: [String: String]) throws(ArticleError)
  mutating func end()
  mutating func text(_ text: String)
}

extension JobXMLCollector {
  /// Takes a whole document.
  ///
  /// Entities of the document's own are refused, and nothing is fetched.
  /// - Parameter allowsDocumentType: one that declares nothing may stand there.
  /// - Throws: why it is no job, with the line.
  mutating func take(_ bytes: [UInt8], allowsDocumentType: Bool = false) throws(ArticleError) {
    let text = try Self.text(bytes)
    if let type = DocumentType.of(text.bytes), type.declares || !allowsDocumentType {
      throw ArticleError(.malformed, "the job has a document type, which is not read: remove the line `<!DOCTYPE …>`")
    }
    let stream = XMLStream(text.bytes)
    while let event = stream.next() {
      switch event {
      case .start(let name, let namespace, let attributes):
        try start(name, namespace, Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first })
      case .end: end()
      case .text(let text): self.text(text)
      case .entity(let name):
        throw Self.failure("the entity `\(name)` is not expanded: write its text in its place", stream)
      case .failure(let message): throw Self.failure("the job is no XML: \(message)", stream)
      }
    }
  }

  /// As UTF-8 where it has letters of that, else in the encoding that it declares: what is ASCII to look at may be UTF-7.
  private static func text(_ bytes: [UInt8]) throws(ArticleError) -> Text {
    let isUnicode = TextDecoding.markedEncoding(bytes) != nil || bytes.contains(0) || bytes.first == 0xEF
    if !isUnicode, let declared = declaredEncoding(bytes) {
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      if isASCII || !isUTF8(bytes) {
        return try TextDecoding.convert(bytes, declared, confidence: 100).text
      }
    }
    return try TextDecoding.decode(bytes).text
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if case .success = Text.validating(bytes) { true } else { false }
  }

  /// `nil`: none, or one whose letters of ASCII are those of UTF-8 for certain, or which what was read of it shows not to be meant.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    // All that can stand before it is white space.
    guard let start = bytes.prefix(FileHead.size).firstIndex(of: UInt8(ascii: "<")),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<min(bytes.count, FileHead.size))
    else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard head.contains("encoding"),
      let name = head.firstMatch(of: /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9_.:-]+)["']/)?.1
    else { return nil }
    let isWide = name.uppercased().hasPrefix("UTF-16") || name.uppercased().hasPrefix("UTF-32")
    return isWide || ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased()) ? nil : String(name)
  }

  private static func failure(_ message: String, _ stream: XMLStream) -> ArticleError {
    ArticleError(.malformed, "line \(stream.line): \(message)")
  }
}

/// The elements that are open, without those that are not looked into.
struct OpenElements<Element> {
  /// The innermost last.
  private(set) var all: [Element] = []
  /// The number of elements around that are not looked into.
  private var skipped = 0

  var isSkipping: Bool { skipped > 0 }
  /// What starts now is the root.
  var isEmpty: Bool { all.isEmpty && skipped == 0 }

  /// Whether an element that starts is looked into: not so inside one that is not.
  /// - Parameter isRead: it is of a sort that is.
  mutating func looksInto(_ isRead: @autoclosure () -> Bool) -> Bool {
    if skipped == 0, isRead() { return true }
    skipped += 1
    return false
  }

  mutating func append(_ element: Element) { all.append(element) }

  /// - Returns: what ended; `nil`: it was not looked into.
  mutating func end() -> Element? {
    if skipped == 0 { return all.popLast() }
    skipped -= 1
    return nil
  }
}

/// What stands before the root element besides declarations and comments.
private struct DocumentType {
  /// It has declarations of its own.
  let declares: Bool

  /// - Returns: `nil`: there is none.
  static func of(_ bytes: [UInt8]) -> DocumentType? {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      let end: String
      if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<!".utf8) {
        let close = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }
        return DocumentType(declares: close.map { rest[$0] == UInt8(ascii: "[") } ?? true)
      } else {
        return nil
      }
      guard let found = rest.firstRange(of: Array(end.utf8)) else { return nil }
      rest = rest[found.upperBound...]
    }
    return nil
  }
}

extension FileHead {
  /// The number before the point of an XLIFF document's version; empty where it says none, `nil`: it is no XLIFF.
  var xliffVersion: Substring? {
    guard rootElement == "xliff" else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).replacing(/<!--(?s:.)*?-->/, with: "")
    return text.firstMatch(of: /<(?:[\w.-]+:)?xliff\b[^>]*?\sversion\s*=\s*["'](\d+)/)?.1 ?? ""
  }
}
