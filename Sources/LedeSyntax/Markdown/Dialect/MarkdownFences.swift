/// Finds where blocks of code between fences end.
struct MarkdownFences {
  private struct Close {
    let start: Int
    let length: Int
  }

  private let bytes: [UInt8]
  /// The lines of nothing but a fence, by their mark, in order.
  private var closes: [UInt8: [Close]] = [:]
  /// Headings behind blank lines.
  private var headings: [Int] = []

  /// No more lines are asked whether their fence is long enough.
  private static let mostAsked = 1000

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    var (place, followsBlank) = (start, true)
    while place < bytes.count {
      let line = MarkdownSourceLine(bytes, place)
      if !line.isBlank {
        if followsBlank, bytes[line.content] == UInt8(ascii: "#"), line.indent < 4 { headings.append(line.start) }
        let first = bytes[line.content]
        if "`~$".utf8.contains(first), bytes[line.range].allSatisfy({ $0 == first }), line.range.count > 1 {
          closes[first, default: []].append(Close(start: line.start, length: line.range.count))
        }
      }
      followsBlank = line.isBlank
      place = line.next
    }
  }

  /// The line that ends a block.
  /// - Returns: `isThere`: the line is its fence; else nothing closes it, and it ends before the line, a heading, or with the file.
  ///   `nil`: it begins none.
  func end(of fence: MarkdownFence, _ line: MarkdownSourceLine) -> (line: MarkdownSourceLine, isThere: Bool)? {
    // Code between as many backticks on one line.
    let isFormula = fence.mark == UInt8(ascii: "$")
    if fence.mark == UInt8(ascii: "`"), longestRun(fence.info) >= fence.length { return nil }
    if isFormula, !fence.info.isEmpty { return nil }
    let candidates = closes[fence.mark] ?? []
    let first = candidates.countAtStart { $0.start < line.next }
    for close in candidates[first...].prefix(Self.mostAsked) where close.length >= fence.length {
      if isFormula, close.length != fence.length { return nil }
      return (MarkdownSourceLine(bytes, close.start), true)
    }
    // What has a backtick behind it and is never closed is no block.
    if isFormula || fence.mark == UInt8(ascii: "`") && longestRun(fence.info) > 0 { return nil }
    let next = headings.countAtStart { $0 < line.next }
    return (MarkdownSourceLine(bytes, next < headings.count ? headings[next] : bytes.count), false)
  }

  private func longestRun(_ range: Range<Int>) -> Int {
    var (longest, run) = (0, 0)
    for byte in bytes[range] {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
