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

  mutating func start(_ kind: Inline.Kind, _ attributes: HTMLAttributes) {
    var (kind, address) = (kind, Range<Int>?.none)
    if kind == .link {
      address = attributes.bytes(.href).map { collector.keep($0) }
      if address == nil { kind = .other }
    }
    let title = kind == .link ? attributes.bytes(.title).map { collector.keep($0) } : nil
    let place = places.startTag(from: tag.earliest, to: tag.position)
    names.append(places.name(of: place))
    collector.start(kind, collector.mark(place, in: source), address: address, title: title)
  }

  /// - Parameter offset: where the text ends.
  mutating func end(at offset: Int) {
    guard let name = names.popLast() else { return }
    let closing = places.endTag(name)
    let image = collector.end(collector.mark(closing, in: source), at: offset)
    if let image {
      let whole = collector.mark(image.opening.source.lowerBound..<closing.upperBound, in: source)
      collector.addImage(whole, address: image.address, title: image.title)
    }
  }

  /// - Parameter isBehindSpace: then the space behind it goes with it.
  mutating func addImage(_ attributes: HTMLAttributes, isBehindSpace: Bool) {
    var place = places.startTag(from: tag.earliest, to: tag.position)
    while isBehindSpace, place.upperBound < source.count, source[place.upperBound] <= 0x20 {
      place = place.lowerBound..<place.upperBound + 1
    }
    let address = attributes.bytes(.src).map { collector.keep($0) }
    collector.addImage(collector.mark(place, in: source), address: address, title: nil)
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

  mutating func surroundBlock() { collector.surroundBlock() }
  mutating func endBlock() { collector.endBlock() }
}
