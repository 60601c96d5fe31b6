import LedeCore

/// A short post beside a longer text about the site or its author.
extension Decisions {
  /// In words, of a post that its place tells.
  private static let leastPost = 8
  /// In paragraphs, of what a blog says of itself: an article has more.
  private static let mostBeside = 2
  /// How far above the headline the element may be that has the post, too.
  private static let reach = 4

  /// Keeps what stands with the headline in its element, where nothing of it has been kept, and all prose that has stands above the headline
  /// or in a part that the page sets beside its text.
  func keepPost(_ decisions: inout [Cuts.Decision]) {
    guard let markup = model.markup, let title else { return }
    let kept = decisions.indices.filter { decisions[$0].role == .body && model.page.lines[$0].isProse }
    guard (1...Self.mostBeside).contains(kept.count),
      kept.allSatisfy({ !isUsers($0) && ($0 < title || isBeside($0, title, markup)) })
    else {
      return
    }
    let post = post(below: title, markup)
    guard post.reduce(0, { $0 + model.page.lines[$1].words }) >= Self.leastPost,
      post.allSatisfy({ decisions[$0].role != .body })
    else { return }
    for line in kept {
      decisions[line] = Cuts.Decision(.cut, rule: "beside-post", probability: decisions[line].probability)
    }
    for line in post { decisions[line] = Cuts.Decision(.body, rule: "post", probability: model.probability(line)) }
  }

  /// The paragraphs of the nearest element around the headline that has some behind it.
  private func post(below title: Int, _ markup: MarkupFacts) -> [Int] {
    for level in 1...Self.reach {
      let element = markup.ancestor(of: title, level)
      let post = markup.blocks.indices.filter { line in
        line > title && isText(line, markup) && stands(line, in: element, markup) && !isBeside(line, title, markup)
      }
      if !post.isEmpty { return post }
    }
    return []
  }

  /// Paragraphs of posts may have fewer words than prose has.
  private func isText(_ line: Int, _ markup: MarkupFacts) -> Bool {
    model.page.lines[line].isEnded && !markup.blocks[line].isHeading && !model.marks[line].isStrong && !isUsers(line)
      && !isComment(line)
  }

  private func stands(_ line: Int, in element: Int, _ markup: MarkupFacts) -> Bool {
    var own = markup.blocks[line].element
    // An element stands behind its parent.
    while own > element { own = markup.tree.elements[own].parent }
    return own == element
  }

  /// The page sets a line beside its text, and the headline not.
  private func isBeside(_ line: Int, _ title: Int, _ markup: MarkupFacts) -> Bool {
    [MarkupHints.side, .navigation, .footer].contains { markup.isHinted($0, line) && !markup.isHinted($0, title) }
      || !places(line, markup).subtracting(places(title, markup)).isDisjoint(with: [.aside, .nav, .footer, .header])
  }

  private func places(_ line: Int, _ markup: MarkupFacts) -> MarkupPlaces {
    markup.tree.elements[markup.blocks[line].element].places
  }
}
