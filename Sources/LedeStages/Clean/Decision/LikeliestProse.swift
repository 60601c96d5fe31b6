import LedeCore

/// A page of which nothing would be left.
extension Decisions {
  /// Prose that is less likely than this is no article, in probability.
  private static let leastAlone = 0.25

  /// Keeps the paragraphs that are likeliest to be the article, and those that are half as likely, where the page has nothing better.
  func keepLikeliest(_ decisions: inout [Cuts.Decision]) {
    if decisions.contains(where: { $0.role == .body }) { return }
    let prose = decisions.indices.filter { line in
      decisions[line].role == .cut && model.page.lines[line].isProse && !model.marks[line].isStrong && !isUsers(line)
        && !isComment(line)
    }
    guard let best = prose.map(model.probability).max(), best >= Self.leastAlone else { return }
    for line in prose where model.probability(line) >= best / 2 {
      decisions[line] = Cuts.Decision(.body, rule: "likeliest", probability: model.probability(line))
    }
  }
}
