import ArgumentParser
import LedeCore

struct KeywordsCommand: AsyncParsableCommand, FilterCommand {
  static let configuration = CommandConfiguration(
    commandName: "keywords", abstract: "Prints the terms that an article is about, each behind its weight and a tab.")
  @OptionGroup var options: FilterOptions
  @OptionGroup var title: TitleOption
  @Option(parsing: .unconditional, help: "At most this many terms.")
  var count = 10

  func validate() throws {
    try Arguments.check("--count", count)
  }

  func run() async throws {
    try await options.process(
      ["segment", "keywords"], settings: ["keywords.count=\(count)"], prepare: title.apply, show: Self.terms)
  }

  @Sendable private static func terms(of article: Article) -> String {
    (article.layers[Keywords.self]?.items ?? []).map { "\(($0.weight * 1000).rounded() / 1000)\t\($0.term)\n" }.joined()
  }
}
