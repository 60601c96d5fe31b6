import Lede

/// Runs a pipeline that is made of built-in components and of those of this package, over a file: `Components PIPELINE ARTICLE OUTPUT`.
@main struct Components {
  static func main() async throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { return print("Components PIPELINE ARTICLE OUTPUT") }

    var catalogue = Catalogue.standard
    catalogue.add(GemtextReader.self)
    catalogue.add(TickerRule.self)
    catalogue.add(HashtagRule.self, before: "plain-terminal")
    catalogue.add(FiguresFeature.self)
    catalogue.add(StageKind(QuestionsStage.run))
    catalogue.add(QuestionsWriter.self)

    do {
      let pipeline = try Pipeline.load(arguments[1], catalogue: catalogue)
      let article = try pipeline.process(try pipeline.article(ofFile: arguments[2]))
      show(article)
      let report = try await pipeline.run([arguments[2]], to: arguments[3])
      print("\(report.done) done, \(report.failed) failed")
    } catch let error as PipelineError {
      print(error)
    }
  }

  /// What each line and each sentence became, and why.
  private static func show(_ article: Article) {
    for (block, decision) in zip(article.layers[Blocks.self]?.items ?? [], article.layers[Cuts.self]?.decisions ?? []) {
      print("\(decision.role.rawValue) (\(decision.rule)): \(article.line(block.range))")
    }
    let scores = article.layers[Scores.self]
    for (index, sentence) in (article.layers[Sentences.self]?.items ?? []).enumerated() {
      let shares = zip(scores?.features ?? [], scores?.items[index].shares ?? []).map { "\($0) \($1)" }
      print("\(article.line(sentence.range)) [\(sentence.rule); \(shares.joined(separator: ", "))]")
    }
    for join in article.layers[Sentences.self]?.joins ?? [] { print("goes on at \(join.offset): \(join.rule)") }
  }
}
