import LedeText

/// A sentence of an item.
public struct ItemSentence: Sendable, Equatable {
  /// Of the unit of translation that it is: what translates units by their ids translates summaries, too. Empty: it is no sentence of the
  /// article, but one of the editor's own.
  public var id: String
  /// On one line, without the bullet of a list and the marks of notes.
  public var text: String
  /// Of a sentence that was not chosen: the name of what spoke against it; `nil`: nothing but its score.
  public var passedOver: String?

  public init(id: String, text: String, passedOver: String? = nil) {
    (self.id, self.text, self.passedOver) = (id, text, passedOver)
  }
}

/// What a summary leaves to the editions of a run.
struct ItemSentences {
  private let article: Article
  private let sentences: Sentences
  private let summary: Summary?
  private let scores: Scores?
  private let translation: ItemTranslation

  init(_ article: Article, _ translation: ItemTranslation) {
    self.article = article
    sentences = article.layers[Sentences.self] ?? Sentences([])
    summary = article.layers[Summary.self]
    scores = article.layers[Scores.self]
    self.translation = translation
  }

  /// The chosen ones, in the order of the text.
  var chosen: [ItemSentence] { values(of: summary?.chosen ?? []) }

  /// The mean score of the chosen ones.
  var score: Double {
    guard let scores, let chosen = summary?.chosen, !chosen.isEmpty else { return 0 }
    return chosen.reduce(0) { $0 + scores.items[$1].total } / Double(chosen.count)
  }

  /// The best of those that were not chosen: first those against which nothing speaks but the budget.
  func alternatives(_ count: Int) -> [ItemSentence] {
    guard let summary, let scores else { return [] }
    let chosen = Set(summary.chosen)
    let others = sentences.items.indices.filter { !chosen.contains($0) }
    func isSound(_ sentence: Int) -> Bool {
      summary.passedOver[sentence].map { [.overBudget, .outscored].contains($0.reason) } ?? true
    }
    let best = others.sorted { a, b in
      (isSound(a) ? 1 : 0, scores.items[a].total, b) > (isSound(b) ? 1 : 0, scores.items[b].total, a)
    }
    return values(of: Array(best.prefix(count)))
  }

  /// In the order of the indices. The id of a unit depends on all units before it: those up to the last one asked for are gone through.
  private func values(of indices: [Int]) -> [ItemSentence] {
    guard let last = indices.max() else { return [] }
    var ids = UnitIDs()
    if let title = article.title, !title.isEmpty { _ = ids.next(title) }
    let wanted = Set(indices)
    var found: [Int: ItemSentence] = [:]
    for unit in TextUnit.units(sentences, article.layers[Cuts.self]) {
      if let sentence = unit.sentence, sentence > last { break }
      let text = article.line(unit.range)
      if text.isEmpty { continue }
      let id = ids.next(text)
      guard let sentence = unit.sentence, wanted.contains(sentence) else { continue }
      found[sentence] = ItemSentence(
        id: id, text: translation.text(id, text).withoutBullet.withoutNoteMarks,
        passedOver: summary?.passedOver[sentence]?.reason.rawValue)
    }
    return indices.compactMap { found[$0] }
  }
}
