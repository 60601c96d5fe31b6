/// Lines that template processors and MDX take away.
extension MarkdownLines {
  /// Tags of templates that are alone on their lines are no text; what stands between some of them is code, or nothing.
  mutating func templates(_ line: MarkdownSourceLine) -> Bool {
    var (offset, count, stop) = (line.content, 0, line)
    while offset < stop.end, let (end, _) = marks.tag(offset) {
      count += 1
      if end > stop.end { stop = MarkdownSourceLine(bytes, end) }
      offset = end < stop.end ? bytes[end..<stop.end].firstIndex { $0 > 0x20 } ?? stop.end : stop.end
    }
    guard count > 0, offset >= stop.end else { return false }
    if count == 1, let (isCode, end) = templateBlock(line) {
      let last = MarkdownSourceLine(bytes, end)
      if isCode {
        for edge in [line, last] { edits.append(.replace(edge.range, Self.fence)) }
      } else {
        blank(line.content..<last.end)
      }
      codeEnd = last.next
      before = isCode ? .code : .blank
      return true
    }
    blank(line.content..<stop.end)
    codeEnd = stop.next
    before = .blank
    return true
  }

  private static let fence = [UInt8](repeating: UInt8(ascii: "`"), count: 12)
  private static let codeBlocks: Set = ["highlight", "code", "codeblock", "prism", "mermaid"]
  private static let comments: Set = ["comment"]

  /// Blanks all but line breaks.
  private mutating func blank(_ range: Range<Int>) {
    edits.append(.mask(range, bytes[range].map { $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }))
  }

  /// The line that ends a block of code or a comment whose tag a line is.
  private mutating func templateBlock(_ line: MarkdownSourceLine) -> (isCode: Bool, end: Int)? {
    guard bytes[line.content] == UInt8(ascii: "{"), let name = name(line), !endless.contains(name) else { return nil }
    let isCode = Self.codeBlocks.contains(name)
    guard isCode || Self.comments.contains(name) else { return nil }
    var place = line.next
    while place < bytes.count {
      let next = MarkdownSourceLine(bytes, place)
      if !next.isBlank, bytes[next.content] == UInt8(ascii: "{"), let end = self.name(next),
        end == "end" + name || end == "/" + name
      {
        return (isCode, place)
      }
      place = next.next
    }
    endless.insert(name)
    return nil
  }

  /// The first word of the tag that a line begins with.
  private func name(_ line: MarkdownSourceLine) -> String? {
    let start = bytes[line.range].prefix(40).firstIndex { !"{%<- ".utf8.contains($0) }
    guard let start, start > line.content + 1 else { return nil }
    return String(
      decoding: bytes[start..<line.end].prefix { $0 == UInt8(ascii: "/") || ($0 | 0x20) &- 0x61 < 26 }, as: UTF8.self)
  }

  /// `import A from "b"` and `export` of MDX.
  mutating func statement(_ line: MarkdownSourceLine) -> Bool {
    guard line.indent == 0, before != .text, "ie".utf8.contains(bytes[line.content]) else { return false }
    let words = bytes[line.range].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, let last = words.last, words.count > 1 else { return false }
    let isQuoted = "\"';".contains(last.suffix(1)) && (last.hasPrefix("\"") || last.hasPrefix("'"))
    let isImport = first == "import" && isQuoted && (words.count == 2 || words.dropLast().last == "from")
    let isExport =
      first == "export" && Self.exported.contains(words[1]) && "{([;}=>,)".contains(last.suffix(1))
    guard isImport || isExport else { return false }
    let end = isExport ? marks.blankLine(from: line.start) : line.end
    blank(line.content..<end)
    codeEnd = end
    before = .statement
    return true
  }

  private static let exported: Set = ["const", "default", "function", "let"]
}
