import LedeCore
import LedeSyntax
import LedeText

/// Reads pages of the web: each element that makes a block of its own becomes a block, with what its markup says of it.
package struct HTMLReader: ValueReader {
  package static let name = "html"
  package static let help =
    "Pages of the web; headline, author, date, language and site from JSON-LD, OpenGraph and the markup"
  package static let extensions = ["html", "htm", "xhtml"]
  package static let isLineBased = false
  package static let makes = [Inlines.requirement]
  package static func recognises(_ head: FileHead) -> Bool {
    head.rootElement == "html" || head.starts(with: "<!doctype html")
  }

  package var findsValues = false

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    try read(input, stated: Entry(), file: .identity(skipped: input.start))
  }

  /// - Parameters:
  ///   - stated: the entry that the page is the content of.
  ///   - file: the way from the page's bytes to the file.
  func read(_ input: ReaderInput, stated: Entry, file: Article.Origin) throws(ArticleError) -> Article {
    try untold(input, stated: stated, file: file).article(input.language, stated)
  }

  /// The page but for its language, which the user or the entry may know.
  func untold(_ input: ReaderInput, stated: Entry, file: Article.Origin) throws(ArticleError) -> UntoldPage {
    let decoded = try HTMLDecoding.decode(input.bytes)
    var page = HTMLPage(decoded.text, capacity: decoded.text.count / 16, joinsControls: findsValues)
    try page.read()
    let source = decoded.origin.through(file)
    let sight = PageSight(page.builder)
    if let body = StatedBody(page) {
      return try self.page(body, of: page, input, decoded.encoding, source: .unknown)
    }
    if !sight.hasProse {
      // What scripts would have put in its place is not there: what stands there for those who run none.
      var whole = HTMLPage(
        decoded.text, capacity: decoded.text.count / 16, readsFallbacks: true, joinsControls: findsValues)
      try whole.read()
      if PageSight(whole.builder).isArticle {
        return try self.page(whole, input, decoded.encoding, source: source)
      }
      if let alone = headAlone(page, sight, input, stated, decoded.encoding) { return alone }
    }
    guard !page.builder.blocks.isEmpty else { throw ArticleError(.empty, "the page has no text") }
    return try self.page(page, input, decoded.encoding, source: source)
  }

  /// - Parameter source: the way from the body to the file.
  func page(
    _ body: StatedBody, of page: HTMLPage, _ input: ReaderInput, _ encoding: String, source: Article.Origin
  ) throws(ArticleError) -> UntoldPage {
    let shown = body.page(title: page.head.ownTitle)
    var inner = HTMLPage(shown.text, capacity: shown.text.count, head: page.head, joinsControls: findsValues)
    try inner.read()
    return try self.page(
      inner, input, encoding,
      source: source == .unknown ? source : Article.Origin.runs(shown.origins).through(source))
  }

  /// - Parameter source: the way from the page's text to the file.
  private func page(
    _ page: HTMLPage, _ input: ReaderInput, _ encoding: String, source: Article.Origin
  ) throws(ArticleError) -> UntoldPage {
    let read = try page.checked(source)
    let (text, found, inlines) = (read.text, read.blocks, read.inlines)
    let origin = source == .unknown ? source : Article.Origin.runs(read.origins).through(source)
    let blocks = Blocks(
      page.builder.captions.marked(
        HTMLStatements(page.head, text).marked(found.items), text, stated: page.head.captions, page.builder.elements),
      elements: found.elements, containers: found.containers)
    var metadata = page.head.metadata(encoding: encoding)
    if let block = HTMLTitle.choose(page.head, blocks, text) {
      let heading = text[blocks.items[block].range]
      metadata.takeTitle(block, of: blocks, in: text, saying: HTMLTitle.title(page.head, in: heading))
    } else {
      metadata.title = page.head.ownTitle
    }
    var article = Article(
      source: input.source, text: text, origin: origin, metadata: metadata, blocks: blocks)
    article.layers.add(inlines)
    if let omissions = read.omissions { article.layers.add(omissions) }
    if let notes = TranslatorComments.notes(in: page.source, read.origins, textEnd: text.count) {
      article.layers.add(notes)
    }
    if findsValues, source != .unknown {
      let items = HTMLValues(page.source).items(headline: metadata.title, site: page.head.site)
      article.layers.add(FileValues(items, source, in: article))
    }
    return UntoldPage(article: article, head: page.head, authors: page.authors.items)
  }

  /// A page that shows nothing, but states its title and what it is about.
  /// - Returns: `nil`: it states no more than it shows.
  func headAlone(
    _ page: HTMLPage, _ sight: PageSight, _ input: ReaderInput, _ stated: Entry, _ encoding: String
  ) -> UntoldPage? {
    var metadata = page.head.metadata(encoding: encoding)
    metadata.title = page.head.ownTitle
    let isEmpty = page.builder.blocks.isEmpty
    // Who translates the values of a file wants what it shows, however little: what it states has no place to go back to.
    guard isEmpty || sight.isBare && !findsValues, isEmpty || page.head.summary != nil,
      let text = StatedText(title: stated.title ?? metadata.title, summary: page.head.summary)
    else { return nil }
    return UntoldPage(
      article: text.article(source: input.source, metadata), head: page.head, authors: page.authors.items)
  }
}

extension HTMLHead {
  /// The first title that the page states.
  fileprivate var ownTitle: String? { ownTitles.first }

  /// What the page states, but for its title and language.
  fileprivate func metadata(encoding: String) -> Metadata {
    var metadata = Metadata(language: "und", encoding: encoding)
    (metadata.url, metadata.date, metadata.author, metadata.site) = (url, date, author, site)
    (metadata.summary, metadata.image, metadata.tags) = (summary, image, tags)
    return metadata
  }
}

/// A page on its way from events to blocks and head.
struct HTMLPage {
  private(set) var builder: HTMLBlockBuilder
  private(set) var head = HTMLHead()
  private(set) var authors = AuthorMarks()
  let source: Text
  private let hasOwnHead: Bool

  /// - Parameters:
  ///   - head: of the page that this is the body of; `nil`: it has its own.
  ///   - readsFallbacks: what stands there for browsers without scripts is read as well.
  ///   - joinsControls: a button or the label of a field in running text is a part of that.
  init(
    _ source: Text, capacity: Int, head: HTMLHead? = nil, readsFallbacks: Bool = false, joinsControls: Bool = false
  ) {
    self.source = source
    if let head { self.head = head }
    hasOwnHead = head == nil
    builder = HTMLBlockBuilder(
      source.bytes, capacity: capacity, readsFallbacks: readsFallbacks, joinsControls: joinsControls)
  }

  private static let events = HTMLEvents(
    elements: HTMLTag.allCases.map(\.rawValue), attributes: HTMLAttribute.allCases.map(\.rawValue))
  private static let tags = HTMLTag.allCases
  private static let attributes = HTMLAttribute.allCases

  /// Of the element that started last.
  private var attributes = HTMLAttributes()
  private var open: [HTMLTag?] = []
  /// Where the tag stands that has started, but may have more attributes.
  private var started: Int?

  mutating func read() throws(ArticleError) {
    try Self.parse(source) { events, values in
      for event in events { take(event, event.isExact ? source.bytes : values) }
    }
    startIfComplete()
    if builder.isFull {
      throw ArticleError(.oversized, "the page has more than 400,000 paragraphs and other elements; split it")
    }
    builder.finish()
    if hasOwnHead { head.finish() }
  }

  /// What was found, looked over.
  /// - Parameter file: the way from the source to the file.
  func checked(_ file: Article.Origin) throws(ArticleError) -> ReadMarkup {
    let blocks = Blocks(builder.blocks, elements: builder.elements, containers: builder.containers.items)
    var collector = builder.inlines.collector
    collector.addUnread(in: blocks.items, of: builder.bytes, builder.origins, source: source.bytes) {
      $0.contains(UInt8(ascii: "<"))
    }
    let inlines = collector.inlines(in: blocks.items, file: file)
    var read = ReadMarkup(
      try ReaderCheck.text(builder.bytes, blocks, inlines), blocks, inlines, builder.origins)
    read.mend(teaserDots: builder.teaserDots, hidden: builder.hidden)
    return read
  }

  private mutating func take(_ event: HTMLEvents.Event, _ bytes: [UInt8]) {
    if event.kind == .attribute { return attributes.add(Self.attributes[Int(event.name)], bytes, event.value) }
    startIfComplete()
    switch event.kind {
    case .start:
      open.append(event.name == HTMLEvents.Event.other ? nil : Self.tags[Int(event.name)])
      attributes.clear()
      started = Int(event.source)
    case .end:
      if open.removeLast() == .title { head.endTitle() }
      if authors.isOpen { authors.end(depth: open.count) }
      builder.inlines.passEnd(to: Int(event.source))
      builder.end()
    case .text: text(event, bytes, in: open.last ?? nil)
    case .attribute: break
    }
  }

  /// A start tag is complete when something else than an attribute follows.
  private mutating func startIfComplete() {
    guard let place = started else { return }
    started = nil
    let tag = open.last ?? nil
    if hasOwnHead { head.start(tag, attributes) }
    authors.start(tag, attributes, depth: open.count)
    builder.inlines.passTag(to: place)
    builder.start(tag, attributes)
  }

  private mutating func text(_ event: HTMLEvents.Event, _ bytes: [UInt8], in tag: HTMLTag?) {
    switch tag {
    case .title: head.addTitle(String(decoding: bytes[event.value], as: UTF8.self))
    case .script: head.addData(bytes[event.value])
    default:
      if authors.isOpen, tag?.isSkipped != true { authors.add(String(decoding: bytes[event.value], as: UTF8.self)) }
      builder.text(bytes, event.value, source: event.valueSource, isExact: event.isExact)
    }
    builder.inlines.passText(Int(event.source) + (event.isExact ? event.value.count : 0))
  }

  private static func parse(_ source: Text, _ handle: ([HTMLEvents.Event], [UInt8]) -> Void)
    throws(ArticleError)
  {
    do {
      try events.parse(source, handle)
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
