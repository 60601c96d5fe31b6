import LedeCore
import LedeSyntax
import LedeText

/// An item as feeds show it.
struct FeedItem {
  let shown: ShownItem
  /// The same in each run; an address where the article has one.
  let id: String
  /// When it was published; `nil`: it is not known.
  let date: FeedDate?
  /// `nil`: it could not be told.
  let language: String?
  private let layout: SummaryLayout

  init(_ item: Item, _ run: RunInfo, layout: SummaryLayout) {
    shown = ShownItem(item, run)
    id = FeedID.id(item.id.shown ?? "")
    date = item.date.flatMap(FeedDate.init)
    language = item.language == "und" ? nil : item.language
    self.layout = layout
  }

  /// An address that programs may follow.
  var isIDAddress: Bool { shown.link.map { $0.encoded == id } ?? false }

  var summary: String { joinSentences(shown.sentences) }

  /// The summary, and where else the story stands, as HTML without styles.
  var html: String {
    var content = XMLContent()
    let attributes: XMLAttributes = ["lang": language, "dir": shown.isRightToLeft ? "rtl" : "ltr"]
    switch layout {
    case _ where shown.sentences.isEmpty: break
    case .paragraph: content.add(.element("p", attributes, text: summary))
    case .list:
      var items = XMLContent()
      for sentence in shown.sentences { items.add(.element("li", text: sentence)) }
      content.add(.element("ul", attributes, content: items))
    }
    if let others = shown.others { content.add(.element("p", attributes, content: Self.line(others))) }
    return content.xml
  }

  private static func line(_ others: ShownItem.Others) -> XMLContent {
    var line = XMLContent(others.also + " ")
    for (index, other) in others.items.enumerated() {
      if index > 0 { line.add(", ") }
      let name = XMLContent(other.name)
      line.add(other.link.map { .element("a", ["href": $0.encoded], content: name) } ?? name)
    }
    return line
  }
}

/// The facts of a feed as a whole.
struct FeedHead {
  let title: String
  /// `nil`: none is given.
  let description: String?
  /// The page that the feed belongs to; `nil`: none is given.
  let link: WebAddress?
  /// Where the feed itself will be.
  let address: WebAddress?
  /// The latest date of an item, else the moment of the run.
  let updated: FeedDate
  /// Of all items; `nil`: they are in several, or it is not known.
  let language: String?

  init(_ options: FeedOptions, _ edition: Edition, _ run: RunInfo) {
    title = NewsletterTitle(options.title).shown(run, in: edition.onlyLanguage) ?? run.name
    description = options.description.shown
    link = WebAddress(options.link)
    address = WebAddress(options.address)
    updated =
      edition.items.lazy.compactMap { $0.date.flatMap(FeedDate.init) }.max()
      ?? FeedDate(time: run.time, zone: run.zone)
    language = edition.onlyLanguage
  }
}
