import LedeCore

/// Makes the inline markup of a page as its inline elements start and end.
struct HTMLInlines {
  private let source: [UInt8]
  private var places: HTMLTagPlaces
  private(set) var collector = InlineCollector()
  /// The start tag at hand: the earliest place where it may begin, and where the parser stood.
  private var tag = (earliest: 0, position: 0)
  /// Where the names of the elements that are open stand.
  private var names: [Range<Int>] = []
  /// The start tags of those that are open and show nothing.
  private var unshown: [Range<Int>] = []
  /// The break that parts what comes next from the text so far.
  private var lineBreak: Range<Int>?

  init(_ source: [UInt8]) {
    self.source = source
    places = HTMLTagPlaces(source)
  }

  // MARK: What the parser reads

  @inline(__always)
  mutating func passTag(to position: Int) { tag = (places.passTag(to: position), position) }

  @inline(__always)
  mutating func passEnd(to position: Int) { places.passEnd(to: position) }

  @inline(__always)
  mutating func passText(_ end: Int) { places.pass(end) }

  // MARK: Elements

  /// - Parameter isProtected: it is the first of those that it stands in that is not to be translated.
  mutating func start(_ kind: Inline.Kind, _ attributes: HTMLAttributes, isProtected: Bool) {
    var (kind, address) = (kind, Range<Int>?.none)
    if kind == .link {
      address = attributes.bytes(.href).map { collector.keep($0) }
      if address == nil { kind = .other }
    }
    let title = kind == .link ? attributes.bytes(.title).map { collector.keep($0) } : nil
    let place = places.startTag(from: tag.earliest, to: tag.position)
    names.append(places.name(of: place))
    collector.start(
      kind, collector.mark(place, in: source), address: address, title: title, isProtected: isProtected)
  }

  /// - Parameter space: what stands between the text and here; `nil`: no text of the block stands before.
  mutating func end(at offset: Int, behind space: Space?) {
    guard let name = names.popLast() else { return }
    let closing = places.endTag(name)
    guard let dropped = collector.end(collector.mark(closing, in: source), at: offset) else { return }
    // In tangled markup the place of an end that is left out may lie before the begin.
    let start = dropped.opening.source.lowerBound
    let whole = start..<max(closing.upperBound, dropped.opening.source.upperBound)
    if dropped.kind == .image {
      collector.addAlone(
        .image, collector.mark(whole, in: source), address: dropped.address, title: dropped.title)
    } else if !closing.isEmpty, closing.lowerBound >= dropped.opening.source.upperBound {
      addAlone(.other, whole, at: offset, behind: space)
    }
  }

  /// What lies between the text so far and a place in the source.
  enum Space { case none, some }

  /// - Parameter offset: where the text ends so far.
  mutating func addImage(_ attributes: HTMLAttributes, at offset: Int, behind space: Space) {
    let place = places.startTag(from: tag.earliest, to: tag.position)
    let address = attributes.bytes(.src).map { collector.keep($0) }
    // Right behind text and before a blank it stays before that.
    if space == .none, place.upperBound < source.count, source[place.upperBound] <= 0x20 {
      return collector.addAlone(.image, collector.mark(place, in: source), address: address, behind: offset)
    }
    collector.addAlone(.image, collector.mark(space == .some ? withSpace(place) : place, in: source), address: address)
  }

  /// An element without end and text.
  mutating func addVoid(at offset: Int, behind space: Space?) {
    addAlone(.other, places.startTag(from: tag.earliest, to: tag.position), at: offset, behind: space)
  }

  /// An element that shows nothing begins.
  mutating func startUnshown() {
    let place = places.startTag(from: tag.earliest, to: tag.position)
    names.append(places.name(of: place))
    unshown.append(place)
  }

  /// - Parameter space: `nil`: no text stands before, or the element has shown some.
  mutating func endUnshown(at offset: Int, behind space: Space?) {
    guard let name = names.popLast(), let opening = unshown.popLast() else { return }
    let closing = places.endTag(name)
    if !opening.isEmpty, !closing.isEmpty, closing.lowerBound >= opening.upperBound {
      addAlone(.other, opening.lowerBound..<closing.upperBound, at: offset, behind: space)
    }
  }

  /// Right behind text it belongs to that; behind a space the space that comes next goes with it.
  private mutating func addAlone(_ kind: Inline.Kind, _ place: Range<Int>, at offset: Int, behind space: Space?) {
    guard let space, !place.isEmpty else { return }
    if space == .none {
      collector.addAlone(kind, collector.mark(place, in: source), behind: offset)
    } else {
      collector.addAlone(kind, collector.mark(withSpace(place), in: source))
    }
  }

  private func withSpace(_ place: Range<Int>) -> Range<Int> {
    let end = source[place.upperBound...].firstIndex { $0 > 0x20 } ?? source.count
    return place.lowerBound..<end
  }

  mutating func noteLineBreak() { lineBreak = places.startTag(from: tag.earliest, to: tag.position) }

  /// - Parameter offset: of the character that stands for the break.
  mutating func addLineBreak(at offset: Int) {
    guard let place = lineBreak else { return }
    lineBreak = nil
    collector.addLineBreak(collector.mark(place, in: source), at: offset)
  }

  // MARK: Blocks

  @inline(__always)
  mutating func begin(at offset: Int) {
    if collector.isWaiting { collector.begin(at: offset) }
  }

  /// A line ends in the source.
  func endsLine(_ place: Range<Int>) -> Bool { source[place].contains(0x0A) }

  mutating func surroundBlock() { collector.surroundBlock() }
  mutating func endBlock(_ end: Int) { collector.endBlock(end) }
  mutating func endCell() { collector.endCell() }
}
