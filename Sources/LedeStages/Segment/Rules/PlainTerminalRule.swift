import LedeCore
import LedeText

/// Terminals with no other use: the danda, the ideographic full stop, the Arabic question mark and their like.
package struct PlainTerminalRule: SelectiveBoundaryRule {
  package static let name = "plain-terminal"
  package static let help = "A terminal of a script where it has no other use: 。 । ؟ ။"
  package static let examples = [
    BoundaryExample("hi", "वह आया।‖ वह गई।"),
    BoundaryExample("zh", "他来了。‖她走了。"),
    BoundaryExample("zh", "他来了。‖iPhone很贵。"),
    BoundaryExample("zh", "长１．⁀５米。"),
    BoundaryExample("hy", "Նա եկավ։‖ Նա գնաց։"),
    BoundaryExample("hy", "Ժամը 2:⁀15 է։"),
    BoundaryExample("hy", "Նա եկավ։ — և գնաց։"),
    BoundaryExample("ja", "モーニング娘。⁀が来た。"),
    BoundaryExample("ja", "会場は満員。‖が、雨だった。"),
    BoundaryExample("ur", "ڈاکٹر اے۔⁀ کیو۔⁀ خان آئے۔"),
    BoundaryExample("ur", "وہ آئی۔‖ اس نے پوچھا۔"),
    BoundaryExample("km", "គាត់មានសៀវភៅ ប៊ិច ។⁀ល។‖ គាត់រៀន។"),
    BoundaryExample("km", "គាត់បានមកដល់។‖ ភ្លៀងបានឈប់។"),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.plain]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind.contains(.plain) else { return nil }
    if candidate.next.hasDash && candidate.isLowerNext { return nil }
    // A decimal or a time: «１．５», «2:15».
    if !candidate.isSpaced && candidate.wordEnd.contains(.digit) && candidate.isDigitNext { return .join }
    guard candidate.kind == .plain, candidate.closers.isEmpty else { return .boundary }
    return isOfName(candidate) || isAmongLetters(candidate) || isAndSoOn(candidate) ? .join : .boundary
  }

  /// «モーニング娘。が来た»: a particle follows at once, with a word that is no more of the kana of endings, as they are before the mark.
  private func isOfName(_ candidate: Candidate) -> Bool {
    let (text, next) = (candidate.text, candidate.next)
    guard next.wordKind.contains(.unspaced), !candidate.isSpaced, next.start == next.wordStart,
      !Self.hiragana.contains(text.scalar(before: candidate.mark.lowerBound).value)
    else { return false }
    let end = next.start + text.scalar(at: next.start).length
    guard end < candidate.block.upperBound,
      candidate.knowledge.isNameFollower(WordHash(text, next.start..<end, folded: true))
    else { return false }
    let behind = text.scalar(at: end).value
    return !Self.hiragana.contains(behind) && !CharacterClass(of: behind).isDisjoint(with: .word)
  }

  /// «اے۔ کیو۔ خان»: names of letters, each with the mark of the script in place of a point; one alone may be a word.
  private func isAmongLetters(_ candidate: Candidate) -> Bool {
    let text = candidate.text
    guard isLetterName(candidate.word, candidate) else { return false }
    let next = candidate.nextWord
    if isLetterName(next, candidate), text.bytes[next.upperBound...].starts(with: text.bytes[candidate.mark]) {
      return true
    }
    let end = candidate.skipSpacesBack(candidate.word.lowerBound)
    let before = end - candidate.mark.count
    guard !candidate.isStarterNext, before > candidate.sentenceStart,
      text.bytes[before..<end].elementsEqual(text.bytes[candidate.mark])
    else { return false }
    return isLetterName(text.word(endingAt: before, from: candidate.sentenceStart), candidate)
  }

  private func isLetterName(_ word: Range<Int>, _ candidate: Candidate) -> Bool {
    guard !word.isEmpty,
      CharacterClass(of: candidate.text.scalar(at: word.lowerBound).value).isDisjoint(with: [.upper, .lower])
    else { return false }
    return candidate.knowledge.abbreviation(WordHash(candidate.text, word, folded: false))?.kind == .never
  }

  /// «។ល។»: one letter between two marks, in a script of words without spaces.
  private func isAndSoOn(_ candidate: Candidate) -> Bool {
    let letter = candidate.nextWord
    return candidate.next.wordKind.contains(.unspaced) && !candidate.next.wordKind.contains(.wide)
      && letter.lowerBound == candidate.end && candidate.text.isOneLetter(letter)
      && candidate.text.bytes[letter.upperBound...].starts(with: candidate.text.bytes[candidate.mark])
  }

  private static let hiragana: ClosedRange<UInt32> = 0x3041...0x309F
}
