import LedeText

/// The words of the stretch where most of the prose of a page stands: how much a line shares with them tells its own lines
/// (captions and subheads, too) from other stories.
struct CoreVocabulary {
  /// For each line, the bucket of its share: 0 too few words to say, then none, up to 15, 35, 60 and 100 %.
  private(set) var buckets: [Int]

  static let count = 6
  /// Fewer words say nothing.
  private static let least = 3

  init(_ page: Page, _ core: Range<Int>, _ words: PageWords) {
    buckets = [Int](repeating: 0, count: page.lines.count)
    var lineCounts = [UInt32](repeating: 0, count: words.count)
    for line in core where page.lines[line].isProse {
      for word in words.head(line) { lineCounts[Int(word)] += 1 }
    }
    for line in page.lines.indices {
      let own = words.head(line)
      if own.count < Self.least { continue }
      // A line of the core has each of its own words once itself.
      let needed: UInt32 = core.contains(line) && page.lines[line].isProse ? 2 : 1
      var common = 0
      for word in own where lineCounts[Int(word)] >= needed { common += 1 }
      let shared = common * 100 / own.count
      buckets[line] = shared == 0 ? 1 : shared <= 15 ? 2 : shared <= 35 ? 3 : shared <= 60 ? 4 : 5
    }
  }
}
