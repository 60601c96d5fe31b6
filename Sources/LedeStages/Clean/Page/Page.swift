import LedeCore
import LedeText

/// A page as cleaning sees it: its lines with their neighbourhood.
public final class Page: Sendable {
  /// The whole text of the page.
  public let text: Text
  /// One for each block.
  public let lines: [PageLine]
  /// By the hash of a line, the first and the last one that has it, where there are two or more.
  private let repeated: [UInt64: ClosedRange<Int>]
  /// The other pages of the site; `nil`: they say nothing.
  let sisters: SisterPages?
  /// The content words of the lines.
  let words: PageWords

  init(_ text: Text, _ blocks: Blocks, _ knowledge: CueKnowledge, _ sisters: SisterPages? = nil) {
    self.text = text
    var scanned = LineWords()
    var words = PageWords(lines: blocks.items.count, bytes: text.count)
    var lines: [PageLine] = []
    lines.reserveCapacity(blocks.items.count)
    for block in blocks.items {
      var line = PageLine(text, block, &scanned)
      line.cues = LineCues(text, line, knowledge, scanned.words)
      line.furniture = LineFurniture(text, line, knowledge, scanned.words)
      words.add(scanned)
      lines.append(line)
    }
    for (line, isHidden) in SightOfBlocks(blocks, lines).isHidden.enumerated() { lines[line].isHidden = isHidden }
    self.lines = lines
    self.words = words
    // A page without prose of its own is a copy of another one, or no article: what recurs on it is no furniture for that.
    let hasOwn = sisters.map { sisters in lines.contains { $0.isProse && sisters.pages(with: $0.hash) < 2 } } ?? false
    self.sisters = hasOwn ? sisters : nil
    repeated = Self.findRepeats(lines)
  }

  private static func findRepeats(_ lines: [PageLine]) -> [UInt64: ClosedRange<Int>] {
    var first = WordTable(capacity: lines.count)
    var repeated: [UInt64: ClosedRange<Int>] = [:]
    for (index, line) in lines.enumerated() {
      if let known = first[line.hash] {
        repeated[line.hash] = Int(known)...index
      } else {
        first.insert(line.hash, Int32(index))
      }
    }
    return repeated
  }

  /// The first and the last line that read the same as a line; `nil`: there is no other.
  func repeats(of line: Int) -> ClosedRange<Int>? {
    repeated.isEmpty ? nil : repeated[lines[line].hash]
  }
}
