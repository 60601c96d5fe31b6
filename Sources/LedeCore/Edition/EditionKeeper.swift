import LedeSyntax

/// A writer whose file an editor changes and gives back.
package protocol EditionKeeper: EditionWriter {
  /// Reads such a file; `nil`: there is nothing in it that can be used, which is then in `problems`.
  static func edition(_ source: Source, _ problems: inout Problems) -> Edition?
}

/// The file of an edition has faults, each with its place and its mend.
package struct EditionFault: Error {
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

/// What an edition was made with.
package struct EditionOrigin: Sendable, Equatable {
  /// A path from the file of the edition, or the name of a built-in pipeline.
  package var pipeline: String
  /// What the command line set, in order.
  package var settings: [String]

  package init(pipeline: String, settings: [String]) {
    (self.pipeline, self.settings) = (pipeline, settings)
  }
}
