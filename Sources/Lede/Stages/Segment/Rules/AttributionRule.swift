import LedeConfig
import LedeText

/// «…?» — сказал он; "Why?" John asked: what follows a quotation says who spoke.
public struct AttributionRule: BoundaryRule {
  public static let name = "attribution"
  public static let help = "Behind a quotation follows who said it: “Why?” John asked"

  public init() {}

  public func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.closers.contains(.quote) || candidate.next.hasDash else { return nil }
    let knowledge = candidate.knowledge
    let first = candidate.nextWord
    if candidate.isLowerNext && candidate.isAttributionNext { return .join }
    guard candidate.closers.contains(.quote), candidate.kind != .period, candidate.isCapitalNext,
      !candidate.isStarterNext
    else { return nil }
    // A name of one to three words, then the verb.
    var offset = first.upperBound
    for _ in 0..<3 {
      guard offset < candidate.block.upperBound, candidate.text.bytes[offset] == 0x20 else { return nil }
      let word = candidate.text.word(from: offset + 1, to: candidate.block.upperBound)
      guard !word.isEmpty else { return nil }
      if knowledge.isAttribution(WordHash(candidate.text, word, folded: true)) { return .join }
      guard CharacterClass(of: candidate.text.scalar(at: word.lowerBound).value).contains(.upper) else { return nil }
      offset = word.upperBound
    }
    return nil
  }
}

extension Candidate {
  /// The word that follows says that someone spoke.
  var isAttributionNext: Bool { knowledge.isAttribution(WordHash(text, nextWord, folded: true)) }

  /// That word or the one behind it: «he asked».
  var isAttributionNear: Bool {
    if isAttributionNext { return true }
    let end = nextWord.upperBound
    guard end < block.upperBound, text.bytes[end] == 0x20 else { return false }
    return knowledge.isAttribution(WordHash(text, text.word(from: end + 1, to: block.upperBound), folded: true))
  }
}
