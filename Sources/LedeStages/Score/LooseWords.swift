import LedeCore
import LedeText

/// The verbs, adverbs and adjectives of a language, as far as its file can tell them: what articles are about is none of them.
struct LooseWords {
  private let knowledge: Knowledge
  private let folder: StemFolder
  /// Of words that are no topic.
  private let stems: Set<UInt64>

  /// - Parameter folder: of words that are asked for.
  init(_ knowledge: Knowledge, _ folder: StemFolder) {
    (self.knowledge, self.folder) = (knowledge, folder)
    stems = Set(knowledge.weakTerms.map { folder.hash($0, 0..<$0.count, form: WordHash(folding: $0, 0..<$0.count)) })
  }

  /// A form of it is listed, or it has an ending of such behind at least three letters.
  func contains(_ text: Text, _ word: Range<Int>, _ form: WordHash) -> Bool {
    if stems.contains(folder.hash(text, word, form: form)) { return true }
    if knowledge.weakEndings.isEmpty { return false }
    let folded = Array(text[word].folded.utf8)
    return knowledge.weakEndings.contains { ending in
      folded.reversed().starts(with: ending.reversed())
        && String(decoding: folded.dropLast(ending.count), as: UTF8.self).unicodeScalars.count > 2
    }
  }
}
