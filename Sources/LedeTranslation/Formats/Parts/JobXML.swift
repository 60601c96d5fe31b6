import LedeCore
import LedeSyntax
import LedeText

/// Takes the events of a job that is XML.
protocol JobXMLCollector {
  /// - Parameter values: its attributes, by their local names.
  mutating func start(_ name: String, _ namespace: String, _ values: [String: String]) throws(ArticleError)
  mutating func end()
  mutating func text(_ text: String)
  /// Hands on the jobs that are complete.
  /// - Parameter isAtEnd: nothing comes any more.
  mutating func handOn(isAtEnd: Bool, to body: (Job) throws(ArticleError) -> Void) throws(ArticleError)
}

extension JobXMLCollector {
  /// Takes a whole document, and hands on each job once it is there.
  ///
  /// Entities of the document's own are refused, and nothing is fetched.
  /// - Parameter allowsDocumentType: one that declares nothing may stand there.
  /// - Throws: why it is no job, with the line.
  mutating func take(
    _ source: JobSource, allowsDocumentType: Bool = false, _ body: (Job) throws(ArticleError) -> Void
  ) throws(ArticleError) {
    let text = try XMLJobText(source)
    if case .documentType(let declares) = text.prolog, declares || !allowsDocumentType {
      throw ArticleError(.malformed, "the job has a document type, which is not read: remove the line `<!DOCTYPE …>`")
    }
    var problem: ArticleError?
    let pieces = try text.utf8.pieces()
    let stream = XMLStream {
      do throws(ArticleError) { return try pieces() } catch { problem = error }
      return nil
    }
    while let event = stream.next() {
      if let problem { throw problem }
      switch event {
      case .start(let name, let namespace, let attributes):
        try start(name, namespace, Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first })
      case .end:
        end()
        try handOn(isAtEnd: false, to: body)
      case .text(let text): self.text(text)
      case .entity(let name):
        throw Self.failure("the entity `\(name)` is not expanded: write its text in its place", stream)
      case .failure(let message): throw Self.failure("the job is no XML: \(message)", stream)
      }
    }
    try handOn(isAtEnd: true, to: body)
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

extension FileHead {
  /// The number before the point of an XLIFF document's version; empty where it says none, `nil`: it is no XLIFF.
  var xliffVersion: Substring? {
    guard rootElement == "xliff" else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).replacing(/<!--(?s:.)*?-->/, with: "")
    return text.firstMatch(of: /<(?:[\w.-]+:)?xliff\b[^>]*?\sversion\s*=\s*["'](\d+)/)?.1 ?? ""
  }
}
