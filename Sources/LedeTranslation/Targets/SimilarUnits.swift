import LedeCore

/// Finds translated units of a job by what they are like.
struct SimilarUnits {
  private let units: [JobUnit]
  private let words: [[UInt64]]
  /// The units that have a word.
  private let byWord: [UInt64: [Int]]
  /// What is looked at for one sentence: those with the rarest of its words.
  private static let mostCandidates = 64

  init(_ units: [JobUnit]) {
    self.units = units
    words = units.map { Similarity.words(Self.text($0.source)) }
    var byWord: [UInt64: [Int]] = [:]
    for (index, words) in words.enumerated() { for word in Set(words) { byWord[word, default: []].append(index) } }
    self.byWord = byWord
  }

  /// A code alone, such as a line break, parts words.
  private static func text(_ source: [JobPiece]) -> String {
    source.map { piece in
      switch piece {
      case .text(let text): text
      case .code(let code): code.part == .standalone ? " " : ""
      }
    }.joined()
  }

  /// The most alike; `nil`: none is alike enough.
  func best(for text: String) -> (unit: JobUnit, score: Double)? {
    let own = Similarity.words(text)
    let lists = Set(own).compactMap { word in byWord[word].map { (word, $0) } }
      .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
    var (candidates, seen): ([Int], Set<Int>) = ([], [])
    for (_, list) in lists where candidates.count < Self.mostCandidates {
      for unit in list.prefix(Self.mostCandidates) where seen.insert(unit).inserted { candidates.append(unit) }
    }
    let scored = candidates.map { (score: Similarity.ratio(own, words[$0]), unit: $0) }
    guard let best = scored.max(by: { ($0.score, -$0.unit) < ($1.score, -$1.unit) }), best.score >= Similarity.least
    else { return nil }
    return (units[best.unit], best.score)
  }
}
