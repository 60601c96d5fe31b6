import LedeSyntax
import LedeText

/// Writes a range of the text as a paragraph of Markdown.
struct MarkdownLine {
  /// Where it stands.
  enum Place { case paragraph, heading, cell }

  private let text: Text
  private let place: Place
  /// What is written, in order.
  private let shown: [Range<Int>]
  private var output: [UInt8] = []
  /// White space that has not been written: it goes outside of marks.
  private var space = false
  private var lineStart = true
  /// What is open, with the mark that closes it, and where the one that opens it ends.
  private var open: [(span: MarkdownSpans.Span, closing: String, end: Int)] = []

  /// - Parameters:
  ///   - spans: those in the range, in order, each behind what it stands in.
  ///   - shown: what of the range is written; `nil`: all.
  static func write(
    _ range: Range<Int>, of text: Text, _ spans: [MarkdownSpans.Span], _ place: Place, shown: [Range<Int>]? = nil
  ) -> String {
    var line = MarkdownLine(text, place, shown ?? [range])
    line.write(range, spans)
    return String(decoding: line.output, as: UTF8.self)
  }

  private init(_ text: Text, _ place: Place, _ shown: [Range<Int>]) {
    self.text = text
    self.shown = shown
    self.place = place
  }

  private mutating func write(_ range: Range<Int>, _ spans: [MarkdownSpans.Span]) {
    var offset = range.lowerBound
    for span in spans {
      // What is blank needs no mark.
      let shown = text.trimmed(span.range)
      if span.kind != .lineBreak, shown.isEmpty { continue }
      let start = span.kind == .lineBreak ? span.range.lowerBound : shown.lowerBound
      // A break in the white space before what a mark shows is nothing to a reader.
      if start < offset { continue }
      close(until: start, from: &offset)
      add(offset..<start)
      offset = start
      switch span.kind {
      case .lineBreak:
        breakLine()
        offset = span.range.upperBound
      case .code:
        addCode(shown)
        offset = shown.upperBound
      case .verbatim:
        addVerbatim(shown)
        offset = shown.upperBound
      default: begin(MarkdownSpans.Span(kind: span.kind, range: shown, address: span.address, title: span.title))
      }
    }
    close(until: range.upperBound, from: &offset)
    add(offset..<range.upperBound)
  }

  // MARK: Marks

  private mutating func begin(_ span: MarkdownSpans.Span) {
    flushSpace()
    let (opening, closing) = marks(of: span)
    if opening == "[", output.last == UInt8(ascii: "!") {
      output.removeLast()
      output += "\\!".utf8
    }
    output += opening.utf8
    open.append((span, closing, output.count))
    lineStart = false
  }

  private mutating func close(until end: Int, from offset: inout Int) {
    while let last = open.last, last.span.range.upperBound <= end {
      add(offset..<max(offset, last.span.range.upperBound))
      offset = max(offset, last.span.range.upperBound)
      output += last.closing.utf8
      open.removeLast()
    }
  }

  private func marks(of span: MarkdownSpans.Span) -> (opening: String, closing: String) {
    switch span.kind {
    case .link: return ("[", "](\(MarkdownAddress.written(span.address, span.title)))")
    case .image: return ("![", "](\(MarkdownAddress.written(span.address, span.title)))")
    case .subscript: return ("<sub>", "</sub>")
    case .superscript: return ("<sup>", "</sup>")
    case .strong: return canMark(span) ? ("**", "**") : ("<strong>", "</strong>")
    case .strikethrough: return canMark(span) ? ("~~", "~~") : ("<del>", "</del>")
    default: return canMark(span) ? ("*", "*") : ("<em>", "</em>")
    }
  }

  /// CommonMark takes asterisks as marks only where what stands around them looks like it (6.2): letters outside, or no
  /// punctuation inside. What is punctuation differs by version.
  private func canMark(_ span: MarkdownSpans.Span) -> Bool {
    if let before = output.last, before == UInt8(ascii: "*") || before == UInt8(ascii: "~"),
      open.last?.end != output.count
    {
      // The mark of another one that ends here: the two would be read as one.
      return false
    }
    let range = span.range
    let isOpenBefore = range.lowerBound == 0 || isOpen(text.scalar(before: range.lowerBound).value)
    let isOpenAfter = range.upperBound == text.count || isOpen(text.scalar(at: range.upperBound).value)
    return (isOpenBefore || !Self.isPunctuation(text.scalar(at: range.lowerBound).value, orSymbol: true))
      && (isOpenAfter || !Self.isPunctuation(text.scalar(before: range.upperBound).value, orSymbol: true))
  }

  private func isOpen(_ scalar: UInt32) -> Bool {
    CharacterClass(of: scalar).contains(.space) || Self.isPunctuation(scalar, orSymbol: false)
  }

  private static func isPunctuation(_ value: UInt32, orSymbol: Bool) -> Bool {
    guard let scalar = Unicode.Scalar(value) else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: return orSymbol || value < 0x80
    default: return false
    }
  }

  // MARK: Text

  private mutating func add(_ range: Range<Int>) {
    for part in shown where part.overlaps(range) { addShown(part.clamped(to: range)) }
  }

  private mutating func addShown(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = text.bytes[start..<range.upperBound].firstIndex(where: Self.isBreak) ?? range.upperBound
      if end == start {
        space = true
        start += 1
      } else {
        flushSpace()
        output +=
          text[start..<end].markdownEscaped(startsLine: lineStart, isCell: place == .cell, isWhole: place == .heading)
          .utf8
        lineStart = false
        start = end
      }
    }
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }

  private mutating func flushSpace() {
    if space, !lineStart { output.append(0x20) }
    space = false
  }

  private mutating func breakLine() {
    space = false
    if place == .paragraph {
      output += "\\\n".utf8
      lineStart = true
    } else {
      output += "<br>".utf8
    }
  }

  /// A formula is written as it is, so that it is read as one again. What a template processor or a browser would take for its own is text.
  private mutating func addVerbatim(_ range: Range<Int>) {
    guard text.bytes[range.lowerBound] == UInt8(ascii: "$"), place != .cell,
      !text.bytes[range].contains(where: { "<&{".utf8.contains($0) })
    else { return add(range) }
    flushSpace()
    lineStart = false
    output += text.bytes[range].map { Self.isBreak($0) ? 0x20 : $0 }
  }

  /// Longer runs of backticks some processors take for text.
  private static let mostTicks = 16

  /// Between as many backticks as it has not in a row itself.
  private mutating func addCode(_ range: Range<Int>) {
    flushSpace()
    lineStart = false
    let code = text[range].utf8.map { Self.isBreak($0) ? 0x20 : $0 }
    var (longest, run) = (0, 0)
    for byte in code {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    guard longest < Self.mostTicks else {
      let shown = String(decoding: code, as: UTF8.self).markdownEscaped(startsLine: false, isCell: place == .cell)
      output += "<code>\(shown)</code>".utf8
      return
    }
    let ticks = repeatElement(UInt8(ascii: "`"), count: longest + 1)
    let pad = code.first == UInt8(ascii: "`") || code.last == UInt8(ascii: "`")
    output += ticks
    if pad { output.append(0x20) }
    for byte in code {
      if place == .cell, byte == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
      output.append(byte)
    }
    if pad { output.append(0x20) }
    output += ticks
  }
}
