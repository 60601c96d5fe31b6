import LedeCore

/// The row of numbers that the trees see of a line of plain text.
struct LineRow {
  private let page: Page
  private let marks: [LineMarks]
  private let headings: LineHeadings
  private let features: LineFeatures
  private let around: LineSurroundings
  /// The line that is the headline, if it is known, and which of the page's words it has.
  private let title: Int?
  private let isInTitle: [Bool]
  private let titleWords: Int

  static let names: [String] =
    ownNames + neighbourPlaces.flatMap { place in neighbourNames.map { "\($0)@\(place)" } } + windowNames + placeNames
    + coreNames + cueNames + wordNames + CleaningRules.all.map { "rule-\($0.name)" }

  init(_ page: Page, _ marks: [LineMarks], _ headings: LineHeadings, _ features: LineFeatures, title: Int?) {
    self.page = page
    self.marks = marks
    self.headings = headings
    self.features = features
    self.title = title
    around = LineSurroundings(page, marks, features)
    var isInTitle = [Bool](repeating: false, count: features.words.count)
    var titleWords = 0
    if let title {
      features.words.forEach(title) {
        isInTitle[$0] = true
        titleWords += 1
      }
    }
    self.isInTitle = isInTitle
    self.titleWords = titleWords
  }

  /// Adds the features of a line to a row, in the order of `names`.
  func add(_ index: Int, _ row: inout [Float]) {
    addOwn(index, &row)
    for place in Self.neighbourPlaces { addNeighbour(index + place, &row) }
    addWindows(index, &row)
    addPlace(index, &row)
    addCore(index, &row)
    addCues(index, &row)
    addWords(index, &row)
    let start = row.count
    for _ in CleaningRules.all { row.append(0) }
    for (rule, grade) in marks[index].found {
      row[start + rule] = max(row[start + rule], Float(CleaningEvidence.grades - grade))
    }
  }

  private static let ownNames = [
    "words", "letters", "letters-per-word", "ended", "ending", "opening", "inner-stops", "commas", "capitals", "digits",
    "separators", "signs", "tabs", "numbered", "labelled", "address", "blank-before", "blank-after", "repeats",
    "strong-mark", "date",
  ]

  private func addOwn(_ index: Int, _ row: inout [Float]) {
    let line = page.lines[index]
    let words = Float(max(1, line.words))
    let isBlankBelow = index + 1 < page.lines.count ? page.lines[index + 1].followsBlank : true
    row += [
      FeatureScale.log(line.words), FeatureScale.log(line.letters), Float(line.letters) / words, line.isEnded ? 1 : 0,
      Float(line.ending.rawValue), Float(line.opening.rawValue), FeatureScale.log(line.innerStops),
      Float(line.commas) / words,
      line.hasCase ? Float(line.capitalised) / words : -1,
      Float(line.digits) / Float(max(1, line.digits + line.letters)), Float(line.separators) / words, signs(line),
      FeatureScale.log(line.tabs), line.isNumbered ? 1 : 0, line.isLabelled ? 1 : 0, line.hasAddress ? 1 : 0,
      line.followsBlank ? 1 : 0, isBlankBelow ? 1 : 0, repeats(index), marks[index].isStrong ? 1 : 0,
      line.cues.hasDate ? 1 : 0,
    ]
  }

  private func signs(_ line: PageLine) -> Float { Float(line.signs) / Float(max(1, line.letters + line.digits)) }

  private func repeats(_ index: Int) -> Float {
    guard let range = page.repeats(of: index) else { return 0 }
    return range.lowerBound == index ? 1 : 2
  }

  private static let neighbourPlaces = [-3, -2, -1, 1, 2, 3]
  private static let neighbourNames = ["words", "ending", "opening", "signs", "tabs"]

  private func addNeighbour(_ other: Int, _ row: inout [Float]) {
    guard page.lines.indices.contains(other) else {
      for _ in Self.neighbourNames { row.append(-1) }
      return
    }
    let line = page.lines[other]
    row += [
      FeatureScale.log(line.words), Float(line.ending.rawValue), Float(line.opening.rawValue), signs(line),
      FeatureScale.log(line.tabs),
    ]
  }

  private static let reaches = [2, 4, 8, 16]
  private static let windowNames =
    reaches.flatMap { ["prose-words-\($0)", "prose-share-\($0)"] }
    + ["short-4", "marks-4", "short-12", "marks-12", "dates-12"]

  private func addWindows(_ index: Int, _ row: inout [Float]) {
    let own = page.lines[index].isProse ? page.lines[index].words : 0
    for reach in Self.reaches {
      let (low, high, _) = window(index, reach)
      let prose = high.prose - low.prose
      row += [FeatureScale.log(prose - own), Float(prose) / Float(max(1, high.words - low.words))]
    }
    for reach in [4, 12] {
      let (low, high, lines) = window(index, reach)
      row += [Float(high.short - low.short) / lines, Float(high.marked - low.marked) / lines]
      if reach == 12 { row.append(Float(high.dates - low.dates) / lines) }
    }
  }

  /// The sums before and behind the lines around a line, and how many they are.
  private func window(_ index: Int, _ reach: Int) -> (LineSurroundings.Sums, LineSurroundings.Sums, Float) {
    let (low, high) = (max(0, index - reach), min(page.lines.count, index + reach + 1))
    return (around.sums[low], around.sums[high], Float(high - low))
  }

  private static let placeNames = [
    "from-top", "from-end", "lines", "run", "gap", "lead-in", "prose-above-distance", "prose-above-length",
    "prose-below-distance", "prose-below-length", "prose-total", "prose-above", "prose-above-words",
    "prose-below-words",
  ]

  private func addPlace(_ index: Int, _ row: inout [Float]) {
    let prose = around.total.prose
    let above = around.sums[index].prose
    row += [
      FeatureScale.log(index), FeatureScale.log(page.lines.count - 1 - index), FeatureScale.log(page.lines.count),
      FeatureScale.log(features.runs[index]), FeatureScale.log(around.gaps[index]),
      FeatureScale.log(around.leads[index]),
      FeatureScale.log(around.proseAbove[index].distance), FeatureScale.log(around.proseAbove[index].value),
      FeatureScale.log(around.proseBelow[index].distance), FeatureScale.log(around.proseBelow[index].value),
      FeatureScale.log(prose),
      Float(above) / Float(max(1, prose)), FeatureScale.log(above),
      FeatureScale.log(prose - around.sums[index + 1].prose),
    ]
  }

  private static let coreNames = [
    "core", "core-distance", "core-place", "core-from-start", "core-to-end", "core-share", "core-words", "core-marked",
    "core-short", "core-lines",
  ]

  private func addCore(_ index: Int, _ row: inout [Float]) {
    let core = around.core
    let start = around.sums[core.lowerBound].words
    let words = around.sums[core.upperBound].words - start
    let lines = Float(max(1, around.total.core))
    let (side, distance) =
      index < core.lowerBound
      ? (0, -FeatureScale.log(core.lowerBound - index))
      : index < core.upperBound ? (1, 0) : (2, FeatureScale.log(index - core.upperBound + 1))
    row += [
      Float(side), distance, min(2, max(-1, Float(around.sums[index].words - start) / Float(max(1, words)))),
      index >= core.lowerBound ? FeatureScale.log(index - core.lowerBound) : -1,
      index < core.upperBound ? FeatureScale.log(core.upperBound - 1 - index) : -1,
      Float(words) / Float(max(1, around.total.words)), FeatureScale.log(words), Float(around.total.markedCore) / lines,
      Float(around.total.shortCore) / lines, FeatureScale.log(around.total.core),
    ]
  }

  private static let cueNames = [
    "heading-kind", "heading-distance", "passed-related", "passed-comments", "passed-call", "passed-notice",
    "cue-above", "cue-above-distance", "cue-below", "cue-below-distance",
  ]

  private func addCues(_ index: Int, _ row: inout [Float]) {
    let (kind, distance) = headings[index]
    row += [Float(kind.rawValue), FeatureScale.log(kind == .none ? LineSurroundings.none : distance)]
    let passed = around.sums[index].headings &- around.sums[around.core.lowerBound].headings
    for kind in [LineHeadings.Kind.related, .comments, .call, .notice] {
      row.append(Float(min(3, max(-1, passed[kind.rawValue]))))
    }
    let (above, below) = (around.cueAbove[index], around.cueBelow[index])
    row += [Float(above.value), FeatureScale.log(above.distance), Float(below.value), FeatureScale.log(below.distance)]
  }

  private static let wordNames = [
    "vocabulary", "vocabulary-weighted", "vocabulary-words", "vocabulary-around", "title-known", "title-distance",
    "title-share", "title-cover",
  ]
  private static let vocabularyReach = 3

  private func addWords(_ index: Int, _ row: inout [Float]) {
    let words = features.words.head(index)
    let (low, high, _) = window(index, Self.vocabularyReach)
    let own = LineSurroundings.compared(index, features)
    row += [
      features.vocabulary.shares[index], features.vocabulary.weighted[index], FeatureScale.log(words.count),
      (high.shared - low.shared - own.shared) / max(1, high.compared - low.compared - own.compared),
    ]
    guard let title else {
      row += [0, 0, -1, -1]
      return
    }
    var common: Float = 0
    for word in words where isInTitle[Int(word)] { common += 1 }
    row += [
      1, index < title ? -FeatureScale.log(title - index) : FeatureScale.log(index - title),
      words.isEmpty ? -1 : common / Float(words.count), common / Float(max(1, titleWords)),
    ]
  }
}
