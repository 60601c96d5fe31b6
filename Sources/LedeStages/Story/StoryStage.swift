import LedeConfig
import LedeCore
import LedeText

/// Notes what tells an article's story: the names, numbers and words of its headline and its first sentences. News says there what it is
/// about, and reports of one event part further down.
struct StoryStage: Stage {
  static let name = "story"
  static let help = "Notes the names, numbers and words by which reports of one event are found"
  static let options: [ComponentOption<Self>] = []

  /// Words that count, from the start.
  private static let mostWords = 220

  func run(_ article: Article, _ resources: Resources, _ sentences: Sentences, _ cuts: Cuts?) -> StoryTrace {
    let knowledge = resources.languages.knowledge(of: article)
    var collector = StoryCollector(knowledge)
    if let title = article.title.map(Text.init) { collector.add(title, 0..<title.count, isTitle: true) }
    for sentence in sentences.items where collector.words.count < Self.mostWords {
      collector.add(article.text, sentence.range, isTitle: false)
    }
    return collector.trace
  }
}
