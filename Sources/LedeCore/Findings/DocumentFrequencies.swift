import LedeText

/// In how many texts each word stands: what many have tells none of them from the others.
///
/// The words of a language that is not known yet are told by their first six letters. They are counted in a fixed number of places, so
/// that memory is bounded and the order of the texts does not matter; two words that share a place look more frequent than they are.
package struct DocumentFrequencies: Finding, Equatable {
  package static let name = "document-frequencies"
  package static let letters = 6

  private static let places = 1 << 20

  /// The texts that were counted.
  package private(set) var texts: Int
  private var counts: [UInt32]

  package init(texts: Int = 0) {
    self.texts = texts
    counts = [UInt32](repeating: 0, count: Self.places)
  }

  package static func key(_ text: Text, _ word: Range<Int>) -> UInt64 {
    WordHash(folding: text, word, limit: letters).value
  }

  /// The keys of the words of a text, each once.
  package static func keys(_ text: Text) -> Set<UInt64> {
    Set(WordBreaker(language: "").words(in: text, 0..<text.count).map { key(text, $0) })
  }

  /// Counts a text.
  package mutating func add(_ keys: Set<UInt64>) {
    texts += 1
    for key in keys { counts[place(key)] &+= 1 }
  }

  /// Counts a word that so many texts have.
  package mutating func add(_ key: UInt64, texts: Int) { counts[place(key)] &+= UInt32(clamping: texts) }

  private func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) & (Self.places - 1) }

  /// How rare words are together: from 1 for those that no text has down to nearly 0 for those that all have.
  package func rarity(_ keys: [UInt64]) -> Double {
    guard texts > 0, !keys.isEmpty else { return 1 }
    let all = Double(texts + 2)
    return keys.reduce(0) { $0 + log2(all / Double(counts[place($1)] + 1)) / log2(all) } / Double(keys.count)
  }
}
