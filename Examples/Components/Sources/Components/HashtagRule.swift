import Lede

/// «What a day. #sunset»: a hashtag belongs to the sentence before it.
struct HashtagRule: BoundaryRule {
  static let name = "hashtag"
  static let help = "A hashtag follows: What a day. #sunset"
  static let examples = [
    BoundaryExample("en", "What a day.⁀ #Sunset on the pier.| Nobody spoke.")
  ]
  static let srx = SRXExpression.cannot("the export has the rules that are built in")

  func decide(_ candidate: Candidate) -> Verdict? {
    candidate.next.scalar == 0x23 ? .join : nil
  }
}
