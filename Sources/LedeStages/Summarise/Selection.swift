import LedeCore

/// Chooses units greedily by score, less a penalty for what is said already (maximal marginal relevance, Carbonell and
/// Goldstein 1998).
///
/// A unit that leans on the one before brings that one along, where both together are better than what else there is.
struct Selection {
  /// What speaks against a sentence and is put up with, rather than to have no summary.
  enum Strictness {
    /// Nothing.
    case strict
    /// It leans, is short or has no end.
    case lenient
    /// Whatever it is, if it can be read.
    case anything
  }

  /// Units that are chosen together.
  private struct Candidate: Comparable {
    let value: Double
    let units: Range<Int>

    /// Of equal values the earlier unit is greater.
    static func < (left: Self, right: Self) -> Bool {
      (left.value, right.units.lowerBound) < (right.value, left.units.lowerBound)
    }
  }

  private let coherence: Coherence
  private let units: [Range<Int>]
  private let strictness: Strictness
  private let scores: Scores
  private let options: SummariseStage
  private var budget: Budget
  private var candidates: Heap<Candidate>
  private var repetition: Repetition
  /// By word: a chosen sentence has it.
  private var isSaid: [Bool]
  private var isChosen: [Bool]
  private var firstChosen = Int.max
  /// The least score of a chosen sentence.
  private var leastChosen = Double.infinity
  private var passedOver: [Int: Summary.PassedOver] = [:]
  /// The value of the first unit that was chosen.
  private var best: Double?
  /// Something was too long for what is left of the words or characters.
  private var isShort = false
  private var next: Int?

  /// So many units before one that leans are brought along.
  private static let mostBrought = 2
  /// The score of what fills the room that is left, as a share of the best one's.
  private static let leastShare = 0.5
  /// In words.
  private static let fullSentence = 20.0

  init(_ coherence: Coherence, _ scores: Scores, _ budget: Budget, _ options: SummariseStage, _ strictness: Strictness)
  {
    self.coherence = coherence
    self.strictness = strictness
    units = strictness == .strict ? coherence.units : scores.items.indices.map { $0..<$0 + 1 }
    self.scores = scores
    self.budget = budget
    self.options = options
    repetition = Repetition(scores.vocabulary, standfirst: coherence.firstParagraph)
    candidates = Heap(units.enumerated().map { Candidate(value: Self.mean(scores, $1), units: $0..<$0 + 1) })
    isSaid = [Bool](repeating: false, count: scores.vocabulary.words.count)
    isChosen = [Bool](repeating: false, count: scores.items.count)
  }

  mutating func run(explains: Bool) -> Summary {
    while !budget.isUsedUp, let candidate = candidates.popLargest() {
      // What room is left is for good sentences that are shorter, not for whatever fits.
      if isShort, let best, candidate.value < best * Self.leastShare {
        candidates.insert(candidate)
        break
      }
      guard let candidate = current(candidate) else { continue }
      consider(candidate)
    }
    if explains { explainRest() }
    return Summary(chosen: isChosen.indices.filter { isChosen[$0] }, passedOver: passedOver, next: next)
  }

  /// The candidate with what it is worth now, if that is the most that any has; else it waits with its new value, or is gone.
  private mutating func current(_ candidate: Candidate) -> Candidate? {
    var range = candidate.units
    while !range.isEmpty, isChosen[units[range.lowerBound].lowerBound] {
      range = range.lowerBound + 1..<range.upperBound
    }
    if range.isEmpty || isChosen[units[range.upperBound - 1].lowerBound] { return nil }
    let value = value(sentences(range))
    // Overlap only grows, and what follows a chosen one was put among the candidates anew: a candidate that is the best with its present
    // value is the best of all.
    if value == candidate.value && range == candidate.units { return candidate }
    candidates.insert(Candidate(value: value, units: range))
    return nil
  }

  private func sentences(_ range: Range<Int>) -> Range<Int> {
    units[range.lowerBound].lowerBound..<units[range.upperBound - 1].upperBound
  }

  private func value(_ sentences: Range<Int>) -> Double {
    Self.mean(scores, sentences) - options.redundancy * overlap(sentences)
      + options.continuity * continuity(sentences)
  }

  private mutating func consider(_ candidate: Candidate) {
    let sentences = sentences(candidate.units)
    if let obstacle = obstacle(candidate.units) {
      note(obstacle, units[candidate.units.upperBound - 1])
      if obstacle.reason == .leaningOpener || obstacle.reason == .speaker { bringAlong(candidate) }
      return
    }
    guard budget.spend(sentences: sentences.count, words: words(sentences), characters: characters(sentences)) else {
      isShort = isShort || sentences.count == 1
      let last = units[candidate.units.upperBound - 1]
      if candidate.units.count == 1 { note(Summary.PassedOver(.overBudget), last) }
      return
    }
    best = best ?? candidate.value
    choose(candidate.units)
  }

  private mutating func note(_ passed: Summary.PassedOver, _ sentences: Range<Int>) {
    for sentence in sentences where !isChosen[sentence] { passedOver[sentence] = passed }
  }

  /// What speaks against units that would be chosen together; `nil`: nothing.
  private func obstacle(_ range: Range<Int>) -> Summary.PassedOver? {
    if strictness != .strict, let unit = range.first(where: { coherence.isUnreadable(units[$0]) }) {
      return Summary.PassedOver(coherence.defect(units[unit]) ?? .tooShort)
    }
    if strictness == .anything { return repeated(range).map { Summary.PassedOver(.repetition, repeats: $0) } }
    for unit in range {
      if let defect = coherence.defect(units[unit]) { return Summary.PassedOver(defect) }
      if strictness == .strict, coherence.isUnattributed(units[unit]) { return Summary.PassedOver(.speaker) }
    }
    let last = units[range.upperBound - 1]
    let openEnd = coherence.openEnd(last)
    if let openEnd, strictness == .strict || openEnd == .question || openEnd == .announcement {
      return Summary.PassedOver(openEnd)
    }
    let first = units[range.lowerBound]
    let followsChosen = first.lowerBound > 0 && isChosen[first.lowerBound - 1]
    if strictness == .strict, !followsChosen,
      let support = coherence.support(first, isFirst: first.lowerBound < firstChosen)
    {
      return Summary.PassedOver(support)
    }
    if strictness == .strict, !followsChosen, first.lowerBound < firstChosen, isInsideOpening(range) {
      return Summary.PassedOver(.leaningOpener)
    }
    if let repeats = repeated(range) { return Summary.PassedOver(.repetition, repeats: repeats) }
    return strictness == .strict && words(last) < options.minimumWords ? Summary.PassedOver(.tooShort) : nil
  }

  /// The summary would begin with the second or third sentence of a paragraph, and has room for the ones before.
  private func isInsideOpening(_ range: Range<Int>) -> Bool {
    guard options.wholeOpening, range.lowerBound > 0 else { return false }
    let previous = units[range.lowerBound - 1]
    let both = previous.lowerBound..<sentences(range).upperBound
    return words(previous) >= options.minimumWords
      && budget.has(sentences: both.count, words: words(both), characters: characters(both))
      && coherence.isSoonBehindOpening(units[range.lowerBound], after: previous)
  }

  private func words(_ sentences: Range<Int>) -> Int { sentences.reduce(0) { $0 + scores.vocabulary.lengths[$1] } }

  private func characters(_ sentences: Range<Int>) -> Int {
    budget.characters == nil ? 0 : sentences.reduce(0) { $0 + coherence.characterCount($1) }
  }

  /// What one of the sentences says again.
  private func repeated(_ range: Range<Int>) -> Summary.Repeated? {
    for sentence in sentences(range) {
      if let repeats = repetition.most(sentence),
        repeats.share > options.maximumOverlap * repetition.allowance(repeats, of: sentence)
      {
        return repeats
      }
      if !isChosen[sentence], let together = repetition.together(sentence),
        together.share > options.maximumOverlap * Repetition.ofTogether
      {
        return together
      }
    }
    return nil
  }

  /// Both together may be better than what else there is.
  private mutating func bringAlong(_ candidate: Candidate) {
    let start = candidate.units.lowerBound - 1
    guard start >= 0, candidate.units.count <= Self.mostBrought, !isChosen[units[start].lowerBound] else { return }
    // An answer does not make a question tell more, nor what follows a heading or a row of tags these.
    if coherence.openEnd(units[start]) != nil { return }
    let range = start..<candidate.units.upperBound
    candidates.insert(Candidate(value: value(sentences(range)), units: range))
  }

  private mutating func choose(_ range: Range<Int>) {
    for sentence in sentences(range) where !isChosen[sentence] {
      isChosen[sentence] = true
      passedOver[sentence] = nil
      for word in scores.vocabulary[sentence] { isSaid[Int(word)] = true }
      repetition.add(sentence)
      leastChosen = min(leastChosen, scores.items[sentence].total)
    }
    firstChosen = min(firstChosen, sentences(range).lowerBound)
    // The next unit is worth more behind this one, and may have waited for it.
    guard range.upperBound < units.count, !isChosen[units[range.upperBound].lowerBound] else { return }
    let next = range.upperBound..<range.upperBound + 1
    let known = passedOver[units[next.lowerBound].lowerBound]?.reason
    guard known == nil || known == .leaningOpener || known == .speaker else { return }
    // Unless it is chosen yet, there is no room left for it.
    if known != nil { note(Summary.PassedOver(.overBudget), units[next.lowerBound]) }
    candidates.insert(Candidate(value: value(units[next.lowerBound]), units: next))
  }

  /// What is left when the budget is used up: what speaks against each sentence, and which would have come next.
  private mutating func explainRest() {
    while let candidate = candidates.popLargest() {
      let isUsedUp = budget.isUsedUp
      guard candidate.units.count == 1, let unit = candidate.units.first,
        passedOver[units[unit].lowerBound] == nil, let candidate = current(candidate)
      else { continue }
      if let obstacle = obstacle(candidate.units) {
        note(obstacle, units[unit])
        continue
      }
      if isUsedUp { next = next ?? units[unit].lowerBound }
      for sentence in units[unit] {
        passedOver[sentence] = isUsedUp ? outscored(sentence) : .init(.filler, repeats: repetition.most(sentence))
      }
    }
  }

  /// Where its own score is better than one that was chosen, what it says again took the rest.
  private func outscored(_ sentence: Int) -> Summary.PassedOver {
    let loss = options.redundancy * overlap(sentence..<sentence + 1)
    guard loss > 0, scores.items[sentence].total > leastChosen,
      let repeats = repetition.most(sentence, whatever: true)
    else { return Summary.PassedOver(.outscored, repeats: repetition.most(sentence)) }
    return Summary.PassedOver(.outscored, repeats: repeats, loss: loss)
  }

  /// How much of a full sentence follows one of the summary: short ones that follow are fillers.
  private func continuity(_ sentences: Range<Int>) -> Double {
    guard sentences.lowerBound > 0, isChosen[sentences.lowerBound - 1] else { return 0 }
    return min(1, Double(scores.vocabulary.lengths[sentences.lowerBound]) / Self.fullSentence)
  }

  /// The share of the words of sentences that the summary has already.
  private func overlap(_ sentences: Range<Int>) -> Double {
    var all = 0
    var said = 0
    for sentence in sentences where !isChosen[sentence] {
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
