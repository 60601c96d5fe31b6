import LedeText

/// Marks the blocks whose words the page states as its body or summary.
struct HTMLStatements {
  private let text: Text
  private let body: Set<UInt64>?
  private let summary: Set<UInt64>

  /// Words that must stand in a row.
  private static let row = 3

  init(_ head: HTMLHead, _ text: Text) {
    self.text = text
    body = head.body.map { Self.rows(Text(Self.withoutTags($0))) }.flatMap { $0.isEmpty ? nil : $0 }
    summary = head.summary.map { Self.rows(Text($0)) } ?? []
  }

  func marked(_ blocks: [Block]) -> [Block] {
    if body == nil, summary.isEmpty { return blocks }
    var words: [HashedWord] = []
    return blocks.map { block in
      words.removeAll(keepingCapacity: true)
      WordHasher.words(text, block.range, limit: .max, into: &words)
      var block = block
      block.markup?.statedShare = body.map { Self.share(words, $0) }
      block.markup?.summaryShare = Self.share(words, summary)
      return block
    }
  }

  private static func rows(_ text: Text) -> Set<UInt64> {
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    var result: Set<UInt64> = []
    result.reserveCapacity(words.count)
    for start in words.indices.dropLast(row - 1) { result.insert(hash(words, start)) }
    return result
  }

  private static func hash(_ words: [HashedWord], _ start: Int) -> UInt64 {
    words[start..<start + row].reduce(FNV1a.seed) { FNV1a.combine($0, $1.hash) }
  }

  private static func share(_ words: [HashedWord], _ rows: Set<UInt64>) -> Double {
    guard words.count >= row, !rows.isEmpty else { return 0 }
    let starts = 0...words.count - row
    return Double(starts.count { rows.contains(hash(words, $0)) }) / Double(starts.count)
  }

  /// Some pages state their body with its markup.
  private static func withoutTags(_ body: String) -> String {
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
