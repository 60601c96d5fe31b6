import LedeCore

/// The features of the chain: each line has one value of each family, and a grade of each rule that found something.
///
/// All are indicators, so that a line's log-odds are a plain sum of weights, and a weight says what its feature is worth.
struct ChainFeatures {
  /// A family of features of which a line has at most one.
  struct Family {
    let name: String
    let count: Int
    let start: Int
  }

  /// Shapes of neighbours: those of a line, then "a rule found something", then "the page ends".
  private static let shapes = PageLine.Shape.allCases.count
  private static let marked = shapes
  private static let edge = shapes + 1
  private static let neighbours = shapes + 2

  private static let sizes: [(name: String, count: Int)] = [
    ("length-end", 11 * PageLine.Ending.allCases.count),
    ("inner-stops", 4 * shapes), ("commas", 3 * shapes), ("opening", PageLine.Opening.allCases.count * 2),
    ("capitals", 5 * shapes), ("digits", 4), ("separators", 3), ("glued", 3), ("address", 2 * shapes),
    ("previous", neighbours * neighbours), ("next", neighbours * neighbours),
    ("second-previous", neighbours * shapes), ("second-next", neighbours * shapes),
    ("prose-near", 5 * shapes), ("prose-around", 5 * shapes), ("run", 5 * shapes), ("blanks", 4 * shapes),
    ("prose-above", 8 * 2), ("core", 13 * shapes), ("from-top", 8), ("from-end", 8),
    ("under-heading", 6 * 3 * 2), ("passed-related", 2), ("passed-comments", 2), ("above-related", 2), ("size", 5),
    ("vocabulary", CoreVocabulary.count * shapes * 2),
  ]

  static let families: [Family] = {
    var start = 0
    return sizes.map { size in
      defer { start += size.count }
      return Family(name: size.name, count: size.count, start: start)
    }
  }()

  /// Where the grades of the first rule begin.
  static let rulesStart = families.reduce(0) { $0 + $1.count }
  static let count = rulesStart + CleaningRules.all.count * CleaningEvidence.grades

  /// How explanations and the weights' file call a feature: `core/12`, `credit/0`.
  static func name(_ feature: Int) -> String {
    if feature >= rulesStart {
      let (rule, grade) = (feature - rulesStart).quotientAndRemainder(dividingBy: CleaningEvidence.grades)
      return name(CleaningRules.all[rule].name, grade)
    }
    guard let family = families.last(where: { $0.start <= feature }) else { return "" }
    return "\(family.name)/\(feature - family.start)"
  }

  static func name(_ rule: String, _ grade: Int) -> String { "\(rule)/\(grade)" }

  private let facts: PageFacts
  /// For each line its shape as a neighbour, between two edges on each side.
  private let kinds: [Int]
  /// The lines of prose above each line.
  private let proseLines: [Int]
  /// The first heading of its kind below the start of the core.
  private let firstRelated, firstComments: Int

  init(_ facts: PageFacts) {
    self.facts = facts
    var kinds = [Self.edge, Self.edge]
    var proseLines = [0]
    for (line, mark) in zip(facts.page.lines, facts.marks) {
      kinds.append(mark.isStrong ? Self.marked : line.shape.rawValue)
      proseLines.append(proseLines[proseLines.count - 1] + (line.isProse ? 1 : 0))
    }
    self.kinds = kinds + [Self.edge, Self.edge]
    self.proseLines = proseLines
    let below = facts.page.lines.indices.dropFirst(facts.core.lowerBound)
    firstRelated = below.first { facts.headings.announced[$0] == .related } ?? .max
    firstComments = below.first { facts.headings.announced[$0] == .comments } ?? .max
  }

  /// The features that a line has.
  func features(_ index: Int, into features: inout [Int]) {
    features.removeAll(keepingCapacity: true)
    let (page, core) = (facts.page, facts.core)
    let line = page.lines[index]
    let shape = line.shape.rawValue
    var family = 0
    func add(_ value: Int) {
      features.append(Self.families[family].start + value)
      family += 1
    }
    let shapes = Self.shapes
    add(Self.bucket(line.words, Self.lengths) * PageLine.Ending.allCases.count + line.ending.rawValue)
    add(min(line.innerStops, 3) * shapes + shape)
    add(min(line.commas, 2) * shapes + shape)
    add(line.opening.rawValue * 2 + (line.isProse ? 1 : 0))
    add(capitals(line) * shapes + shape)
    add(line.digits == 0 ? 0 : line.digits * 5 < line.letters ? 1 : line.digits < line.letters ? 2 : 3)
    add(min(line.separators, 2))
    add(min(line.glued, 2))
    add((line.hasAddress ? 1 : 0) * shapes + shape)
    let kind = kinds[index + 2]
    add(kinds[index + 1] * Self.neighbours + kind)
    add(kinds[index + 3] * Self.neighbours + kind)
    add(kinds[index] * shapes + shape)
    add(kinds[index + 4] * shapes + shape)
    add(proseAround(index, 3) * shapes + shape)
    add(proseAround(index, 8) * shapes + shape)
    add(Self.bucket(facts.shortRuns[index].count, [1, 2, 4, 7]) * shapes + shape)
    add(blanks(index) * shapes + shape)
    add(proseAbove(index) * 2 + (line.isProse ? 1 : 0))
    add(Self.corePlace(index, core) * shapes + shape)
    add(Self.bucket(index, Self.places))
    add(Self.bucket(page.lines.count - 1 - index, Self.places))
    add(
      (facts.headings[index].kind.rawValue * 3 + Self.bucket(facts.headings[index].distance, [2, 8])) * 2
        + (line.isProse ? 1 : 0))
    add(index > firstRelated ? 1 : 0)
    add(index > firstComments ? 1 : 0)
    add(firstRelated != .max && index < firstRelated ? 1 : 0)
    add(Self.bucket(page.lines.count, [8, 20, 60, 150]))
    add(((facts.vocabulary?.buckets[index] ?? 0) * shapes + shape) * 2 + (core.contains(index) ? 1 : 0))
    for mark in facts.marks[index].found {
      features.append(Self.rulesStart + mark.rule * CleaningEvidence.grades + mark.grade)
    }
  }

  private static let lengths = [1, 2, 3, 5, 8, 12, 20, 35, 60, 100]
  private static let places = [0, 1, 2, 4, 9, 19, 49]

  /// The first bound that is not below a value.
  private static func bucket(_ value: Int, _ bounds: [Int]) -> Int {
    var index = 0
    while index < bounds.count, value > bounds[index] { index += 1 }
    return index
  }

  private func capitals(_ line: PageLine) -> Int {
    if !line.hasCase || line.words < 2 { return 0 }
    let share = line.capitalised * 100 / line.words
    return share <= 15 ? 1 : share <= 40 ? 2 : share <= 70 ? 3 : 4
  }

  private func proseAround(_ index: Int, _ reach: Int) -> Int {
    let low = max(0, index - reach)
    let high = min(facts.page.lines.count, index + reach + 1)
    let own = facts.page.lines[index].isProse ? 1 : 0
    let share = proseLines[high] - proseLines[low] - own
    return share == 0 ? 0 : 1 + min(3, (share - 1) * 4 / (reach * 2))
  }

  private func blanks(_ index: Int) -> Int {
    let lines = facts.page.lines
    let next = index + 1 < lines.count ? lines[index + 1].followsBlank : true
    return (lines[index].followsBlank ? 2 : 0) + (next ? 1 : 0)
  }

  /// Which part of the page's prose stands above.
  private func proseAbove(_ index: Int) -> Int {
    let all = facts.sums.total.prose
    let above = facts.sums.above(index).prose
    if all == 0 { return 0 }
    if above == 0 { return 1 }
    if facts.sums.above(index + 1).prose >= all { return 7 }
    return 2 + Self.bucket(Int(above * 100 / all), [2, 10, 60, 90])
  }

  private static func corePlace(_ index: Int, _ core: Range<Int>) -> Int {
    if index < core.lowerBound { return bucket(core.lowerBound - index, [1, 3, 8, 20]) }
    if index >= core.upperBound { return 8 + bucket(index - core.upperBound + 1, [1, 3, 8, 20]) }
    return index == core.lowerBound ? 5 : index == core.upperBound - 1 ? 7 : 6
  }
}
