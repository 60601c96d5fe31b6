import LedeConfig
import LedeCore
import LedeSyntax

/// Makes the inline markup of Markdown as its elements start and end.
///
/// The parser does not say where marks stand. But those that open stand right before the text that comes next, and those that close
/// right behind the text before.
struct MarkdownInlines {
  private(set) var collector = InlineCollector()

  /// What is open in the text so far.
  private struct Span {
    let element: MarkdownParser.Element
    /// Of an opening mark: its first byte, and its length; of HTML, the name.
    var mark: (byte: UInt8, length: Int) = (0, 0)
    var name = ""
    var isProtected = false
  }

  private let source: [UInt8]
  /// The source as the parser was shown it.
  private let masked: [UInt8]
  private var open: [Span] = []
  /// Those that have no text yet.
  private var pending: [(element: MarkdownParser.Element, address: Range<Int>?, title: Range<Int>?)] = []
  /// Where the next mark that closes stands.
  private(set) var cursor: Int
  private var lineBreak: Range<Int>?

  init(_ source: [UInt8], masked: [UInt8], start: Int) {
    self.source = source
    self.masked = masked
    cursor = start
  }

  // MARK: Elements

  mutating func start(_ element: MarkdownParser.Element, _ link: MarkdownParser.Link? = nil) {
    let title = link.flatMap { $0.title.isEmpty ? nil : collector.keep(Self.decoded($0.title)) }
    pending.append((element, link.map { collector.keep(Self.decoded($0.address)) }, title))
  }

  mutating func end(at offset: Int) {
    // It had no text.
    if pending.popLast() != nil { return }
    while open.last?.element == .other { endMarkup(cursor..<cursor, at: offset) }
    guard let span = open.popLast() else { return }
    let range = closing(span)
    cursor = range.upperBound
    _ = collector.end(collector.mark(range, in: source), at: offset)
  }

  /// A tag of HTML stands between the text.
  /// - Parameters:
  ///   - offset: where the text ends.
  ///   - text: the same, where it is text of the block.
  mutating func addMarkup(_ place: Range<Int>, at offset: Int, behind text: Int?) {
    if pending.isEmpty { cursor = place.upperBound }
    guard let tag = MarkdownTag(source[place]) else { return addAlone(.other, place, behind: text) }
    if tag.name == "br" {
      noteLineBreak(place)
    } else if tag.isEnd {
      if pending.isEmpty, open.last?.name == tag.name { endMarkup(place, at: offset, behind: text) }
    } else if tag.isAlone {
      addAlone(tag.name == "img" ? .image : .other, place, behind: text)
    } else {
      openPending(before: place.lowerBound)
      let isProtected = !(open.last?.isProtected ?? false) && tag.isTranslated == false
      open.append(
        Span(
          element: .other, name: tag.name,
          isProtected: tag.isTranslated.map { !$0 } ?? open.last?.isProtected ?? false))
      let kind = HTMLTag(rawValue: tag.name)?.inlineKind ?? .other
      collector.start(
        kind == .link ? .other : kind, collector.mark(place, in: source), address: nil, title: nil,
        isProtected: isProtected)
    }
  }

  private static let bracket = "["

  /// The bracket before a text with attributes.
  mutating func openBracket(_ place: Range<Int>) {
    if pending.isEmpty { cursor = place.upperBound }
    openPending(before: place.lowerBound)
    open.append(Span(element: .other, name: Self.bracket, isProtected: open.last?.isProtected ?? false))
    collector.start(.other, collector.mark(place, in: source), address: nil, title: nil)
  }

  /// The bracket behind it, with the attributes.
  mutating func closeBracket(_ place: Range<Int>, at offset: Int, behind text: Int?) {
    if pending.isEmpty { cursor = place.upperBound }
    if pending.isEmpty, open.last?.name == Self.bracket { endMarkup(place, at: offset, behind: text) }
  }

  private mutating func endMarkup(_ place: Range<Int>, at offset: Int, behind text: Int? = nil) {
    open.removeLast()
    guard let dropped = collector.end(collector.mark(place, in: source), at: offset), !place.isEmpty else { return }
    addAlone(.other, dropped.opening.source.lowerBound..<place.upperBound, behind: text)
  }

  /// What shows no text.
  /// - Parameter text: where the text before it ends; `nil`: the block has none so far.
  mutating func addAlone(_ kind: Inline.Kind, _ place: Range<Int>, behind text: Int?) {
    if !pending.isEmpty { openPending(before: place.lowerBound) }
    cursor = place.upperBound
    if let text { collector.addAlone(kind, collector.mark(place, in: source), behind: text) }
  }

  mutating func addVerbatim(_ text: Range<Int>, source: Range<Int>) {
    collector.addVerbatim(text, source: source)
  }

  mutating func noteHardBreak() {
    var end = cursor
    while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
    if end < source.count, source[end] == 0x0D { end += 1 }
    if end < source.count, source[end] == 0x0A { end += 1 }
    noteLineBreak(cursor..<end)
  }

  private mutating func noteLineBreak(_ place: Range<Int>) {
    lineBreak = place
    cursor = place.upperBound
  }

  mutating func addLineBreak(at offset: Int) {
    guard let place = lineBreak else { return }
    lineBreak = nil
    collector.addLineBreak(collector.mark(place, in: source), at: offset)
  }

  // MARK: Text

  /// Text comes next; what is pending begins with it.
  /// - Parameter place: where it stands in the source.
  mutating func begin(at offset: Int, place: Int, isCode: Bool) {
    if !pending.isEmpty {
      let isEscaped = !isCode && place > 0 && source[place - 1] == UInt8(ascii: "\\")
      openPending(before: isEscaped ? place - 1 : place)
    }
    if collector.isWaiting { collector.begin(at: offset) }
  }

  mutating func pass(_ end: Int) { cursor = max(cursor, end) }

  /// A block ends, and what HTML left open in it.
  /// - Parameter text: where the text of the block ends.
  mutating func endBlock(at offset: Int, text: Int) {
    while !open.isEmpty { endMarkup(cursor..<cursor, at: offset) }
    pending.removeAll()
    lineBreak = nil
    collector.endBlock(text)
  }

  /// Takes the inline markup of a block of HTML.
  mutating func add(_ other: Inlines, text: (Int) -> Int, file: (Range<Int>) -> Range<Int>) {
    collector.add(other, text: text, file: file)
  }

  // MARK: Marks

  private mutating func openPending(before place: Int) {
    var places: [Range<Int>] = []
    var end = place
    for span in pending.reversed() {
      places.append(opening(span.element, before: end))
      end = places.last?.lowerBound ?? end
    }
    for (span, place) in zip(pending, places.reversed()) {
      // The mark of code may have a space with it.
      let length = span.element == .codeSpan ? source[place].prefix { $0 == UInt8(ascii: "`") }.count : place.count
      open.append(Span(element: span.element, mark: (place.isEmpty ? 0 : source[place.lowerBound], length)))
      let mark = collector.mark(place, in: source)
      collector.start(span.element.inlineKind, mark, address: span.address, title: span.title)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private func opening(_ element: MarkdownParser.Element, before end: Int) -> Range<Int> {
    var start = end
    switch element {
    case .emphasis: start -= run(of: "*_", before: end, atMost: 1)
    case .strong: start -= run(of: "*_", before: end, atMost: 2)
    case .strikethrough: start -= run(of: "~", before: end, atMost: 2)
    case .codeSpan:
      if end > 0, source[end - 1] <= 0x20 { start -= 1 }
      start -= run(of: "`", before: start, atMost: .max)
    case .link: start -= run(of: "[<", before: end, atMost: 1)
    case .image: start -= run(of: "[", before: end, atMost: 1) == 1 ? 2 : 0
    default: break
    }
    return max(start, 0)..<end
  }

  /// How many of one of some characters stand right before an offset.
  private func run(of characters: StaticString, before end: Int, atMost limit: Int) -> Int {
    guard end > 0, let mark = "\(characters)".utf8.first(where: { $0 == source[end - 1] }) else { return 0 }
    var start = end
    while start > 0, end - start < limit, source[start - 1] == mark { start -= 1 }
    return end - start
  }

  private func closing(_ span: Span) -> Range<Int> {
    var (start, length) = (cursor, span.mark.length)
    switch span.element {
    case .link, .image:
      if span.mark.byte == UInt8(ascii: "<") { break }
      return length == 0 || at(start) != UInt8(ascii: "]") ? start..<start : start..<MarkdownLink.end(masked, start + 1)
    case .codeSpan:
      length += source[start...].prefix { $0 <= 0x20 }.count
      return start..<min(start + length, source.count)
    default: break
    }
    let isThere = (0..<length).allSatisfy { Self.closes(at(start + $0), span.mark.byte) }
    if !isThere { start = cursor }
    return start..<(isThere ? start + length : start)
  }

  private static func closes(_ byte: UInt8?, _ opening: UInt8) -> Bool {
    byte == (opening == UInt8(ascii: "<") ? UInt8(ascii: ">") : opening)
  }

  /// Tags, comments, and links and images without text are more than escapes and what begins a line.
  static func isMark(_ source: ArraySlice<UInt8>) -> Bool {
    source.contains(UInt8(ascii: "<"))
      || zip(source, source.dropFirst()).contains {
        $0 == UInt8(ascii: "]") && ($1 == UInt8(ascii: "(") || $1 == UInt8(ascii: "["))
      }
  }

  private func at(_ offset: Int) -> UInt8? { offset < source.count ? source[offset] : nil }

  /// With the characters that its references stand for.
  /// - Parameter isEscape: whether a byte only says that the one behind it stands for itself.
  static func decoded(_ source: some Collection<UInt8>, _ isEscape: (UInt8, UInt8) -> Bool = { _, _ in false })
    -> [UInt8]
  {
    let bytes = Array(source)
    var (result, offset) = ([UInt8](), 0)
    while offset < bytes.count {
      if offset + 1 < bytes.count, isEscape(bytes[offset], bytes[offset + 1]) {
        result.append(bytes[offset + 1])
        offset += 2
      } else if bytes[offset] == UInt8(ascii: "&"),
        let (character, length) = CharacterReference.decode(bytes, at: offset)
      {
        result += String(character).utf8
        offset += length
      } else {
        result.append(bytes[offset])
        offset += 1
      }
    }
    return result
  }
}

extension MarkdownParser.Element {
  fileprivate var inlineKind: Inline.Kind {
    switch self {
    case .emphasis: .emphasis
    case .strong: .strong
    case .strikethrough: .strikethrough
    case .codeSpan: .code
    case .link: .link
    case .image: .image
    default: .other
    }
  }
}
