import LedeSyntax

/// What an article is about, in its own words.
public struct Keywords: Layer, Equatable {
  public static let name = "keywords"

  /// The weightiest first.
  public let items: [Keyword]

  public init(_ items: [Keyword]) {
    self.items = items
  }

  /// A term of one or more words.
  public struct Keyword: Sendable, Equatable {
    /// As the article writes it where it stands first.
    public let term: String
    /// From 0 to 1, the weight of the weightiest.
    public let weight: Double

    public init(_ term: String, weight: Double) {
      (self.term, self.weight) = (term, weight)
    }
  }

  public func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Sentences.name)
    if !items.isEmpty { result.headline = "keywords: " + Self.list(items) }
    result.articleMembers = [
      JSON.Member(
        key: Self.name,
        value: .array(
          items.map { item in
            .object([
              JSON.Member(key: "term", value: .string(item.term)),
              JSON.Member(key: "weight", value: .number((item.weight * 1000).rounded() / 1000)),
            ])
          }))
    ]
    return result
  }

  /// `ferry 1.00, harbour 0.62`
  static func list(_ items: [Keyword]) -> String {
    items.map { "\($0.term) \($0.weight.twoDecimals)" }.joined(separator: ", ")
  }
}
