/// The paragraphs of the text, as its reader found them: in order, apart, without white space at their ends.
public struct Blocks: Layer {
  public static let name = "blocks"

  public let items: [Block]

  public init(_ items: [Block]) {
    self.items = items
  }
}

/// A paragraph, heading, list item or line of menu.
public struct Block: Sendable {
  public let range: Range<Int>
  /// A blank line stands before it (or it is the first).
  public let followsBlank: Bool

  public init(range: Range<Int>, followsBlank: Bool) {
    self.range = range
    self.followsBlank = followsBlank
  }
}
