import LedeSyntax

/// Why one article could not be done; the others go on.
public struct ArticleError: Error, Sendable, Equatable {
  /// Stable: scripts may rely on it.
  public enum Code: String, Sendable, CaseIterable {
    case empty, binary, oversized, undecodable, unreadable, malformed
    case missingLayer = "missing-layer"
    case patternLimit = "pattern-limit"
    case unwritable, `internal`
    /// Of the units of a job that comes back.
    case stale, conflict, codes

    /// One sentence for the reference page.
    package var help: String {
      switch self {
      case .empty: "The file has no text."
      case .binary: "The file is no text: it has NUL bytes or too many controls."
      case .oversized: "The file is larger than `--max-size` allows."
      case .undecodable: "The bytes do not decode in the encoding that they seem to be in."
      case .unreadable: "The operating system does not let the file be read."
      case .malformed: "A record is no JSON object, or has no text."
      case .missingLayer: "A stage needs a layer that is not there."
      case .patternLimit:
        "A user's regular expression takes too many steps, in one place or over the whole article, or too much stack."
      case .unwritable: "The output could not be written."
      case .internal: "A mistake of Lede's own."
      case .stale: "A unit of a job says what the article no longer says, or stands nowhere in it."
      case .conflict: "Jobs say different things of one unit, or of one file."
      case .codes: "The codes of a translation are not those of its source."
      }
    }
  }

  /// What sort of error it is.
  public let code: Code
  /// One sentence without a full stop, with its mend where there is one.
  public let message: String
  /// The byte of the file where it went wrong.
  public let offset: Int?

  /// - Parameter message: one sentence without a full stop, with its mend where there is one.
  public init(_ code: Code, _ message: String, offset: Int? = nil) {
    self.code = code
    self.message = message
    self.offset = offset
  }

  /// The error with the name of its article before the message.
  package func named(_ source: String) -> Self {
    Self(code, "\(source): \(message)", offset: offset)
  }

  /// The error as `errors.jsonl` and the JSON lines of a filter write it.
  package func record(source: String) -> JSON {
    .object([
      "source": .string(source), "code": .string(code.rawValue), "message": .string(message),
      "offset": offset.map { .int($0) },
    ])
  }
}
