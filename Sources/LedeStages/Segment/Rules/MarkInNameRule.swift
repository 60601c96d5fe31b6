import LedeCore
import LedeText

/// “Do you use Yahoo! Mail?”: names that end with an exclamation mark.
package struct MarkInNameRule: SelectiveBoundaryRule {
  package static let name = "mark-in-name"
  package static let help = "An exclamation or question mark that belongs to a name: Yahoo! Mail"
  package static let examples = [
    BoundaryExample("en", "Try Yahoo!⁀ Mail at home."),
    BoundaryExample("ru", "Глава Yahoo!⁀ Марисса Майер ушла."),
    BoundaryExample("de", "Bei Kahoo!⁀ Inc. ist sie neu."),
    BoundaryExample("en", "He left Yahoo!| It was late."),
    BoundaryExample("en", "He said hello!| Mail came."),
  ]
  package static let srx = SRXExpression.expressed

  static let needs: CandidateTraits = [.question, .spaced]

  package init() {}

  package func decide(_ candidate: Candidate) -> Verdict? {
    guard candidate.kind == .question, candidate.mark.count == 1, candidate.closers.isEmpty, candidate.isSpaced,
      candidate.wordStart.contains(.upper), candidate.next.wordKind.contains(.upper), !candidate.next.hasDash
    else { return nil }
    if candidate.knowledge.isMarkedName(WordHash(candidate.text, candidate.word, folded: true)) {
      return candidate.isStarterNext ? nil : .join
    }
    // «Kahoo! Inc.»
    let next = candidate.nextWord
    guard next.upperBound < candidate.block.upperBound, candidate.text.bytes[next.upperBound] == 0x2E else {
      return nil
    }
    let known = candidate.knowledge.abbreviation(WordHash(candidate.text, next, folded: false))
    return known.map { $0.kind == .often || $0.kind == .sometimes } ?? false ? .join : nil
  }
}
