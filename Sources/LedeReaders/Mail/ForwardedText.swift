import LedeCore
import LedeText

/// What was forwarded in a letter in plain text: the text behind the header of the letter that it came with, without the marks of quotation
/// before its lines.
///
/// A header is three lines or more such as “From: …” one of which has an address; one says what the subject of the whole letter says, or a line
/// between dashes stands above (“-------- Forwarded message --------”). Behind such a line a single one with an address and a colon is enough.
struct ForwardedText {
  private struct Line {
    /// Behind the marks of quotation and the blanks around.
    let range: Range<Int>
    /// With what ends it.
    let whole: Range<Int>
    let isQuoted: Bool
    let words: Int
    var isBlank: Bool { range.isEmpty }
  }

  /// In lines, with text: a header stands near the top, behind what its sender has to say.
  private static let reach = 24
  /// In words, of what stands above it and below its end.
  private static let longestNote = 60
  private static let fewestFields = 3
  private static let longestLabel = (words: 3, letters: 24)

  private let text: Text
  private let lines: [Line]

  private(set) var string = ""
  /// The way from the string to the text.
  private(set) var origin = OriginRuns()

  /// - Parameter subject: of the whole letter, without what says that it was forwarded.
  /// - Returns: `nil`: nothing was forwarded.
  init?(_ text: Text, subject: String?) {
    self.text = text
    lines = Self.lines(text)
    guard let header = header(subject), let body = body(behind: header) else { return nil }
    put(lines[body], isQuoted: lines[header.upperBound - 1].isQuoted)
  }

  private static func lines(_ text: Text) -> [Line] {
    var (lines, start): ([Line], Int) = ([], 0)
    while start < text.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.count
      let whole = start..<min(text.count, end + 1)
      var range = text.trimmed(start..<end)
      let isQuoted = !range.isEmpty && text.bytes[range.lowerBound] == UInt8(ascii: ">")
      if isQuoted { range = text.trimmed(range.lowerBound + 1..<range.upperBound) }
      let words = WordCount.of(text[range].unicodeScalars)
      lines.append(Line(range: range, whole: whole, isQuoted: isQuoted, words: words))
      start = end + 1
    }
    return lines
  }

  /// The lines of the header, what stands right above it included.
  private func header(_ subject: String?) -> Range<Int>? {
    let wanted = subject.map { Text($0) }.map { WordHasher.runs($0, 0..<$0.count) } ?? []
    var (seen, note) = (0, 0)
    for start in lines.indices where !lines[start].isBlank {
      seen += 1
      guard seen <= Self.reach, note <= Self.longestNote else { return nil }
      let isMarked = isBetweenDashes(start)
      let first = isMarked ? lines[(start + 1)...].firstIndex { !$0.isBlank } ?? lines.count : start
      let fields = lines[first...].prefix { isField($0) }
      if fields.count >= Self.fewestFields, fields.contains(where: hasAddress),
        isMarked || !wanted.isEmpty && fields.contains(where: { value($0) == wanted })
      {
        return start..<fields.endIndex
      }
      if isMarked, first < lines.count, hasAddress(lines[first]),
        text.bytes[lines[first].range.upperBound - 1] == UInt8(ascii: ":")
      {
        return start..<first + 1
      }
      note += lines[start].words
    }
    return nil
  }

  /// What was forwarded, where that is more than what stands around it.
  private func body(behind header: Range<Int>) -> Range<Int>? {
    let isQuoted = lines[header.upperBound - 1].isQuoted
    var end = header.upperBound
    while end < lines.count, !isBetweenDashes(end), !isQuoted || lines[end].isQuoted || lines[end].isBlank { end += 1 }
    let words = { (range: Range<Int>) in self.lines[range].reduce(0) { $0 + $1.words } }
    let body = header.upperBound..<end
    guard words(body) > words(0..<header.lowerBound), words(body) > 0 else { return nil }
    if words(end..<lines.count) <= Self.longestNote { return body }
    // What is not the end of it belongs to it.
    return isQuoted ? nil : header.upperBound..<lines.count
  }

  private mutating func put(_ body: ArraySlice<Line>, isQuoted: Bool) {
    for line in body {
      var start = line.whole.lowerBound
      if isQuoted, line.isQuoted {
        start = (text.bytes[start...].firstIndex(of: UInt8(ascii: ">")) ?? start) + 1
        if start < line.whole.upperBound, text.bytes[start] == 0x20 { start += 1 }
      }
      string += text[start..<line.whole.upperBound]
      origin.append(exact: start, count: line.whole.upperBound - start)
    }
    origin.end(at: body.last?.whole.upperBound ?? 0)
  }

  /// “-------- Forwarded message --------”
  private func isBetweenDashes(_ index: Int) -> Bool {
    let line = lines[index]
    let bytes = text.bytes[line.range]
    let dash = UInt8(ascii: "-")
    return (1...Self.longestMark).contains(line.words) && bytes.prefix(2).allSatisfy { $0 == dash }
      && bytes.suffix(2).allSatisfy { $0 == dash } && bytes.count > 4
  }

  /// In words.
  private static let longestMark = 5

  /// “From: …”, “*Von:* …”
  private func isField(_ line: Line) -> Bool {
    guard let colon = colon(line), colon + 1 < line.range.upperBound else { return false }
    let label = text[line.range.lowerBound..<colon].unicodeScalars
    return label.count <= Self.longestLabel.letters && (1...Self.longestLabel.words).contains(WordCount.of(label))
      && label.allSatisfy { scalar in
        let kind = CharacterClass(of: scalar.value)
        return !kind.isDisjoint(with: [.letter, .mark, .space]) || scalar == "*" || scalar == "-"
      }
  }

  private func colon(_ line: Line) -> Int? { text.bytes[line.range].firstIndex(of: UInt8(ascii: ":")) }

  /// What a field says, by its words.
  private func value(_ line: Line) -> [UInt64] {
    colon(line).map { WordHasher.runs(text, $0 + 1..<line.range.upperBound) } ?? []
  }

  private func hasAddress(_ line: Line) -> Bool { text.bytes[line.range].contains(UInt8(ascii: "@")) }
}
