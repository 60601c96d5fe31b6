import LedeConfig
import LedeCore
import LedeText

/// Makes the text and blocks of a page as its elements open and close.
///
/// White space is collapsed as HTML does it. A lone `br` is a line break, unless it stands behind the end of a sentence: then, as
/// two of them do, it ends the block, since many pages part their paragraphs so.
struct HTMLBlockBuilder {
  /// The text so far.
  private(set) var bytes: [UInt8] = []
  private(set) var origins = OriginRuns()
  private(set) var blocks: [Block] = []
  private(set) var elements: [MarkupElement] = []
  private(set) var containers = ContainerCollector()
  var inlines: HTMLInlines
  private(set) var captions = HTMLCaptions()
  /// Dots that stand in the middle of a paragraph, right before what is to be paid for.
  private(set) var teaserDots: [Range<Int>] = []
  /// What is left out of a paragraph, since nobody sees it.
  var hidden: [Omission] = []
  private var open: [HTMLOpenElement] = []
  var draft: HTMLDraft?
  private var inlineHints: MarkupHints = []
  /// What stands between the text so far and what comes next.
  var gap = HTMLGap.none
  /// The white space of the source that the gap stands for.
  private var gapSource = 0..<0
  private var breaks = 0
  private var followsBlank = true
  /// What filled its cell has ended: so does the block, unless the cell ends as well.
  var isFilled = false
  /// Where the text of the cell begins.
  var cellStart = 0

  /// A cell with more text than this is no cell of a row of figures but layout.
  private static let longCell = 160
  /// More blocks and elements no page of a person's making has; memory for them is bounded so.
  private static let mostParts = 400_000

  /// The page has too many blocks and elements; the rest of them is left out.
  private(set) var isFull = false
  /// What shows only in place of scripts and such is read as well.
  private let readsFallbacks: Bool
  private let joinsControls: Bool
  /// Inline elements that are open and have marks in the text.
  private var openInlines = 0

  /// - Parameter joinsControls: a button or the label of a field in running text is a part of that.
  init(_ source: [UInt8], capacity: Int, readsFallbacks: Bool = false, joinsControls: Bool = false) {
    (self.readsFallbacks, self.joinsControls) = (readsFallbacks, joinsControls)
    inlines = HTMLInlines(source)
    bytes.reserveCapacity(capacity)
  }

  // MARK: Elements

  mutating func start(_ tag: HTMLTag?, _ attributes: HTMLAttributes) {
    let around = open.last
    let tag = joinsControls && around?.isInText ?? false && tag?.isControl ?? false ? nil : tag
    var opened = HTMLOpenElement(tag, attributes, in: around, readsFallbacks: readsFallbacks)
    if tag == .img, let description = attributes.bytes(.alt) {
      captions.add(description, block: blocks.count + (draft == nil ? 0 : 1))
    }
    if let tag, tag.isBlock, !(around?.isSkipped ?? false) {
      startBlock(tag, around)
      inlines.surroundBlock()
      if blocks.count + elements.count >= Self.mostParts { isFull = true }
      if !isFull { opened.element = add(tag, attributes, parent: around?.element ?? -1) }
      if let container = tag.container(attributes) {
        containers.start(container)
        opened.isContainer = true
      }
    } else {
      if isFilled { endBlock(isLine: true) }
      if draft == nil, tag != .br { inlineHints.formUnion(attributes.hints) }
      if let draft, attributes.hints.contains(.subscribe), let dots = TeaserDots.find(endOf: bytes[draft.start...]) {
        teaserDots.append(dots)
      }
      opened.startInline(attributes, in: around, at: bytes.count)
      if !opened.isSkipped, !opened.isDropped, attributes.places.contains(.unseen), tag != .br {
        hide(&opened, attributes)
      } else if !opened.isSkipped, !opened.isDropped {
        opened.isInline = startInline(opened, attributes)
      }
      if opened.isInline { openInlines += 1 }
      let isShown = !opened.isSkipped && !opened.isDropped
      if draft != nil, !isShown, !(around?.isSkipped ?? false), !(around?.isDropped ?? false) {
        opened.begin = bytes.count
        inlines.startUnshown()
      }
    }
    open.append(opened)
  }

  /// An inline element that is not seen: inside a block its text is dropped, between blocks it makes one of its own.
  private mutating func hide(_ opened: inout HTMLOpenElement, _ attributes: HTMLAttributes) {
    if !isFull, blocks.count + elements.count < Self.mostParts {
      opened.element = add(opened.tag ?? .label, attributes, parent: open.last?.element ?? -1)
    }
    if draft != nil || openInlines > 0 { opened.isDropped = true } else { opened.isUnseenBlock = true }
  }

  /// - Returns: it has an end of its own.
  private mutating func startInline(_ opened: HTMLOpenElement, _ attributes: HTMLAttributes) -> Bool {
    switch opened.tag?.inlineKind ?? .other {
    case .lineBreak: lineBreak()
    case _ where opened.isPreformatted: break
    case .image: if let space { inlines.addImage(attributes, at: bytes.count, behind: space) }
    case _ where opened.tag?.isVoid ?? false: inlines.addVoid(at: bytes.count, behind: space)
    case let kind:
      inlines.start(kind, attributes, isProtected: opened.isProtected && !(open.last?.isProtected ?? false))
      return true
    }
    return false
  }

  /// What stands between the text of the block and here; `nil`: it has none.
  private var space: HTMLInlines.Space? { draft == nil ? nil : gap == .none ? HTMLInlines.Space.none : .some }

  mutating func end() {
    guard let closed = open.popLast() else { return }
    if closed.isContainer { containers.end() }
    if closed.isInline {
      inlines.end(at: bytes.count, behind: space)
      openInlines -= 1
    }
    if let begin = closed.begin { inlines.endUnshown(at: bytes.count, behind: bytes.count == begin ? space : nil) }
    if closed.isUnseenBlock { endBlock(isLine: true) }
    guard let tag = closed.tag, tag.isBlock, !closed.isSkipped else { return }
    let isShort = draft.map { bytes.count - $0.start < Self.longCell } ?? false
    // A cell in which a block has ended is layout.
    if tag.isCell, isShort, (blocks.last?.range.lowerBound ?? -1) < cellStart {
      isFilled = false
      if gap == .none || gap == .space || gap == .line { gap = .cells(0) }
    } else if tag.fillsCell, isShort, open.last?.isInCell ?? false {
      isFilled = true
    } else {
      endBlock(isLine: tag == .tr || tag == .li || tag == .dd)
    }
  }

  private mutating func add(_ tag: HTMLTag, _ attributes: HTMLAttributes, parent: Int) -> Int {
    let around = parent >= 0 ? elements[parent] : nil
    var style = FNV1a.hash(tag.rawValue.utf8)
    style = (style ^ attributes.style) &* 0x9E37_79B9_7F4A_7C15
    elements.append(
      MarkupElement(
        parent: max(parent, 0), depth: (around?.depth ?? -1) + 1,
        places: (around?.places ?? []).union(tag.places(attributes)),
        hints: tag.isWholePage ? [] : attributes.hints, style: style, kind: tag.kind ?? around?.kind ?? .paragraph))
    return elements.count - 1
  }

  // MARK: Text

  /// - Parameter source: the bytes that stand for the value, as they are if it is exact.
  mutating func text(_ value: [UInt8], _ range: Range<Int>, source: Range<Int>, isExact: Bool) {
    guard let place = open.last, !place.isSkipped, !isFull else { return }
    // A colon that is not seen parts a kicker from its headline, which lines of their own part for the eye.
    if place.isDropped, draft == nil || place.isOrnament || LinkNotes.hasLetters(value[range]) {
      if draft != nil, !place.isOrnament { leaveOut(value[range]) }
      return
    }
    if draft != nil || place.isMuted, place.isAside(value[range], at: bytes.count) { return }
    let range = place.isLink ? range.lowerBound..<LinkNotes.end(of: value, in: range) : range
    // What is as long as this and fills a cell is no part of a row of figures.
    if case .cells = gap, range.count >= Self.longCell, !(place.tag?.isCell ?? true) { endBlock(isLine: true) }
    let start = bytes.count
    var (origin, offset) = (source.lowerBound, range.lowerBound)
    while offset < range.upperBound {
      var end = offset
      while end < range.upperBound, !Self.isSpace(value[end]) { end += 1 }
      let next = isExact ? origin + max(end - offset, 1) : source.upperBound
      if offset == end {
        space(value[offset], origin..<next, place)
        offset += 1
      } else {
        append(value[offset..<end], origin..<next, isExact, place)
        offset = end
      }
      // Of a value that is not exact, what comes first stands for all.
      origin = next
    }
    // What parts a block from the one before it is no part of it.
    let added = bytes.count - max(start, draft?.start ?? start)
    if place.isLink { draft?.markup.linkBytes += added }
    if place.isEmphasis { draft?.markup.emphasisBytes += added }
  }

  @inline(__always)
  private mutating func space(_ byte: UInt8, _ source: Range<Int>, _ place: HTMLOpenElement) {
    guard draft != nil else { return }
    if place.isPreformatted, byte == 0x0A || byte == 0x09 || byte == 0x20 {
      flushGap(before: source.lowerBound)
      bytes.append(byte)
      origins.append(source.lowerBound, unit: 1, written: source.count)
    } else if gap == .none {
      gap = .space
      gapSource = source
    } else if gap == .space, gapSource.upperBound == source.lowerBound {
      gapSource = gapSource.lowerBound..<source.upperBound
    }
  }

  /// Adds what stands between white space.
  private mutating func append(
    _ run: ArraySlice<UInt8>, _ source: Range<Int>, _ isExact: Bool, _ place: HTMLOpenElement
  ) {
    if isFilled { endBlock(isLine: true) }
    if draft == nil { begin(source.lowerBound, place) }
    if gap != .none {
      flushGap(before: source.lowerBound, isSolid: SetSolid.ends(bytes) && SetSolid.begins(run))
    }
    breaks = 0
    inlines.begin(at: bytes.count)
    bytes += run
    if isExact {
      origins.append(exact: source.lowerBound, count: run.count)
    } else {
      origins.append(source.lowerBound, unit: run.count, written: source.count)
    }
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  private mutating func begin(_ origin: Int, _ place: HTMLOpenElement) {
    if !bytes.isEmpty {
      let breaks = followsBlank ? 2 : 1
      bytes += repeatElement(0x0A, count: breaks)
      origins.append(origin, unit: breaks, written: 0)
    }
    var markup = Markup(element: place.element)
    markup.hints = inlineHints
    gap = .none
    draft = HTMLDraft(
      start: bytes.count, kind: elements.isEmpty ? .paragraph : elements[place.element].kind, markup: markup,
      container: containers.current, isProtected: place.isBlockProtected, language: place.language)
  }

  /// - Parameter place: where what comes next begins in the source.
  /// - Parameter isSolid: the characters on both sides are of scripts without spaces.
  private mutating func flushGap(before place: Int, isSolid: Bool = false) {
    switch gap {
    case .none: return
    // A line of the source that ends in a script without spaces ends no word.
    case .space where isSolid && inlines.endsLine(gapSource): break
    case .space:
      bytes.append(0x20)
      origins.append(gapSource.lowerBound, unit: 1, written: gapSource.count)
    case .line:
      inlines.addLineBreak(at: bytes.count)
      bytes.append(0x0A)
      origins.append(place, unit: 1, written: 0)
    case .item:
      bytes.append(0x20)
      origins.append(place, unit: 1, written: 0)
    case .cells(let count):
      bytes += repeatElement(0x09, count: max(count, 1))
      origins.append(place, unit: max(count, 1), written: 0)
    }
    gap = .none
  }

  private mutating func lineBreak() {
    guard draft != nil else { return }
    breaks += 1
    gap = .line
    inlines.noteLineBreak()
    if breaks > 1 || HTMLWhiteSpace.isBehindSentence(bytes) { endBlock(isLine: breaks == 1) }
  }

  // MARK: Blocks

  mutating func endBlock(isLine: Bool) {
    defer {
      inlineHints = []
      (gap, breaks, isFilled) = (.none, 0, false)
      if !isLine { followsBlank = true }
    }
    guard let draft else { return }
    self.draft = nil
    let range = bytes.trimmed(draft.start..<bytes.count, while: HTMLWhiteSpace.isBlank)
    inlines.endBlock(range.upperBound)
    guard !range.isEmpty else { return }
    var block = Block(
      range: range, followsBlank: followsBlank || blocks.isEmpty, kind: draft.kind, markup: draft.markup,
      container: draft.container)
    (block.isProtected, block.language) = (draft.isProtected, draft.language)
    blocks.append(block)
    followsBlank = !isLine
    if blocks.count + elements.count >= Self.mostParts { isFull = true }
  }

  mutating func finish() {
    endBlock(isLine: false)
  }
}
