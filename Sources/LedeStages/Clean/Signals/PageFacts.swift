import LedeCore

/// What is known of a page's lines, together: what signals are made of.
final class PageFacts {
  let page: Page
  let marks: [LineMarks]
  let headings: LineHeadings
  /// Of a marked-up page.
  let markup: MarkupFacts?
  /// Which lines read like sentences of an article, and are no links.
  let isProse: [Bool]
  /// The stretch that most of the prose stands in.
  let core: Range<Int>
  /// What the first look makes of the lines, when it has.
  var look: LookFacts? { didSet { headlineFacts = nil } }
  /// The line that is the headline, as far as that is known.
  var headline: Int? { didSet { headlineWords = nil } }

  let sums: PageSums
  /// Of a pasted text.
  let vocabulary: CoreVocabulary?
  /// For each line the run that it stands in: of short lines without sentence ends, and of lines without prose.
  let shortRuns: [Range<Int>]
  let gaps: [Range<Int>]
  /// The nearest lines above and below that are prose, with their words, and that announce something, with what they announce.
  let proseBeside: NearestLines
  let cuesBeside: NearestLines
  private var headlineFacts: HeadlineFacts?
  private var headlineWords: [Bool]?

  init(_ page: Page, _ marks: [LineMarks], markup: MarkupFacts?, headline: Int?) {
    self.page = page
    self.marks = marks
    self.markup = markup
    self.headline = headline
    let headings = LineHeadings(page)
    let isProse = page.lines.indices.map { page.lines[$0].isProse && (markup?.blocks[$0].linkShare ?? 0) < 0.5 }
    core = Self.findCore(page, marks, headings, isProse)
    vocabulary = markup == nil ? CoreVocabulary(page, core) : nil
    sums = PageSums(page, marks, headings, isProse, markup, vocabulary)
    shortRuns = Self.runs(page.lines.map(\.isShort))
    gaps = Self.runs(isProse.map { !$0 })
    proseBeside = NearestLines(
      page.lines.indices.map { isProse[$0] && !marks[$0].isStrong ? page.lines[$0].words : 0 })
    cuesBeside = NearestLines(headings.announced.map(\.rawValue))
    (self.headings, self.isProse) = (headings, isProse)
  }

  /// Words of prose that count for a stretch, at most, and what each line between that is none takes from it; the heading of a list takes more.
  private static let mostProse = 60
  private static let interruption = 8
  private static let listHeading = 40

  /// The stretch with the largest sum of prose words, less a price for each line between that is no prose.
  private static func findCore(
    _ page: Page, _ marks: [LineMarks], _ headings: LineHeadings, _ isProse: [Bool]
  ) -> Range<Int> {
    LargestStretch.find(
      page.lines.indices.map { line in
        isProse[line] && !marks[line].isStrong
          ? min(page.lines[line].words, mostProse)
          : headings.announced[line] == .none ? -interruption : -listHeading
      })
  }

  private static func runs(_ isMember: [Bool]) -> [Range<Int>] {
    var runs = isMember.indices.map { $0..<$0 }
    var start = 0
    for index in 0...isMember.count {
      if index < isMember.count, isMember[index] { continue }
      for member in start..<index { runs[member] = start..<index }
      start = index + 1
    }
    return runs
  }

  /// What is known of the lines that may be the headline, once there has been a look.
  var candidates: HeadlineFacts {
    if let headlineFacts { return headlineFacts }
    let found = HeadlineFacts(self)
    headlineFacts = found
    return found
  }

  /// By word, whether the headline has it.
  var isInHeadline: [Bool] {
    if let headlineWords { return headlineWords }
    var found = [Bool](repeating: false, count: page.words.count)
    if let headline { page.words.forEach(headline) { found[$0] = true } }
    headlineWords = found
    return found
  }
}

/// The stretch of the largest sum.
enum LargestStretch {
  /// - Returns: empty where no value is above 0.
  static func find<Number: SignedNumeric & Comparable>(_ values: [Number]) -> Range<Int> {
    var stretch = 0..<0
    var (sum, best, start): (Number, Number, Int) = (0, 0, 0)
    for (index, value) in values.enumerated() {
      if sum <= 0 { (sum, start) = (0, index) }
      sum += value
      if sum > best { (best, stretch) = (sum, start..<index + 1) }
    }
    return stretch
  }
}
