import LedeCore
import LedeText

/// A linear-chain conditional random field over the lines of a page (Lafferty, McCallum and Pereira, 2001).
///
/// A page is read as: what stands above the article, the article with furniture inside it, what stands below. The chain makes it
/// one article: from below no way leads back. The weights come from Tools/fit/chain.py.
enum Chain {
  enum State: Int, CaseIterable { case above, article, inside, below }

  static let states = State.allCases.count

  /// For each line how likely it is article.
  static func probabilities(_ facts: PageFacts) -> [Double] {
    let features = ChainFeatures(facts)
    let lines = facts.page.lines.count
    let weights = ChainWeights.fitted
    var emissions = [Double](repeating: 0, count: lines * states)
    var scratch: [Int] = []
    for line in 0..<lines {
      features.features(line, into: &scratch)
      for feature in scratch {
        for state in 0..<states {
          emissions[line * states + state] += weights.features[feature * states + state]
        }
      }
    }
    let marginals = marginals(emissions, weights: weights)
    return (0..<lines).map { marginals[$0 * states + State.article.rawValue] }
  }

  /// For each line the probability of each state.
  static func marginals(_ emissions: [Double], weights: ChainWeights) -> [Double] {
    let count = emissions.count / states
    guard count > 0 else { return [] }
    let factors = scaledFactors(emissions)
    let moves = weights.moves.map { $0.isFinite ? exp($0) : 0 }
    var forward = factors
    for state in 0..<states { forward[state] *= exp(weights.starts[state]) }
    normalise(&forward, 0)
    for line in 1..<max(1, count) {
      for state in 0..<states {
        var sum = 0.0
        for before in 0..<states { sum += forward[(line - 1) * states + before] * moves[before * states + state] }
        forward[line * states + state] *= sum
      }
      normalise(&forward, line)
    }
    var backward = [Double](repeating: 0, count: states)
    for state in 0..<states { backward[state] = exp(weights.ends[state]) }
    var result = forward
    for line in stride(from: count - 1, through: 0, by: -1) {
      for state in 0..<states { result[line * states + state] *= backward[state] }
      normalise(&result, line)
      var next = [Double](repeating: 0, count: states)
      var total = 0.0
      for before in 0..<states {
        for state in 0..<states {
          next[before] += moves[before * states + state] * factors[line * states + state] * backward[state]
        }
        total += next[before]
      }
      for state in 0..<states { backward[state] = next[state] / total }
    }
    return result
  }

  /// Exponentials of the emissions, each line's less its largest so that none overflows.
  private static func scaledFactors(_ emissions: [Double]) -> [Double] {
    var factors = emissions
    for line in 0..<emissions.count / states {
      let range = line * states..<(line + 1) * states
      let largest = emissions[range].max() ?? 0
      for index in range { factors[index] = exp(max(-60, emissions[index] - largest)) }
    }
    return factors
  }

  private static func normalise(_ values: inout [Double], _ line: Int) {
    var sum = 0.0
    for index in line * states..<(line + 1) * states { sum += values[index] }
    for index in line * states..<(line + 1) * states { values[index] /= sum }
  }
}
