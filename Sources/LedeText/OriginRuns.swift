/// The way from the bytes of a text to those of its file, as runs of bytes that stand in both: a table would take four times the text.
public struct OriginRuns: Sendable {
  private struct Run {
    let text, source: UInt32
    /// Its bytes stand in the file one after the other; else all of them came from one byte.
    let isExact: Bool
  }

  private var runs: [Run] = []
  /// The bytes of the text so far.
  public private(set) var count = 0

  public init() {}

  /// Adds bytes that come from an offset of the file.
  public mutating func append(_ source: UInt32, count added: Int, isExact: Bool) {
    defer { count += added }
    if let last = runs.last {
      let next = last.isExact ? last.source + UInt32(count) - last.text : last.source
      if next == source, last.isExact == isExact || last.isExact && added == 1 { return }
    }
    runs.append(Run(text: UInt32(count), source: source, isExact: isExact || added == 1))
  }

  /// The byte of the file that a byte of the text came from.
  public subscript(offset: Int) -> Int {
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].text) <= offset { low = middle } else { high = middle }
    }
    guard low < runs.count else { return 0 }
    return Int(runs[low].source) + (runs[low].isExact ? offset - Int(runs[low].text) : 0)
  }

  /// About the bytes that it takes in memory.
  public var memory: Int { runs.capacity * MemoryLayout<Run>.stride }
}
