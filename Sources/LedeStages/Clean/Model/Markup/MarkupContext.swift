import LedeConfig
import LedeCore
import LedeText

/// What a first look at a page makes of the surroundings of each block: for the second look, which so learns that an article stands
/// together, in one container and style, and that what stands far from it is none, however much it reads like one (stacking;
/// Wolpert, 1992; auto-context: Tu and Bai, 2010).
struct MarkupContext {
  private let features: MarkupFeatures
  private let logOdds: [Float]
  /// By block: its words, and how many of them are article by the first look.
  private let words: [Double]
  private let expected: [Double]
  /// The sums of both up to each block, in each element and in each style.
  private var upTo: [Sum] = [Sum()]
  private var inElement: [Sum]
  private var inStyle: [Sum]
  /// By block, how far above and below it the next block stands that is likely article, and how likely the likeliest is there.
  private var above: [Neighbour] = []
  private var below: [Neighbour] = []
  private let page: [Float]

  private struct Sum {
    var words = 0.0
    var expected = 0.0

    /// The share that is article; a pseudo-count stands in for it where there is no text.
    var share: Float { Float((expected + 0.05) / (words + 0.5)) }
  }

  private struct Neighbour {
    var distance = MarkupContext.far
    var best = 0.0
  }

  /// Log-odds beyond these are all the same.
  private static let limits: ClosedRange<Double> = BoostedTrees.beyondDoubt...7
  private static let likely = 0.6
  private static let far = 200
  private static let reaches = [4, 12]
  private static let levels = 5

  /// Of the block itself, at the first look.
  static let own = "first-look"

  static let names: [String] =
    [own] + [-3, -2, -1, 1, 2, 3].map { "\(own)@\($0)" }
    + reaches.flatMap { ["article-above-\($0)", "article-below-\($0)"] }
    + ["article-above", "article-below", "article-distance-above", "article-distance-below"]
    + ["article-best-above", "article-best-below"]
    + (0..<levels).flatMap { ["article^\($0)", "article-share^\($0)"] }
    + ["article-style", "article-share-style", "page-certainty", "page-article", "page-article-share"]

  init(_ features: MarkupFeatures, _ probabilities: [Double]) {
    self.features = features
    let certain = 1 / (1 + exp(-Self.limits.lowerBound))
    let probabilities = probabilities.map { $0 < certain ? 0 : $0 }
    logOdds = probabilities.map { probability in
      let odds = log(max(probability, certain) / max(1 - probability, .leastNormalMagnitude))
      return Float(min(max(odds, Self.limits.lowerBound), Self.limits.upperBound))
    }
    words = features.page.lines.map { Double($0.words) + 0.5 }
    expected = zip(words, probabilities).map { $0 * $1 }
    inElement = [Sum](repeating: Sum(), count: features.tree.elements.count)
    inStyle = [Sum](repeating: Sum(), count: features.styles.count)
    let all = Sum(words: words.reduce(0, +), expected: expected.reduce(0, +))
    page = [
      Float(ExpectedF1(probabilities, words).best), FeatureScale.log(all.expected),
      Float(all.expected / max(1, all.words)),
    ]
    addUp()
    above = Self.neighbours(probabilities)
    below = Self.neighbours(probabilities.reversed()).reversed()
  }

  private mutating func addUp() {
    for block in words.indices {
      func add(_ sum: inout Sum) {
        sum.words += words[block]
        sum.expected += expected[block]
      }
      var sum = upTo[block]
      add(&sum)
      upTo.append(sum)
      add(&inElement[features.facts[block].element])
      add(&inStyle[features.styles.number(of: block)])
    }
    for index in inElement.indices.dropFirst().reversed() {
      let parent = features.tree.elements[index].parent
      inElement[parent].words += inElement[index].words
      inElement[parent].expected += inElement[index].expected
    }
  }

  private static func neighbours(_ probabilities: [Double]) -> [Neighbour] {
    var current = Neighbour()
    return probabilities.map { probability in
      defer {
        current.distance = probability > likely ? 1 : min(far, current.distance + 1)
        current.best = max(current.best, probability)
      }
      return current
    }
  }

  /// Adds the features of a block to a row, in the order of `names`.
  func add(_ block: Int, _ row: inout [Float]) {
    row.append(logOdds[block])
    for place in [-3, -2, -1, 1, 2, 3] {
      let other = block + place
      row.append(logOdds.indices.contains(other) ? logOdds[other] : Float(Self.limits.lowerBound) - 1)
    }
    for reach in Self.reaches {
      row.append(sum(max(0, block - reach)..<block).share)
      row.append(sum(block + 1..<min(words.count, block + 1 + reach)).share)
    }
    let all = max(inElement[0].expected, .leastNormalMagnitude)
    row += [
      Float(upTo[block].expected / all), Float(1 - upTo[block + 1].expected / all),
      FeatureScale.log(Double(above[block].distance)), FeatureScale.log(Double(below[block].distance)),
      Float(above[block].best), Float(below[block].best),
    ]
    var element = features.facts[block].element
    for _ in 0..<Self.levels {
      add(inElement[element], without: block, of: all, &row)
      element = features.tree.elements[element].parent
    }
    add(inStyle[features.styles.number(of: block)], without: block, of: all, &row)
    row += page
  }

  private func sum(_ blocks: Range<Int>) -> Sum {
    let (low, high) = (upTo[blocks.lowerBound], upTo[blocks.upperBound])
    return Sum(words: high.words - low.words, expected: high.expected - low.expected)
  }

  /// The share of a group's other blocks that is article, and its share of the page's article.
  private func add(_ group: Sum, without block: Int, of all: Double, _ row: inout [Float]) {
    row.append(Sum(words: group.words - words[block], expected: group.expected - expected[block]).share)
    row.append(Float(group.expected / all))
  }
}
