import LedeCore
import LedeText

/// Lines that say who wrote an article, and when.
enum LineSignature {
  /// In words, of who wrote a text.
  static let mostNames = 4
  /// In words.
  private static let longest = 16
  private static let longestMailed = 8
  /// What parts names from what stands behind them: commas, bars, dots and dashes.
  private static let marks: Set<UInt32> = [0x2C, 0x060C, 0x3001, 0xFF0C, 0x7C, 0xB7, 0x2022, 0x2013, 0x2014]

  /// All words but those of dates, of bylines and short ones begin with a capital, if their script has any.
  static func areNames(_ text: Text, _ knowledge: CueKnowledge, _ words: ArraySlice<HashedWord>) -> Bool {
    let all = Array(words)
    var index = 0
    while index < all.count {
      let word = all[index]
      let byline = knowledge.length(.byline, all, at: index)
      if byline == 0, !word.isNumber, kind(text, word).contains(.lower), text.scalarCount(word.range) > 2,
        knowledge.dateWords[FNV1a.combine(FNV1a.seed, word.hash)] == 0
      {
        return false
      }
      index += max(1, byline)
    }
    return true
  }

  private static func kind(_ text: Text, _ word: HashedWord) -> CharacterClass {
    CharacterClass(of: text.scalar(at: word.range.lowerBound).value)
  }

  /// “By Ann Lee, port correspondent, published on 14 October 2025”: a name before the first comma or number, and behind it a word that says when
  /// pages come out.
  static func isNameAndDay(_ text: Text, _ knowledge: CueKnowledge, _ words: [HashedWord]) -> Bool {
    guard words.count <= longest, let end = words.indices.dropFirst().first(where: { isApart($0, text, words) })
    else { return false }
    let start = knowledge.length(.byline, words, at: 0)
    return (1...mostNames).contains(end - start) && areNames(text, knowledge, words[start..<end])
      && words.indices[end...].contains { knowledge.length(.date, words, at: $0) > 0 }
  }

  private static func isApart(_ index: Int, _ text: Text, _ words: [HashedWord]) -> Bool {
    if words[index].isNumber || kind(text, words[index]).contains(.digit) { return true }
    let between = words[index - 1].range.upperBound..<words[index].range.lowerBound
    return text[between].unicodeScalars.contains { marks.contains($0.value) }
  }

  /// “Ann Lee, reporter ann@port.example”
  static func isMailed(_ text: Text, _ line: PageLine, _ knowledge: CueKnowledge, _ words: [HashedWord]) -> Bool {
    guard words.count <= longestMailed, !line.isEnded, isMail(text.bytes[line.range]) else { return false }
    return words.indices.contains { knowledge.length(.byline, words, at: $0) > 0 }
  }

  /// A sign between two letters or digits of ASCII, and a dot behind it.
  private static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let sign = bytes.firstIndex(of: 0x40), sign > bytes.startIndex, sign + 1 < bytes.endIndex else {
      return false
    }
    let around = [bytes[sign - 1], bytes[sign + 1]]
    return around.allSatisfy { $0 | 0x20 &- 0x61 < 26 || $0 &- 0x30 < 10 } && bytes[sign...].contains(0x2E)
  }

  /// In lines.
  private static let reach = 4
  /// In words.
  private static let shortestHeadline = 3

  /// It stands right below what may be the headline, and above all prose.
  static func isBelowHeadline(_ index: Int, _ lines: [PageLine]) -> Bool {
    let above = lines[max(0, index - reach)..<index]
    return above.contains { $0.words >= shortestHeadline && !$0.cues.hasDate } && !above.contains(where: \.isProse)
  }

  /// In lines.
  private static let reachOfText = 60
  private static let leastProse = 2

  /// Prose stands above it, and none below.
  static func isBelowText(_ index: Int, _ lines: [PageLine]) -> Bool {
    lines[..<index].suffix(reachOfText).lazy.filter(\.isProse).prefix(leastProse).count == leastProse
      && !lines[(index + 1)...].prefix(reachOfText).contains(where: \.isProse)
  }
}
