import LedeCore
import LedeText

/// What must be true of an article, whatever its file holds.
struct ArticleChecks {
  private let article: Article
  private let bytes: [UInt8]
  private let blocks: Blocks

  static func check(_ article: Article) throws(Violation) {
    let checks = ArticleChecks(article)
    try checks.checkText()
    try checks.checkBlocks()
    try checks.checkInlines()
    try checks.checkSentences()
    try checks.checkDecisions()
  }

  private init(_ article: Article) {
    self.article = article
    bytes = article.text.bytes
    blocks = article.layers[Blocks.self] ?? Blocks([])
  }

  /// It lies in the text and cuts no character.
  private func isWhole(_ range: Range<Int>) -> Bool {
    func isBoundary(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    return range.lowerBound >= 0 && range.upperBound <= bytes.count && isBoundary(range.lowerBound)
      && isBoundary(range.upperBound)
  }

  private func checkText() throws(Violation) {
    guard case .success = Text.validating(bytes) else { throw Violation("the text is no UTF-8") }
    var last = 0
    for offset in bytes.indices {
      guard let place = article.origin.offset(offset) else { return }
      try require(place >= last, "byte \(offset) comes from \(place), the one before it from \(last)")
      last = place
    }
  }

  private func checkBlocks() throws(Violation) {
    var end = 0
    for (index, block) in blocks.items.enumerated() {
      try require(block.range.lowerBound >= end && isWhole(block.range), "block \(index) at \(block.range)")
      end = block.range.upperBound
      try require(block.container.map(blocks.containers.indices.contains) ?? true, "block \(index) stands in nothing")
      if let element = block.markup?.element {
        try require(blocks.elements.indices.contains(element), "block \(index) is of no element")
      }
    }
    for (index, container) in blocks.containers.enumerated() {
      try require(container.parent.map((0..<index).contains) ?? true, "container \(index) stands in a later one")
    }
    for (index, element) in blocks.elements.enumerated() {
      try require((0...index).contains(element.parent), "element \(index) stands in a later one")
    }
  }

  private func checkInlines() throws(Violation) {
    guard let inlines = article.layers[Inlines.self] else { return }
    var start = 0
    for (index, inline) in inlines.items.enumerated() {
      try require(inline.range.lowerBound >= start && isWhole(inline.range), "mark \(index) at \(inline.range)")
      start = inline.range.lowerBound
      for string in [inline.opening.markup, inline.closing.markup, inline.address, inline.title] {
        guard let string else { continue }
        try require(inlines.strings.indices.contains(string) || string.isEmpty, "string of mark \(index) at \(string)")
        guard case .success = Text.validating(Array(inlines.strings[string])) else {
          throw Violation("a string of mark \(index) is no UTF-8")
        }
      }
    }
  }

  private func checkSentences() throws(Violation) {
    guard let sentences = article.layers[Sentences.self] else { return }
    var end = 0
    for (index, sentence) in sentences.items.enumerated() {
      let range = sentence.range
      try require(range.lowerBound >= end && !range.isEmpty && isWhole(range), "sentence \(index) at \(range)")
      end = range.upperBound
      try require(blocks.items.indices.contains(sentence.block), "sentence \(index) is of no block")
      let block = blocks.items[sentence.block].range
      try require(block.lowerBound <= range.lowerBound && end <= block.upperBound, "sentence \(index) leaves its block")
      try require(article.text.trimmed(range) == range, "sentence \(index) has white space at an end")
    }
    var last = 0
    for join in sentences.joins {
      try require(join.offset >= last && isWhole(join.offset..<join.offset), "a join at \(join.offset)")
      last = join.offset
    }
  }

  private func checkDecisions() throws(Violation) {
    if let cuts = article.layers[Cuts.self] {
      try require(cuts.decisions.count == blocks.items.count, "not each block has a decision")
      for (index, decision) in cuts.decisions.enumerated() {
        try require((0...1).contains(decision.probability), "block \(index): probability \(decision.probability)")
        try require(decision.cue.map(isWhole) ?? true, "block \(index): a cue at \(String(describing: decision.cue))")
      }
    }
    guard let sentences = article.layers[Sentences.self]?.items else { return }
    if let scores = article.layers[Scores.self] {
      try require(scores.items.count == sentences.count, "not each sentence has a score")
      try require(scores.items.allSatisfy { $0.total.isFinite }, "a score is no number")
    }
    if let summary = article.layers[Summary.self] {
      let isOrdered = zip(summary.chosen, summary.chosen.dropFirst()).allSatisfy { $0 < $1 }
      try require(isOrdered && summary.chosen.allSatisfy(sentences.indices.contains), "the summary is out of order")
      try require(summary.chosen.allSatisfy { summary.passedOver[$0] == nil }, "a sentence is chosen and passed over")
    }
  }
}

extension Range<Int> {
  /// A range lies in this one.
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
