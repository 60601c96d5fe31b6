/// Finds what takes whole lines and CommonMark does not know, and which lines are code.
struct MarkdownLines {
  /// What stands between words is looked for here.
  struct Text {
    /// Lines that are no code, in order; those that follow each other are one stretch.
    var stretches: [Range<Int>] = []
    /// The labels of the footnotes that have a text.
    var footnotes: Set<[UInt8]> = []
    fileprivate var headings: [Range<Int>] = []

    /// An offset lies in a heading.
    func isHeading(_ offset: Int) -> Bool {
      let index = headings.countAtStart { $0.upperBound <= offset }
      return index < headings.count && headings[index].lowerBound <= offset
    }
  }

  var edits: [MarkdownEdit] = []
  var text = Text()
  private(set) var comments: [Range<Int>] = []

  let bytes: [UInt8]
  var marks: MarkdownMarks
  private var fences: MarkdownFences
  private var place: Int
  /// Lines up to here are code.
  var codeEnd = 0
  /// Lines that end a block whose begin was blanked, by where they begin.
  private var ends: Set<Int> = []
  /// How far what stands in blocks that are told by indentation is moved to the left, in columns.
  var moved: [Int] = []
  var before = Before.nothing
  var isInList = false
  /// The lines before are a directive of MyST and its options.
  var isBehindDirective = false
  /// The lines before are a note or an explanation, whose text goes on.
  var isInNote = false
  /// Lines up to here are those of a verse.
  var verseEnd = 0
  /// Names of blocks of templates that nothing ends further on.
  var endless: Set<String> = []

  /// What stands in the line before.
  enum Before { case nothing, blank, text, definition, code, statement }

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    place = start
    marks = MarkdownMarks(bytes)
    fences = MarkdownFences(bytes, start: start)
  }

  mutating func scan() {
    while place < bytes.count {
      let line = MarkdownSourceLine(bytes, place)
      place = line.next
      move(line)
      if line.start < codeEnd {
        before = .code
      } else if line.isBlank {
        before = before == .definition ? .definition : .blank
        add(line)
      } else {
        take(line)
      }
    }
  }

  private mutating func take(_ line: MarkdownSourceLine) {
    let followsBlank = before == .blank || before == .nothing || before == .definition
    let indent = line.indent - 4 * moved.count
    if ends.remove(line.start) != nil { return blank(line) }
    if fence(line) || comment(line) || raw(line) { return }
    if indent >= 4, !isInList, before == .blank || before == .code {
      before = .code
      return
    }
    if option(line) { return }
    isBehindDirective = false
    if remark(line) || contents(line) { return }
    endNote(before: line)
    if block(line) || footnote(line) || abbreviation(line) || target(line) || verse(line) || definition(line) { return }
    if templates(line) || statement(line) { return }
    let isItem = MarkdownFence.item(bytes, line.range) > line.content
    if isItem { isInList = true } else if followsBlank, indent < 2 { isInList = false }
    widen(line)
    if bytes[line.content] == UInt8(ascii: "#") || isUnderline(MarkdownSourceLine(bytes, line.next)) {
      text.headings.append(line.range)
    }
    add(line)
    before = .text
  }

  private func isUnderline(_ line: MarkdownSourceLine) -> Bool {
    guard !line.isBlank, let first = "=-".utf8.first(where: { $0 == bytes[line.content] }) else { return false }
    return bytes[line.range].allSatisfy { $0 == first }
  }

  mutating func add(_ line: MarkdownSourceLine) {
    if let last = text.stretches.last, last.upperBound == line.start {
      text.stretches[text.stretches.count - 1] = last.lowerBound..<line.next
    } else {
      text.stretches.append(line.start..<line.next)
    }
  }

  mutating func blank(_ line: MarkdownSourceLine) {
    edits.append(.blank(line.range))
    before = .blank
  }

  /// Moves a line of a block that is told by indentation to the left, or ends the block.
  private mutating func move(_ line: MarkdownSourceLine) {
    guard !moved.isEmpty, !line.isBlank else { return }
    while let last = moved.last, line.indent < last { moved.removeLast() }
    guard !moved.isEmpty else { return }
    var (end, columns) = (line.start, 0)
    while end < line.content, columns < moved.count * 4, bytes[end] == 0x20 || bytes[end] == 0x09 {
      columns += bytes[end] == 0x09 ? 4 - columns % 4 : 1
      end += 1
    }
    edits.append(.replace(line.start..<end, []))
  }

  // MARK: Code

  /// A block between fences is code, unless its name says that it is a note to the reader.
  private mutating func fence(_ line: MarkdownSourceLine) -> Bool {
    guard let fence = MarkdownFence(bytes, line), let end = fences.end(of: fence, line) else { return false }
    if fence.mark == UInt8(ascii: "$") {
      for edge in [line, end.line] { edits.append(.replace(edge.range, Array("```".utf8))) }
    } else if end.isThere, let title = MarkdownTitle.ofFence(bytes, fence.info) {
      ends.insert(end.line.start)
      begin(line, title)
      return true
    } else {
      // What MD4C would take for code between backticks is the begin of a block.
      let ticks = bytes[fence.info].indices.filter { bytes[$0] == UInt8(ascii: "`") }
      if fence.mark == UInt8(ascii: "`") { for tick in ticks { edits.append(.mask(tick..<tick + 1, [0x27])) } }
      if !end.isThere, end.line.start < bytes.count {
        edits.append(.insert([UInt8](repeating: fence.mark, count: fence.length) + [0x0A], at: end.line.start))
      }
    }
    codeEnd = end.isThere ? end.line.next : end.line.start
    before = .code
    return true
  }

  /// What stands in a comment, or in an element that is code, is not looked at.
  private mutating func comment(_ line: MarkdownSourceLine) -> Bool {
    guard let end = marks.comment(line.content) else { return false }
    guard MarkdownSourceLine(bytes, end).isBlank else { return false }
    comments.append(line.content..<end)
    codeEnd = end
    return true
  }

  private static let rawElements = ["pre", "script", "style", "textarea"]

  private mutating func raw(_ line: MarkdownSourceLine) -> Bool {
    guard bytes[line.content] == UInt8(ascii: "<"), line.end - line.content > 4 else { return false }
    let start = String(decoding: bytes[line.content..<min(line.content + 10, line.end)], as: UTF8.self).lowercased()
    guard let name = Self.rawElements.first(where: { start.hasPrefix("<" + $0) }) else { return false }
    let close = Array("</\(name)".utf8)
    var offset = line.content
    while offset < bytes.count, let found = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes[found...].starts(with: close) {
        codeEnd = MarkdownSourceLine(bytes, found).next
        return true
      }
      offset = found + 1
    }
    return false
  }

  // MARK: Blocks

  /// The begin or end of a block, or the first line of a callout.
  private mutating func block(_ line: MarkdownSourceLine) -> Bool {
    guard let title = MarkdownTitle.ofLine(bytes, line) else {
      guard marks.attributes(line.content) == line.end || MarkdownTitle.isContents(bytes, line) else { return false }
      blank(line)
      return true
    }
    if title.isIndented {
      guard isFollowed(byIndent: line.indent + 4, line) else { return false }
      moved.append(line.indent + 4)
    }
    begin(line, title)
    return true
  }

  /// The next line that is not blank is indented.
  private func isFollowed(byIndent indent: Int, _ line: MarkdownSourceLine) -> Bool {
    guard let next = bytes[line.next...].firstIndex(where: { $0 > 0x20 }) else { return false }
    let start = bytes[line.next..<next].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? line.next
    return MarkdownSourceLine(bytes, start).indent >= indent
  }

  /// Blanks the begin of a block, and makes its title a paragraph.
  mutating func begin(_ line: MarkdownSourceLine, _ title: MarkdownTitle) {
    isBehindDirective = isDirective(line)
    guard let range = title.range, !range.isEmpty else { return blank(line) }
    let quotation = bytes[line.start..<line.content].contains(UInt8(ascii: ">"))
    // As a line of the quotation that it stands in, if it does.
    let prefix = quotation ? Array(bytes[line.start..<line.content]) : []
    if before == .text { edits.append(.insert(prefix + [0x0A], at: line.start)) }
    edits.append(.replace(line.content..<range.lowerBound, []))
    edits.append(.replace(range.upperBound..<line.end, []))
    if line.next < bytes.count { edits.append(.insert(prefix + [0x0A], at: line.next)) }
    text.stretches.append(range)
    before = .blank
  }

  // MARK: Definitions

  /// `: text` below a term becomes an item of a list.
  private mutating func definition(_ line: MarkdownSourceLine) -> Bool {
    guard bytes[line.content] == UInt8(ascii: ":"), line.content + 1 < line.end, bytes[line.content + 1] <= 0x20,
      before == .text || before == .definition || before == .blank && followsTerm(line)
    else { return false }
    edits.append(.mask(line.content..<line.content + 1, [UInt8(ascii: "-")]))
    add(line)
    isInList = true
    before = .definition
    return true
  }

  /// A line of text stands above the blank one.
  private func followsTerm(_ line: MarkdownSourceLine) -> Bool {
    guard let last = text.stretches.last, last.upperBound == line.start else { return false }
    let above = bytes[last].dropLast().last { $0 > 0x20 }
    return above != nil
  }
}
