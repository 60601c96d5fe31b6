/// A paragraph that shows what a boundary rule decides: the reference prints it, and a test holds the rule to it.
///
/// `|` stands where another rule ends a sentence, `‖` where this rule does, and `⁀` where this rule says that the sentence goes on; no
/// mark is part of the text. This rule decides nowhere else in it.
public struct BoundaryExample: Sendable {
  package static let end: Character = "|"
  package static let ownEnd: Character = "‖"
  package static let ownJoin: Character = "⁀"

  /// BCP 47.
  public let language: String
  /// The text with the marks.
  public let marked: String

  /// - Parameter marked: the text with the marks.
  public init(_ language: String, _ marked: String) {
    self.language = language
    self.marked = marked
  }

  /// As the reference prints it.
  var line: String { "\(language): \(marked)" }

  package static let legend = """
    In those of `segment`, a sentence ends at `\(end)`; at `\(ownEnd)` it ends by this rule, and at `\(ownJoin)` it goes on by it.
    """

  /// The text without the marks.
  package var text: String { marked.filter { ![Self.end, Self.ownEnd, Self.ownJoin].contains($0) } }
}
