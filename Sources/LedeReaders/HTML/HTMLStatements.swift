import LedeCore
import LedeText

/// Marks the blocks whose words the page states as its body or summary.
struct HTMLStatements {
  private let text: Text
  private let body: WordTable?
  private let summary: WordTable?

  /// Words that must stand in a row.
  private static let row = 3

  init(_ head: HTMLHead, _ text: Text) {
    self.text = text
    body = head.body.flatMap { Self.rows(Text(Self.withoutTags($0))) }
    summary = head.summary.flatMap { Self.rows(Text($0)) }
  }

  func marked(_ blocks: [Block]) -> [Block] {
    if body == nil, summary == nil { return blocks }
    var words: [HashedWord] = []
    return blocks.map { block in
      words.removeAll(keepingCapacity: true)
      WordHasher.words(text, block.range, limit: .max, into: &words)
      var block = block
      block.markup?.statedShare = body.map { Self.share(words, $0) }
      block.markup?.summaryShare = summary.map { Self.share(words, $0) } ?? 0
      return block
    }
  }

  /// The hashes of all rows of words; `nil`: there are none.
  private static func rows(_ text: Text) -> WordTable? {
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    guard words.count >= row else { return nil }
    var result = WordTable(capacity: words.count)
    for start in 0...words.count - row {
      let hash = hash(words, start)
      if result[hash] == nil { result.insert(hash, 0) }
    }
    return result
  }

  private static func hash(_ words: [HashedWord], _ start: Int) -> UInt64 {
    var hash = FNV1a.seed
    for offset in start..<start + row { hash = FNV1a.combine(hash, words[offset].hash) }
    return hash
  }

  private static func share(_ words: [HashedWord], _ rows: WordTable) -> Double {
    guard words.count >= row else { return 0 }
    let starts = 0...words.count - row
    return Double(starts.count { rows[hash(words, $0)] != nil }) / Double(starts.count)
  }

  /// Some pages state their body with its markup.
  static func withoutTags(_ body: String) -> String {
    guard body.contains("</") else { return body }
    var isTag = false
    return String(
      String.UnicodeScalarView(
        body.unicodeScalars.compactMap { scalar in
          defer { if scalar == ">" { isTag = false } }
          if scalar == "<" { isTag = true }
          return isTag ? (scalar == ">" ? " " : nil) : scalar
        }))
  }
}
