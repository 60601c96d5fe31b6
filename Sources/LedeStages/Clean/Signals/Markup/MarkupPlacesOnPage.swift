import LedeCore
import LedeSyntax

/// Where each block stands among the blocks of its page.
struct MarkupPlacesOnPage {
  /// What is known of a block alone.
  struct Fact {
    let letters: Double
    let linkShare: Double
    let isProse: Bool
    let isHeading: Bool
  }

  struct Place {
    /// The blocks of the run without prose that it stands in.
    var run = 0
    /// The letters of prose above it.
    var prose = 0.0
    /// The headings of lists of other stories, and of comments, above it.
    var related = 0
    var comments = 0
    /// The blocks since the last heading, and whether that reads like one of furniture.
    var headingDistance = 0
    var isHeadingMarked = false
  }

  /// Shares of the blocks, or of the letters, around a block.
  struct Around {
    var prose = 0.0
    var links = 0.0
    var dates = 0.0
    var marks = 0.0
  }

  private var places: [Place] = []
  /// The stretch that most of the prose stands in.
  private(set) var core = 0..<0
  /// Sums up to each block: letters, letters of prose, letters in links, blocks with dates, marked blocks.
  private var sums: [(letters: Double, prose: Double, linked: Double, dates: Double, marks: Double)] = [(0, 0, 0, 0, 0)]

  /// What a block without prose takes from a stretch of prose, in letters.
  private static let interruption = 60.0

  subscript(block: Int) -> Place { places[block] }

  init(_ page: Page, _ marks: [LineMarks], _ facts: [Fact]) {
    var place = Place()
    for (block, fact) in facts.enumerated() {
      places.append(place)
      place.headingDistance += 1
      if fact.isHeading { (place.headingDistance, place.isHeadingMarked) = (0, marks[block].isStrong) }
      if fact.isProse { place.prose += fact.letters }
      let cues = page.lines[block].cues
      if page.lines[block].words <= 12 {
        if let form = cues.form(.related), form != .long { place.related += 1 }
        if let form = cues.form(.comments), form != .long { place.comments += 1 }
      }
      let sum = sums[block]
      sums.append(
        (
          sum.letters + fact.letters, sum.prose + (fact.isProse ? fact.letters : 0),
          sum.linked + fact.letters * fact.linkShare, sum.dates + (cues.hasDate ? 1 : 0),
          sum.marks + (marks[block].isStrong ? 1 : 0)
        ))
    }
    findRuns(facts)
    findCore(marks, facts)
  }

  private mutating func findRuns(_ facts: [Fact]) {
    var start = 0
    for block in 0...facts.count {
      if block < facts.count, !facts[block].isProse { continue }
      for member in start..<block { places[member].run = block - start }
      start = block + 1
    }
  }

  /// The stretch of the greatest sum, where prose counts for and all else against.
  private mutating func findCore(_ marks: [LineMarks], _ facts: [Fact]) {
    var (sum, best, start) = (0.0, 0.0, 0)
    for (block, fact) in facts.enumerated() {
      if sum <= 0 { (sum, start) = (0, block) }
      sum += fact.isProse && !marks[block].isStrong ? min(fact.letters, 400) : -Self.interruption
      if sum > best { (best, core) = (sum, start..<block + 1) }
    }
  }

  /// What stands some blocks above and below a block.
  func around(_ block: Int, _ reach: Int) -> Around {
    let (first, end) = (max(0, block - reach), min(places.count, block + reach + 1))
    let (low, high) = (sums[first], sums[end])
    let letters = max(1, high.letters - low.letters)
    let blocks = Double(end - first)
    return Around(
      prose: (high.prose - low.prose) / letters, links: (high.linked - low.linked) / letters,
      dates: (high.dates - low.dates) / blocks, marks: (high.marks - low.marks) / blocks)
  }
}
