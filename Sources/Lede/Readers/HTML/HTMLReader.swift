import LedeConfig
import LedeText

/// Reads pages of the web: each element that makes a block of its own becomes a block, with what its markup says of it.
public struct HTMLReader: Reader {
  public static let name = "html"
  public static let help =
    "Pages of the web; headline, author, date, language and site from JSON-LD, OpenGraph and the markup"
  public static let extensions = ["html", "htm", "xhtml"]
  public static let isLineBased = false
  public static func recognises(_ head: FileHead) -> Bool {
    head.rootElement == "html" || head.starts(with: "<!doctype html")
  }

  public init() {}

  public func read(_ input: ReaderInput) throws(ArticleError) -> Article { try read(input, stated: Entry()) }

  /// - Parameter stated: the entry that the page is the content of.
  func read(_ input: ReaderInput, stated: Entry) throws(ArticleError) -> Article {
    let decoded = try HTMLDecoding.decode(input.bytes)
    var page = HTMLPage(decoded.text, capacity: decoded.text.count / 16)
    try page.read()
    guard !page.builder.blocks.isEmpty else { throw ArticleError(.empty, "the page has no text") }
    let text = page.builder.text
    var origins = page.builder.origins
    if decoded.origin.isShifted { origins = origins.map { UInt32(decoded.origin.offset(Int($0))) } }
    var blocks = Blocks(
      HTMLStatements(page.head, text).marked(page.builder.blocks), elements: page.builder.elements,
      containers: page.builder.containers.items)
    var metadata = Metadata(
      title: HTMLTitle.choose(page.head, blocks.items, text), language: "und", encoding: decoded.encoding)
    (metadata.url, metadata.date, metadata.author, metadata.site) = (
      page.head.url, page.head.date, page.head.author, page.head.site
    )
    (metadata.summary, metadata.image) = (page.head.summary, page.head.image)
    if let language = input.language {
      metadata.language = language
    } else {
      stated.tellLanguage(&metadata, text, &blocks, declared: page.head.language)
    }
    var article = Article(
      source: input.source, text: text, origin: .table(origins), metadata: metadata, blocks: blocks)
    article.layers.add(page.builder.inlines.collector.inlines(in: blocks.items) { decoded.origin.offset($0) })
    return article
  }
}

/// A page on its way from events to blocks and head.
struct HTMLPage {
  private(set) var builder: HTMLBlockBuilder
  private(set) var head = HTMLHead()
  private let source: Text

  init(_ source: Text, capacity: Int) {
    self.source = source
    builder = HTMLBlockBuilder(source.bytes, capacity: capacity)
  }

  mutating func read() throws(ArticleError) {
    let page = try Self.parse(source)
    let names = page.names.map { Array($0.utf8) }
    let tags = page.names.map { HTMLTag.named[$0] }
    let attributeNames = page.names.map { HTMLAttribute.named[$0] }
    var attributes = HTMLAttributes()
    var open: [HTMLTag?] = []
    var index = 0
    while index < page.events.count {
      let event = page.events[index]
      index += 1
      switch event.kind {
      case .start:
        attributes.clear()
        while index < page.events.count, page.events[index].kind == .attribute {
          if let attribute = attributeNames[page.events[index].name] {
            attributes.add(attribute, page.values[page.events[index].value])
          }
          index += 1
        }
        open.append(tags[event.name])
        head.start(tags[event.name], attributes)
        builder.inlines.passTag(to: event.source)
        builder.start(tags[event.name], attributes)
      case .end:
        open.removeLast()
        builder.inlines.passEnd(to: event.source)
        builder.end(names[event.name])
      case .text:
        text(page, event, in: open.last ?? nil)
      case .attribute: break
      }
    }
    builder.finish()
    head.finish()
  }

  private mutating func text(_ page: HTMLEvents, _ event: HTMLEvents.Event, in tag: HTMLTag?) {
    switch tag {
    case .title: head.addTitle(String(decoding: page.values[event.value], as: UTF8.self))
    case .script: head.addData(page.values[event.value])
    default: builder.text(page.values[event.value], source: event.source, isExact: event.isExact)
    }
    builder.inlines.passText(event.source + (event.isExact ? event.value.count : 0))
  }

  private static func parse(_ source: Text) throws(ArticleError) -> HTMLEvents {
    do {
      return try HTMLEvents(parsing: source)
    } catch {
      switch error {
      case .tooDeep(let offset):
        throw ArticleError(.malformed, "the page's elements are nested more than 4,096 deep", offset: offset)
      case .tooTangled(let offset):
        throw ArticleError(.malformed, "the page's tags are too tangled to be read in reasonable time", offset: offset)
      case .outOfMemory: throw ArticleError(.oversized, "there is not enough memory for the page")
      }
    }
  }
}
