import LedeCore
import LedeText

/// What a first look at a page makes of its lines: for the second look, which so learns that an article stands together, in one
/// stretch, container and style, and that what stands far from it is none, however much it reads like one (stacking;
/// Wolpert, 1992; auto-context: Tu and Bai, 2010).
struct LookFacts {
  /// By line, from 0 to 1.
  let probabilities: [Double]
  /// By line, within limits.
  let logOdds: [Float]
  /// The stretch that gains most where a line counts for as many words as are likelier article than not.
  let stretch: Range<Int>
  /// By line, the nearest above and below that is likely article, with how likely the likeliest there is.
  let above: [Neighbour]
  let below: [Neighbour]
  let total: Sum
  /// The sums up to each line.
  private let upTo: [Sum]
  /// By element and by style of a marked-up page.
  private var inElement: [Sum] = []
  private var inStyle: [Sum] = []

  struct Sum {
    var words = 0.0
    /// How many of them are article.
    var expected = 0.0

    /// The share that is article; a pseudo-count stands in for it where there is no text.
    var share: Float { Float((expected + 0.05) / (words + 0.5)) }

    static func - (left: Sum, right: Sum) -> Sum {
      Sum(words: left.words - right.words, expected: left.expected - right.expected)
    }
  }

  struct Neighbour {
    var distance = LookFacts.far
    var best = 0.0
  }

  /// Log-odds beyond these are all the same.
  static let limits: ClosedRange<Double> = -4.0...7
  private static let likely = 0.6
  private static let far = 200
  /// From here on a line speaks for the stretch that it stands in.
  private static let even = 0.4

  init(_ facts: PageFacts, _ given: [Double]) {
    let certain = 1 / (1 + exp(-Self.limits.lowerBound))
    let probabilities = given.map { $0 < certain ? 0 : $0 }
    self.probabilities = given
    logOdds = probabilities.map { probability in
      let odds = log(max(probability, certain) / max(1 - probability, .leastNormalMagnitude))
      return Float(min(max(odds, Self.limits.lowerBound), Self.limits.upperBound))
    }
    let sums = zip(facts.page.lines, probabilities).map { line, probability in
      Sum(words: Double(line.words) + 0.5, expected: (Double(line.words) + 0.5) * probability)
    }
    var upTo = [Sum()]
    for sum in sums {
      upTo.append(
        Sum(words: upTo[upTo.count - 1].words + sum.words, expected: upTo[upTo.count - 1].expected + sum.expected))
    }
    self.upTo = upTo
    total = upTo[upTo.count - 1]
    stretch = LargestStretch.find(sums.map { $0.expected - $0.words * Self.even })
    above = Self.neighbours(probabilities)
    below = Self.neighbours(probabilities.reversed()).reversed()
    if let markup = facts.markup { addUp(markup, sums) }
  }

  private mutating func addUp(_ markup: MarkupFacts, _ sums: [Sum]) {
    inElement = [Sum](repeating: Sum(), count: markup.tree.elements.count)
    inStyle = [Sum](repeating: Sum(), count: markup.styles.count)
    func add(_ sum: Sum, to other: inout Sum) {
      other.words += sum.words
      other.expected += sum.expected
    }
    for (line, sum) in sums.enumerated() {
      add(sum, to: &inElement[markup.blocks[line].element])
      add(sum, to: &inStyle[markup.styles.number(of: line)])
    }
    for index in inElement.indices.dropFirst().reversed() {
      add(inElement[index], to: &inElement[markup.tree.elements[index].parent])
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

  /// Lines of the page, as far as it has them.
  subscript(lines: ClosedRange<Int>) -> Sum {
    let (low, high) = (max(0, lines.lowerBound), min(upTo.count - 1, lines.upperBound + 1))
    return low < high ? upTo[high] - upTo[low] : Sum()
  }

  /// The lines above one.
  func above(_ line: Int) -> Sum { upTo[line] }

  func own(_ line: Int) -> Sum { upTo[line + 1] - upTo[line] }

  func element(_ element: Int) -> Sum { inElement[element] }

  func style(_ style: Int) -> Sum { inStyle[style] }
}
