import LedeConfig
import LedeSyntax

/// Why a pipeline was refused.
public struct PipelineError: Error, CustomStringConvertible {
  /// All that was found, file by file in the order of their places; at least one.
  public let diagnostics: [Diagnostic]
  /// For people.
  public var description: String { diagnostics.text }
}

extension [Diagnostic] {
  /// For people: each problem with its place, its line and its mend.
  public var text: String { DiagnosticRenderer(color: false).render(self) }
  /// For programs: an array of objects. Lines and columns count from 1, columns in code points; `offset` and `end_offset` are
  /// half-open, in UTF-8 bytes of the file.
  public var json: String { JSON.array(map(\.json)).encoded }
}
