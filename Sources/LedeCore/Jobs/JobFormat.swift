/// A format in which jobs come back.
package protocol JobFormat: Sendable {
  /// How messages call it.
  static var name: String { get }
  /// The first bytes of a file can be of no other format.
  static func recognises(_ head: FileHead) -> Bool

  init()
  /// Reads what a file holds, an article after another. One whose units stand apart in the file comes in several jobs.
  /// - Parameter body: takes each job as soon as it has been read, so that no more than one need be in memory.
  /// - Throws: why the file is no job; the message has the line and the mend. What `body` throws.
  func read(_ source: JobSource, _ body: (Job) throws(ArticleError) -> Void) throws(ArticleError)
}

extension JobFormat {
  /// All that a file holds.
  package func jobs(_ bytes: [UInt8]) throws(ArticleError) -> [Job] {
    var jobs: [Job] = []
    try read(JobSource(bytes)) { jobs.append($0) }
    return jobs
  }
}

/// The bytes of a file of jobs, which can be read more than once and need never be in memory as a whole.
package struct JobSource: Sendable {
  /// Gives the next bytes; none at the end.
  package typealias Pieces = () throws(ArticleError) -> [UInt8]

  /// Begins anew.
  package let pieces: @Sendable () throws(ArticleError) -> Pieces

  package init(pieces: @escaping @Sendable () throws(ArticleError) -> Pieces) { self.pieces = pieces }

  package init(_ bytes: [UInt8]) {
    self.init {
      var rest = bytes
      return {
        defer { rest = [] }
        return rest
      }
    }
  }

  package func all() throws(ArticleError) -> [UInt8] {
    let next = try pieces()
    var bytes = try next()
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
