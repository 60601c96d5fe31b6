import LedeCore

/// Reads XLIFF 1.2 as clients give it back: attributes in any order, segments inside targets (`<mrk>`), proposals (`<alt-trans>`),
/// elements of others, lost notes and contexts.
///
/// A document type is refused: no client writes one, and nothing of it would be expanded. Names in it lead to no file.
package struct XLIFFReader: JobFormat {
  package static let name = "XLIFF 1.2"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool { head.xliffVersion.map { $0 != "2" } ?? false }

  package func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    var collector = XLIFFCollector()
    try collector.take(source, body)
  }
}
