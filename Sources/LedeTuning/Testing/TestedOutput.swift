import LedeCore

extension Pipeline {
  /// What a writer makes of an article alone, in a run at the beginning of 1970.
  /// - Parameters:
  ///   - article: behind the stages.
  ///   - name: of the writer; `nil`: the first one.
  /// - Returns: `nil`: the pipeline has no such writer.
  func output(of article: Article, writer name: String?) throws(ArticleError) -> String? {
    let writers = writers(for: article.metadata.language)
    guard let (name, writer) = writers.first(where: { name == nil || $0.name == name }) else { return nil }
    let (run, knowledge) = (RunInfo(name: self.name, knowledge: knowledge), knowledge.knowledge(of: article))
    switch writer.form {
    case .entries(let writer): return writer.head(run) + (try writer.entry(article, knowledge)) + writer.tail(run)
    case .edition(let writer):
      let item = Item(article, knowledge, alternatives: writer.alternatives)
      return output(of: process(Edition([item]), now: 0), name, writer, run).pieces.joined()
    }
  }
}
