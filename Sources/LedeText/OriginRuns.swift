import CLede

/// The way from the bytes of a text to those of its file, as runs of units that are written alike one after the other. A table would take
/// four times the text.
public struct OriginRuns: Sendable, Equatable {
  /// A unit is a character, or whatever else stands for some bytes of the file as a whole: 1 and 1 for bytes that stand in the file as
  /// they are, 2 and 1 for Cyrillic letters in windows-1251, 1 and 5 for `&amp;`, any and 0 for what the file does not have.
  private struct Run: Equatable {
    /// Where it begins in the text, and in the file.
    let text, source: UInt32
    /// The bytes that a unit takes in the text, at least 1, and in the file.
    let unit, written: UInt16
  }

  private var runs: [Run] = []
  /// The bytes of the text so far.
  public private(set) var count = 0

  public init() {}

  /// - Parameters:
  ///   - runs: in order, from 0.
  ///   - count: the bytes of the text.
  ///   - end: of the file.
  init(_ runs: [lede_origin_run], count: Int, end: Int) {
    self.runs = runs.map { Run(text: $0.text, source: $0.source, unit: $0.unit, written: $0.written) }
    self.count = count
    self.end(at: end)
  }

  /// Adds bytes that stand in the file as they are.
  public mutating func append(exact source: Int, count added: Int) {
    append(source, unit: 1, written: 1, count: added)
  }

  /// Adds bytes that some bytes of the file stand for as a whole.
  /// - Parameter written: 0: the file does not have them; they stand between what is before the place and what is behind it.
  public mutating func append(_ source: Int, unit: Int, written: Int) {
    guard unit > 0 else { return }
    // Longer ones lead to where they begin: what is left is neither text nor mark.
    guard unit <= UInt16.max else { return append(source, unit: 1, written: 0, count: unit) }
    append(source, unit: unit, written: min(written, Int(UInt16.max)), count: unit)
  }

  /// - Parameter added: bytes, in whole units.
  private mutating func append(_ source: Int, unit: Int, written: Int, count added: Int) {
    guard added > 0 else { return }
    defer { count += added }
    if let last = runs.last, Int(last.unit) == unit, Int(last.written) == written {
      let length = count - Int(last.text)
      if Int(last.source) + (unit == 1 ? length : length / unit) * written == source { return }
    }
    let (unit, written) = (UInt16(clamping: unit), UInt16(clamping: written))
    runs.append(Run(text: UInt32(count), source: UInt32(source), unit: unit, written: written))
  }

  /// The text ends where the file does, or the part of it that the text is.
  public mutating func end(at source: Int) {
    guard runs.isEmpty || self[count] != source else { return }
    runs.append(Run(text: UInt32(count), source: UInt32(source), unit: 1, written: 0))
  }

  /// The byte of the file that a byte of the text came from: the first one of its unit.
  public subscript(offset: Int) -> Int {
    runs.isEmpty ? 0 : place(offset, runs[index(of: offset)], isEnd: false)
  }

  /// The bytes of the file from those that the first byte of a range came from to those of its last one: whole units. An empty range has
  /// an empty one.
  public func source(of range: Range<Int>) -> Range<Int> {
    let start = self[range.lowerBound]
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, place(range.upperBound, runs[index(of: range.upperBound - 1)], isEnd: true))
  }

  /// Stretches of a range of the text that stand in the file without gap, in order, each as long as can be.
  public func stretches(of range: Range<Int>) -> [(text: Range<Int>, source: Range<Int>)] {
    var result: [(text: Range<Int>, source: Range<Int>)] = []
    each(in: range) { part, run in
      let start = place(part.lowerBound, run, isEnd: false)
      let source = start..<place(part.upperBound, run, isEnd: true)
      if let last = result.last, last.source.upperBound == source.lowerBound {
        result[result.count - 1] = (last.text.lowerBound..<part.upperBound, last.source.lowerBound..<source.upperBound)
      } else {
        result.append((part, source))
      }
    }
    return result
  }

  /// Adds the way back of a part of another text that this one goes on with.
  public mutating func append(_ other: OriginRuns, _ range: Range<Int>) {
    other.each(in: range) { part, run in
      let unit = Int(run.unit)
      let start = other.place(part.lowerBound, run, isEnd: false)
      if part.count % unit == 0, (part.lowerBound - Int(run.text)) % unit == 0 {
        append(start, unit: unit, written: Int(run.written), count: part.count)
      } else {
        append(start, unit: part.count, written: other.place(part.upperBound, run, isEnd: true) - start)
      }
    }
  }

  /// The way back of a part of another text.
  public init(_ other: OriginRuns, _ range: Range<Int>) {
    append(other, range)
    end(at: other[range.upperBound])
  }

  /// The way from this text to the file, where its own file is a text of which `outer` knows the way.
  public func through(_ outer: OriginRuns) -> OriginRuns {
    var result = OriginRuns()
    each(in: 0..<count) { part, run in
      let source = Int(run.source)
      if run.unit == 1, run.written == 1 {
        return result.append(outer, source..<source + part.count)
      }
      let (unit, written) = (Int(run.unit), Int(run.written))
      for index in 0..<part.count / unit {
        let place = outer.source(of: source + index * written..<source + (index + 1) * written)
        result.append(place.lowerBound, unit: unit, written: place.count)
      }
    }
    result.end(at: outer[self[count]])
    return result
  }

  /// The same way where the file has more bytes before.
  public func shifted(by distance: Int) -> OriginRuns {
    var result = self
    result.runs = runs.map {
      Run(text: $0.text, source: $0.source + UInt32(distance), unit: $0.unit, written: $0.written)
    }
    return result
  }

  /// About the bytes that it takes in memory.
  public var memory: Int { runs.capacity * MemoryLayout<Run>.stride }

  /// The last run that begins at an offset or before it.
  private func index(of offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].text) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// - Parameter isEnd: the offset is an end; then a unit that it cuts is passed as a whole.
  private func place(_ offset: Int, _ run: Run, isEnd: Bool) -> Int {
    let (inside, unit) = (offset - Int(run.text), Int(run.unit))
    return Int(run.source) + (isEnd ? (inside + unit - 1) / unit : inside / unit) * Int(run.written)
  }

  /// The parts of a range that lie in one run each.
  private func each(in range: Range<Int>, _ body: (Range<Int>, Run) -> Void) {
    guard !range.isEmpty, !runs.isEmpty else { return }
    var (index, start) = (index(of: range.lowerBound), range.lowerBound)
    while start < range.upperBound {
      let end = index + 1 < runs.count ? min(Int(runs[index + 1].text), range.upperBound) : range.upperBound
      if start < end { body(start..<end, runs[index]) }
      (index, start) = (index + 1, end)
    }
  }
}
