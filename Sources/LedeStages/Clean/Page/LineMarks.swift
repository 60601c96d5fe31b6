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

  init() {}

  init(_ line: Int, _ page: Page, _ rules: [ChosenRule]) {
    for index in rules.indices {
      // Most lines have no cue at all: a rule that looks for one is not even copied.
      if let cue = rules[index].cue, !page.lines[line].cues.has(cue) { continue }
      let rule = rules[index]
      guard let evidence = rule.rule.evidence(line, in: page) else { continue }
      if let grade = evidence.grade, let place = rule.place { found.append((place, grade)) }
      weight += evidence.weight
      isCertain = isCertain || evidence.isCertain
      if evidence.isStrong, rule.isFitted || evidence.grade == nil { isStrong = true }
      if name == nil { (name, cue) = (rule.name, evidence.cue) }
    }
  }
}
