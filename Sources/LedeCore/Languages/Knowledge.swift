import LedeText
import Synchronization

/// What the rules know of one language, made ready for look-ups: folded words in sets.
///
/// It is made once for a language and a pipeline and then shared by all articles.
public final class Knowledge: Sendable {
  /// BCP 47.
  public let language: String
  /// The language has a file; without one only generic rules apply.
  package let hasFile: Bool
  package let file: LanguageFile
  /// Made when it is first asked for: cleaning needs none.
  package var segmentation: SegmentationKnowledge {
    segmentationCache.withLock { cache in
      if let known = cache { return known }
      let made = SegmentationKnowledge(file)
      cache = made
      return made
    }
  }
  private let segmentationCache = Mutex<SegmentationKnowledge?>(nil)
  /// Made when it is first asked for: segmenting needs none.
  package var cues: CueKnowledge {
    cueCache.withLock { cache in
      if let known = cache { return known }
      let made = CueKnowledge([file] + others())
      cache = made
      return made
    }
  }
  private let cueCache = Mutex<CueKnowledge?>(nil)
  /// Made when it is first asked for: only summaries need it.
  package var coherence: CoherenceKnowledge {
    coherenceCache.withLock { cache in
      if let known = cache { return known }
      let made = CoherenceKnowledge(file)
      cache = made
      return made
    }
  }
  private let coherenceCache = Mutex<CoherenceKnowledge?>(nil)
  private let others: @Sendable () -> [LanguageFile]
  /// The hashes of the stems of the language's words, by the hash of the folded word.
  package let stems = HashMemo()
  /// By the hash of the folded word.
  package let stopWords: WordTable
  /// No keyword ends with one, in any of its forms; folded.
  package let weakTerms: [Text]
  /// Folded, in UTF-8.
  package let weakEndings: [[UInt8]]
  /// Of nouns in other cases than the first; folded, in UTF-8.
  package let obliqueEndings: [[UInt8]]

  /// - Parameter others: files whose boilerplate cues apply as well, since pages mix languages (English in practice).
  package init(language: String, file: LanguageFile?, others: @escaping @Sendable () -> [LanguageFile]) {
    self.language = language
    hasFile = file != nil
    let file = file ?? .common
    self.file = file
    var stopWords = WordTable(capacity: file.scoring.stopWords.words.count)
    for hash in Set(file.scoring.stopWords.words.map { WordHash($0.folded) }) { stopWords.insert(hash.value, 0) }
    self.stopWords = stopWords
    weakTerms = file.scoring.weakTerms.words.map { Text($0.folded) }
    weakEndings = file.scoring.weakEndings.words.map { Array($0.folded.utf8) }
    obliqueEndings = file.scoring.obliqueEndings.words.map { Array($0.folded.utf8) }
    self.others = others
  }
}
