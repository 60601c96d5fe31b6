import LedeText

/// «1. Введение», «b. Results», «IV. Conclusion»: the number of a list item or section at the start of a sentence.
package struct ListNumberRule: SelectiveBoundaryRule {
  package static let name = "list-number"
  package static let help = "The number or letter of a list item: 1. Введение"
  package static let examples = [
    BoundaryExample("ru", "1.⁀ Введение.| 2.⁀ Выводы."),
    BoundaryExample("en", "1.2.⁀ Methods.| We asked."),
    BoundaryExample("en", "b.⁀ Results follow."),
    BoundaryExample("kk", "IV.⁀ Қорытынды осы."),
    BoundaryExample("en", "• 3.⁀ Boil the water."),
    BoundaryExample("ru", "Порядок: 1.⁀ Вымыть посуду."),
    BoundaryExample("en", "The count was: 1.| Then it grew."),
    BoundaryExample("en", "We have 3.| Boil them."),
    BoundaryExample("en", "12345.| That was it."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.period, .shortWord]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .period, !candidate.word.isEmpty, candidate.word.count <= 6 else { return nil }
    if isFirstBehindColon(candidate) { return .join }
    var start = candidate.sentenceStart
    // Levels («1.2.») and opening marks or bullets may stand before it.
    while start < candidate.word.lowerBound {
      let (value, length) = candidate.text.scalar(at: start)
      if CharacterClass(of: value).contains(.letter) || start > candidate.sentenceStart + 24 { return nil }
      start += length
    }
    return isNumber(candidate) || candidate.isSingleLetter || candidate.text.isRoman(candidate.word) ? .join : nil
  }

  /// «Порядок: 1. Вымыть»: the first number of a list.
  private func isFirstBehindColon(_ candidate: Candidate) -> Bool {
    let end = candidate.skipSpacesBack(candidate.word.lowerBound)
    guard candidate.isSpaced, candidate.word.count == 1, candidate.text.bytes[candidate.word.lowerBound] == 0x31,
      end > candidate.sentenceStart, end < candidate.word.lowerBound
    else { return false }
    return candidate.text.bytes[end - 1] == 0x3A && !candidate.isStarterNext
  }

  private func isNumber(_ candidate: Candidate) -> Bool {
    candidate.wordStart.contains(.digit) && candidate.wordEnd.contains(.digit) && candidate.word.count <= 4
  }
}
