import LedeCore
import LedeSyntax
import LedeText

/// Makes the text and blocks of Markdown as its elements start and end.
final class MarkdownBlockBuilder: MarkdownHandler {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  /// The way from the text to the source.
  private(set) var origins = OriginRuns()
  private(set) var blocks: [Block] = []
  private(set) var containers = ContainerCollector()
  private(set) var inlines: MarkdownInlines

  private let source: Text
  /// Where the Markdown begins in the source.
  private let start: Int

  private var open: [MarkdownParser.Element] = []
  private var headingLevel = 1
  /// Where the block that is being made begins.
  private var draft: Int?
  /// What it begins in.
  private var draftContainer: Int?
  /// It has text besides that of images.
  private var hasOwnText = false
  private var imageDepth = 0
  private var gap: Gap?
  private var followsBlank = true
  /// The HTML of the block that is open, and where its bytes come from.
  private var markup: (bytes: [UInt8], origins: OriginRuns) = ([], OriginRuns())
  /// The source up to here has been passed.
  private var passed: Int

  private enum Gap {
    case space, line
    case cells(Int)
  }

  init(_ source: Text, start: Int) {
    self.source = source
    self.start = start
    passed = start
    inlines = MarkdownInlines(source.bytes, start: start)
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
    let place = offset.map { start + $0..<start + $0 + text.count }
    let before = passed..<passed
    switch kind {
    case .softBreak: gap = .space
    case .hardBreak:
      inlines.noteHardBreak()
      gap = .line
    case .markup where open.last == .htmlBlock: add(text, place ?? before, isExact: place != nil, to: &markup)
    case .markup:
      if let place { inlines.addMarkup(place, at: bytes.count) }
      if isLineBreak(text) { gap = .line }
    case .reference:
      let character =
        CharacterReference.decode(Array(text), at: 0).map { String($0.character) }
        ?? String(decoding: text, as: UTF8.self)
      // A reference to a line break breaks no line.
      var shown = character.unicodeScalars.allSatisfy { $0.value < 0x20 } ? " " : character
      shown.withUTF8 { append($0, place ?? before, isExact: false) }
    case .code where open.last != .codeBlock: append(text, place ?? breakPlace, isExact: place != nil, isCode: true)
    case .plain where text.isEmpty:
      // A NUL, as CommonMark has it.
      var replacement = "\u{FFFD}"
      replacement.withUTF8 { append($0, place ?? before, isExact: false) }
    case .plain, .code: append(text, place ?? before, isExact: place != nil)
    }
    if let place {
      passed = place.upperBound
      inlines.pass(passed)
    }
  }

  /// The white space at the place that is reached, where a line ends.
  private var breakPlace: Range<Int> {
    let start = max(passed, inlines.cursor)
    return start..<(source.bytes[start...].firstIndex { $0 > 0x20 } ?? source.count)
  }

  /// - Parameter place: the bytes of the source that the text is, or that stand for it.
  private func append(
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

  private func begin(_ origin: Int) {
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
    case .space where isSetSolid(bytes.suffix(4)) && isSetSolid(next.prefix(4)): return
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

  /// The first character is Chinese or Japanese, or punctuation of theirs; of the end of a text, the last one.
  private func isSetSolid(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    let start = text.lastIndex { $0 & 0xC0 != 0x80 } ?? text.startIndex
    let scalar = String(
      decoding: text.first.map { $0 & 0xC0 != 0x80 } ?? false ? text[text.startIndex...] : text[start...], as: UTF8.self
    )
    guard let value = scalar.unicodeScalars.first?.value else { return false }
    return CharacterClass(of: value).isSetSolid
  }

  private func isLineBreak(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return String(decoding: name, as: UTF8.self).lowercased() == "br"
  }

  // MARK: Blocks

  private func endBlock(isLine: Bool) {
    defer {
      gap = nil
      if !isLine { followsBlank = true }
    }
    inlines.endBlock(at: bytes.count)
    guard let draft else { return }
    self.draft = nil
    let range = bytes.trimmed(draft..<bytes.count)
    guard !range.isEmpty else { return }
    blocks.append(
      Block(
        range: range, followsBlank: followsBlank || blocks.isEmpty, kind: kind, container: draftContainer))
    followsBlank = !isLine
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

  /// Reads the HTML block that ends as the HTML reader does.
  private func endMarkup() {
    defer { markup = ([], OriginRuns()) }
    let text = Text(String(decoding: markup.bytes, as: UTF8.self))
    var page = HTMLPage(text, capacity: text.count)
    // What is too tangled for the HTML reader stays as it stands here.
    guard (try? page.read()) != nil, let read = try? page.checked(.identity(skipped: 0)) else {
      return appendMarkup(0..<markup.bytes.count, markup.bytes, markup.origins, .code)
    }
    let (shown, found, inlines) = (read.text, read.blocks, read.inlines)
    let origins = read.origins.through(markup.origins)
    let first = blocks.count
    for block in found.items { appendMarkup(block.range, shown.bytes, origins, block.kind) }
    let shifts = zip(found.items, blocks[first...]).map {
      ($0.range, $1.range.lowerBound - $0.range.lowerBound)
    }
    self.inlines.add(inlines) { offset in
      // What begins in white space before a block, or ends in that behind it, is as long as the block.
      let (range, shift) = shifts[max(shifts.countAtStart { $0.0.lowerBound <= offset } - 1, 0)]
      return min(max(offset, range.lowerBound), range.upperBound) + shift
    } file: {
      markup.origins.source(of: $0)
    }
  }

  private func appendMarkup(_ range: Range<Int>, _ text: [UInt8], _ from: OriginRuns, _ kind: Block.Kind) {
    begin(from[range.lowerBound])
    let start = bytes.count
    bytes += text[range]
    origins.append(from, range)
    draft = nil
    blocks.append(Block(range: start..<bytes.count, followsBlank: true, kind: kind))
    followsBlank = true
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
