import LedeConfig
import LedeText

/// A word in small letters follows: the sentence goes on, unless the writer has no capitals.
public struct LowerCaseRule: BoundaryRule {
  public static let name = "lower-case"
  public static let help = "A word in small letters follows"

  public init() {}

  public func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.isLowerNext else { return nil }
    guard candidate.isSpaced, candidate.closers.isEmpty, !candidate.next.hasDash, !candidate.next.hasQuote,
      !candidate.next.hasBracket
    else { return .join }
    if candidate.kind == .question { return isName(candidate) ? .join : .boundary }
    return isOrdinaryWord(candidate) ? .boundary : .join
  }

  /// «Yahoo! is»: a capitalised word inside the sentence.
  private func isName(_ candidate: Candidate) -> Bool {
    candidate.wordStart.contains(.upper) && candidate.word.lowerBound > candidate.sentenceStart
  }

  /// A word too long for an abbreviation that the language's file does not know.
  private func isOrdinaryWord(_ candidate: Candidate) -> Bool {
    guard candidate.kind == .period, candidate.knowledge.hasFile, candidate.wordStart.contains(.lower) else {
      return false
    }
    return candidate.text.scalarCount(candidate.word) >= 5
  }
}
