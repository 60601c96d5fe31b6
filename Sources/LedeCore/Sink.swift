import LedeConfig

/// What `emit` writes files with: a `Writer`, to which articles come one by one, or an `EditionWriter`, which sees the whole run.
public protocol Sink: Component {
  /// The layers that are needed of an article.
  static var reads: [Requirement] { get }
  /// Of the files, without the dot.
  static var fileExtension: String { get }
  /// How articles are spread over files.
  var files: FileOptions { get set }
  /// An option that has no default and was not given; a pipeline with such a sink is refused when it is loaded.
  var missingOption: String? { get }
  /// The sink as what it is. `Writer` and `EditionWriter` give it.
  var form: SinkForm { get }
}

/// The two sorts of sinks.
public enum SinkForm: Sendable {
  case entries(any Writer)
  case edition(any EditionWriter)
}

extension Sink {
  public var missingOption: String? { nil }

  /// The options that every sink has.
  public static var fileOptions: [ComponentOption<Self>] {
    [
      .choice("per", \.files.per, "How articles are spread over files"),
      .text("file", \.files.file, "Path below the output folder; `{name}` is filled in"),
    ]
  }
}

/// How articles are spread over files, and what these are called.
public struct FileOptions: Sendable, Equatable {
  /// One file for each article, or one for the run.
  public var per: WriterScope
  /// The path of the file below the output folder; empty: named after the article or the pipeline. `{name}` and `{language}` are
  /// filled in.
  public var file: String

  public init(per: WriterScope, file: String = "") {
    self.per = per
    self.file = file
  }

  private static let language = "{language}"

  /// A file for the run is one for each of its languages.
  public var isForLanguages: Bool {
    file.utf8.contains(UInt8(ascii: "{")) && file.contains(Self.language)
  }

  /// The path without its ending, with the placeholders filled in.
  public func stem(ending: String, name: String, language: String) -> String {
    if file.isEmpty { return name }
    let stem = file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    return stem.replacing(Self.language, with: language).replacing("{name}", with: name)
  }
}

/// What a file holds.
public enum WriterScope: String, OptionChoice {
  case article
  /// `per: job` in pipelines.
  case run = "job"

  public var help: String {
    switch self {
    case .article: "a file for each article"
    case .run: "one file for the whole run"
    }
  }
}
