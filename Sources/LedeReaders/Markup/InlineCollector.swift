import LedeCore
import LedeText

/// Collects the inline markup of an article as its reader comes by.
struct InlineCollector {
  /// One that is open or done.
  struct Draft {
    let kind: Inline.Kind
    var start: Int?
    var end: Int?
    var opening: Inline.Mark
    var closing: Inline.Mark
    var surroundsBlocks = false
    /// It has one mark.
    var isAlone = false
    var address: Range<Int>?
    var title: Range<Int>?
    var isProtected = false
    var leansBack = false
    var isUnread = false
  }

  private var drafts: [Draft] = []
  private var strings: [UInt8] = []
  /// The indices of those that are open.
  private var open: [Int] = []
  /// How many of those that are open are known to surround blocks.
  private var surrounding = 0
  /// From here on, those that are open wait for text; and so do images.
  private var firstWaiting = 0

  /// Something waits for the next character of the text.
  @inline(__always)
  var isWaiting: Bool { firstWaiting < drafts.count }

  // MARK: Strings

  mutating func keep(_ bytes: some Collection<UInt8>) -> Range<Int> {
    let start = strings.count
    strings += bytes
    return start..<strings.count
  }

  /// - Parameter source: of the bytes.
  mutating func mark(_ source: Range<Int>, in bytes: [UInt8]) -> Inline.Mark {
    Inline.Mark(source: source, markup: keep(bytes[source]))
  }

  // MARK: Events

  mutating func start(
    _ kind: Inline.Kind, _ opening: Inline.Mark, address: Range<Int>?, title: Range<Int>?, isProtected: Bool = false
  ) {
    open.append(drafts.count)
    drafts.append(
      Draft(
        kind: kind, opening: opening, closing: opening, address: address, title: title, isProtected: isProtected))
  }

  /// The innermost one that is open ends.
  /// - Returns: what is dropped, since it has no text: the image that is all there is in it, with its own mark, or itself.
  mutating func end(_ closing: Inline.Mark, at offset: Int) -> Draft? {
    guard let index = open.popLast() else { return nil }
    surrounding = min(surrounding, open.count)
    guard drafts[index].start == nil else {
      drafts[index].end = offset
      drafts[index].closing = closing
      return nil
    }
    var dropped = drafts[index...].first { $0.kind == .image && $0.isAlone } ?? drafts[index]
    dropped.opening = drafts[index].opening
    drafts.removeSubrange(index...)
    return dropped
  }

  /// What has no text of its own, such as an image, stands before the next character of the block.
  mutating func addAlone(
    _ kind: Inline.Kind, _ opening: Inline.Mark, address: Range<Int>? = nil, title: Range<Int>? = nil
  ) {
    dropWhatIsIn(opening.source)
    drafts.append(
      Draft(kind: kind, opening: opening, closing: opening.end, isAlone: true, address: address, title: title))
  }

  /// What has no text of its own stands behind the text so far.
  mutating func addAlone(
    _ kind: Inline.Kind, _ mark: Inline.Mark, address: Range<Int>? = nil, behind offset: Int
  ) {
    dropWhatIsIn(mark.source)
    insert(
      Draft(
        kind: kind, start: offset, end: offset, opening: mark, closing: mark.end, isAlone: true, address: address,
        leansBack: true))
  }

  /// What leans on the text so far and stands inside an element without text is part of that.
  private mutating func dropWhatIsIn(_ source: Range<Int>) {
    while firstWaiting > 0, drafts[firstWaiting - 1].leansBack,
      drafts[firstWaiting - 1].opening.source.lowerBound >= source.lowerBound
    {
      firstWaiting -= 1
      drafts.remove(at: firstWaiting)
      for index in open.indices.reversed() {
        if open[index] < firstWaiting { break }
        open[index] -= 1
      }
    }
  }

  /// Text stays as it is that has just been added.
  mutating func addVerbatim(_ text: Range<Int>, source: Range<Int>) {
    let mark = Inline.Mark(source: source.lowerBound..<source.lowerBound, markup: 0..<0)
    drafts.append(
      Draft(
        kind: .verbatim, start: text.lowerBound, end: text.upperBound, opening: mark, closing: mark,
        isProtected: true))
    firstWaiting = drafts.count
  }

  mutating func addLineBreak(_ mark: Inline.Mark, at offset: Int) {
    insert(
      Draft(kind: .lineBreak, start: offset, end: offset + 1, opening: mark, closing: mark.end, isAlone: true))
  }

  /// It stands before those that wait for text.
  private mutating func insert(_ draft: Draft) {
    drafts.insert(draft, at: firstWaiting)
    for index in open.indices.reversed() {
      if open[index] < firstWaiting { break }
      open[index] += 1
    }
    firstWaiting += 1
  }

  /// The text that comes next begins at an offset.
  mutating func begin(at offset: Int) {
    for index in firstWaiting..<drafts.count where drafts[index].start == nil {
      drafts[index].start = offset
      if drafts[index].isAlone { drafts[index].end = offset }
    }
    firstWaiting = drafts.count
  }

  /// Takes the inline markup of a text that becomes part of this one.
  mutating func add(_ other: Inlines, text: (Int) -> Int, file: (Range<Int>) -> Range<Int>) {
    let shift = strings.count
    func shifted(_ range: Range<Int>) -> Range<Int> { range.lowerBound + shift..<range.upperBound + shift }
    func shifted(_ mark: Inline.Mark) -> Inline.Mark {
      Inline.Mark(source: mark.mapped(file).source, markup: shifted(mark.markup))
    }
    strings += other.strings
    for item in other.items {
      drafts.append(
        Draft(
          kind: item.kind, start: text(item.range.lowerBound), end: text(item.range.upperBound),
          opening: shifted(item.opening), closing: shifted(item.closing), surroundsBlocks: item.surroundsBlocks,
          isAlone: item.isAlone, address: item.address.map(shifted), title: item.title.map(shifted),
          isProtected: item.isProtected, leansBack: item.leansBack, isUnread: item.isUnread))
    }
    firstWaiting = drafts.count
  }

  /// A block ends: what has no text and stands behind its text is not inside it, but for what belongs to that.
  /// - Parameter end: of its text.
  mutating func endBlock(_ end: Int) {
    for index in drafts.indices.reversed() {
      if let start = drafts[index].start, start <= end { break }
      if drafts[index].leansBack { (drafts[index].start, drafts[index].end) = (end, end) }
    }
    endCell()
  }

  /// A cell of a table ends: what waits in it for text is not inside what comes next.
  mutating func endCell() {
    guard isWaiting else { return }
    while let last = drafts.last, last.start == nil, open.last != drafts.count - 1 { drafts.removeLast() }
  }

  /// An element that makes a block of its own begins or ends inside those that are open.
  mutating func surroundBlock() {
    while surrounding < open.count {
      drafts[open[surrounding]].surroundsBlocks = true
      surrounding += 1
    }
  }

  // MARK: Result

  /// Marks what inside the blocks is neither text nor mark, so that it keeps its place.
  /// - Parameters:
  ///   - text: all of it, with the way to the source.
  ///   - isMark: whether bytes of the source are more than white space, escapes and the like.
  mutating func addUnread(
    in blocks: [Block], of text: [UInt8], _ origins: OriginRuns, source: [UInt8],
    isMark: @escaping (ArraySlice<UInt8>) -> Bool
  ) {
    let known = drafts.lazy.filter { $0.start != nil && ($0.end != nil || $0.isAlone) }.flatMap { draft in
      [draft.opening, draft.closing].map { (place: $0.source, isBreak: draft.kind == .lineBreak) }
    }
    let marks = UnreadMarks(source, origins, known: known.filter { !$0.place.isEmpty }, isMark: isMark)
    let found = marks.found(in: text, blocks)
    if found.isEmpty { return }
    var (all, rest) = ([Draft](), found[...])
    for draft in drafts {
      while let next = rest.first, let start = draft.start, next.offset < start {
        all.append(unread(rest.removeFirst(), in: source))
      }
      all.append(draft)
    }
    for next in rest { all.append(unread(next, in: source)) }
    drafts = all
  }

  private mutating func unread(_ found: UnreadMarks.Found, in source: [UInt8]) -> Draft {
    let mark = mark(found.place, in: source)
    return Draft(
      kind: .other, start: found.offset, end: found.offset, opening: mark, closing: mark.end, isAlone: true,
      leansBack: found.leansBack, isUnread: true)
  }

  /// - Parameter file: the way from the source to the file.
  func inlines(in blocks: [Block], file origin: Article.Origin) -> Inlines {
    func file(_ range: Range<Int>) -> Range<Int> { origin.source(of: range) ?? range }
    var items: [Inline] = []
    items.reserveCapacity(drafts.count)
    var block = 0
    for draft in drafts {
      guard let start = draft.start else { continue }
      while block < blocks.count, blocks[block].range.upperBound < start + (draft.leansBack ? 0 : 1) { block += 1 }
      guard block < blocks.count else { break }
      guard let range = Self.range(of: draft, in: blocks[block...]) else { continue }
      // What wraps whole blocks and means nothing is no matter of theirs.
      if draft.kind == .other, !draft.isAlone, !draft.isProtected,
        draft.surroundsBlocks || Self.isWhole(range, blocks[block...])
      {
        continue
      }
      var item = Inline(
        kind: draft.kind, range: range, opening: draft.opening.mapped(file), closing: draft.closing.mapped(file),
        surroundsBlocks: draft.surroundsBlocks, address: draft.address, title: draft.title)
      (item.isProtected, item.leansBack, item.isUnread) = (draft.isProtected, draft.leansBack, draft.isUnread)
      items.append(item)
    }
    return Inlines(items, strings: strings)
  }

  /// Without the white space around blocks that it begins or ends in; `nil`: it is nothing else, or has no end.
  private static func range(of draft: Draft, in blocks: ArraySlice<Block>) -> Range<Int>? {
    guard let start = draft.start, var end = draft.end, let first = blocks.first else { return nil }
    let lower = max(start, first.range.lowerBound)
    if start == end { return lower..<lower }
    if end > first.range.upperBound {
      let reached = blocks.countAtStart { $0.range.lowerBound < end }
      end = min(end, blocks[blocks.startIndex + reached - 1].range.upperBound)
    }
    return end <= lower || draft.kind == .lineBreak && lower > start ? nil : lower..<end
  }

  /// It begins with a block and ends with one.
  private static func isWhole(_ range: Range<Int>, _ blocks: ArraySlice<Block>) -> Bool {
    guard let first = blocks.first, range.lowerBound <= first.range.lowerBound else { return false }
    let reached = blocks.countAtStart { $0.range.lowerBound < range.upperBound }
    return blocks[blocks.startIndex + max(reached, 1) - 1].range.upperBound <= range.upperBound
  }
}

extension Inline.Mark {
  /// Nothing, behind it.
  fileprivate var end: Inline.Mark {
    Inline.Mark(source: source.upperBound..<source.upperBound, markup: markup.upperBound..<markup.upperBound)
  }

  fileprivate func mapped(_ file: (Range<Int>) -> Range<Int>) -> Inline.Mark {
    Inline.Mark(source: file(source), markup: markup)
  }
}
