import LedeText

/// A stretch of the text that is translated in one go: a sentence, a dateline or a credit.
package struct TextUnit: Sendable {
  /// Of the article's text.
  package let range: Range<Int>
  /// The index of its block.
  package let block: Int
  /// Its number among the sentences; `nil`: a dateline or a credit.
  package let sentence: Int?
}

extension TextUnit {
  /// Sentences, datelines and credits, in the order of the text.
  package static func units(_ sentences: Sentences, _ cuts: Cuts?) -> [TextUnit] {
    var units = sentences.items.enumerated().map { TextUnit(range: $1.range, block: $1.block, sentence: $0) }
    let others = cuts?.parts.filter { $0.kind == .dateline || $0.kind == .credit } ?? []
    if others.isEmpty { return units }
    units += others.map { TextUnit(range: $0.range, block: $0.block, sentence: nil) }
    return units.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Gives the units of an article their ids, each once and in order, the headline first: the hash of the text (64-bit FNV-1a, 16
/// hexadecimal digits), with `-2`, `-3`… where the article says the same again.
package struct UnitIDs {
  private var uses: [UInt64: Int] = [:]

  package init() {}

  /// - Parameter text: on one line.
  package mutating func next(_ text: String) -> String {
    let hash = FNV1a.hash(text.utf8)
    let use = uses[hash, default: 0] + 1
    uses[hash] = use
    return use == 1 ? Self.digits(hash) : "\(Self.digits(hash))-\(use)"
  }

  /// 16 hexadecimal digits.
  package static func digits(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
