import LedeCore

/// Reads XLIFF 2.0, 2.1 and 2.2 as clients give it back: units in several segments, their targets in another order, marks of terms and
/// comments, elements of others, lost notes and original data.
package struct XLIFF2Reader: JobFormat {
  package static let name = "XLIFF 2"

  package init() {}

  package static func recognises(_ head: FileHead) -> Bool { head.xliffVersion == "2" }

  package func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError) {
    var collector = XLIFF2Collector()
    try collector.take(source, body)
  }
}
