/// A text without some of its ranges, with the way back.
public struct Excision: Sendable {
  /// What is left.
  public let text: Text
  /// From the bytes of what is left to those of the whole.
  public let origins: OriginRuns
  private let removed: [Range<Int>]
  /// The bytes that are gone up to the end of each range.
  private let gone: [Int]

  /// - Parameter ranges: of whole characters, in order, apart.
  public init(_ whole: Text, without ranges: [Range<Int>]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.count)
    var origins = OriginRuns()
    var gone: [Int] = []
    var start = 0
    for range in ranges + [whole.count..<whole.count] {
      bytes += whole.bytes[start..<range.lowerBound]
      origins.append(exact: start, count: range.lowerBound - start)
      gone.append((gone.last ?? 0) + range.count)
      start = range.upperBound
    }
    origins.end(at: whole.count)
    text = Text(valid: bytes)
    self.origins = origins
    removed = ranges
    self.gone = gone
  }

  /// Where an offset into the whole lies in what is left; of one in a range that is gone, where that stood.
  public func place(of offset: Int) -> Int {
    let index = removed.countAtStart { $0.upperBound <= offset }
    let before = index == 0 ? 0 : gone[index - 1]
    guard index < removed.count, removed[index].lowerBound < offset else { return offset - before }
    return removed[index].lowerBound - before
  }

  /// Where a range of the whole lies in what is left.
  public func place(of range: Range<Int>) -> Range<Int> { place(of: range.lowerBound)..<place(of: range.upperBound) }
}

extension Text {
  /// The soft hyphens in a text, in order.
  public var softHyphens: [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = 0
    while let found = softHyphen(from: offset) {
      result.append(found..<found + 2)
      offset = found + 2
    }
    return result
  }

  private func softHyphen(from offset: Int) -> Int? {
    var offset = offset
    while offset + 1 < count {
      offset = first(0xC2, in: offset..<count)
      guard offset + 1 < count else { return nil }
      if bytes[offset + 1] == 0xAD { return offset }
      offset += 2
    }
    return nil
  }
}

extension String {
  /// The string without soft hyphens, which mark places where a word may be parted and are no part of it.
  public var withoutSoftHyphens: String {
    guard unicodeScalars.contains("\u{AD}") else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar != "\u{AD}" { result.append(scalar) }
    return String(result)
  }
}
