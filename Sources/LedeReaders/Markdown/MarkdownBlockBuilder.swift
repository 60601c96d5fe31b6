import LedeCore
import LedeSyntax
import LedeText

/// Makes the text and blocks of Markdown as its elements start and end.
final class MarkdownBlockBuilder: MarkdownHandler {
  /// The text so far.
  var bytes: [UInt8] = []
  /// The way from the text to the source.
  var origins = OriginRuns()
  private(set) var blocks: [Block] = []
  private(set) var containers = ContainerCollector()
  var inlines: MarkdownInlines

  let source: Text
  let dialect: MarkdownDialect
  /// What the HTML around the blocks says of them.
  var surroundings = MarkdownSurroundings()

  private var open: [MarkdownParser.Element] = []
  private var headingLevel = 1
  /// Where the block that is being made begins.
  var draft: Int?
  /// What it begins in.
  private var draftContainer: Int?
  /// It has text besides that of images.
  private var hasOwnText = false
  private var imageDepth = 0
  var gap: Gap?
  var followsBlank = true
  /// The HTML of the block that is open, and where its bytes come from.
  var markup: (bytes: [UInt8], origins: OriginRuns) = ([], OriginRuns())
  /// The source up to here has been passed.
  var passed: Int
  /// What attributes of tags say, with places in the source.
  private(set) var values: [HTMLValues.Item] = []
  let findsValues: Bool

  enum Gap {
    case space, line
    case cells(Int)
  }

  init(_ source: Text, _ dialect: MarkdownDialect, start: Int, findsValues: Bool = false) {
    self.source = source
    self.dialect = dialect
    self.findsValues = findsValues
    passed = start
    inlines = MarkdownInlines(source.bytes, masked: dialect.masked, start: start)
    bytes.reserveCapacity(source.count - start)
  }

  // MARK: Elements

  func start(_ element: MarkdownParser.Element, level: Int) {
    switch element {
    case .other: return
    case .emphasis, .strong, .codeSpan, .strikethrough, .image, .link: return inlines.start(element)
    case .cell: if draft != nil { nextCell() }
    case .heading: headingLevel = level
    default: break
    }
    if element != .cell { endBlock(isLine: element == .row || element == .item) }
    if let container = element.container(level: level) { containers.start(container) }
    open.append(element)
  }

  func startLink(_ element: MarkdownParser.Element, _ link: MarkdownParser.Link) {
    if element == .image { imageDepth += 1 }
    inlines.start(element, link)
  }

  func end(_ element: MarkdownParser.Element) {
    switch element {
    case .other, .rule, .cell: break
    case .emphasis, .strong, .codeSpan, .strikethrough, .image, .link:
      if element == .image { imageDepth -= 1 }
      return inlines.end(at: bytes.count)
    case .htmlBlock: endMarkup()
    default: endBlock(isLine: element == .row || element == .item)
    }
    if element != .other { open.removeLast() }
    if element.container(level: 0) != nil { containers.end() }
  }

  private func nextCell() {
    if case .cells(let count) = gap { gap = .cells(count + 1) } else { gap = .cells(1) }
  }

  // MARK: Text

  func text(_ text: UnsafeBufferPointer<UInt8>, _ kind: MarkdownParser.TextKind, offset: Int?) {
    guard let offset else { return take(text, kind, nil) }
    let places = dialect.places(of: offset..<offset + max(text.count, 1))
    guard let first = places.first, let last = places.last else { return }
    if kind == .markup, open.last != .htmlBlock { return addTag(first.source.lowerBound..<last.source.upperBound) }
    for (_, place) in places {
      // What was masked for the parser stands in the source.
      source.bytes[text.isEmpty ? place.lowerBound..<place.lowerBound : place].withUnsafeBufferPointer {
        take($0, kind, text.isEmpty ? place.lowerBound..<place.lowerBound : place)
      }
    }
  }

  /// - Parameter place: where it stands in the source; `nil`: it does not.
  private func take(_ text: UnsafeBufferPointer<UInt8>, _ kind: MarkdownParser.TextKind, _ place: Range<Int>?) {
    let before = passed..<passed
    switch kind {
    case .softBreak: gap = .space
    case .hardBreak:
      inlines.noteHardBreak()
      gap = .line
    case .markup where open.last == .htmlBlock: add(text, place ?? before, isExact: place != nil, to: &markup)
    case .markup: break
    case .reference:
      let character =
        CharacterReference.decode(Array(text), at: 0).map { String($0.character) }
        ?? String(decoding: text, as: UTF8.self)
      // A reference to a line break breaks no line.
      var shown = character.unicodeScalars.allSatisfy { $0.value < 0x20 } ? " " : character
      shown.withUTF8 { append($0, place ?? before, isExact: false) }
    case .code where open.last == .cell || open.last == .row:
      appendCode(text, place ?? breakPlace, isExact: place != nil)
    case .code where open.last != .codeBlock: append(text, place ?? breakPlace, isExact: place != nil, isCode: true)
    case .plain where text.isEmpty:
      // A NUL, as CommonMark has it.
      var replacement = "\u{FFFD}"
      replacement.withUTF8 { append($0, place ?? before, isExact: false) }
    case .plain, .code: append(text, place ?? before, isExact: place != nil)
    }
    if let place { pass(place.upperBound) }
  }

  func pass(_ end: Int) {
    passed = end
    inlines.pass(end)
  }

  /// The white space at the place that is reached, where a line ends.
  private var breakPlace: Range<Int> {
    let start = max(passed, inlines.cursor)
    return start..<(source.bytes[start...].firstIndex { $0 > 0x20 } ?? source.count)
  }

  /// Code in a cell, where a backslash stands before a bar that ends none.
  private func appendCode(_ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, isExact: Bool) {
    var start = 0
    while isExact, let bar = text[start...].firstIndex(of: UInt8(ascii: "|")) {
      let end = bar > start && text[bar - 1] == UInt8(ascii: "\\") ? bar - 1 : bar
      let source = place.lowerBound
      append(.init(rebasing: text[start..<end]), source + start..<source + end, isExact: true, isCode: true)
      append(.init(rebasing: text[bar...bar]), source + end..<source + bar + 1, isExact: end == bar, isCode: true)
      start = bar + 1
    }
    let rest = isExact ? place.lowerBound + start..<place.upperBound : place
    append(.init(rebasing: text[start...]), rest, isExact: isExact, isCode: true)
  }

  /// - Parameter place: the bytes of the source that the text is, or that stand for it.
  func append(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, isExact: Bool, isCode: Bool = false
  ) {
    guard !text.isEmpty else { return }
    if draft == nil { begin(place.lowerBound) }
    if imageDepth == 0 { hasOwnText = hasOwnText || text.contains { $0 > 0x20 } }
    if let gap, bytes.count > draft ?? 0 { fill(gap, before: text, place.lowerBound) }
    gap = nil
    inlines.begin(at: bytes.count, place: place.lowerBound, isCode: isCode)
    var target = (bytes: bytes, origins: origins)
    (bytes, origins) = ([], OriginRuns())
    add(text, place, isExact: isExact, to: &target)
    (bytes, origins) = target
  }

  private func add(
    _ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, isExact: Bool,
    to target: inout (bytes: [UInt8], origins: OriginRuns)
  ) {
    target.bytes += text
    if isExact {
      target.origins.append(exact: place.lowerBound, count: text.count)
    } else {
      target.origins.append(place.lowerBound, unit: text.count, written: place.count)
    }
  }

  func begin(_ origin: Int) {
    if !bytes.isEmpty {
      let breaks = followsBlank ? 2 : 1
      bytes += repeatElement(0x0A, count: breaks)
      origins.append(origin, unit: breaks, written: 0)
    }
    draft = bytes.count
    draftContainer = containers.current
    hasOwnText = false
    gap = nil
  }

  /// - Parameter origin: of what comes next.
  private func fill(_ gap: Gap, before next: UnsafeBufferPointer<UInt8>, _ origin: Int) {
    switch gap {
    // Scripts without spaces have none at the ends of lines either.
    case .space where SetSolid.ends(bytes) && SetSolid.begins(next): return
    case .space:
      let place = breakPlace
      bytes.append(0x20)
      origins.append(place.lowerBound, unit: 1, written: place.count)
    case .line:
      inlines.addLineBreak(at: bytes.count)
      bytes.append(0x0A)
      origins.append(origin, unit: 1, written: 0)
    case .cells(let count):
      bytes += repeatElement(0x09, count: count)
      origins.append(origin, unit: count, written: 0)
    }
  }

  /// Takes what attributes of some HTML say.
  /// - Parameter place: of bytes of the HTML in the source.
  func addValues(_ html: @autoclosure () -> Text, place: (Range<Int>) -> Range<Int>) {
    guard findsValues else { return }
    values += HTMLValues(html()).items.map { $0.moved(to: place($0.range)) }
  }

  // MARK: Blocks

  private func endBlock(isLine: Bool) {
    defer {
      gap = nil
      if !isLine { followsBlank = true }
    }
    let range = draft.map { bytes.trimmed($0..<bytes.count) }
    inlines.endBlock(at: bytes.count, text: range?.upperBound ?? bytes.count)
    draft = nil
    guard let range, !range.isEmpty else { return }
    add(Block(range: range, followsBlank: followsBlank || blocks.isEmpty, kind: kind, container: draftContainer))
    followsBlank = !isLine
  }

  /// Adds a block, with what the HTML around it says.
  func add(_ block: Block) {
    var block = block
    if surroundings.isProtected { block.isProtected = true }
    block.language = block.language ?? surroundings.language
    blocks.append(block)
  }

  /// What the block is by the elements that it stands in.
  private var kind: Block.Kind {
    if !hasOwnText { return .caption }
    for element in open.reversed() {
      switch element {
      case .heading: return .heading(level: min(max(headingLevel, 1), 6))
      case .codeBlock: return .code
      case .row: return .tableRow
      case .quotation: return .quotation
      case .item: return .listItem
      default: break
      }
    }
    return .paragraph
  }
}

extension MarkdownParser.Element {
  /// What it is around blocks; `nil`: nothing of note.
  fileprivate func container(level: Int) -> Container.Kind? {
    switch self {
    case .quotation: .quotation
    case .list: .list(start: level < 0 ? nil : level)
    case .item: .item
    case .table: .table
    case .row: .row
    case .cell: .cell(column: 0)
    default: nil
    }
  }
}
