import LedeCore

/// Chooses units greedily by score, less a penalty for what is said already (maximal marginal relevance, Carbonell and
/// Goldstein 1998).
struct Selection {
  private struct Candidate: Comparable {
    let value: Double
    let unit: Int

    /// Of equal values the earlier unit is greater.
    static func < (left: Self, right: Self) -> Bool {
      (left.value, right.unit) < (right.value, left.unit)
    }
  }

  private let coherence: Coherence
  private let units: [Range<Int>]
  /// Only what can stand alone is chosen.
  private let isStrict: Bool
  private let scores: Scores
  private let redundancy: Double
  private let maximumOverlap: Double
  private let minimumWords: Int
  private var budget: Budget
  private var candidates: Heap<Candidate>
  /// By word: a chosen sentence has it.
  private var isSaid: [Bool]
  private var isChosen: [Bool]
  private var passedOver: [Int: Summary.Reason] = [:]
  /// The value of the first unit that was chosen.
  private var best: Double?
  /// Something was too long for what is left of the words or characters.
  private var isShort = false

  init(_ coherence: Coherence, _ scores: Scores, _ budget: Budget, _ options: SummariseStage, isStrict: Bool) {
    self.coherence = coherence
    self.isStrict = isStrict
    units = isStrict ? coherence.units : scores.items.indices.map { $0..<$0 + 1 }
    self.scores = scores
    self.budget = budget
    redundancy = options.redundancy
    maximumOverlap = options.maximumOverlap
    minimumWords = options.minimumWords
    candidates = Heap(units.enumerated().map { Candidate(value: Self.mean(scores, $1), unit: $0) })
    isSaid = [Bool](repeating: false, count: scores.vocabulary.words.count)
    isChosen = [Bool](repeating: false, count: scores.items.count)
  }

  mutating func run() -> Summary {
    while !budget.isUsedUp, let candidate = candidates.popLargest() {
      // What room is left is for good sentences that are shorter, not for whatever fits.
      if isShort, let best, candidate.value < best / 2 { break }
      let unit = units[candidate.unit]
      let overlap = overlap(unit)
      let value = Self.mean(scores, unit) - redundancy * overlap
      // Overlap only grows, so a candidate that is the best with its present value is the best of all.
      guard value == candidate.value else {
        candidates.insert(Candidate(value: value, unit: candidate.unit))
        continue
      }
      if let reason = consider(unit, overlap) {
        for sentence in unit { passedOver[sentence] = reason }
      } else {
        best = best ?? value
        choose(candidate.unit)
      }
    }
    return Summary(chosen: isChosen.indices.filter { isChosen[$0] }, passedOver: passedOver)
  }

  /// Spends the budget on a unit that can be chosen; else says why it cannot.
  private mutating func consider(_ unit: Range<Int>, _ overlap: Double) -> Summary.Reason? {
    let followsChosen = unit.lowerBound > 0 && isChosen[unit.lowerBound - 1]
    if isStrict, let obstacle = coherence.obstacle(unit, followsChosen: followsChosen) { return obstacle }
    if overlap > maximumOverlap { return .repetition }
    let words = unit.reduce(0) { $0 + scores.vocabulary.lengths[$1] }
    if isStrict, words < minimumWords { return .tooShort }
    let characters = budget.characters == nil ? 0 : unit.reduce(0) { $0 + coherence.characterCount($1) }
    if budget.spend(sentences: unit.count, words: words, characters: characters) { return nil }
    isShort = isShort || unit.count == 1
    return .overBudget
  }

  private mutating func choose(_ index: Int) {
    for sentence in units[index] {
      isChosen[sentence] = true
      passedOver[sentence] = nil
      for word in scores.vocabulary[sentence] { isSaid[Int(word)] = true }
    }
    // The next unit may have waited for this one.
    guard index + 1 < units.count else { return }
    let next = units[index + 1]
    if passedOver[next.lowerBound] == .leaningOpener {
      // Unless it is chosen yet, there is no room left for it.
      for sentence in next { passedOver[sentence] = .overBudget }
      candidates.insert(Candidate(value: Self.mean(scores, next) - redundancy * overlap(next), unit: index + 1))
    }
  }

  /// The share of a unit's words that the summary has already.
  private func overlap(_ unit: Range<Int>) -> Double {
    var all = 0
    var said = 0
    for sentence in unit {
      for word in scores.vocabulary[sentence] {
        all += 1
        if isSaid[Int(word)] { said += 1 }
      }
    }
    return all == 0 ? 0 : Double(said) / Double(all)
  }

  private static func mean(_ scores: Scores, _ unit: Range<Int>) -> Double {
    unit.reduce(0) { $0 + scores.items[$1].total } / Double(unit.count)
  }
}
