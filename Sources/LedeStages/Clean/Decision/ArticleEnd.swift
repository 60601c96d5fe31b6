import LedeCore

/// The last paragraphs of a pasted article, which the furniture right below them makes doubtful.
extension Decisions {
  /// In probability: of labelled lines like these, three of five that are likelier belong to the article.
  private static let leastOfEnd = 0.3
  /// Behind a pointer with one headline; few stories are told there in two sentences.
  private static let leastBehindPointer = 0.2
  /// In words.
  private static let fewestOfSentence = 3
  private static let fewestBehindPointer = 12

  /// Sentences right below what is kept, with no rule against them, are its end; so is the paragraph behind “Read also” and one headline, with
  /// what follows it.
  func keepEnd(_ decisions: inout [Cuts.Decision]) {
    guard keepUnsure, model.markup == nil, title != nil, let last = decisions.lastIndex(where: { $0.role == .body })
    else {
      return
    }
    var next = last + 1
    if let behind = paragraphBehindPointer(next, decisions) {
      decisions[behind] = kept(behind)
      next = behind + 1
    }
    while next < decisions.count, isOfEnd(next, decisions[next], Self.leastOfEnd) {
      decisions[next] = kept(next)
      next += 1
    }
  }

  private func kept(_ line: Int) -> Cuts.Decision {
    Cuts.Decision(.body, rule: "end", probability: model.probability(line))
  }

  private func paragraphBehindPointer(_ pointer: Int, _ decisions: [Cuts.Decision]) -> Int? {
    let (lines, paragraph) = (model.page.lines, pointer + 2)
    guard paragraph < lines.count, model.marks[pointer].name == RelatedRule.name, lines[pointer - 1].isEnded,
      decisions[pointer + 1].role == .cut, !lines[pointer + 1].isEnded,
      isOfEnd(paragraph, decisions[paragraph], Self.leastBehindPointer), lines[paragraph].innerStops > 0,
      lines[paragraph].words >= Self.fewestBehindPointer
    else { return nil }
    return paragraph
  }

  /// A sentence that was cut for its place alone.
  private func isOfEnd(_ line: Int, _ decision: Cuts.Decision, _ least: Double) -> Bool {
    let own = model.page.lines[line]
    return decision.role == .cut && [Self.belowArticle, Self.relatedList].contains(decision.rule)
      && [.stop, .closed].contains(own.ending) && own.words >= Self.fewestOfSentence && !own.hasAddress
      && model.marks[line].name == nil && own.furniture.kinds.isEmpty && !isUsers(line)
      && decision.probability >= least
  }
}
