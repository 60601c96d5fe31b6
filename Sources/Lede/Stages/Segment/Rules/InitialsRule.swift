import LedeConfig
import LedeText

/// «А. Н. Чилингаров», «J. R. R. Tolkien», «Токаев К. К. отметил»: a capital with a point is the initial of a name.
public struct InitialsRule: BoundaryRule {
  public static let name = "initials"
  public static let help = "Initials of names: А. Н. Чилингаров, К.К.Токаев, J. R. R. Tolkien"

  public init() {}

  public func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, candidate.isSingleLetter, candidate.closers.isEmpty else { return nil }
    // «L. 22.500», «S. 10th Street», «s. 15»
    if candidate.isDigitNext && candidate.isSpaced { return .join }
    guard candidate.wordStart.contains(.upper) else {
      // A small letter with a point is an abbreviation; a language with a file lists those that it has.
      if candidate.wordStart.contains(.lower) { return candidate.knowledge.hasFile ? nil : .join }
      return isWord(candidate) ? nil : .join
    }
    guard candidate.isCapitalNext || candidate.next.hasDash else { return nil }
    if candidate.isInitialNext { return .join }
    // «витамин С. Это…»: the letter stands for itself.
    return candidate.isStarterNext && candidate.hasWordsBefore ? .boundary : .join
  }

  /// One character is a whole word in scripts without spaces and in Hangul.
  private func isWord(_ candidate: Candidate) -> Bool {
    let scalar = candidate.text.scalar(at: candidate.word.lowerBound).value
    return candidate.wordStart.contains(.unspaced) || (0xAC00...0xD7A3).contains(scalar)
  }
}

extension Candidate {
  /// Something of the sentence stands before the word.
  var hasWordsBefore: Bool { skipSpacesBack(word.lowerBound) > sentenceStart }

  /// Another single letter with a point follows.
  var isInitialNext: Bool {
    let word = nextWord
    return text.isOneLetter(word) && word.upperBound < block.upperBound && text.bytes[word.upperBound] == 0x2E
  }
}
