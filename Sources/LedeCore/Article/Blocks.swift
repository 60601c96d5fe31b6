/// The paragraphs of the text, as its reader found them: in order, apart, without white space at their ends.
public struct Blocks: Layer {
  public static let name = "blocks"

  /// In the order of the text.
  public var items: [Block]
  /// The elements that the blocks of a marked-up page stand in, each behind its parent; empty for plain text.
  package let elements: [MarkupElement]
  /// The quotations, lists and tables that the blocks stand in, each behind what it stands in itself; empty for plain text.
  package let containers: [Container]

  /// - Parameter items: in order, apart, each a non-empty range of whole characters of the text.
  public init(_ items: [Block]) {
    self.init(items, elements: [])
  }

  package init(_ items: [Block], elements: [MarkupElement] = [], containers: [Container] = []) {
    self.items = items
    self.elements = elements
    self.containers = containers
  }
}

/// A paragraph, heading, list item or line of menu.
public struct Block: Sendable {
  /// Half-open, in bytes of the text.
  public let range: Range<Int>
  /// A blank line stands before it (or it is the first).
  public let followsBlank: Bool
  /// What it is in its article.
  public let kind: Kind
  /// BCP 47, where it is another than the article's; `nil`: the article's.
  public var language: String?
  /// Whoever wrote it says that it is not to be translated.
  package var isProtected = false
  /// It stands in HTML that is a block of Markdown, which has no marks there.
  package var isMarkup = false
  /// What its markup says; `nil` where there is none.
  package var markup: Markup?
  /// The innermost container that it stands in: an index into `Blocks.containers`.
  package let container: Int?

  /// - Parameter range: not empty, of whole characters, without white space at its ends.
  public init(range: Range<Int>, followsBlank: Bool, kind: Kind) {
    self.init(range: range, followsBlank: followsBlank, kind: kind, markup: nil)
  }

  package init(
    range: Range<Int>, followsBlank: Bool, kind: Kind = .paragraph, markup: Markup? = nil, container: Int? = nil
  ) {
    self.range = range
    self.followsBlank = followsBlank
    self.kind = kind
    self.markup = markup
    self.container = container
  }

  /// All of it is emphasised, but for marks at its ends.
  package var isEmphasised: Bool { (markup?.emphasisBytes ?? 0) * 10 >= range.count * 9 }

  /// What a block is in its article.
  public enum Kind: Sendable, Equatable {
    case paragraph
    /// 1 to 6.
    case heading(level: Int)
    case listItem, quotation
    /// Tabs stand between its cells, one for each border.
    case tableRow
    case caption, code

    /// How output calls it.
    package var name: String {
      switch self {
      case .paragraph: "paragraph"
      case .heading: "heading"
      case .listItem: "list-item"
      case .quotation: "quotation"
      case .tableRow: "table-row"
      case .caption: "caption"
      case .code: "code"
      }
    }

    /// Of a heading.
    package var level: Int? { if case .heading(let level) = self { level } else { nil } }
  }
}
