import LedeText

/// Phrases that are looked for at the start of a text: without case, as whole words.
public struct PhraseSet: Sendable {
  /// By the folded first word, the rest of the phrases that begin with it, each with the words that must follow; longest first.
  private var phrases: [String: [[String]]] = [:]

  public init(_ phrases: [String]) {
    for phrase in phrases {
      let words = Self.words(phrase)
      guard let first = words.first else { continue }
      self.phrases[first, default: []].append(Array(words.dropFirst()))
    }
    for key in self.phrases.keys { self.phrases[key]?.sort { $0.count > $1.count } }
  }

  /// The number of words of the longest phrase that the words begin with; `nil`: none.
  ///
  /// - Parameter words: folded, as `PhraseSet.words` splits them.
  public func matchLength(_ words: some RandomAccessCollection<String>) -> Int? {
    guard let first = words.first, let candidates = phrases[first] else { return nil }
    let rest = words.dropFirst()
    return candidates.first { rest.starts(with: $0) }.map { $0.count + 1 }
  }

  /// The folded words of a line: runs of letters, digits and marks; in unspaced scripts each character is a word.
  public static func words(_ line: String, limit: Int = .max) -> [String] {
    var result: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      let kind = CharacterClass(of: scalar.value)
      let isWord = !kind.isDisjoint(with: [.letter, .digit, .mark])
      if kind.contains(.unspaced) || !isWord, !word.isEmpty {
        result.append(String(word))
        word.removeAll()
      }
      if result.count >= limit { return result }
      guard isWord else { continue }
      let folded = Unicode.Scalar(foldCase(scalar.value)) ?? scalar
      if kind.contains(.unspaced) { result.append(String(folded)) } else { word.append(folded) }
    }
    if !word.isEmpty { result.append(String(word)) }
    return result
  }
}
