import LedeConfig
import LedeSyntax
import LedeText
import Synchronization

/// The knowledge of the languages of one run, made on first use: the language's file with what the pipeline changes in it.
package final class KnowledgeBase: Sendable {
  /// What a pipeline says under `languages: {xx: {knowledge: …}}`, by tag, in the order in which it applies.
  private let changes: [String: [Node]]
  private let known: Mutex<[String: Knowledge]>
  /// What the files say is the same for all pipelines that change nothing.
  private static let unchanged = KnowledgeBase()

  /// - Parameter known: made already, instead of what the files say.
  package init(changes: [String: [Node]] = [:], known: [Knowledge] = []) {
    self.changes = changes
    self.known = Mutex(Dictionary(known.map { ($0.language, $0) }) { $1 })
  }

  /// The knowledge of a language: of the tag, else of its primary language, else generic.
  package func knowledge(_ language: String) -> Knowledge {
    if let found = known.withLock({ $0[language] }) { return found }
    let tag = servingTag(language)
    if let found = known.withLock({ $0[tag] }) { return found }
    let made = changes.isEmpty && self !== Self.unchanged ? Self.unchanged.knowledge(tag) : make(tag)
    // Two tasks may both make it; they make the same.
    known.withLock { $0[tag] = made }
    return made
  }

  /// The part of a tag that makes a difference: articles may have any number of tags, and knowledge stays in memory.
  private func servingTag(_ language: String) -> String {
    let changed = LanguageTag.lookup(language).last { changes[$0] != nil }
    let tags = [LanguageFile.bestTag(language), changed].compactMap { $0 }
    if let longest = tags.max(by: { $0.utf8.count < $1.utf8.count }) { return longest }
    // Without a file there are stems and word boundaries: for languages of two letters, of which there are few.
    let primary = LanguageTag(language).primary
    return primary.utf8.count == 2 ? primary.lowercased() : "und"
  }

  /// The knowledge of an article's language.
  package func knowledge(of article: Article) -> Knowledge { knowledge(article.metadata.language) }

  /// The knowledge of the languages of paragraphs that are not in the article's, by the index of the block.
  package func knowledge(ofOthers blocks: Blocks) -> [Int: Knowledge] {
    var result: [Int: Knowledge] = [:]
    for (index, block) in blocks.items.enumerated() {
      if let language = block.language { result[index] = knowledge(language) }
    }
    return result
  }

  private func make(_ language: String) -> Knowledge {
    let own = changed(language)
    // Pages in every language have English furniture; those in a language's second script, that of the first as well, and
    // those in some languages that of their neighbours.
    let tag = LanguageFile.bestTag(language)
    let others = own?.furniture.languages.words ?? []
    let furniture = (["en", String(LanguageTag(language).primary)] + others).filter { $0 != tag }
    return Knowledge(language: language, file: own) { furniture.compactMap { LanguageFile.embedded($0) } }
  }

  private func changed(_ language: String) -> LanguageFile? {
    let file = LanguageFile.embedded(language)
    let nodes = LanguageTag.lookup(language).flatMap { changes[$0] ?? [] }
    guard !nodes.isEmpty else { return file }
    var result = file ?? .common
    // Errors were reported when the pipeline was loaded.
    var problems = Problems()
    for node in nodes { result.take(node, named: "`knowledge`", &problems) }
    return result
  }
}
