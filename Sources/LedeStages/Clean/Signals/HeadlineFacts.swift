import LedeCore

/// What is known of the lines that may be the headline: those above the article and its first ones.
struct HeadlineFacts {
  /// In the order of the page.
  let candidates: [Int]
  /// The first line of the article that is prose.
  let bodyStart: Int
  /// By line, what it shares with the article; of lines that are no candidates, nothing.
  let overlaps: [Overlap]
  /// The most that long candidates above the article share with it.
  let best: Overlap
  /// By word, the lines that begin with it or have it near their beginning.
  let lineCounts: [Int32]

  /// Shares of the words of a candidate that the article has.
  struct Overlap {
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
  /// How far above the article a headline may stand, in lines.
  private static let reach = 60
  /// A line that is likelier than this counts as article.
  private static let likely = 0.4
  /// The words of the longest headlines that are sentences.
  private static let longestSentences = 15
  /// The words of the longest headlines of several sentences without a stop behind the last.
  private static let longestOpen = 30

  init(_ facts: PageFacts) {
    let lines = facts.page.lines
    let words = facts.page.words
    let kept = facts.look.map { look in lines.indices.filter { look.probabilities[$0] >= Self.likely } } ?? []
    // Of a post of few words the first look may think nothing likely.
    let start =
      kept.first { lines[$0].isProse } ?? kept.first
      ?? lines.indices.first { lines[$0].isProse && !facts.marks[$0].isStrong } ?? 0
    bodyStart = start
    let nearby = lines.isEmpty ? 0..<0 : max(0, start - Self.reach)..<min(lines.count, start + 2)
    candidates = nearby.filter {
      lines[$0].letters > 0 && !Self.isParagraph(lines[$0]) && !Self.isContact(lines[$0], facts.page)
    }
    let body = Self.findBody(facts.page, words, kept.filter { lines[$0].isProse && $0 >= start })
    var counts = [Int32](repeating: 0, count: words.count)
    for line in lines.indices {
      for word in words.head(line) { counts[Int(word)] += 1 }
    }
    lineCounts = counts
    var overlaps = [Overlap](repeating: Overlap(), count: lines.count)
    var best = Overlap()
    for line in candidates {
      let overlap = Self.overlap(line, words, body, counts)
      overlaps[line] = overlap
      if line >= start { continue }
      best.common = max(best.common, overlap.common)
      if lines[line].words <= 3 { continue }
      best.lead = max(best.lead, overlap.lead)
      best.weighted = max(best.weighted, overlap.weighted)
    }
    (self.overlaps, self.best) = (overlaps, best)
  }

  /// Sentences with a full stop behind the last, or many words with stops among them: where there is little else on the page, the first lines
  /// of an article are all that might be its headline.
  private static func isParagraph(_ line: PageLine) -> Bool {
    line.ending == .stop && line.innerStops > 0 && line.words > longestSentences
      || line.innerStops > 1 && line.words > longestOpen
  }

  /// An address on the net, or a line with one for mail and a telephone number or the number of a house.
  private static func isContact(_ line: PageLine, _ page: Page) -> Bool {
    let bytes = page.text.bytes[line.range]
    if !bytes.contains(0x20), bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8) { return true }
    return line.digits >= leastContact && line.hasAddress && bytes.contains(UInt8(ascii: "@"))
  }

  /// In digits.
  private static let leastContact = 4

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
}
