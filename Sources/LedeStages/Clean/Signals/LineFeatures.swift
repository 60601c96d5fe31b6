import LedeCore

/// The features of the line model: each line has one value of each family, and a grade of each rule that found something.
///
/// All are indicators, so that a line's log-odds are a plain sum of weights, and a weight says what its feature is worth.
struct LineFeatures {
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

  private let page: Page
  private let marks: [LineMarks]
  /// For each line its shape as a neighbour, between two edges on each side.
  private let kinds: [Int]
  /// Sums of the words of prose up to each line.
  private let proseWords: [Int]
  private let proseLines: [Int]
  /// The stretch that most of the page's prose stands in.
  let core: Range<Int>
  /// For each line the length of the run of short lines without sentence ends that it stands in.
  let runs: [Int]
  private let headings: LineHeadings
  let words: PageWords
  let vocabulary: CoreVocabulary
  /// The first heading of its kind below the start of the core.
  private let firstRelated, firstComments: Int

  init(_ page: Page, _ marks: [LineMarks], _ headings: LineHeadings) {
    self.page = page
    self.marks = marks
    self.headings = headings
    var kinds = [Self.edge, Self.edge]
    var proseWords = [0]
    var proseLines = [0]
    for (line, mark) in zip(page.lines, marks) {
      kinds.append(mark.isStrong ? Self.marked : line.shape.rawValue)
      proseWords.append(proseWords[proseWords.count - 1] + (line.isProse ? line.words : 0))
      proseLines.append(proseLines[proseLines.count - 1] + (line.isProse ? 1 : 0))
    }
    self.kinds = kinds + [Self.edge, Self.edge]
    self.proseWords = proseWords
    self.proseLines = proseLines
    core = Self.findCore(page, marks)
    runs = Self.findRuns(page)
    words = PageWords(page)
    vocabulary = CoreVocabulary(page, core, words)
    let below = page.lines.indices.dropFirst(core.lowerBound)
    firstRelated = below.first { LineHeadings.kind(page.lines[$0]) == .related } ?? .max
    firstComments = below.first { LineHeadings.kind(page.lines[$0]) == .comments } ?? .max
  }

  /// The features that a line has.
  func features(_ index: Int, into features: inout [Int]) {
    features.removeAll(keepingCapacity: true)
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
    add(Self.bucket(runs[index], [1, 2, 4, 7]) * shapes + shape)
    add(blanks(index) * shapes + shape)
    add(proseAbove(index) * 2 + (line.isProse ? 1 : 0))
    add(Self.corePlace(index, core) * shapes + shape)
    add(Self.bucket(index, Self.places))
    add(Self.bucket(page.lines.count - 1 - index, Self.places))
    add(
      (headings[index].kind.rawValue * 3 + Self.bucket(headings[index].distance, [2, 8])) * 2 + (line.isProse ? 1 : 0))
    add(index > firstRelated ? 1 : 0)
    add(index > firstComments ? 1 : 0)
    add(firstRelated != .max && index < firstRelated ? 1 : 0)
    add(Self.bucket(page.lines.count, [8, 20, 60, 150]))
    add((vocabulary.buckets[index] * shapes + shape) * 2 + (core.contains(index) ? 1 : 0))
    for mark in marks[index].found {
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
    let high = min(page.lines.count, index + reach + 1)
    let own = page.lines[index].isProse ? 1 : 0
    let share = proseLines[high] - proseLines[low] - own
    return share == 0 ? 0 : 1 + min(3, (share - 1) * 4 / (reach * 2))
  }

  private func blanks(_ index: Int) -> Int {
    let next = index + 1 < page.lines.count ? page.lines[index + 1].followsBlank : true
    return (page.lines[index].followsBlank ? 2 : 0) + (next ? 1 : 0)
  }

  /// Which part of the page's prose stands above.
  private func proseAbove(_ index: Int) -> Int {
    let all = proseWords[page.lines.count]
    if all == 0 { return 0 }
    if proseWords[index] == 0 { return 1 }
    if proseWords[index + 1] >= all { return 7 }
    return 2 + Self.bucket(proseWords[index] * 100 / all, [2, 10, 60, 90])
  }

  private static func corePlace(_ index: Int, _ core: Range<Int>) -> Int {
    if index < core.lowerBound { return bucket(core.lowerBound - index, [1, 3, 8, 20]) }
    if index >= core.upperBound { return 8 + bucket(index - core.upperBound + 1, [1, 3, 8, 20]) }
    return index == core.lowerBound ? 5 : index == core.upperBound - 1 ? 7 : 6
  }

  /// The stretch with the largest sum of prose words, less a price for each line between that is no prose.
  private static func findCore(_ page: Page, _ marks: [LineMarks]) -> Range<Int> {
    var best = 0
    var core = 0..<0
    var (sum, start) = (0, 0)
    for (index, line) in page.lines.enumerated() {
      if sum <= 0 { (sum, start) = (0, index) }
      let isMarked = marks[index].isStrong
      if line.isProse && !isMarked {
        sum += min(line.words, 60)
      } else {
        sum -= LineHeadings.kind(line) == .none ? 8 : 40
      }
      if sum > best { (best, core) = (sum, start..<index + 1) }
    }
    return core
  }

  private static func findRuns(_ page: Page) -> [Int] {
    var runs = [Int](repeating: 0, count: page.lines.count)
    var start = 0
    for index in 0...page.lines.count {
      let goesOn =
        index < page.lines.count && (page.lines[index].shape == .headline || page.lines[index].shape == .short)
      if goesOn { continue }
      for member in start..<index { runs[member] = index - start }
      start = index + 1
    }
    return runs
  }
}

/// What the rules found in a line.
struct LineMarks {
  /// Of rules that are built in the place among them, and the grade.
  var found: [(rule: Int, grade: Int)] = []
  /// Which rule names a cut of the line: the first that found something.
  var name: String?
  var cue: Range<Int>?
  var isCertain = false
  /// What evidence with a weight of its own takes from the log-odds that the line is article.
  var weight = 0.0
  /// A rule that is right most of the time found something.
  var isStrong = false
}
