import LedeConfig

/// What `emit` writes files with: a `Writer`, to which articles come one by one, or an `EditionWriter`, which sees the whole run.
public protocol Sink: Component {
  /// The layers that are needed of an article.
  static var reads: [Requirement] { get }
  /// Of the files, without the dot.
  static var fileExtension: String { get }
  /// Endings that such files go by as well: a `file` that has one keeps it.
  static var otherExtensions: [String] { get }
  /// The ending of this one's files, with its dot: that of `fileExtension` unless its options say otherwise.
  var ending: String { get }
  /// How articles are spread over files.
  var files: FileOptions { get set }
  /// An option that has no default and was not given; a pipeline with such a sink is refused when it is loaded.
  var missingOption: String? { get }
  /// The language that its files are to be translated into, BCP 47; `nil`: it writes no jobs for translators.
  var targetLanguage: String? { get }
  /// Programs take a file of it only where all articles are in one language.
  var isOfOneLanguage: Bool { get }
  /// What writes its files: as a rule itself.
  var outputs: [any Sink] { get }
  /// The sink as what it is. `Writer` and `EditionWriter` give it.
  var form: SinkForm { get }
}

/// A sink that can tell of options that are of no use as they stand.
package protocol RemarkingSink: Sink {
  /// The option, and why it is of no use.
  var remarks: [(option: String, idleness: Idleness)] { get }
}

/// The two sorts of sinks.
public enum SinkForm: Sendable {
  case entries(any Writer)
  case edition(any EditionWriter)
}

extension Sink {
  public var missingOption: String? { nil }
  public var targetLanguage: String? { nil }
  public var isOfOneLanguage: Bool { false }
  public var outputs: [any Sink] { [self] }
  public static var otherExtensions: [String] { [] }
  public var ending: String {
    let own = Self.otherExtensions.map { ".\($0)" }.first { files.file.hasSuffix($0) }
    return own ?? "." + Self.fileExtension
  }

  /// The options that every sink has.
  public static var fileOptions: [ComponentOption<Self>] {
    [
      .choice("per", \.files.per, "How articles are spread over files")
        .synonyms("for", "mode", "scope", "split"),
      .text(
        "file", \.files.file,
        "Path below the output folder; `{name}`, `{language}`, `{date}` and `{section}` are filled in"
      )
      .synonyms("dest", "destination", "filename", "name", "out", "output", "path"),
    ]
  }
}
