import LedeSyntax
import LedeText

/// Faults where something ends, or goes on where it has ended.
extension YAMLFault {
  /// A mark or blank that nobody sees, at the beginning of a line: of the one where reading ended, or of one right above.
  var unseen: Diagnostic? {
    let above = lineBefore(offset)
    let lines = [
      line(at: offset), context.map { line(at: $0.offset) }, above, above.flatMap { lineBefore($0.lowerBound) },
    ]
    guard
      var (line, sign) = lines.lazy.compactMap({ $0 }).compactMap({ line in self.unseen(line).map { (line, $0) } })
        .first
    else { return nil }
    // Of several such lines the first is told.
    while let above = lineBefore(line.lowerBound), let other = unseen(above) { (line, sign) = (above, other) }
    let isBlank = text(sign).unicodeScalars.first?.properties.generalCategory == .spaceSeparator
    return fault(
      "a character that nobody sees (\(plain(text(sign))?.code ?? "")) stands here", sign,
      isBlank ? "write blanks in its place" : "remove it")
  }

  /// What nobody sees at the beginning of a line.
  private func unseen(_ line: Range<Int>) -> Range<Int>? {
    let content = text(line)
    let indent = content.prefix { $0 == " " }.utf8.count
    guard let first = content.dropFirst(indent).first, plain(String(first)) != nil else { return nil }
    return line.lowerBound + indent..<line.lowerBound + indent + String(first).utf8.count
  }

  var escape: Diagnostic? {
    guard problem.contains("escape") || problem.contains("hexdecimal number") else { return nil }
    let start = bytes[..<min(offset, bytes.count)].lastIndex(of: 0x5C) ?? offset
    let first = min(start, offset)
    let end = source.text.boundary(atMost: min(first + 2, bytes.count))
    if let digits = ["\\x": 2, "\\u": 4, "\\U": 8][text(first..<max(end, first))] {
      return fault(
        "`\(text(first..<end))` needs \(digits) hexadecimal digits that are a character's", first..<end,
        "write them, or put the value in '…', which leaves backslashes alone")
    }
    return fault(
      "`\(text(first..<max(end, first)))` means nothing in double quotes, where a backslash begins an escape",
      first..<max(end, first), "put the value in '…', which leaves backslashes alone")
  }

  /// `'It's here'`, `"a" b`.
  var afterQuote: Diagnostic? {
    guard problem.contains("did not find expected") else { return nil }
    let start = line(at: offset).lowerBound
    var before = min(offset, bytes.count)
    while before > start, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > start, bytes[before - 1] == 0x22 || bytes[before - 1] == 0x27, offset < line(at: offset).upperBound
    else { return nil }
    let mark = bytes[before - 1] == 0x27 ? "'" : "\""
    let open = openMarks(before: before - 1).quote
    if let open, bytes[open] == bytes[before - 1], let other = otherClose(behind: open, before: before - 1) {
      return fault(
        "`\(text(other))` closes no quotation that \(mark) opens", other,
        note: .init("it opens here", at: Place(source: source, range: open..<open + 1)), "write \(mark) in its place")
    }
    if let open, bytes[open] == bytes[before - 1], open < start {
      return fault(
        "the quotation mark \(mark) that opens here is not closed in its line", open..<open + 1,
        note: .init("it ends here, and text goes on", at: Place(source: source, range: before - 1..<before)),
        "close it with \(mark) at the end of the value")
    }
    if context?.words.contains("flow") ?? false, bytes[offset] == 0x22 || bytes[offset] == 0x27 {
      return fault("a comma is missing between two items", before..<max(offset, before + 1), "part them with a comma")
    }
    if context?.words.contains("flow") ?? false, ";|/、؛،，；".contains(text(offset..<end(of: offset))) {
      let sign = offset..<end(of: offset)
      return fault("`\(text(sign))` parts no items in brackets", sign, "write a comma")
    }
    if offset < bytes.count, bytes[offset] == 0x22 || bytes[offset] == 0x27,
      text(source.text.trimmed(line(at: offset))).hasPrefix("- ")
    {
      return fault(
        "a second value stands in this line", source.text.trimmed(offset..<line(at: offset).upperBound),
        "put it in a line of its own, behind a dash")
    }
    let inner =
      mark == "'"
      ? "write '' for an apostrophe inside '…', or put the value in \"…\""
      : "put the value in '…', so that \" may stand inside"
    return fault(
      "the quotation ends at this \(mark), but text goes on behind it", before - 1..<before,
      note: open.map { .init("it begins here", at: Place(source: source, range: $0..<$0 + 1)) }, inner)
  }

  /// Where the code point ends that begins at an offset.
  private func end(of offset: Int) -> Int { offset + source.text.scalar(at: offset).length }

  /// `%YAML 1.1` without `---`, or of a version that there is not.
  var directive: Diagnostic? {
    if problem.contains("directive name") { return noKey(source.text.trimmed(line(at: offset))) }
    guard problem.contains("document start") || problem.contains("incompatible"), bytes.first == UInt8(ascii: "%")
    else { return nil }
    let line = source.text.trimmed(line(at: 0))
    return problem.contains("incompatible")
      ? fault("there is no such version of YAML", line, "leave this line out")
      : fault("a line that begins with `%` needs `---` below it", line, "leave this line out")
  }

  /// `[#news]`: the comment takes the bracket that closes.
  var comment: Diagnostic? {
    guard context?.words.contains("flow") ?? false else { return nil }
    for line in [context.map { line(at: $0.offset) }, lineBefore(offset), line(at: offset)].compactMap({ $0 }) {
      let sign = line.dropFirst().first {
        bytes[$0] == UInt8(ascii: "#") && " [{,".utf8.contains(bytes[$0 - 1])
      }
      guard let sign, bytes[line.lowerBound..<sign].contains(where: { "[{".utf8.contains($0) }) else { continue }
      let rest = text(sign..<line.upperBound)
      guard let close = rest.firstIndex(where: { "]},".contains($0) }) else { continue }
      let start = bytes[line.lowerBound..<sign].lastIndex { ":,[{".utf8.contains($0) }.map { $0 + 1 } ?? sign
      let value = text(source.text.trimmed(start..<sign)) + (start + 1 < sign ? " " : "") + rest[..<close]
      return fault(
        "`#` begins a comment, so that nothing behind it is read", sign..<sign + 1,
        "put the value in quotes: `'\(value.trimmed.prefix(40))'`")
    }
    return nil
  }

  /// `{tsv: true}}`, `[0-9]+ views`.
  var afterBracket: Diagnostic? {
    guard problem.contains("did not find expected"), !(context?.words.contains("flow") ?? false) else { return nil }
    let line = line(at: offset)
    var before = min(offset, bytes.count)
    while before > line.lowerBound, bytes[before - 1] == 0x20 { before -= 1 }
    guard before > line.lowerBound, offset < line.upperBound, "]}".utf8.contains(bytes[before - 1]) else { return nil }
    let sign = text(offset..<offset + 1)
    if sign == "]" || sign == "}" {
      return fault("this `\(sign)` closes nothing", offset..<offset + 1, "remove it")
    }
    let rest = source.text.trimmed(offset..<line.upperBound)
    if [",", ";", "."].contains(text(rest)) {
      return fault("`\(sign)` stands behind a value that has ended", rest, "remove it: lines need no sign at their end")
    }
    let (open, close) = bytes[before - 1] == UInt8(ascii: "]") ? ("[", "]") : ("{", "}")
    return fault(
      "the value ends at the bracket before this, but text goes on behind it", rest,
      "put the whole value in quotes, `'\(open)…\(close) …'`, or remove what stands here")
  }

  /// `text: |It rained.`, `- > Share`.
  var blockText: Diagnostic? {
    guard let context, context.words.contains("block scalar") else { return nil }
    let value = source.text.trimmed(context.offset..<line(at: context.offset).upperBound)
    guard let sign = text(value).first, problem.contains("comment or line break") else { return nil }
    return fault(
      "text stands behind `\(sign)` in its line", value,
      "write it on lines of its own below, indented, or put the value in quotes: `'\(text(value).prefix(40))'`")
  }

  /// `: x`.
  var missingKey: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    guard text(line).hasPrefix(":") else { return nil }
    return fault("no key stands before this colon", line.lowerBound..<line.lowerBound + 1, "write `name: value`")
  }

  /// `[pipeline]` above `name = "week"`.
  private var section: Diagnostic? {
    guard let above = lineBefore(offset).map({ source.text.trimmed($0) }) else { return nil }
    let (head, next) = (text(above), text(source.text.trimmed(line(at: offset))))
    guard head.hasPrefix("["), head.hasSuffix("]"), next.contains("="), !head.contains(","), !next.contains(": ")
    else { return nil }
    return fault(
      "`\(head.prefix(40))` begins a section in TOML and INI files, and a pipeline is YAML", above,
      "remove it, and write `key: value` in place of `key = value`"
        + (listedStages.map { "; the stages are `stages: \($0)`" } ?? ""))
  }

  /// `[clean, segment]`, of a line such as `pipeline = ["clean", "segment"]`.
  private var listedStages: String? {
    (0..<source.lineCount).lazy.compactMap { number in
      text(source.lineRange(number)).firstMatch(of: /^\s*(?:pipeline|processors|stages|steps)\s*=\s*(\[[^\[\]{}]+\])/)?
        .1
    }.first.map { list in
      let names = list.filter { !"[]\"' ".contains($0) }.split(separator: ",")
      return "[\(brief(names.joined(separator: ", ")))]"
    }
  }

  /// Text behind what is a whole document already.
  var secondValue: Diagnostic? {
    guard problem.contains("document start") else { return nil }
    let line = source.text.trimmed(line(at: offset))
    if let head = section { return head }
    let parts = text(line).split(separator: "=", maxSplits: 1).map { $0.filter { $0 != " " } }
    let isBraced = bytes.first { !" \n\r\t".utf8.contains($0) }.map("{[".utf8.contains) ?? false
    let help =
      parts.count == 2
      ? "write `\(parts[0]): \(parts[1].prefix(40))`"
      : isBraced ? "remove it" : "indent it like the first line, or the first line like it"
    return fault(
      "what stands above is a whole document, to which this line does not belong", line,
      note: lineBefore(offset).map {
        .init("the line above", at: Place(source: source, range: source.text.trimmed($0)))
      },
      help)
  }
}
