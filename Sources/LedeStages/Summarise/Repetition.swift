import LedeCore
import LedeText

/// How much of a sentence is said by one of the summary: the words that both have, as a share of those of the shorter one. Words
/// that stand all over the article count less, names and figures more: who they are about is said in two wordings with the same ones.
struct Repetition {
  private let vocabulary: Vocabulary
  /// By word, the chosen sentences that have it.
  private var places: [Int32: [Int]] = [:]
  private var weights: [Int: Double] = [:]

  /// Shorter sentences have too few words to be told from others by them.
  private static let fewest = 3
  /// A word in more sentences of a summary tells nothing of any of them.
  private static let mostPlaces = 32
  private static let ofNames = 1.5
  /// Where the longer one has less of its words in the other, it adds more than it repeats, unless it has the other whole.
  private static let leastOfLonger = 0.45
  private static let whole = 0.9
  /// The same of a standfirst and what follows: many papers tell the news in both.
  private static let leastOfStandfirst = 0.3
  private static let ofStandfirst = 2.0 / 3
  /// What the sentences of the summary together may say of one, as a share of what each may, and the fewest words by which that is told.
  static let ofTogether = 11.0 / 12
  private static let fewestTogether = 5
  /// A sentence that says the standfirst again is one of so many first ones.
  private static let reach = 8
  /// The sentences of the first paragraph.
  private let standfirst: Range<Int>

  /// - Parameter standfirst: the sentences of the first paragraph.
  init(_ vocabulary: Vocabulary, standfirst: Range<Int>) {
    (self.vocabulary, self.standfirst) = (vocabulary, standfirst)
  }

  /// A chosen sentence is in the first paragraph, and one is asked about that stands soon behind it.
  private func isOfStandfirst(_ sentence: Int, chosen: Int) -> Bool {
    standfirst.contains(chosen) && !standfirst.contains(sentence) && sentence < Self.reach
  }

  /// How much of a sentence may be said by another one, as a share of what it may of any.
  func allowance(_ repeated: Summary.Repeated, of sentence: Int) -> Double {
    isOfStandfirst(sentence, chosen: repeated.sentence) ? Self.ofStandfirst : 1
  }

  private func weight(_ word: Int32) -> Double {
    let word = vocabulary.words[Int(word)]
    let rarity = 1 / max(1, log2(Double(word.spread)))
    return word.isName || word.isNumber ? rarity * Self.ofNames : rarity
  }

  private func weight(ofSentence sentence: Int) -> Double { vocabulary[sentence].reduce(0) { $0 + weight($1) } }

  mutating func add(_ sentence: Int) {
    for word in vocabulary[sentence] { places[word, default: []].append(sentence) }
    weights[sentence] = weight(ofSentence: sentence)
  }

  /// The sentence of the summary that a sentence repeats most.
  /// - Parameter whatever: however little that is.
  func most(_ sentence: Int, whatever: Bool = false) -> Summary.Repeated? {
    let words = vocabulary[sentence]
    guard words.count >= Self.fewest else { return nil }
    var shared: [Int: Double] = [:]
    for word in words {
      guard let places = places[word], places.count <= Self.mostPlaces else { continue }
      for place in places { shared[place, default: 0] += weight(word) }
    }
    let own = weight(ofSentence: sentence)
    var best: Summary.Repeated?
    for (other, sum) in shared where vocabulary[other].count >= Self.fewest {
      let its = weights[other] ?? own
      let share = sum / min(own, its)
      let least = isOfStandfirst(sentence, chosen: other) ? Self.leastOfStandfirst : Self.leastOfLonger
      if !whatever, share < Self.whole, sum < least * max(own, its) { continue }
      if let known = best, (known.share, -known.sentence) >= (share, -other) { continue }
      best = Summary.Repeated(sentence: other, share: share)
    }
    return best
  }

  /// What the sentences of the summary say together of one near the beginning, below the first paragraph: standfirst and lead tell the news
  /// in turn.
  func together(_ sentence: Int) -> Summary.Repeated? {
    let words = vocabulary[sentence]
    guard words.count >= Self.fewestTogether, sentence < Self.reach, !standfirst.contains(sentence),
      let most = most(sentence, whatever: true)
    else { return nil }
    let said = words.reduce(0) { $0 + (places[$1] == nil ? 0 : weight($1)) }
    return Summary.Repeated(sentence: most.sentence, share: said / weight(ofSentence: sentence), isTogether: true)
  }
}
