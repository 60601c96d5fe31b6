import Lede

/// The questions of a run, one a line, below the headline of their article.
struct QuestionsWriter: Writer {
  static let name = "questions"
  static let help = "The questions, one a line, below the headline"
  static let fileExtension = "txt"
  static let reads = [Questions.requirement, Sentences.requirement, Cuts?.requirement]

  var files = FileOptions(per: .run, file: "questions.txt")

  static let options: [ComponentOption<Self>] = fileOptions

  func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    guard let questions = article.layers[Questions.self], let sentences = article.layers[Sentences.self] else {
      return ""
    }
    let lines = questions.items.map { "- " + article.line(sentences.items[$0].range) }
    return ([article.title ?? article.source] + lines).joined(separator: "\n") + "\n"
  }
}
