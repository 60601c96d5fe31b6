import LedeCore

/// The row of numbers that the trees see of a line that may be the headline.
struct HeadlineRow {
  private let model: PageModel
  private let candidates: [Int]
  /// The first line of the article that is prose.
  private let bodyStart: Int
  private let words: PageWords
  /// By candidate, what it shares with the article.
  private let overlaps: [Overlap]
  /// The most that long candidates above the article share with it.
  private let best: Overlap
  /// By word, the lines that begin with it or have it near their beginning.
  private let lineCounts: [Int32]
  /// For each line how many marked lines stand above it.
  private let marked: [Int]
  /// For each line the run of short lines that it stands in.
  private let runs: [Range<Int>]

  /// Shares of the words of a candidate that the article has.
  private struct Overlap {
    var words = 0
    var common = 0
    var body: Float = 0
    /// With the first paragraphs.
    var lead: Float = 0
    /// With words of many lines counting less.
    var weighted: Float = 0
  }

  /// The bytes of the article whose words are compared with candidates, and the paragraphs that its lead is.
  private static let bodySize = 6000
  private static let leadParagraphs = 3

  init(_ model: PageModel, candidates: [Int], kept: [Int], bodyStart: Int) {
    self.model = model
    self.candidates = candidates
    self.bodyStart = bodyStart
    let page = model.page
    let words = model.words
    self.words = words
    let body = Self.findBody(page, words, kept.filter { page.lines[$0].isProse && $0 >= bodyStart })
    var counts = [Int32](repeating: 0, count: words.count)
    for line in page.lines.indices {
      for word in words.head(line) { counts[Int(word)] += 1 }
    }
    lineCounts = counts
    overlaps = candidates.map { Self.overlap($0, words, body, counts) }
    var best = Overlap()
    for (candidate, overlap) in zip(candidates, overlaps) where candidate < bodyStart {
      best.common = max(best.common, overlap.common)
      if page.lines[candidate].words <= 3 { continue }
      best.lead = max(best.lead, overlap.lead)
      best.weighted = max(best.weighted, overlap.weighted)
    }
    self.best = best
    var marked = [0]
    for mark in model.marks { marked.append(marked[marked.count - 1] + (mark.isStrong ? 1 : 0)) }
    self.marked = marked
    runs = Self.findRuns(page)
  }

  /// By word, 1: the article has it, 2: its lead has it.
  private static func findBody(_ page: Page, _ words: PageWords, _ prose: [Int]) -> [UInt8] {
    var body = [UInt8](repeating: 0, count: words.count)
    var size = 0
    for (paragraph, line) in prose.enumerated() where size <= bodySize {
      let place: UInt8 = paragraph < leadParagraphs ? 2 : 1
      words.forEach(line) { body[$0] = max(body[$0], place) }
      size += page.lines[line].range.count
    }
    return body
  }

  private static func overlap(_ line: Int, _ words: PageWords, _ body: [UInt8], _ counts: [Int32]) -> Overlap {
    var overlap = Overlap()
    var lead = 0
    var (commonWeight, allWeight): (Float, Float) = (0, 0)
    words.forEach(line) { word in
      let weight = 1 / (1 + FeatureScale.log(Double(counts[word])))
      overlap.words += 1
      allWeight += weight
      if body[word] == 0 { return }
      overlap.common += 1
      commonWeight += weight
      if body[word] == 2 { lead += 1 }
    }
    if overlap.words == 0 { return overlap }
    overlap.body = Float(overlap.common) / Float(overlap.words)
    overlap.lead = Float(lead) / Float(overlap.words)
    overlap.weighted = commonWeight / allWeight
    return overlap
  }

  private static func findRuns(_ page: Page) -> [Range<Int>] {
    var runs = page.lines.indices.map { $0..<$0 }
    var start = 0
    for index in 0...page.lines.count {
      if index < page.lines.count, [.headline, .short].contains(page.lines[index].shape) { continue }
      for member in start..<index { runs[member] = start..<index }
      start = index + 1
    }
    return runs
  }

  static let names: [String] =
    ownNames + overlapNames + placeNames + neighbourPlaces.flatMap { place in neighbourNames.map { "\($0)@\(place)" } }
    + belowNames + CleaningRules.all.map { "rule-\($0.name)" }

  /// Adds the features of a candidate to a row, in the order of `names`.
  func add(_ index: Int, _ row: inout [Float]) {
    let line = candidates[index]
    addOwn(line, &row)
    addOverlap(line, overlaps[index], &row)
    addPlace(line, &row)
    for place in Self.neighbourPlaces { addNeighbour(line + place, &row) }
    addBelow(line, &row)
    let start = row.count
    for _ in CleaningRules.all { row.append(0) }
    for (rule, grade) in model.marks[line].found {
      row[start + rule] = max(row[start + rule], Float(CleaningEvidence.grades - grade))
    }
  }

  private static let ownNames = [
    "shape", "words", "letters", "ending", "opening", "capitals", "digits", "inner-stops", "commas", "separators",
    "glued", "blank-before", "blank-after", "repeats", "part-of-neighbour", "strong-mark", "article",
  ]

  private func addOwn(_ index: Int, _ row: inout [Float]) {
    let line = model.page.lines[index]
    let lines = model.page.lines
    row += [
      Float(line.shape.rawValue), FeatureScale.log(line.words), FeatureScale.log(line.letters),
      Float(line.ending.rawValue),
      Float(line.opening.rawValue), line.hasCase ? Float(line.capitalised) / Float(max(1, line.words)) : -1,
      Float(line.digits) / Float(max(1, line.digits + line.letters)), Float(line.innerStops), Float(line.commas),
      Float(line.separators), Float(line.glued), line.followsBlank ? 1 : 0,
      index + 1 < lines.count && !lines[index + 1].followsBlank ? 0 : 1, repeats(index), partOfNeighbour(index),
      model.marks[index].isStrong ? 1 : 0, Float(model.probability(index)),
    ]
  }

  /// 1 the first of those that read the same, 2 the last, 3 between.
  private func repeats(_ index: Int) -> Float {
    guard let range = model.page.repeats(of: index) else { return 0 }
    return range.lowerBound == index ? 1 : range.upperBound == index ? 2 : 3
  }

  /// A line of bread crumbs ends with the headline, and the headline stands again below it.
  private func partOfNeighbour(_ index: Int) -> Float {
    let page = model.page
    let own = page.text.bytes[page.lines[index].range]
    for neighbour in [index - 2, index - 1, index + 1, index + 2] where page.lines.indices.contains(neighbour) {
      let other = page.text.bytes[page.lines[neighbour].range]
      if own.count > 20, other.count > own.count, other.suffix(own.count).elementsEqual(own) { return 1 }
      if other.count > 20, own.count > other.count, own.suffix(other.count).elementsEqual(other) { return 2 }
    }
    return 0
  }

  private static let overlapNames = [
    "overlap", "overlap-lead", "overlap-weighted", "overlap-words", "overlap-words-best", "overlap-weighted-best",
    "overlap-lead-best", "content-words", "lines-with-words",
  ]

  private func addOverlap(_ index: Int, _ overlap: Overlap, _ row: inout [Float]) {
    let head = words.head(index)
    let lines = head.reduce(0) { $0 + Int(lineCounts[Int($1)]) }
    row += [
      overlap.body, overlap.lead, overlap.weighted, FeatureScale.log(overlap.common),
      Float(overlap.common - best.common),
      overlap.weighted - best.weighted, overlap.lead - best.lead, Float(overlap.words),
      Float(lines) / Float(max(1, head.count)),
    ]
  }

  private static let placeNames = [
    "above-body", "from-top", "first", "candidates", "run", "run-place", "run-left", "marks-between",
  ]

  private func addPlace(_ index: Int, _ row: inout [Float]) {
    let distance = bodyStart - index
    let between = min(index + 1, bodyStart)..<max(index + 1, bodyStart)
    row += [
      distance < 0 ? -FeatureScale.log(-distance) : FeatureScale.log(distance), FeatureScale.log(index),
      index == candidates.first ? 1 : 0,
      FeatureScale.log(candidates.count), FeatureScale.log(runs[index].count),
      FeatureScale.log(index - runs[index].lowerBound),
      FeatureScale.log(runs[index].upperBound - 1 - index),
      Float(marked[between.upperBound] - marked[between.lowerBound]) / Float(max(1, distance)),
    ]
  }

  private static let neighbourPlaces = [-2, -1, 1, 2]
  private static let neighbourNames = ["words", "shape", "strong-mark", "article"]

  private func addNeighbour(_ other: Int, _ row: inout [Float]) {
    guard model.page.lines.indices.contains(other) else {
      for _ in Self.neighbourNames { row.append(-1) }
      return
    }
    let line = model.page.lines[other]
    row += [
      FeatureScale.log(line.words), Float(line.shape.rawValue), model.marks[other].isStrong ? 1 : 0,
      Float(model.probability(other)),
    ]
  }

  private static let belowNames = ["date-above", "date-below", "byline-below", "share-below"]
  /// How far below a headline its date, author and buttons are looked for, in lines.
  private static let belowReach = 5

  private func addBelow(_ index: Int, _ row: inout [Float]) {
    let lines = model.page.lines
    let below = lines[(index + 1)...].prefix(Self.belowReach)
    func distance(_ isFound: (PageLine) -> Bool) -> Float {
      Float(below.firstIndex(where: isFound).map { $0 - index } ?? Self.belowReach * 2)
    }
    row += [
      index > 0 && lines[index - 1].cues.hasDate ? 1 : 0, distance { $0.cues.hasDate },
      distance { $0.cues.form(.byline) != nil }, distance { $0.cues.form(.share) != nil },
    ]
  }
}
