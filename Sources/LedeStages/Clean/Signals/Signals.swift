/// All signals, and which of them the models are offered.
enum Signals {
  static let all: [Signal] = [
    line, place, cues, vocabulary, headline, rules, markup, look, markupLook, candidate,
  ].flatMap { $0 }

  /// By signal, what it is for lines that the page does not have.
  static let outside = all.map(\.outside)

  static let indices = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.name, $0) })

  /// What the fitting scripts offer the first look at a marked-up page; at pasted text that look is the chain's.
  static let firstLook: [String] =
    names([line, place, cues, rules, Array(headline.prefix(2)), markup])
    + shifts(["letters", "link-share", "ended", "heading", "strong-mark"], [-2, -1, 1, 2])
    + shifts(["same-parent", "same-style", "blank-before"], [-1])

  /// What they offer the choice of the headline.
  static let headlineChoice: [String] =
    names([candidate, line, rules]) + ["first-look", "from-top", "run", "run-place", "run-left"]
    + shifts(["words", "shape", "strong-mark", "first-look"], [-2, -1, 1, 2]) + ["date@-1", "blank-before@1"]

  /// What they offer the second look.
  static func secondLook(isMarkup: Bool) -> [String] {
    let own = names([line, place, cues, rules])
    if isMarkup {
      return own + names([look, markup, markupLook, Array(headline.prefix(2))])
        + shifts([ownLook], [-3, -2, -1, 1, 2, 3])
    }
    // What the chain makes of a page counts beside the trees (`share`): to see it leads them astray on pages of other sorts.
    return own + names([vocabulary, headline]) + ["blank-before@1"]
      + shifts(["words", "ending", "opening", "signs", "tabs"], [-3, -2, -1, 1, 2, 3])
  }

  private static func names(_ lists: [[Signal]]) -> [String] { lists.flatMap { $0 }.map(\.name) }

  private static func shifts(_ names: [String], _ shifts: [Int]) -> [String] {
    shifts.flatMap { shift in names.map { "\($0)@\(shift)" } }
  }
}
