import LedeConfig

/// What a summary may hold; every limit that is given holds.
package struct Budget {
  /// What becomes of the sentence that is longer than what is left.
  package enum Fit: String, OptionChoice {
    case atMost = "at-most"
    case nearest

    package var help: String {
      switch self {
      case .atMost: "words and characters are never exceeded"
      case .nearest: "they are, by one sentence, where that comes nearer to them"
      }
    }

    package var synonyms: [String] {
      switch self {
      case .atMost: ["limit", "max", "maximum", "under"]
      case .nearest: ["approximate", "close", "closest"]
      }
    }
  }

  private let fit: Fit
  private(set) var sentences: Int?
  private(set) var words: Int?
  private(set) var characters: Int?

  init(sentences: Int? = nil, words: Int? = nil, characters: Int? = nil, fit: Fit = .atMost) {
    self.fit = fit
    self.sentences = sentences
    self.words = words
    // The first sentence needs no space before it.
    self.characters = characters.map { $0 + 1 }
  }

  var isUsedUp: Bool {
    sentences.map { $0 <= 0 } ?? false || words.map { $0 <= 0 } ?? false || characters.map { $0 <= 1 } ?? false
  }

  /// There is room for it.
  func has(sentences: Int, words: Int, characters: Int) -> Bool {
    if let left = self.sentences, left < sentences { return false }
    return fits(words, self.words) && fits(characters + sentences, self.characters)
  }

  /// Takes the cost from what is left; `false` and nothing taken where it is too much.
  mutating func spend(sentences: Int, words: Int, characters: Int) -> Bool {
    guard has(sentences: sentences, words: words, characters: characters) else { return false }
    self.sentences = self.sentences.map { $0 - sentences }
    self.words = self.words.map { $0 - words }
    self.characters = self.characters.map { $0 - characters - sentences }
    return true
  }

  private func fits(_ cost: Int, _ left: Int?) -> Bool {
    guard let left, cost > left else { return true }
    return fit == .nearest && cost - left < left
  }
}
