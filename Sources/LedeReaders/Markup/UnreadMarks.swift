import LedeCore
import LedeText

/// Finds what stands inside a block and is neither its text nor a mark of that: comments, instructions, fields, tags that close nothing.
struct UnreadMarks {
  private let source: [UInt8]
  /// The way from the text to the source.
  private let origins: OriginRuns
  /// What of the source the markup has marks for, in order.
  private let known: [(place: Range<Int>, isBreak: Bool)]
  private let isMark: (ArraySlice<UInt8>) -> Bool

  /// What stands somewhere in the source, and where in the text.
  struct Found {
    let place: Range<Int>
    let offset: Int
    /// It stands right behind what the text has before it.
    let leansBack: Bool
  }

  /// - Parameter isMark: whether bytes of the source are more than white space, escapes and the like.
  init(
    _ source: [UInt8], _ origins: OriginRuns, known: [(place: Range<Int>, isBreak: Bool)],
    isMark: @escaping (ArraySlice<UInt8>) -> Bool
  ) {
    (self.source, self.origins, self.isMark) = (source, origins, isMark)
    self.known = known.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// Of all blocks, in order; code is shown with all that stands in it.
  func found(in text: [UInt8], _ blocks: [Block]) -> [Found] {
    var found: [Found] = []
    for block in blocks where block.kind != .code {
      let stretches = origins.stretches(of: block.range)
      for (left, right) in zip(stretches, stretches.dropFirst()) {
        let gap = left.source.upperBound..<max(left.source.upperBound, right.source.lowerBound)
        let offset = right.text.lowerBound
        let isMade = text[offset] <= 0x20 && origins.source(of: offset..<offset + 1).isEmpty
        // Cells and items that follow each other stand apart in the source.
        if gap.isEmpty || isMade && text[offset] != 0x0A || !isMark(source[gap]) { continue }
        found += self.found(in: gap, at: offset, isBroken: isMade, text)
      }
    }
    return found
  }

  /// - Parameter isBroken: the break of a line stands in it, which the text has at the offset.
  private func found(in gap: Range<Int>, at offset: Int, isBroken: Bool, _ text: [UInt8]) -> [Found] {
    var (found, start, isBehindBreak) = ([Found](), gap.lowerBound, false)
    func add(to end: Int) {
      guard start < end, isMark(source[start..<end]) else { return }
      let place = isBroken && isBehindBreak ? offset + 1 : offset
      let leansBack = place > 0 && text[place - 1] > 0x20
      found.append(Found(place: start..<end, offset: place, leansBack: leansBack))
    }
    // The one before may reach into it: a blank of the text stands inside some marks.
    for mark in known[max(known.countAtStart { $0.place.lowerBound < gap.lowerBound } - 1, 0)...] {
      if mark.place.lowerBound >= gap.upperBound { break }
      if mark.place.upperBound <= gap.lowerBound { continue }
      add(to: mark.place.lowerBound)
      start = max(start, mark.place.upperBound)
      isBehindBreak = isBehindBreak || mark.isBreak
    }
    add(to: gap.upperBound)
    return found
  }
}
