import LedeCore
import LedeSyntax

/// What stands above, below and around each line of a page, in sums over its lines.
struct LineSurroundings {
  /// Sums over the lines above each line.
  struct Sums {
    var words = 0
    var prose = 0
    var short = 0
    var marked = 0
    var dates = 0
    /// Lines inside the core: all, those that are short, and those that a rule found something in.
    var core = 0
    var shortCore = 0
    var markedCore = 0
    /// Of the shares of words that the core has, and of how much each of them counts.
    var shared: Float = 0
    var compared: Float = 0
    /// Lines of each kind of heading.
    var headings = SIMD8<Int32>(repeating: 0)
  }

  /// The nearest line of a sort on one side of a line.
  struct Nearest {
    /// In lines; where there is none, more than any.
    var distance = LineSurroundings.none
    /// Its words, or the kind of heading that it is.
    var value = 0
  }

  /// Stands for the distance of what is not there, in lines.
  static let none = 99
  /// How far a line that ends in a colon leads, in lines.
  private static let longestLead = 40
  /// More words of a line are not compared.
  private static let mostCompared = 8

  private(set) var sums: [Sums] = []
  private(set) var proseAbove: [Nearest] = []
  private(set) var proseBelow: [Nearest] = []
  private(set) var cueAbove: [Nearest] = []
  private(set) var cueBelow: [Nearest] = []
  /// The lines of the run without prose that each stands in.
  private(set) var gaps: [Int] = []
  /// The lines since one that ends in a colon, as far as no prose stands between.
  private(set) var leads: [Int] = []
  let core: Range<Int>

  /// Over all lines.
  var total: Sums { sums[sums.count - 1] }

  init(_ page: Page, _ marks: [LineMarks], _ features: LineFeatures) {
    core = features.core
    let kinds = page.lines.map { LineHeadings.kind($0).rawValue }
    sum(page, marks, features, kinds)
    let prose = page.lines.indices.map { page.lines[$0].isProse && !marks[$0].isStrong ? page.lines[$0].words : 0 }
    (proseAbove, proseBelow) = Self.nearest(prose)
    (cueAbove, cueBelow) = Self.nearest(kinds)
    findGaps(page)
    findLeads(page)
  }

  private mutating func sum(_ page: Page, _ marks: [LineMarks], _ features: LineFeatures, _ kinds: [Int]) {
    var sum = Sums()
    sums.reserveCapacity(page.lines.count + 1)
    sums.append(sum)
    for (index, line) in page.lines.enumerated() {
      let isShort = line.shape == .headline || line.shape == .short
      sum.words += line.words
      if line.isProse { sum.prose += line.words }
      if isShort { sum.short += 1 }
      if marks[index].isStrong { sum.marked += 1 }
      if line.cues.hasDate { sum.dates += 1 }
      if core.contains(index) {
        sum.core += 1
        if isShort { sum.shortCore += 1 }
        if marks[index].isStrong { sum.markedCore += 1 }
      }
      let share = Self.compared(index, features)
      sum.shared += share.shared
      sum.compared += share.compared
      sum.headings[kinds[index]] += 1
      sums.append(sum)
    }
  }

  /// How many of a line's words the core has, of how many.
  static func compared(_ line: Int, _ features: LineFeatures) -> (shared: Float, compared: Float) {
    let count = Float(min(mostCompared, features.words.head(line).count))
    return (max(0, features.vocabulary.shares[line]) * count, count)
  }

  /// For each line the nearest above and below it whose value is not 0.
  private static func nearest(_ values: [Int]) -> (above: [Nearest], below: [Nearest]) {
    var above = [Nearest](repeating: Nearest(), count: values.count)
    var below = above
    var last: Int?
    for index in values.indices {
      if let last { above[index] = Nearest(distance: index - last, value: values[last]) }
      if values[index] != 0 { last = index }
    }
    last = nil
    for index in values.indices.reversed() {
      if let last { below[index] = Nearest(distance: last - index, value: values[last]) }
      if values[index] != 0 { last = index }
    }
    return (above, below)
  }

  private mutating func findGaps(_ page: Page) {
    gaps = [Int](repeating: 0, count: page.lines.count)
    var start = 0
    for index in 0...page.lines.count {
      if index < page.lines.count, !page.lines[index].isProse { continue }
      for member in start..<index { gaps[member] = index - start }
      start = index + 1
    }
  }

  private mutating func findLeads(_ page: Page) {
    var distance = Self.longestLead
    for line in page.lines {
      leads.append(distance)
      distance = line.ending == .colon ? 1 : line.isProse ? Self.longestLead : min(Self.longestLead, distance + 1)
    }
  }
}
