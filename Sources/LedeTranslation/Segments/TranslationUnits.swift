import LedeCore
import LedeText

/// What a translator translates in one go: the headline or a sentence.
struct TranslationUnit: Sendable, Equatable {
  /// The hash of the text (64-bit FNV-1a, 16 hexadecimal digits), with `-2`, `-3`… where the article says the same again. An edit
  /// elsewhere in the article leaves it as it is.
  let id: String
  /// On one line, as the translator sees it.
  let text: String
  /// The marks in the text, in order.
  let codes: [TranslationCode]
  let role: Cuts.Role
  /// Of the block that it stands in.
  let kind: Block.Kind
  /// The number of its paragraph among those with sentences, from 1; 0 for the headline.
  let paragraph: Int
  /// It is part of the summary.
  let isInSummary: Bool
  /// BCP 47, where it is another than the article's.
  var language: String?
}

extension Article {
  /// The headline, where there is one, and the sentences in order.
  var translationUnits: [TranslationUnit] {
    var ids = UnitIDs()
    var units: [TranslationUnit] = []
    let blocks = layers[Blocks.self]?.items ?? []
    let marks = TranslationCodes(self)
    let cuts = layers[Cuts.self]
    if let title, !title.isEmpty {
      let range = cuts?.title.map { blocks[$0].range }
      units.append(
        TranslationUnit(
          id: ids.next(title), text: title, codes: range.map { marks.codes(in: $0, line: title) } ?? [], role: .title,
          kind: .heading(level: 1), paragraph: 0, isInSummary: false,
          language: cuts?.title.flatMap { blocks[$0].language }))
    }
    let chosen = Set(layers[Summary.self]?.chosen ?? [])
    var (paragraph, block) = (0, -1)
    for (index, sentence) in (layers[Sentences.self]?.items ?? []).enumerated() {
      if sentence.block != block { (paragraph, block) = (paragraph + 1, sentence.block) }
      let text = line(sentence.range)
      units.append(
        TranslationUnit(
          id: ids.next(text), text: text, codes: marks.codes(in: sentence.range, line: text),
          role: cuts?.decisions[block].role ?? .body, kind: blocks[block].kind, paragraph: paragraph,
          isInSummary: chosen.contains(index), language: blocks[block].language))
    }
    return units
  }
}

/// Gives texts their ids, each once.
private struct UnitIDs {
  private var uses: [UInt64: Int] = [:]

  mutating func next(_ text: String) -> String {
    let hash = FNV1a.hash(text.utf8)
    let use = uses[hash, default: 0] + 1
    uses[hash] = use
    let digits = String(hash, radix: 16)
    let id = String(repeating: "0", count: 16 - digits.count) + digits
    return use == 1 ? id : "\(id)-\(use)"
  }
}
