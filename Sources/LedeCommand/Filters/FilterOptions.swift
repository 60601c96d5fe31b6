import ArgumentParser
import Lede

/// What all filters take.
struct FilterOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption

  @OptionGroup var input: InputOptions

  @Option(
    name: .customLong("set"), help: "Set an option of a stage: stage.option=value or stage.component.option=value.")
  var settings: [String] = []

  @Argument(help: "A text file; `-` or nothing reads standard input.", completion: .file())
  var file = "-"

  /// The article after the stages.
  /// - Parameters:
  ///   - prepare: changes the article before them.
  ///   - more: settings that a command's own options stand for.
  func process(
    _ stages: [String], settings more: [String] = [], prepare: (inout Article) -> Void = { _ in }
  ) throws -> Article {
    let pipeline = try pipeline(stages, settings: more)
    var article = try ArticleInput.read(file, language: language.tag, reader: input.reader)
    prepare(&article)
    return try pipeline.process(article)
  }

  /// A pipeline of stages with the settings of the command line.
  func pipeline(_ stages: [String], settings more: [String] = []) throws -> Pipeline {
    try PipelineOptions.pipeline(
      PipelineLoader.load(
        stages: stages, settings: settings + more, environment: Environment.values, read: Environment.read))
  }
}

/// The headline of a text that is scored.
struct TitleOption: ParsableArguments {
  @Option(help: "The headline. Without it, a first line that reads like a headline is taken.")
  var title: String?

  func apply(to article: inout Article) {
    if let title {
      article.metadata.title = title.isEmpty ? nil : title
    } else {
      article.takeFirstLineAsTitle()
    }
  }
}
