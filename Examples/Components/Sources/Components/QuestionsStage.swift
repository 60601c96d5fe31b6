import Lede

/// The sentences that ask something.
struct Questions: Layer {
  static let name = "questions"

  /// Indices into the sentences, in the order of the text.
  let items: [Int]

  /// It says more of the sentences: JSON lines give them a member, `lede explain` a note.
  func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Sentences.name)
    result.totals = ["\(items.count) asked"]
    result.members = { [JSON.Member(key: "asks", value: .bool(items.contains($0)))] }
    result.notes = { items.contains($0) ? ["asks"] : [] }
    return result
  }
}

/// Finds the sentences that ask something.
struct QuestionsStage: Stage {
  static let name = "questions"
  static let help = "Finds the sentences that ask something"

  var leastBytes = 1

  static let options: [ComponentOption<Self>] = [
    .integer("least_bytes", \.leastBytes, 1...10_000, "Shorter questions are left out, in bytes of UTF-8")
  ]

  @Sendable func run(_ article: Article, _ resources: Resources, _ sentences: Sentences) throws -> Questions {
    Questions(
      items: sentences.items.indices.filter { index in
        let range = sentences.items[index].range
        return range.count >= leastBytes && article.text[range].hasSuffix("?")
      })
  }
}
