/// The words of the stretch where most of the prose of a page stands: how much a line shares with them tells its own lines
/// (captions and subheads, too) from other stories.
final class CoreVocabulary {
  /// For each line, the bucket of its share: 0 too few words to say, then none, up to 15, 35, 60 and 100 %.
  let buckets: [Int]
  /// For each line its share, and its share where a word of many lines counts less; -1 without words.
  let shares: [Float]
  let weighted: [Float]
  /// For each line, the words at its start.
  let wordCounts: [Int]

  static let count = 6
  /// Fewer words say nothing.
  private static let least = 3
  /// More words of a line are not compared with the core.
  private static let mostCompared = 8

  init(_ page: Page, _ core: Range<Int>) {
    let words = page.words
    var buckets = [Int](repeating: 0, count: page.lines.count)
    var shares = [Float](repeating: -1, count: page.lines.count)
    var weighted = shares
    var lineCounts = [UInt32](repeating: 0, count: words.count)
    var pageCounts = lineCounts
    for line in page.lines.indices {
      let isCore = core.contains(line) && page.lines[line].isProse
      for word in words.head(line) {
        pageCounts[Int(word)] += 1
        if isCore { lineCounts[Int(word)] += 1 }
      }
    }
    for line in page.lines.indices {
      let own = words.head(line)
      if own.isEmpty { continue }
      // A line of the core has each of its own words once itself.
      let needed: UInt32 = core.contains(line) && page.lines[line].isProse ? 2 : 1
      var common = 0
      var (commonWeight, allWeight): (Float, Float) = (0, 0)
      for word in own {
        let weight = 1 / (1 + FeatureScale.log(Double(pageCounts[Int(word)])))
        allWeight += weight
        if lineCounts[Int(word)] >= needed {
          common += 1
          commonWeight += weight
        }
      }
      shares[line] = Float(common) / Float(own.count)
      weighted[line] = commonWeight / allWeight
      if own.count < Self.least { continue }
      let shared = common * 100 / own.count
      buckets[line] = shared == 0 ? 1 : shared <= 15 ? 2 : shared <= 35 ? 3 : shared <= 60 ? 4 : 5
    }
    (self.buckets, self.shares, self.weighted) = (buckets, shares, weighted)
    wordCounts = page.lines.indices.map { words.head($0).count }
  }

  /// How many of a line's words the core has, of how many.
  func compared(_ line: Int) -> (shared: Double, compared: Double) {
    let count = Double(min(Self.mostCompared, wordCounts[line]))
    return (Double(max(0, shares[line])) * count, count)
  }
}
