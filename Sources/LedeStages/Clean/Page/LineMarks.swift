/// What the rules found in a line.
struct LineMarks {
  /// Of rules that are built in the place among them, and the grade.
  var found: [(rule: Int, grade: Int)] = []
  /// Which rule names a cut of the line: the first that found something.
  var name: String?
  var cue: Range<Int>?
  var isCertain = false
  /// What evidence with a weight of its own takes from the log-odds that the line is article.
  var weight = 0.0
  /// A rule that is right most of the time found something.
  var isStrong = false

  /// By line of a page. Rule by rule: to take one out of its list costs as much as most lines, which have no cue at all.
  static func all(in page: Page, _ rules: [ChosenRule]) -> [LineMarks] {
    var marks = [LineMarks](repeating: LineMarks(), count: page.lines.count)
    for rule in rules {
      for line in page.lines.indices {
        if let cue = rule.cue, !page.lines[line].cues.has(cue) { continue }
        if let evidence = rule.rule.evidence(line, in: page) { marks[line].take(evidence, of: rule) }
      }
    }
    return marks
  }

  private mutating func take(_ evidence: CleaningEvidence, of rule: ChosenRule) {
    if let grade = evidence.grade, let place = rule.place { found.append((place, grade)) }
    weight += evidence.weight
    isCertain = isCertain || evidence.isCertain
    if evidence.isStrong, rule.isFitted || evidence.grade == nil { isStrong = true }
    if name == nil { (name, cue) = (rule.name, evidence.cue) }
  }
}
