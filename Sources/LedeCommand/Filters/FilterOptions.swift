import ArgumentParser
import Lede

/// What all filters take.
struct FilterOptions: ParsableArguments {
  @Option(help: "The language of the text (BCP 47), instead of detecting it.")
  var language: String?

  @Argument(help: "A text file; `-` or nothing reads standard input.", completion: .file())
  var file = "-"

  /// The article after the stages, with their default options but for those that are set.
  func process(_ stages: [String], title: String? = nil, settings: [String] = []) throws -> Article {
    var article = try ArticleInput.read(file, language: language)
    if let title { article.metadata.title = title }
    return try Pipeline(defaults: stages).process(article)
  }
}
