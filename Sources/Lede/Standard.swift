import LedeCore
import LedeNewsletter
import LedeReaders
import LedeRun
import LedeSyntax
import LedeText

extension PipelineLoader {
  /// Loads a pipeline of what is built in: a path, or the name of a built-in one.
  /// - Parameter settings: `path.to.option=value` of the command line, in order.
  package static func load(
    _ path: String, settings: [String] = [], environment: [String: String], read: @escaping FileReader
  ) -> Outcome {
    PipelineLoader(catalogue: .standard, environment: environment, read: read, isFolder: SmallFile.isFolder).load(
      path, settings: settings)
  }

  /// Stages as a built-in pipeline has them, and what the command line sets.
  package static func load(
    stages: [String], of pipeline: String = "newsletter", settings: [String], environment: [String: String],
    read: @escaping FileReader
  ) -> Outcome {
    PipelineLoader(catalogue: .standard, environment: environment, read: read, isFolder: SmallFile.isFolder).load(
      stages: stages, of: pipeline, settings: settings)
  }
}

extension Edition {
  /// Reads the file of an edition, as an editor left it.
  package static func read(_ source: Source, _ problems: inout Problems) -> Edition? {
    EditionFileWriter.edition(source, &problems)
  }
}

extension Readers {
  /// Those that are built in.
  package static let standard = Readers(Catalogue.standardReaders)
}

extension InputFinder {
  /// The files that arguments mean, of folders those that a built-in reader reads.
  /// - Parameter output: the folder that will be written to. What lies in it is only read where an argument names the file.
  package static func find(_ arguments: [String], output: String? = nil) -> FoundInput {
    find(arguments, .standard, output: output)
  }

  /// The same for paths that need not be UTF-8.
  package static func find(_ arguments: [Path], output: String? = nil) -> FoundInput {
    find(arguments, .standard, output: output)
  }
}

extension Article {
  /// The article of a file in a format that is built in, or the first one of a file that holds several.
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - language: BCP 47; `nil`: detect it.
  package static func read(_ path: String, language: String?) throws(ArticleError) -> Article {
    try read(path, language: language, .standard)
  }
}
