/// Lines with notes, abbreviations and labels, and lines of verse.
extension MarkdownLines {
  // MARK: Footnotes and definitions

  /// `[^1]: text` becomes an item of a list, as pages show footnotes.
  mutating func footnote(_ line: MarkdownSourceLine) -> Bool {
    guard let label = Self.footnoteLabel(bytes, line.content) else { return false }
    let colon = label.upperBound + 1
    guard colon < line.end, bytes[colon] == UInt8(ascii: ":") else { return false }
    let start = bytes[(colon + 1)..<line.end].firstIndex { $0 > 0x20 } ?? line.end
    text.footnotes.insert(Array(bytes[label]))
    if start == line.end { return blankLabel(line, colon) }
    edits.append(.replace(line.content..<start, Array("-   ".utf8)))
    text.stretches.append(start..<line.next)
    (isInList, isInNote) = (true, true)
    before = .text
    return true
  }

  /// Its text begins below it.
  private mutating func blankLabel(_ line: MarkdownSourceLine, _ colon: Int) -> Bool {
    moved.append(line.indent + 4)
    blank(line)
    return true
  }

  /// The label of `[^label]` at an offset.
  static func footnoteLabel(_ bytes: [UInt8], _ start: Int) -> Range<Int>? {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "^") else {
      return nil
    }
    let inside = bytes[(start + 2)...].prefix(120)
    guard let end = inside.firstIndex(where: { $0 <= 0x20 || "[]^".utf8.contains($0) }) else { return nil }
    return bytes[end] == UInt8(ascii: "]") && end > start + 2 ? start + 2..<end : nil
  }

  /// `*[HTML]: text` becomes an item of a list: what it explains is shown where readers point at the letters.
  mutating func abbreviation(_ line: MarkdownSourceLine) -> Bool {
    guard line.end - line.content > 6, bytes[line.content] == UInt8(ascii: "*"),
      bytes[line.content + 1] == UInt8(ascii: "["),
      let close = bytes[line.content..<line.end].firstIndex(of: UInt8(ascii: "]")), close > line.content + 2,
      close + 1 < line.end, bytes[close + 1] == UInt8(ascii: ":"),
      let start = bytes[(close + 2)..<line.end].firstIndex(where: { $0 > 0x20 })
    else { return false }
    edits.append(.replace(line.content..<start, Array("-   ".utf8)))
    text.stretches.append(start..<line.next)
    (isInList, isInNote) = (true, true)
    before = .text
    return true
  }

  /// A definition of a link ends the text of a note, as it does for programs that know notes: a line of an item goes on in the next one.
  mutating func endNote(before line: MarkdownSourceLine) {
    isInNote = isInNote && before == .text
    guard isInNote, line.indent < 4, bytes[line.content] == UInt8(ascii: "["),
      Self.footnoteLabel(bytes, line.content) == nil,
      let close = bytes[line.range].firstIndex(of: UInt8(ascii: "]")), close + 1 < line.end,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return }
    edits.append(.insert([0x0A], at: line.start))
    isInNote = false
  }

  // MARK: Remarks

  /// `% text` of MyST, which nobody sees, `+++` between its cells, `::name::` of Slidev.
  mutating func remark(_ line: MarkdownSourceLine) -> Bool {
    guard before != .text, before != .nothing else { return false }
    let isRemark =
      switch bytes[line.content] {
      case UInt8(ascii: "%"): line.content + 1 < line.end && bytes[line.content + 1] == 0x20
      case UInt8(ascii: "+"): bytes[line.range].elementsEqual("+++".utf8)
      case UInt8(ascii: ":"): isPlace(bytes[line.range])
      default: false
      }
    if isRemark { blank(line) }
    return isRemark
  }

  /// `::right::`
  private func isPlace(_ line: ArraySlice<UInt8>) -> Bool {
    let name = line.dropFirst(2).dropLast(2)
    return name.count > 0 && line.starts(with: "::".utf8) && line.suffix(2).elementsEqual("::".utf8)
      && name.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
  }

  /// The item that kramdown puts a table of contents in the place of, with `{:toc}` below it.
  mutating func contents(_ line: MarkdownSourceLine) -> Bool {
    guard MarkdownFence.item(bytes, line.range) > line.content, line.next < bytes.count else { return false }
    let next = MarkdownSourceLine(bytes, line.next)
    guard !next.isBlank, bytes[next.range].starts(with: "{:".utf8), marks.attributes(next.content) == next.end,
      bytes[next.range].dropFirst(2).dropLast().split(separator: 0x20).contains(where: { $0.elementsEqual("toc".utf8) })
    else { return false }
    blank(line)
    return true
  }

  // MARK: MyST

  /// `(label)=`, which shows nothing.
  mutating func target(_ line: MarkdownSourceLine) -> Bool {
    let inside = bytes[line.range].dropFirst().dropLast(2)
    guard bytes[line.content] == UInt8(ascii: "("), inside.count > 0,
      bytes[line.range].suffix(2).elementsEqual(")=".utf8),
      inside.allSatisfy({ $0 > 0x20 && !"()".utf8.contains($0) })
    else { return false }
    blank(line)
    return true
  }

  /// It begins with the name of a directive: `:::{note}`, ` ```{note} `.
  func isDirective(_ line: MarkdownSourceLine) -> Bool {
    guard let open = bytes[line.range].firstIndex(of: UInt8(ascii: "{")), open + 1 < line.end else { return false }
    return (bytes[open + 1] | 0x20) &- 0x61 < 26 && bytes[line.content..<open].allSatisfy { ":`~ ".utf8.contains($0) }
  }

  /// Options with text for readers.
  private static let shownOptions: Set = ["alt", "caption", "footer", "header", "title"]

  /// `:class: name` below the begin of a directive; of one with text, that is a paragraph.
  mutating func option(_ line: MarkdownSourceLine) -> Bool {
    guard isBehindDirective, bytes[line.content] == UInt8(ascii: ":"),
      let close = bytes[(line.content + 1)..<line.end].firstIndex(of: UInt8(ascii: ":")), close > line.content + 1
    else { return false }
    let name = bytes[(line.content + 1)..<close]
    guard name.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") }),
      close + 1 == line.end || bytes[close + 1] == 0x20
    else { return false }
    let start = bytes[(close + 1)..<line.end].firstIndex { $0 > 0x20 }
    let isShown = Self.shownOptions.contains(String(decoding: name, as: UTF8.self))
    begin(line, MarkdownTitle(range: isShown ? start.map { $0..<line.end } : nil))
    isBehindDirective = true
    return true
  }

  // MARK: Verse

  /// `| line` of Pandoc, one below the other: each is a line of its own. Where a row of hyphens follows they are a table.
  mutating func verse(_ line: MarkdownSourceLine) -> Bool {
    if line.start >= verseEnd {
      guard before != .text, let end = endOfVerse(line) else { return false }
      verseEnd = end
    }
    edits.append(.mask(line.content..<line.content + 1, [UInt8(ascii: "-")]))
    add(line)
    isInList = true
    before = .text
    return true
  }

  private func endOfVerse(_ first: MarkdownSourceLine) -> Int? {
    var (line, count) = (first, 0)
    while !line.isBlank, line.content < bytes.count {
      guard bytes[line.content] == UInt8(ascii: "|"), line.end - line.content > 2, bytes[line.content + 1] == 0x20,
        !bytes[(line.content + 1)..<line.end].contains(UInt8(ascii: "|")),
        MarkdownDelimiterRow.shortCells(bytes, line.range) == nil
      else { return nil }
      count += 1
      if line.next >= bytes.count { return count > 1 ? bytes.count : nil }
      line = MarkdownSourceLine(bytes, line.next)
    }
    return count > 1 ? line.start : nil
  }
}
