/// Values of one measurement, repeated.
struct Series {
  private let sorted: [Double]

  init(_ values: [Double]) {
    precondition(!values.isEmpty, "nothing was measured")
    sorted = values.sorted()
  }

  var median: Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  var least: Double { sorted[0] }
  var most: Double { sorted[sorted.count - 1] }

  /// Measures two things in turn, so that what the machine does meanwhile falls on both.
  ///
  /// - Returns: the first, the second, and how many times as long as the first the second took in each round.
  static func interleaved(
    rounds: Int, _ first: () throws -> Double, _ second: () throws -> Double
  ) rethrows -> (first: Series, second: Series, ratio: Series) {
    var (firsts, seconds): ([Double], [Double]) = ([], [])
    for round in 0..<rounds {
      // Neither always comes after the other.
      if round % 2 == 0 {
        firsts.append(try first())
        seconds.append(try second())
      } else {
        seconds.append(try second())
        firsts.append(try first())
      }
    }
    return (Series(firsts), Series(seconds), Series(zip(firsts, seconds).map { $1 / $0 }))
  }
}
