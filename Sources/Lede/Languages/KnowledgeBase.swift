import LedeConfig
import Synchronization

/// The knowledge of the languages of one run, made on first use: the language's file with what the pipeline changes in it.
public final class KnowledgeBase: Sendable {
  /// What a pipeline says under `languages: {xx: {knowledge: …}}`, by tag, in the order in which it applies.
  private let changes: [String: [Node]]
  private let known = Mutex<[String: Knowledge]>([:])

  public init(changes: [String: [Node]] = [:]) {
    self.changes = changes
  }

  /// The knowledge of a language: of the tag, else of its primary language, else generic.
  public func knowledge(_ language: String) -> Knowledge {
    if let found = known.withLock({ $0[language] }) { return found }
    let made = make(language)
    // Two tasks may both make it; they make the same.
    known.withLock { $0[language] = made }
    return made
  }

  private func make(_ language: String) -> Knowledge {
    let own = changed(language)
    // Pages in every language have English furniture.
    return Knowledge(language: language, file: own) {
      LanguageLibrary.bestTag(language) == "en" ? [] : [LanguageLibrary.file("en")].compactMap { $0 }
    }
  }

  private func changed(_ language: String) -> LanguageFile? {
    let file = LanguageLibrary.file(language)
    let tags = Set([String(language.prefix { $0 != "-" }), language]).sorted()
    let nodes = tags.flatMap { changes[$0] ?? [] }
    guard !nodes.isEmpty else { return file }
    var result = file ?? LanguageFile()
    // Errors were reported when the pipeline was loaded.
    var problems = Problems()
    for node in nodes { result.take(node, named: "`knowledge`", &problems) }
    return result
  }
}
