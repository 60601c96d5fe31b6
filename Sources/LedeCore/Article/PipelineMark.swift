import LedeText

/// What tells a pipeline from others, for those who have only what it made.
package struct PipelineMark: Sendable, Equatable {
  /// As its document calls it, else the name of its file or of the built-in one.
  package let name: String
  /// The hash of its documents and of what the command line sets of its stages but `emit`, 16 hexadecimal digits; an edit of any of them changes it.
  package let fingerprint: String

  package init(name: String, fingerprint: String) {
    (self.name, self.fingerprint) = (name, fingerprint)
  }

  init(name: String, documents: [[UInt8]], settings: [String]) {
    // What files are written changes nothing of what is found out.
    let parts = documents + settings.filter { !$0.hasPrefix("emit.") }.map { Array($0.utf8) }
    let hash = parts.reduce(FNV1a.seed) { FNV1a.combine(FNV1a.combine($0, FNV1a.hash($1)), UInt64($1.count)) }
    self.init(name: name, fingerprint: hash.hexadecimal)
  }
}
