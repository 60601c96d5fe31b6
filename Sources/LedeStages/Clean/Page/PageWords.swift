import LedeText

/// The content words of all lines of a page as numbers from 0.
struct PageWords: Sendable {
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
  }

  /// - Parameters:
  ///   - lines: so many are expected.
  ///   - bytes: of their text.
  init(lines: Int, bytes: Int) {
    numbers = WordTable(capacity: bytes / 24)
    words.reserveCapacity(bytes / 16)
    self.lines.reserveCapacity(lines)
  }

  /// The distinct words at the start of a line.
  func head(_ line: Int) -> ArraySlice<Int32> { words[lines[line].start..<lines[line].headEnd] }

  /// Calls for each distinct word of a line.
  @inline(__always)
  func forEach(_ line: Int, _ body: (Int) -> Void) {
    for place in lines[line].start..<lines[line].end { body(Int(words[place])) }
  }

  /// Adds the next line.
  mutating func add(_ scanned: LineWords) {
    var line = Line(start: words.count)
    line.headEnd = line.start
    for (index, hash) in scanned.contents.enumerated() {
      append(hash)
      if index < scanned.headContents { line.headEnd = words.count }
    }
    line.end = words.count
    lines.append(line)
  }

  @inline(__always)
  private mutating func append(_ hash: UInt64) {
    let number = number(hash)
    guard lastLine[Int(number)] != Int32(lines.count) else { return }
    lastLine[Int(number)] = Int32(lines.count)
    words.append(number)
  }

  @inline(__always)
  private mutating func number(_ hash: UInt64) -> Int32 {
    if let known = numbers[hash] { return known }
    let number = Int32(count)
    numbers.insert(hash, number)
    lastLine.append(-1)
    count += 1
    return number
  }
}
