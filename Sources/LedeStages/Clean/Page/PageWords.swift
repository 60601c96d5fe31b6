import LedeText

/// The content words of all lines of a page (as `ContentWords` has them), as numbers from 0: scanned and hashed once.
final class PageWords {
  /// Distinct words have distinct numbers below this.
  private(set) var count = 0
  private var numbers: WordTable
  private var words: [Int32] = []
  private var lines: [Line] = []
  /// The last line in which each word was met.
  private var lastLine: [Int32] = []

  private struct Line {
    var start = 0
    /// Of the words of the line's start.
    var headEnd = 0
    var end = 0
    /// The place of a word that the end of the line's start cuts; -1: none.
    var cutWord = -1
  }

  /// In bytes: the start of a long paragraph says enough.
  private static let longestHead = 400

  init(_ page: Page) {
    numbers = WordTable(capacity: page.text.count / 24)
    words.reserveCapacity(page.text.count / 16)
    lines.reserveCapacity(page.lines.count)
    for line in page.lines { add(page.text, line.range) }
  }

  /// The distinct words of a line's first 400 bytes; a word that goes on behind them counts as what stands there of it.
  func head(_ line: Int) -> ArraySlice<Int32> { words[lines[line].start..<lines[line].headEnd] }

  /// Calls for each distinct word of a line.
  @inline(__always)
  func forEach(_ line: Int, _ body: (Int) -> Void) {
    let line = lines[line]
    for place in line.start..<line.end where place != line.cutWord { body(Int(words[place])) }
  }

  private func add(_ text: Text, _ range: Range<Int>) {
    var line = Line(start: words.count)
    let head = min(range.upperBound, range.lowerBound + Self.longestHead)
    var scanner = ContentWords.Scanner()
    var offset = range.lowerBound
    while offset < head {
      let (value, length) = text.scalar(at: offset)
      if let hash = scanner.next(value) { append(hash) }
      offset += length
    }
    if head < range.upperBound {
      var cut = scanner
      if let hash = cut.finish() {
        let number = number(hash)
        if lastLine[Int(number)] != Int32(lines.count) {
          line.cutWord = words.count
          words.append(number)
        }
      }
    }
    let rest = words.count
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      if let hash = scanner.next(value) { append(hash) }
      offset += length
    }
    line.headEnd = rest
    if let hash = scanner.finish() {
      append(hash)
      if head == range.upperBound { line.headEnd = words.count }
    }
    line.end = words.count
    lines.append(line)
  }

  @inline(__always)
  private func append(_ hash: UInt64) {
    let number = number(hash)
    guard lastLine[Int(number)] != Int32(lines.count) else { return }
    lastLine[Int(number)] = Int32(lines.count)
    words.append(number)
  }

  @inline(__always)
  private func number(_ hash: UInt64) -> Int32 {
    if let known = numbers[hash] { return known }
    let number = Int32(count)
    numbers.insert(hash, number)
    lastLine.append(-1)
    count += 1
    return number
  }
}
