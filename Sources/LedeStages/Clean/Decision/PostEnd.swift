import LedeCore

/// The last lines of a messenger's post.
extension Decisions {
  /// What is less likely than this is no part of the post, in probability.
  private static let leastOfPost = 0.1
  /// In lines: buttons stand between a post and its reactions.
  private static let reachToSigns = 4

  /// “Free entry.”: sentences between what is kept and the buttons, account names and reactions below a post belong to it, however short they are.
  func keepPostEnd(_ decisions: inout [Cuts.Decision]) {
    guard model.markup == nil, let last = decisions.lastIndex(where: { $0.role == .body }) else { return }
    let behind = decisions.indices.dropFirst(last + 1).prefix { isOfPost($0, decisions[$0]) }
    guard let next = behind.last.map({ $0 + 1 }), next < decisions.count, model.marks[next].isStrong,
      model.page.lines[next...].prefix(Self.reachToSigns).contains(where: { $0.furniture.kinds.contains(.messenger) })
    else { return }
    for line in behind {
      decisions[line] = Cuts.Decision(.body, rule: "post", probability: model.probability(line))
    }
  }

  /// A sentence that was cut for its place alone.
  private func isOfPost(_ line: Int, _ decision: Cuts.Decision) -> Bool {
    let own = model.page.lines[line]
    return decision.role == .cut && decision.rule == Self.belowArticle && own.isEnded && own.ending != .colon
      && !own.hasAddress && model.marks[line].name == nil && !isUsers(line) && decision.probability >= Self.leastOfPost
  }
}
