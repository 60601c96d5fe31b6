import LedeCore

/// What says whether a line is the headline, once there is a look at what the article is.
extension Signals {
  static let candidate: [Signal] = [overlap, candidatePlace, below].flatMap { $0 }

  private static let overlap: [Signal] = [
    of("overlap") { _, found, line in found.overlaps[line].body },
    of("overlap-lead") { _, found, line in found.overlaps[line].lead },
    of("overlap-weighted") { _, found, line in found.overlaps[line].weighted },
    of("overlap-words") { _, found, line in FeatureScale.log(found.overlaps[line].common) },
    of("overlap-words-best") { _, found, line in Float(found.overlaps[line].common - found.best.common) },
    of("overlap-weighted-best") { _, found, line in found.overlaps[line].weighted - found.best.weighted },
    of("overlap-lead-best") { _, found, line in found.overlaps[line].lead - found.best.lead },
    of("content-words") { _, found, line in Float(found.overlaps[line].words) },
    of("lines-with-words") { facts, found, line in
      let head = facts.page.words.head(line)
      return Float(head.reduce(0) { $0 + Int(found.lineCounts[Int($1)]) }) / Float(max(1, head.count))
    },
  ]

  private static let candidatePlace: [Signal] = [
    of("above-body") { _, found, line in signed(found.bodyStart - line) },
    of("first") { _, found, line in line == found.candidates.first ? 1 : 0 },
    of("candidates") { _, found, _ in FeatureScale.log(found.candidates.count) },
    of("marks-between") { facts, found, line in
      let between = min(line + 1, found.bodyStart)..<max(line + 1, found.bodyStart)
      return Float(facts.sums[between].marked) / Float(max(1, found.bodyStart - line))
    },
    of("part-of-neighbour") { facts, _, line in partOfNeighbour(facts.page, line) },
  ]

  private static func signed(_ distance: Int) -> Float {
    distance < 0 ? -FeatureScale.log(-distance) : FeatureScale.log(distance)
  }

  /// A line of bread crumbs ends with the headline, and the headline stands again below it.
  private static func partOfNeighbour(_ page: Page, _ line: Int) -> Float {
    let own = page.text.bytes[page.lines[line].range]
    for neighbour in [line - 2, line - 1, line + 1, line + 2] where page.lines.indices.contains(neighbour) {
      let other = page.text.bytes[page.lines[neighbour].range]
      if own.count > 20, other.count > own.count, other.suffix(own.count).elementsEqual(own) { return 1 }
      if other.count > 20, own.count > other.count, own.suffix(other.count).elementsEqual(other) { return 2 }
    }
    return 0
  }

  /// How far below a headline its date, author and buttons are looked for, in lines.
  private static let belowReach = 5

  private static let below: [Signal] = [
    of("date-below") { facts, _, line in distance(facts, line) { $0.cues.hasDate } },
    of("byline-below") { facts, _, line in distance(facts, line) { $0.cues.form(.byline) != nil } },
    of("share-below") { facts, _, line in distance(facts, line) { $0.cues.form(.share) != nil } },
  ]

  private static func distance(_ facts: PageFacts, _ line: Int, _ isFound: (PageLine) -> Bool) -> Float {
    let below = facts.page.lines[(line + 1)...].prefix(belowReach)
    return Float(below.firstIndex(where: isFound).map { $0 - line } ?? belowReach * 2)
  }

  /// A signal that candidates have; of other lines it is 0.
  private static func of(_ name: String, _ value: @escaping @Sendable (PageFacts, HeadlineFacts, Int) -> Float)
    -> Signal
  {
    Signal(name, .look) { facts in
      var values = [Float](repeating: 0, count: facts.page.lines.count)
      let found = facts.candidates
      for line in found.candidates { values[line] = value(facts, found, line) }
      return values
    }
  }
}
