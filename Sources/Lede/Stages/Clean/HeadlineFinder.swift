import LedeText

/// Finds the headline: of the lines above the article and its first lines the one that is likeliest to be it, if any is.
///
/// A log-linear choice between the candidates and "none", with weights from Scripts/fit-cleaning.py.
struct HeadlineFinder {
  private let model: PageModel
  /// The first line of the article that is prose.
  private let bodyStart: Int
  let candidates: [Int]
  private let overlaps: [Double]

  /// How far above the article a headline may stand, in lines.
  private static let reach = 60
  /// The bytes of the article whose words are compared with candidates.
  private static let bodySize = 6000

  init(_ model: PageModel) {
    self.model = model
    let lines = model.page.lines
    let kept = lines.indices.filter { model.probability($0) >= model.thresholds.likely }
    let start = kept.first { lines[$0].isProse } ?? kept.first ?? 0
    bodyStart = start
    candidates =
      lines.isEmpty
      ? [] : (max(0, start - Self.reach)...min(lines.count - 1, start + 1)).filter { lines[$0].letters > 0 }
    let words = model.words
    var isInBody = [Bool](repeating: false, count: words.count)
    var size = 0
    for line in kept where lines[line].isProse && line >= start {
      words.forEach(line) { isInBody[$0] = true }
      size += lines[line].range.count
      if size > Self.bodySize { break }
    }
    overlaps = candidates.map { candidate in
      var (all, shared) = (0, 0)
      words.forEach(candidate) { word in
        all += 1
        if isInBody[word] { shared += 1 }
      }
      return all == 0 ? 0 : Double(shared) / Double(all)
    }
  }

  /// The log-odds against "none" that a headline needs: to miss one is worse than to take a first line for one.
  private static let least = -0.8

  /// The headline's line; `nil`: the page has none.
  func find() -> Int? {
    let weights = HeadlineWeights.fitted
    var best: (line: Int, score: Double)?
    for (index, line) in candidates.enumerated() {
      // The name of a column or programme stands on most pages of its site.
      if model.marks[line].isCertain, model.marks[line].weight > 0 { continue }
      let score = features(index).reduce(0) { $0 + weights[$1] }
      if score > best?.score ?? Self.least { best = (line, score) }
    }
    return best?.line
  }

  /// Below this a line is another title than the one that is known.
  private static let leastSimilarity = 0.8

  /// The line that reads most like a title that is known; `nil`: none does.
  static func match(_ title: String, in page: Page) -> Int? {
    let text = Text(title)
    var wanted = ContentWords()
    wanted.add(text, 0..<text.count)
    var best: (line: Int, similarity: Double)?
    for (index, line) in page.lines.enumerated() where line.range.count < text.count * 2 + 20 {
      if wanted.greatestSimilarity(to: page.text, line.range) < leastSimilarity { continue }
      var words = ContentWords()
      words.add(page.text, line.range)
      let similarity = words.similarity(to: wanted)
      if similarity >= leastSimilarity, similarity > best?.similarity ?? 0 { best = (index, similarity) }
    }
    return best?.line
  }

  private static let families: [(name: String, count: Int)] = [
    ("overlap", 5 * 6), ("best-overlap", 3), ("distance", 9), ("ending", PageLine.Ending.allCases.count),
    ("opening", PageLine.Opening.allCases.count), ("previous", 8), ("next", 8), ("after-next", 8), ("blanks", 4),
    ("repeats", 4), ("article", 4), ("from-top", 5), ("capitals", 5), ("inner-stops", 3), ("glued", 2),
    ("separators", 3),
    ("repeated-words", 3),
  ]

  static let count = families.reduce(0) { $0 + $1.count } + Builtins.cleaningRules.count

  /// How the weights' table calls the features.
  static let names: [String] =
    families.flatMap { family in (0..<family.count).map { "\(family.name)/\($0)" } }
    + Builtins.cleaningRules.map(\.name)

  /// The features of a candidate.
  func features(_ index: Int) -> [Int] {
    let at = candidates[index]
    let lines = model.page.lines
    let line = lines[at]
    var features: [Int] = []
    var start = 0
    var family = 0
    func add(_ value: Int) {
      features.append(start + value)
      start += Self.families[family].count
      family += 1
    }
    let overlap = overlaps[index]
    let size = Self.bucket(line.words, [2, 4, 7, 12, 20])
    add((overlap == 0 ? 0 : overlap <= 0.3 ? 1 : overlap <= 0.5 ? 2 : overlap <= 0.75 ? 3 : 4) * 6 + size)
    let best =
      candidates.indices.filter { lines[candidates[$0]].words > 3 && candidates[$0] < bodyStart }.map { overlaps[$0] }
      .max() ?? 0
    add(overlap == 0 ? 0 : overlap >= best ? 2 : 1)
    add(at >= bodyStart ? min(1, at - bodyStart) : 2 + Self.bucket(bodyStart - at, [1, 2, 4, 8, 15, 30]))
    add(line.ending.rawValue)
    add(line.opening.rawValue)
    add(kind(at - 1))
    add(kind(at + 1))
    add(kind(at + 2))
    add((line.followsBlank ? 2 : 0) + (at + 1 < lines.count && !lines[at + 1].followsBlank ? 0 : 1))
    let repeats = model.page.repeats(of: at)
    add(repeats == nil ? 0 : repeats?.upperBound == at ? 1 : repeats?.lowerBound == at ? 2 : 3)
    let probability = model.probability(at)
    add(Self.bucket(Int(probability * 100), [5, 30, 70]))
    add(Self.bucket(at, [0, 1, 4, 15]))
    add(!line.hasCase || line.words < 2 ? 0 : 1 + Self.bucket(line.capitalised * 100 / line.words, [15, 40, 70]))
    add(min(line.innerStops, 2))
    add(min(line.glued, 1))
    add(min(line.separators, 2))
    add(isPartOfNeighbour(at))
    for mark in model.marks[at].found { features.append(start + mark.rule) }
    return features
  }

  /// The shape of a neighbour, or 6 where a rule found something, 7 beyond the page.
  private func kind(_ line: Int) -> Int {
    guard model.page.lines.indices.contains(line) else { return 7 }
    return model.marks[line].isStrong ? 6 : model.page.lines[line].shape.rawValue
  }

  /// A line of bread crumbs ends with the headline, and the headline stands again below it.
  private func isPartOfNeighbour(_ at: Int) -> Int {
    let page = model.page
    let own = page.text.bytes[page.lines[at].range]
    for neighbour in [at - 2, at - 1, at + 1, at + 2] where page.lines.indices.contains(neighbour) {
      let other = page.text.bytes[page.lines[neighbour].range]
      if own.count > 20, other.count > own.count, other.suffix(own.count).elementsEqual(own) { return 1 }
      if other.count > 20, own.count > other.count, own.suffix(other.count).elementsEqual(other) { return 2 }
    }
    return 0
  }

  private static func bucket(_ value: Int, _ bounds: [Int]) -> Int {
    var index = 0
    while index < bounds.count, value > bounds[index] { index += 1 }
    return index
  }
}
