import LedeText

/// The words of the stretch where most of the prose of a page stands: how much a line shares with them tells its own lines
/// (captions and subheads, too) from other stories.
struct CoreVocabulary {
  /// For each line, the bucket of its share: 0 too few words to say, then none, up to 15, 35, 60 and 100 %.
  private(set) var buckets: [Int]

  static let count = 6
  /// Fewer words say nothing.
  private static let least = 3
  /// In bytes: the start of a long paragraph says enough.
  private static let longest = 400

  init(_ page: Page, _ core: Range<Int>) {
    buckets = [Int](repeating: 0, count: page.lines.count)
    var lineCounts: [UInt64: UInt32] = [:]
    var words: [ContentWords] = []
    words.reserveCapacity(page.lines.count)
    for (index, line) in page.lines.enumerated() {
      var own = ContentWords()
      own.add(page.text, line.range.lowerBound..<min(line.range.upperBound, line.range.lowerBound + Self.longest))
      if core.contains(index), line.isProse { for hash in own.hashes { lineCounts[hash, default: 0] += 1 } }
      words.append(own)
    }
    for (index, own) in words.enumerated() where own.hashes.count >= Self.least {
      // A line of the core has each of its own words once itself.
      let needed: UInt32 = core.contains(index) && page.lines[index].isProse ? 2 : 1
      let shared = own.hashes.count { lineCounts[$0, default: 0] >= needed } * 100 / own.hashes.count
      buckets[index] = shared == 0 ? 1 : shared <= 15 ? 2 : shared <= 35 ? 3 : shared <= 60 ? 4 : 5
    }
  }
}
