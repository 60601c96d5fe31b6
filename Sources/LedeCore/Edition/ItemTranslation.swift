import LedeText

/// What translations an article has for what an edition shows of it.
struct ItemTranslation {
  private let targets: Targets?
  private let segments: [String: Segment]
  private let sourceLanguage: String

  init(_ article: Article) {
    targets = article.layers[Targets.self]
    sourceLanguage = article.metadata.language
    segments =
      targets == nil ? [:] : Dictionary((article.layers[Segments.self]?.items ?? []).map { ($0.id, $0) }) { a, _ in a }
  }

  /// Of what is shown.
  var language: String { targets?.language ?? sourceLanguage }

  /// A translation of a similar sentence is none.
  func isMissing(_ id: String) -> Bool {
    targets.map { $0.items[id]?.isProposal ?? true } ?? false
  }

  /// What is not translated stays, with its language before it: `[ru] …`.
  func text(_ id: String, _ text: String) -> String {
    if isMissing(id) { return "[\(sourceLanguage)] \(text)" }
    guard let target = targets?.items[id], let segment = segments[id] else { return text }
    return target.text(of: segment).onOneLine
  }

  func title(_ title: String) -> String { text(Self.id(ofTitle: title), title) }

  /// Something of what is shown has no translation.
  func isMissing(inTitle title: String?, _ ids: [String]) -> Bool {
    (title.map { isMissing(Self.id(ofTitle: $0)) } ?? false) || ids.contains(where: isMissing)
  }

  /// The headline is the first unit of its article.
  private static func id(ofTitle title: String) -> String {
    var ids = UnitIDs()
    return ids.next(title)
  }
}
