import LedeCore

/// Reads TMX 1.4 as memories and translation programs give it back: languages in capitals, several of them in one unit, units of others.
/// A document type without declarations may stand there, since most of them write one; nothing is fetched.
package struct TMXReader: JobFormat {
  package static let name = "TMX"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool { head.rootElement == "tmx" }

  package func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    var collector = TMXCollector()
    try collector.take(source, allowsDocumentType: true, body)
  }
}
