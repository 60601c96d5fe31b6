import LedeText

/// Endings of words, looked up by their length in bytes.
package struct EndingSet: Sendable {
  private let lengths: [Int]
  private let endings: Set<WordHash>

  init(_ words: [String]) {
    lengths = Set(words.map(\.utf8.count)).sorted()
    endings = Set(words.map { WordHash($0) })
  }

  package var isEmpty: Bool { endings.isEmpty }

  /// The word, as it is written, ends with one of them or is one.
  package func end(_ text: Text, _ word: Range<Int>) -> Bool {
    lengths.contains { length in
      let start = word.upperBound - length
      return start >= word.lowerBound && endings.contains(WordHash(text, start..<word.upperBound, folded: false))
    }
  }
}
