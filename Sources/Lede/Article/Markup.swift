/// What the markup of a page says of one block.
public struct Markup: Sendable, Equatable {
  /// The innermost element that makes a block of its own: an index into `Blocks.elements`.
  public let element: Int
  /// The bytes of the block that stand in links.
  public var linkBytes = 0
  /// The bytes of the block that are emphasised.
  public var emphasisBytes = 0
  /// What the names of the inline elements say that it begins in.
  public var hints: MarkupHints = []
  /// The share of its words that the body that the page states (JSON-LD) has in a row; `nil`: the page states none.
  public var statedShare: Double?
  /// The share of its words that the summary that the page states has in a row.
  public var summaryShare = 0.0

  public init(element: Int) {
    self.element = element
  }
}

/// An element of a page that makes a block of its own, such as `p`, `div` and `li`.
public struct MarkupElement: Sendable, Equatable {
  /// An index into `Blocks.elements`; the root is its own parent.
  public let parent: Int
  /// The number of elements around it.
  public let depth: Int
  /// The sorts of element that it is or stands in.
  public let places: MarkupPlaces
  /// What its own names (class, id, role, itemprop) say.
  public let hints: MarkupHints
  /// The same for elements with the same tag and classes.
  public let style: UInt64
  public let kind: Block.Kind

  public init(
    parent: Int, depth: Int, places: MarkupPlaces, hints: MarkupHints, style: UInt64, kind: Block.Kind
  ) {
    self.parent = parent
    self.depth = depth
    self.places = places
    self.hints = hints
    self.style = style
    self.kind = kind
  }
}

/// Sorts of element that say what their content is.
public struct MarkupPlaces: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public static let article = MarkupPlaces(rawValue: 1 << 0)
  public static let main = MarkupPlaces(rawValue: 1 << 1)
  public static let section = MarkupPlaces(rawValue: 1 << 2)
  public static let aside = MarkupPlaces(rawValue: 1 << 3)
  public static let nav = MarkupPlaces(rawValue: 1 << 4)
  public static let header = MarkupPlaces(rawValue: 1 << 5)
  public static let footer = MarkupPlaces(rawValue: 1 << 6)
  public static let figure = MarkupPlaces(rawValue: 1 << 7)
  public static let form = MarkupPlaces(rawValue: 1 << 8)
  public static let list = MarkupPlaces(rawValue: 1 << 9)
  public static let table = MarkupPlaces(rawValue: 1 << 10)
  public static let quotation = MarkupPlaces(rawValue: 1 << 11)
  public static let paragraph = MarkupPlaces(rawValue: 1 << 12)
  /// `itemprop="articleBody"`.
  public static let articleBody = MarkupPlaces(rawValue: 1 << 13)
  /// Not shown.
  public static let hidden = MarkupPlaces(rawValue: 1 << 14)
  public static let dialog = MarkupPlaces(rawValue: 1 << 15)
  public static let details = MarkupPlaces(rawValue: 1 << 16)

  /// How explanations call them, from the lowest bit on.
  static let names = [
    "article", "main", "section", "aside", "nav", "header", "footer", "figure", "form", "list", "table", "quotation",
    "paragraph", "article-body", "hidden", "dialog", "details",
  ]
  static let count = names.count
}

/// What the names that a page's makers gave to an element say of its content.
public struct MarkupHints: OptionSet, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public static let article = MarkupHints(rawValue: 1 << 0)
  public static let body = MarkupHints(rawValue: 1 << 1)
  public static let content = MarkupHints(rawValue: 1 << 2)
  public static let text = MarkupHints(rawValue: 1 << 3)
  public static let standfirst = MarkupHints(rawValue: 1 << 4)
  public static let title = MarkupHints(rawValue: 1 << 5)
  public static let caption = MarkupHints(rawValue: 1 << 6)
  public static let media = MarkupHints(rawValue: 1 << 7)
  public static let byline = MarkupHints(rawValue: 1 << 8)
  public static let date = MarkupHints(rawValue: 1 << 9)
  public static let tags = MarkupHints(rawValue: 1 << 10)
  public static let share = MarkupHints(rawValue: 1 << 11)
  public static let related = MarkupHints(rawValue: 1 << 12)
  public static let teaser = MarkupHints(rawValue: 1 << 13)
  public static let comments = MarkupHints(rawValue: 1 << 14)
  public static let subscribe = MarkupHints(rawValue: 1 << 15)
  public static let advertisement = MarkupHints(rawValue: 1 << 16)
  public static let product = MarkupHints(rawValue: 1 << 17)
  public static let navigation = MarkupHints(rawValue: 1 << 18)
  public static let side = MarkupHints(rawValue: 1 << 19)
  public static let footer = MarkupHints(rawValue: 1 << 20)
  public static let consent = MarkupHints(rawValue: 1 << 21)
  public static let widget = MarkupHints(rawValue: 1 << 22)
  public static let embed = MarkupHints(rawValue: 1 << 23)

  /// How explanations call them, from the lowest bit on.
  static let names = [
    "article", "body", "content", "text", "standfirst", "title", "caption", "media", "byline", "date", "tags", "share",
    "related", "teaser", "comments", "subscribe", "advertisement", "product", "navigation", "side", "footer", "consent",
    "widget", "embed",
  ]
  static let count = names.count
}
