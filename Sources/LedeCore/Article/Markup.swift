import LedeConfig

/// What the markup of a page says of one block.
package struct Markup: Sendable, Equatable {
  /// The innermost element that makes a block of its own: an index into `Blocks.elements`.
  package let element: Int
  /// The bytes of the block that stand in links.
  package var linkBytes = 0
  /// The bytes of the block that are emphasised.
  package var emphasisBytes = 0
  /// What the names of the inline elements say that it begins in.
  package var hints: MarkupHints = []
  /// The share of its words that the body that the page states (JSON-LD) has in a row; `nil`: the page states none.
  package var statedShare: Double?
  /// It says what the page says of a picture beside it: it is its caption.
  package var isCaption = false
  /// The share of its words that the summary that the page states has in a row.
  package var summaryShare = 0.0

  package init(element: Int) {
    self.element = element
  }
}

/// An element of a page that makes a block of its own, such as `p`, `div` and `li`.
package struct MarkupElement: Sendable, Equatable {
  /// An index into `Blocks.elements`; the root is its own parent.
  package let parent: Int
  /// The number of elements around it.
  package let depth: Int
  /// The sorts of element that it is or stands in.
  package let places: MarkupPlaces
  /// What its own names (class, id, role, itemprop) say.
  package let hints: MarkupHints
  /// The same for elements with the same tag and classes.
  package let style: UInt64
  package let kind: Block.Kind

  package init(
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
@usableFromInline
package struct MarkupPlaces: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt32

  @inlinable
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let article = MarkupPlaces(rawValue: 1 << 0)
  package static let main = MarkupPlaces(rawValue: 1 << 1)
  package static let section = MarkupPlaces(rawValue: 1 << 2)
  package static let aside = MarkupPlaces(rawValue: 1 << 3)
  package static let nav = MarkupPlaces(rawValue: 1 << 4)
  package static let header = MarkupPlaces(rawValue: 1 << 5)
  package static let footer = MarkupPlaces(rawValue: 1 << 6)
  package static let figure = MarkupPlaces(rawValue: 1 << 7)
  package static let form = MarkupPlaces(rawValue: 1 << 8)
  package static let list = MarkupPlaces(rawValue: 1 << 9)
  package static let table = MarkupPlaces(rawValue: 1 << 10)
  package static let quotation = MarkupPlaces(rawValue: 1 << 11)
  package static let paragraph = MarkupPlaces(rawValue: 1 << 12)
  /// `itemprop="articleBody"`.
  package static let articleBody = MarkupPlaces(rawValue: 1 << 13)
  /// Not shown.
  package static let hidden = MarkupPlaces(rawValue: 1 << 14)
  package static let dialog = MarkupPlaces(rawValue: 1 << 15)
  package static let details = MarkupPlaces(rawValue: 1 << 16)
  /// Not to be seen, by whatever means: attributes, styles, or names that all the world gives to such parts.
  package static let unseen = MarkupPlaces(rawValue: 1 << 17)
  /// Left out of what is read aloud (`aria-hidden`, `inert`): copies and ornaments, or all that lies behind a dialog.
  package static let muted = MarkupPlaces(rawValue: 1 << 18)

  /// How explanations call them, from the lowest bit on.
  package static let names = [
    "article", "main", "section", "aside", "nav", "header", "footer", "figure", "form", "list", "table", "quotation",
    "paragraph", "article-body", "hidden", "dialog", "details", "unseen", "muted",
  ]
  package static let count = names.count
}

/// What the names that a page's makers gave to an element say of its content.
@usableFromInline
package struct MarkupHints: OptionSet, Sendable {
  @usableFromInline package let rawValue: UInt32

  @inlinable
  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static let article = MarkupHints(rawValue: 1 << 0)
  package static let body = MarkupHints(rawValue: 1 << 1)
  package static let content = MarkupHints(rawValue: 1 << 2)
  package static let text = MarkupHints(rawValue: 1 << 3)
  package static let standfirst = MarkupHints(rawValue: 1 << 4)
  package static let title = MarkupHints(rawValue: 1 << 5)
  package static let caption = MarkupHints(rawValue: 1 << 6)
  package static let media = MarkupHints(rawValue: 1 << 7)
  package static let byline = MarkupHints(rawValue: 1 << 8)
  package static let date = MarkupHints(rawValue: 1 << 9)
  package static let tags = MarkupHints(rawValue: 1 << 10)
  package static let share = MarkupHints(rawValue: 1 << 11)
  package static let related = MarkupHints(rawValue: 1 << 12)
  package static let teaser = MarkupHints(rawValue: 1 << 13)
  package static let comments = MarkupHints(rawValue: 1 << 14)
  package static let subscribe = MarkupHints(rawValue: 1 << 15)
  package static let advertisement = MarkupHints(rawValue: 1 << 16)
  package static let product = MarkupHints(rawValue: 1 << 17)
  package static let navigation = MarkupHints(rawValue: 1 << 18)
  package static let side = MarkupHints(rawValue: 1 << 19)
  package static let footer = MarkupHints(rawValue: 1 << 20)
  package static let consent = MarkupHints(rawValue: 1 << 21)
  package static let widget = MarkupHints(rawValue: 1 << 22)
  package static let embed = MarkupHints(rawValue: 1 << 23)
  package static let signup = MarkupHints(rawValue: 1 << 24)

  /// How explanations and the vocabulary of pages call them, from the lowest bit on, and what they say.
  package static let declared: [(name: String, help: String)] = [
    ("article", "The article with what belongs to it"),
    ("body", "The article's body"),
    ("content", "The page's main content"),
    ("text", "Running text"),
    ("standfirst", "The lead, standfirst or summary"),
    ("title", "A headline"),
    ("caption", "The caption or credit of a picture"),
    ("media", "Pictures, films and sound"),
    ("byline", "Who wrote it"),
    ("date", "When it was published"),
    ("tags", "Topics and categories"),
    ("share", "Buttons to share and like"),
    ("related", "Pointers to other stories"),
    ("teaser", "Cards and lists of other stories"),
    ("comments", "What readers write"),
    ("subscribe", "Calls to subscribe, register or give"),
    ("advertisement", "Advertisements and partners' stories"),
    ("product", "What is for sale"),
    ("navigation", "Menus and ways through the site"),
    ("side", "What stands beside the article"),
    ("footer", "What stands below the article"),
    ("consent", "Questions and notices that lie over the page"),
    ("widget", "Parts with a use of their own"),
    ("embed", "What comes from another site, quotations set apart"),
    ("signup", "Boxes in which readers leave their address for letters"),
  ]
  package static let names = declared.map(\.name)
  package static let count = declared.count
}
