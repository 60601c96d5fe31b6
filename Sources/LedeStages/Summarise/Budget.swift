/// What a summary may hold; every limit that is given holds.
struct Budget {
  private(set) var sentences: Int?
  private(set) var words: Int?
  private(set) var characters: Int?

  init(sentences: Int? = nil, words: Int? = nil, characters: Int? = nil) {
    self.sentences = sentences
    self.words = words
    // The first sentence needs no space before it.
    self.characters = characters.map { $0 + 1 }
  }

  var isUsedUp: Bool {
    sentences == 0 || words == 0 || characters.map { $0 <= 1 } ?? false
  }

  /// Takes the cost from what is left; `false` and nothing taken where it is too much.
  mutating func spend(sentences: Int, words: Int, characters: Int) -> Bool {
    let cost = (sentences: sentences, words: words, characters: characters + sentences)
    if let left = self.sentences, left < cost.sentences { return false }
    if let left = self.words, left < cost.words { return false }
    if let left = self.characters, left < cost.characters { return false }
    self.sentences = self.sentences.map { $0 - cost.sentences }
    self.words = self.words.map { $0 - cost.words }
    self.characters = self.characters.map { $0 - cost.characters }
    return true
  }
}
