import ArgumentParser
import FoundationEssentials
import Lede

/// What all filters take.
struct FilterOptions: ParsableArguments {
  @Option(help: "The language of the text (BCP 47), instead of detecting it.")
  var language: String?

  @Argument(help: "A text file; `-` or nothing reads standard input.")
  var file = "-"

  /// The article after the stages, with their default options.
  func process(_ stages: [String], title: String? = nil) throws -> Article {
    let bytes = try file == "-" ? Array(FileHandleInput.readAll()) : Array(Data(contentsOf: URL(filePath: file)))
    var article = try PlainTextReader().read(ReaderInput(source: file, bytes: bytes, language: language))
    article.metadata.title = title
    return try Pipeline(defaults: stages).process(article)
  }
}
