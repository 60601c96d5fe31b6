import LedeCore
import LedeSyntax
import LedeText

/// Reads XLIFF 1.2 as clients give it back: attributes in any order, segments inside targets (`<mrk>`), proposals (`<alt-trans>`),
/// elements of others, lost notes and contexts.
///
/// A document type is refused: no client writes one, and nothing of it would be expanded. Names in it lead to no file.
package struct XLIFFReader: JobFormat {
  package static let name = "XLIFF 1.2"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool { head.rootElement == "xliff" }

  package func jobs(_ bytes: [UInt8]) throws(ArticleError) -> [Job] {
    let text = try TextDecoding.decode(bytes).text
    guard !Self.hasDocumentType(text.bytes) else {
      throw ArticleError(.malformed, "the job has a document type, which is not read: remove the line `<!DOCTYPE …>`")
    }
    let stream = XMLStream(text.bytes)
    var collector = XLIFFCollector()
    while let event = stream.next() {
      switch event {
      case .start(let name, let namespace, let attributes):
        try collector.start(name, namespace, Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first })
      case .end: collector.end()
      case .text(let text): collector.text(text)
      case .entity(let name):
        throw Self.failure("the entity `\(name)` is not expanded: write its text in its place", stream)
      case .failure(let message): throw Self.failure("the job is no XML: \(message)", stream)
      }
    }
    return collector.jobs
  }

  private static func failure(_ message: String, _ stream: XMLStream) -> ArticleError {
    ArticleError(.malformed, "line \(stream.line): \(message)")
  }

  /// Before the root element stands more than declarations and comments.
  private static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      let end: String
      if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else {
        return rest.starts(with: "<!".utf8)
      }
      guard let found = rest.firstRange(of: Array(end.utf8)) else { return false }
      rest = rest[found.upperBound...]
    }
    return false
  }
}
