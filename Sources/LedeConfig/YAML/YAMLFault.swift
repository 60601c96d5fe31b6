import LedeSyntax
import LedeText

/// What is wrong with a text that is no YAML, in the words of who writes pipelines: libyaml's name states of its parser, and the place
/// where it gave up is often behind the mistake.
struct YAMLFault {
  let source: Source
  /// libyaml's words.
  let problem: String
  /// Where it gave up.
  let offset: Int
  /// What it was reading, and where that began.
  let context: (words: String, offset: Int)?

  var bytes: [UInt8] { source.text.bytes }

  var diagnostic: Diagnostic {
    control ?? unseen ?? tab ?? openQuote ?? escape ?? slashes ?? afterQuote ?? directive ?? missingBlank ?? comment
      ?? openBracket
      ?? taskBox ?? afterBracket ?? blockText ?? reserved ?? itemBehindKey ?? colonInValue ?? colonBeforeComma
      ?? noColon
      ?? missingKey ?? secondValue
      ?? shallowText ?? indentation ?? other
  }

  func fault(_ message: String, _ range: Range<Int>, note: Diagnostic.Note? = nil, _ help: String)
    -> Diagnostic
  {
    Diagnostic(
      .syntax, message, at: Place(source: source, range: range), notes: [note].compactMap { $0 }, help: help)
  }

  /// The line that an offset lies in, without its break.
  func line(at offset: Int) -> Range<Int> {
    source.lineRange(Place(source: source, range: offset..<offset).line - 1)
  }

  func lineBefore(_ offset: Int) -> Range<Int>? {
    var number = Place(source: source, range: offset..<offset).line - 2
    while number >= 0 {
      let range = source.lineRange(number)
      if !source.text.trimmed(range).isEmpty { return range }
      number -= 1
    }
    return nil
  }

  func text(_ range: Range<Int>) -> String { String(source.text[range]) }

  private var control: Diagnostic? {
    guard problem.contains("control characters") else { return nil }
    let code = offset < bytes.count ? String(bytes[offset], radix: 16, uppercase: true) : "?"
    let name = "U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code
    return fault("the control character \(name) stands here", offset..<min(offset + 1, bytes.count), "remove it")
  }

  private var tab: Diagnostic? {
    guard offset < bytes.count || problem.contains("tab") else { return nil }
    for line in [line(at: offset), lineBefore(offset)].compactMap({ $0 }) {
      let indent = line.prefix { bytes[$0] == 0x20 || bytes[$0] == 0x09 || bytes[$0] == 0x2D }
      guard let tab = indent.first(where: { bytes[$0] == 0x09 }), tab <= offset else { continue }
      return fault(
        "a tab stands in the indentation, where YAML wants blanks", tab..<tab + 1, "indent with blanks")
    }
    return nil
  }

  private var openQuote: Diagnostic? {
    guard let context, context.words.contains("quoted scalar"), problem.contains("end of") else { return nil }
    let mark = text(context.offset..<context.offset + 1)
    if let other = otherMark(behind: context.offset) {
      return fault(
        "`\(text(other))` closes no quotation to YAML, and \(mark) opens one", other,
        note: .init("it opens here", at: Place(source: source, range: context.offset..<context.offset + 1)),
        "write \(mark) in its place")
    }
    let end = Place(source: source, range: bytes.count..<bytes.count)
    return fault(
      "the quotation mark \(mark) that opens here is never closed", context.offset..<context.offset + 1,
      note: .init("the file ends", at: end), "close it with \(mark) at the end of the value")
  }

  /// `name:x` and `-clean`: libyaml finds fault with the line below.
  private var missingBlank: Diagnostic? {
    guard problem.contains("mapping values") || problem.contains("expected") else { return nil }
    let starts = [context?.offset, offset].compactMap { $0 }.map { line(at: $0) }
    for line in starts + [lineBefore(offset)].compactMap({ $0 }) {
      let trimmed = source.text.trimmed(line)
      let content = text(trimmed)
      if content.hasPrefix("-"), let second = content.dropFirst().first, let (rest, code) = plain(content),
        plain(String(second)) != nil
      {
        return fault(
          "what looks like a blank behind the dash is none (\(code))",
          trimmed.lowerBound + 1..<trimmed.lowerBound + 1
            + String(second).utf8.count, "write `- \(rest.dropFirst().prefix(40))`")
      }
      if content.hasPrefix("-"), !content.hasPrefix("- "), !content.hasPrefix("---"), content.count > 1 {
        return fault(
          "a blank is missing behind the dash", trimmed.lowerBound..<trimmed.lowerBound + 1,
          "write `- \(content.dropFirst().drop { ": ".contains($0) }.prefix(40))`")
      }
      if let fault = bullet(trimmed) { return fault }
      if let colon = Self.tightColon(content) {
        let place = trimmed.lowerBound + colon
        let key = String(content.utf8.prefix(colon)) ?? ""
        let value = String(content.utf8.dropFirst(colon + 1)) ?? ""
        if let sign = value.first, let bare = plain(String(sign)) {
          return fault(
            "what looks like a blank behind the colon is none (\(bare.code))", place + 1..<place + 1 + sign.utf8.count,
            "write `\(key): \(value.dropFirst().prefix(40))`")
        }
        return fault(
          "a blank is missing behind the colon", place..<place + 1, "write `\(key): \(value.prefix(40))`")
      }
    }
    return nil
  }

  /// The colon of `key:value`, where the line has none with a blank behind it.
  private static func tightColon(_ line: String) -> Int? {
    let bytes = Array(line.utf8)
    let start = line.hasPrefix("- ") ? 2 : 0
    guard start < bytes.count, let colon = bytes[start...].firstIndex(of: 0x3A), colon > start, colon + 1 < bytes.count,
      bytes[colon + 1] != 0x20, bytes[colon + 1] != 0x2F,
      bytes[start..<colon].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x5F || $0 == 0x2D })
    else { return nil }
    return colon
  }

  /// `@`, `` ` ``, `%`, `*` and others that no plain value begins with.
  private var reserved: Diagnostic? {
    let isName = context.map { ["alias", "anchor", "tag"].contains(where: $0.words.contains) } ?? false
    let isQuestion = problem.contains("mapping keys are not allowed")
    guard problem.contains("cannot start any token") || isName || isQuestion, offset < bytes.count else { return nil }
    let start = isName ? context?.offset ?? offset : offset
    let line = source.text.trimmed(line(at: start))
    let sign = text(start..<source.text.boundary(atMost: min(start + 4, bytes.count))).first.map(String.init) ?? ""
    if start == line.lowerBound, text(line).hasPrefix("* ") {
      return fault("`*` is no bullet of a list", start..<start + 1, PastedBullet.mend)
    }
    let value = text(start..<max(start, line.upperBound)).prefix { !",]}".contains($0) }.prefix(40)
    if let fault = emphasis(start) ?? entity(start, String(value)) ?? tightAnchor(start) { return fault }
    return fault(
      "a value cannot begin with `\(sign)`", start..<start + sign.utf8.count, "put it in quotes: `'\(value)'`")
  }

  /// `title: News: the week`.
  private var colonInValue: Diagnostic? {
    guard problem.contains("mapping values") else { return nil }
    let line = line(at: offset)
    let before = text(line.lowerBound..<offset)
    if before.hasPrefix("--- ") {
      return fault(
        "no key can stand behind `---` in its line", line.lowerBound..<line.lowerBound + 3,
        "write it in a line of its own below; `---` can be left out")
    }
    if let colon = before.firstRange(of: ": ") {
      let value = before[colon.upperBound...]
      let place = offset..<min(offset + 1, bytes.count)
      if let fault = wideBracket(line.lowerBound + before[..<colon.upperBound].utf8.count)
        ?? twoKeys(before, value, colon: place) ?? roundBracket(value, place)
      {
        return fault
      }
      return fault(
        "a second `: ` stands in this line", offset..<min(offset + 1, bytes.count),
        "put the value in quotes: `'\(value.prefix(40)): …'`")
    }
    if let first = lineWithoutColon(above: line) { return withoutColon(first) }
    return fault(
      "this key is indented deeper than the value above lets it be", source.text.trimmed(line),
      note: lineBefore(offset).map {
        .init("the line above", at: Place(source: source, range: source.text.trimmed($0)))
      },
      "indent it like the keys that it stands beside")
  }

  /// `[clean:, segment:]`.
  private var colonBeforeComma: Diagnostic? {
    guard problem.contains("':'") else { return nil }
    let lines = [context.map { line(at: $0.offset) }, line(at: offset)].compactMap { $0 }
    let colon = lines.lazy.compactMap { line in
      line.dropLast().first { bytes[$0] == UInt8(ascii: ":") && ",]}".utf8.contains(bytes[$0 + 1]) }
    }.first
    guard let colon, openMarks(before: colon).bracket != nil else { return nil }
    let start = bytes[..<colon].lastIndex { "[{,".utf8.contains($0) }.map { $0 + 1 } ?? colon
    let word = text(source.text.trimmed(start..<colon))
    return fault(
      "a colon stands behind this, and no value", colon..<colon + 1,
      word.contains { !$0.isASCII || $0 == " " }
        ? "put it in quotes if the colon is a part of it: `'\(word.prefix(40)):'`; else remove the colon"
        : "remove the colon, or write a blank and a value behind it")
  }

  private var noColon: Diagnostic? {
    guard problem.contains("expected ':'") else { return nil }
    let line = source.text.trimmed(line(at: context?.offset ?? offset))
    if line.count > 1024 {
      return fault("a key is longer than 1,024 characters", line.prefix(60), "put the value in quotes, or shorten it")
    }
    return withoutColon(line)
  }

  /// The first of the lines right above that are neither key nor value: libyaml reads them and what follows as one text.
  private func lineWithoutColon(above line: Range<Int>) -> Range<Int>? {
    var (first, next): (Range<Int>?, Range<Int>?) = (nil, lineBefore(line.lowerBound))
    var depth = indent(of: source.text.trimmed(line))
    while let range = next {
      let content = text(source.text.trimmed(range))
      if content.contains(": ") || content.hasSuffix(":") || content.hasPrefix("#") { break }
      first = source.text.trimmed(range)
      // An item begins something of its own, which what is indented below it belongs to.
      let own = indent(of: source.text.trimmed(range))
      if content.hasPrefix("- "), own < depth { break }
      depth = own
      next = lineBefore(range.lowerBound)
    }
    return first
  }

  private func withoutColon(_ line: Range<Int>) -> Diagnostic {
    if let sign = ForeignComment.sign(text(line)) {
      return fault("`\(sign)` begins no comment in YAML", line, "begin it with `#`")
    }
    if text(line).last == "：", let fault = wideMark(line) { return fault }
    if text(line).hasPrefix("- "), let deeper = deeperDash(below: line) { return deeper }
    if text(line).hasPrefix("- ") {
      let item = line.lowerBound + 2..<line.upperBound
      return fault(
        "no colon stands behind this, though something is indented below it", item,
        "write `- \(text(item).prefix(40)):`, or indent what is below it less")
    }
    if let fault = wideMark(line) { return fault }
    if let above = lineBefore(line.lowerBound).map({ source.text.trimmed($0) }),
      [" |", " >", " |-", " >-", " |+", " >+"].contains(where: text(above).hasSuffix)
    {
      return fault(
        "this text stands no deeper than the key that it belongs to", line,
        note: .init("the key", at: Place(source: source, range: above)), "indent it deeper than its key")
    }
    if let above = lineBefore(line.lowerBound).map({ source.text.trimmed($0) }), text(above) == "stages:" {
      return fault("no dash stands before this stage", line, "begin each stage with `- `, a hyphen and a blank")
    }
    if let fault = valueAtMargin(line) ?? lostDash(line) ?? noKey(line) { return fault }
    let words = text(line).split(separator: " ", maxSplits: 1)
    let mend =
      words.count == 2 && words[0].allSatisfy { $0.isASCII && ($0.isLetter || $0 == "_") }
      ? "\(words[0]): \(words[1].prefix(40))" : "\(text(line).prefix(40)):"
    return fault(
      "this line has no colon, so that it is neither a key nor a value", line,
      "write `\(mend)`, or indent it like the text that it belongs to")
  }

  private var indentation: Diagnostic? {
    guard
      context?.words.contains("block") ?? false || problem.contains("expected '-'") || problem.contains("expected key")
    else { return nil }
    if let fault = belowAlias ?? deeperItem ?? missingDash ?? lostDash(source.text.trimmed(line(at: offset)))
      ?? dashAmongKeys
      ?? columnOfDashes
      ?? itemAmongKeys
    {
      return fault
    }
    return fault(
      "this line does not stand as deep as those that it belongs to", source.text.trimmed(line(at: offset)),
      note: oddNeighbour.map { .init("this one stands otherwise", at: Place(source: source, range: $0)) },
      "indent it like the lines that it belongs to, or these like it")
  }

  private var other: Diagnostic {
    let note = context.map {
      Diagnostic.Note($0.words, at: Place(source: source, range: $0.offset..<min($0.offset + 1, bytes.count)))
    }
    return fault(
      "this is no YAML: \(problem)", offset..<min(offset + 1, bytes.count), note: note,
      "mend the syntax here or just above")
  }
}
