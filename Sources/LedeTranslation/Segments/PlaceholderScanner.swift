import LedeCore
import LedeText

/// Finds what a translator must not change: placeholders of templates and messages, HTML tags and, where asked for, addresses.
///
/// | found | form |
/// |---|---|
/// | `[[year]]` | no bracket inside |
/// | `[[page\|name]]` | all but the name behind the last bar, where it has a letter |
/// | `{{ title }}`, `${price}` | no brace inside |
/// | `{% if x %}`, `<%= x %>`, `<?= x ?>`, `[% x %]` | no begin of another one inside |
/// | `{% comment %} … {% endcomment %}` | all |
/// | `{{< x >}}`, `#{x}`, `%{x}` | no brace or bracket inside |
/// | mail merge, Blade, Svelte, WordPress and others | see `PlaceholderForms` |
/// | `^[`, `\\eqref{x}`, `[@key]` and the like, in Markdown | see `MarkdownForms` |
/// | `{}`, `{0}`, `{user.name}`, `{a[0]}`, `{имя}`, `{0,number}`, `{n:.2f}`, `{x!r:>10}` | letters, digits and `_.,:+#%-[]` inside; a conversion, signs of a format |
/// | `{n, plural, one {# file} other {# files}}` | all but the words of the branches (`MessageFrame`) |
/// | `%s`, `%1$d`, `%-5.2f`, `%@`, `%(name)s` | no digit or letter right before or after it, so that `100%ig` is text |
/// | `<br/>`, `</b>`, `<a href="…">`, `<!-- … -->` | a name right after the bracket, no `<` inside; behind the name nothing, or something with `=` |
/// | `https://…`, `http://…`, `www.…` | to white space, a quote mark or an angle bracket; without punctuation at its end |
///
/// One scan from left to right. Each form ends its search at a character that can begin another one, so that the time is linear.
struct PlaceholderScanner {
  var findsPlaceholders = true
  var findsAddresses = false
  /// Marks of Markdown's dialects are found, too.
  var isMarkdown = false

  /// Those of both kinds, in the order in which they begin; those of one kind are apart.
  /// - Parameter protected: what else stays as it is, in order, apart; what is found in it is a part of it.
  static func placeholders(
    in text: Text, and protected: [Range<Int>] = [], isMarkdown: Bool = false
  ) -> [Segment.Placeholder] {
    let scanners: [(Segment.Placeholder.Kind, PlaceholderScanner)] = [
      (.placeholder, PlaceholderScanner(isMarkdown: isMarkdown)),
      (.address, PlaceholderScanner(findsPlaceholders: false, findsAddresses: true)),
    ]
    var found = scanners.flatMap { kind, scanner in
      scanner.ranges(in: text).map { Segment.Placeholder(kind: kind, range: $0) }
    }
    if !protected.isEmpty {
      found.removeAll { one in protected.contains { one.range.overlaps($0) } }
      found += protected.map { Segment.Placeholder(kind: .placeholder, range: $0) }
    }
    return found.count < 2 ? found : found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The placeholders of a text, in order, apart.
  func ranges(in text: Text) -> [Range<Int>] {
    let found = ranges(in: text, 0..<text.count, nesting: 0, PlaceholderForms(text))
    var end = 0
    // What closes a note of Markdown is found with what opens it.
    return found.sorted { $0.lowerBound < $1.lowerBound }.filter { range in
      defer { end = max(end, range.upperBound) }
      return range.lowerBound >= end
    }
  }

  /// Messages in messages are followed so far.
  private static let mostNesting = 4

  /// - Parameter nesting: how many branches of messages the range stands in.
  private func ranges(
    in text: Text, _ range: Range<Int>, nesting: Int, _ forms: PlaceholderForms
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      if findsPlaceholders, nesting < Self.mostNesting, text.bytes[offset] == UInt8(ascii: "{"),
        let message = MessageFrame(text.bytes, at: offset), message.end <= range.upperBound
      {
        for (frame, branch) in zip(message.frame, message.branches) {
          result += [frame] + ranges(in: text, branch, nesting: nesting + 1, forms)
        }
        result += message.frame.suffix(1)
        offset = message.end
      } else if nesting > 0, findsPlaceholders, text.bytes[offset] == UInt8(ascii: "#") {
        result.append(offset..<offset + 1)
        offset += 1
      } else if let found = wikiLink(text, offset) ?? dialect(text, offset), found.end <= range.upperBound {
        result += found.marks
        offset = found.end
      } else if let end = end(text, offset, forms), end <= range.upperBound {
        result.append(offset..<end)
        offset = end
      } else {
        offset += 1
      }
    }
    return result
  }

  @inline(__always)
  private func end(_ text: Text, _ start: Int, _ forms: PlaceholderForms) -> Int? {
    let bytes = text.bytes
    return switch bytes[start] {
    case UInt8(ascii: "h"), UInt8(ascii: "w"): findsAddresses ? AddressForm.end(text, start) : nil
    case _ where !findsPlaceholders: nil
    case UInt8(ascii: "["):
      double(bytes, start, UInt8(ascii: "["), UInt8(ascii: "]")) ?? template(bytes, start, UInt8(ascii: "]"))
        ?? forms.end(start)
    case UInt8(ascii: "{"):
      double(bytes, start, UInt8(ascii: "{"), UInt8(ascii: "}")) ?? template(bytes, start, UInt8(ascii: "}"))
        ?? message(bytes, start) ?? forms.end(start)
    case UInt8(ascii: "$"), UInt8(ascii: "#"): braced(bytes, start) ?? forms.end(start)
    case UInt8(ascii: "%"): braced(bytes, start) ?? forms.end(start) ?? percent(bytes, start)
    case UInt8(ascii: "<"):
      template(bytes, start, UInt8(ascii: ">")) ?? template(bytes, start, UInt8(ascii: ">"), UInt8(ascii: "?"))
        ?? forms.end(start) ?? tag(bytes, start)
    case UInt8(ascii: "*"), UInt8(ascii: "@"), UInt8(ascii: "+"): forms.end(start)
    default: nil
    }
  }

  /// `[[page|name]]` of a wiki: its name is text.
  private func wikiLink(_ text: Text, _ start: Int) -> (marks: [Range<Int>], end: Int)? {
    let bytes = text.bytes
    let open = bytes[start] == UInt8(ascii: "!") ? start + 1 : start
    guard findsPlaceholders, at(bytes, open) == UInt8(ascii: "["),
      let end = double(bytes, open, UInt8(ascii: "["), UInt8(ascii: "]"))
    else { return nil }
    // What is embedded has no name, but a size.
    if open > start { return ([start..<end], end) }
    guard let bar = bytes[open..<end].lastIndex(of: UInt8(ascii: "|")), bar > open + 2,
      text[(bar + 1)..<(end - 2)].contains(where: \.isLetter)
    else { return nil }
    return ([start..<bar + 1, end - 2..<end], end)
  }

  private func dialect(_ text: Text, _ start: Int) -> (marks: [Range<Int>], end: Int)? {
    isMarkdown && findsPlaceholders ? MarkdownForms(text).found(start) : nil
  }

  /// `[[…]]`, `{{…}}`.
  private func double(_ bytes: [UInt8], _ start: Int, _ open: UInt8, _ close: UInt8) -> Int? {
    guard at(bytes, start + 1) == open else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] != open, bytes[end] != close { end += 1 }
    return end > start + 2 && at(bytes, end) == close && at(bytes, end + 1) == close ? end + 2 : nil
  }

  /// `{…}`.
  private func message(_ bytes: [UInt8], _ start: Int) -> Int? {
    var end = start + 1
    while end < bytes.count, isWord(bytes[end]) || bytes[end] >= 0x80 || Self.messagePunctuation.contains(bytes[end]) {
      end += 1
    }
    if at(bytes, end) == UInt8(ascii: "!"), let conversion = at(bytes, end + 1), "rsa".utf8.contains(conversion) {
      end += 2
    }
    if bytes[start..<end].contains(UInt8(ascii: ":")) || at(bytes, end) == UInt8(ascii: ":") {
      while let byte = at(bytes, end), isWord(byte) || Self.formatSigns.contains(byte) { end += 1 }
    }
    guard at(bytes, end) == UInt8(ascii: "}") else { return nil }
    let first = bytes[start + 1]
    guard first >= 0x80 else { return end == start + 1 || isWord(first) || first == UInt8(ascii: ":") ? end + 1 : nil }
    // Letters alone: quotation marks, dashes and spaces of other scripts make it text.
    let isName = String(decoding: bytes[(start + 1)..<end], as: UTF8.self).unicodeScalars.allSatisfy {
      $0.isASCII || !CharacterClass(of: $0.value).isDisjoint(with: .word)
    }
    return isName ? end + 1 : nil
  }

  private static let messagePunctuation = Array("_.,:+#%-[]".utf8)
  /// What else stands in the formats of Python: fill, alignment, sign.
  private static let formatSigns = Array("_.,:+#%-<>^=*~".utf8)

  /// `{% … %}`, `<% … %>`, `<? … ?>`; with what stands in it, a comment of Liquid.
  private func template(_ bytes: [UInt8], _ start: Int, _ close: UInt8, _ sign: UInt8 = UInt8(ascii: "%")) -> Int? {
    guard at(bytes, start + 1) == sign else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] != bytes[start] || at(bytes, end + 1) != sign {
      if bytes[end] == close, bytes[end - 1] == sign, end > start + 3 {
        let name = bytes[(start + 2)..<end].prefix(24).filter { $0 > 0x20 && $0 != UInt8(ascii: "-") }
        return name.elementsEqual("comment%".utf8) ? endOfComment(bytes, end + 1) ?? end + 1 : end + 1
      }
      end += 1
    }
    return nil
  }

  /// Behind the tag that ends a comment of Liquid.
  private func endOfComment(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let name = bytes[start...].firstRange(of: Array("endcomment".utf8)),
      let close = bytes[name.upperBound...].prefix(8).firstIndex(of: UInt8(ascii: "}"))
    else { return nil }
    return close + 1
  }

  /// `${…}`, `#{…}`, `%{…}`.
  private func braced(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard at(bytes, start + 1) == UInt8(ascii: "{") else { return nil }
    var end = start + 2
    while end < bytes.count, bytes[end] != UInt8(ascii: "{"), bytes[end] != UInt8(ascii: "}") { end += 1 }
    return end > start + 2 && at(bytes, end) == UInt8(ascii: "}") ? end + 1 : nil
  }

  /// A conversion of printf, with the `%@` of Cocoa and the `%(name)s` of Python.
  private func percent(_ bytes: [UInt8], _ start: Int) -> Int? {
    if start > 0, isWord(bytes[start - 1]) { return nil }
    var end = start + 1
    if at(bytes, end) == UInt8(ascii: "(") {
      end += 1
      while end < bytes.count, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "_") { end += 1 }
      guard at(bytes, end) == UInt8(ascii: ")") else { return nil }
      end += 1
    } else {
      skipDigits(bytes, &end)
      if at(bytes, end) == UInt8(ascii: "$"), end > start + 1 { end += 1 } else { end = start + 1 }
    }
    while let byte = at(bytes, end), Self.flags.contains(byte) { end += 1 }
    skipDigits(bytes, &end)
    if at(bytes, end) == UInt8(ascii: ".") {
      end += 1
      skipDigits(bytes, &end)
    }
    while let byte = at(bytes, end), Self.lengths.contains(byte) { end += 1 }
    guard let conversion = at(bytes, end), Self.conversions.contains(conversion) else { return nil }
    if let next = at(bytes, end + 1), isWord(next) { return nil }
    return end + 1
  }

  private static let flags = Array("-+#0'".utf8)
  private static let lengths = Array("hlqjzt".utf8)
  private static let conversions = Array("@diuoxXeEfFgGaAcCsSp".utf8)

  /// A tag of HTML, or a comment.
  private func tag(_ bytes: [UInt8], _ start: Int) -> Int? {
    if bytes[start...].starts(with: Self.commentStart) { return comment(bytes, start) }
    var end = start + 1
    if at(bytes, end) == UInt8(ascii: "/") { end += 1 }
    guard let first = at(bytes, end), isLetter(first) else { return nil }
    while end < bytes.count, isWord(bytes[end]) || Self.namePunctuation.contains(bytes[end]) { end += 1 }
    guard let next = at(bytes, end), next <= 0x20 || Self.nameEnds.contains(next) else { return nil }
    var quote: UInt8?
    let nameEnd = end
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") {
      let byte = bytes[end]
      end += 1
      if byte == quote {
        quote = nil
      } else if quote == nil {
        if byte == UInt8(ascii: ">") { return isTagRest(bytes[nameEnd..<end - 1]) ? end : nil }
        if Self.quotes.contains(byte) { quote = byte }
      }
    }
    return nil
  }

  /// `<angle brackets>` of prose have words.
  private func isTagRest(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "/") } || rest.contains(UInt8(ascii: "="))
  }

  private static let namePunctuation = Array("-:".utf8)
  private static let nameEnds = Array("/>".utf8)
  private static let quotes = Array("\"'".utf8)

  private func comment(_ bytes: [UInt8], _ start: Int) -> Int? {
    var end = start + Self.commentStart.count
    while end < bytes.count, bytes[end] != UInt8(ascii: "<") {
      if bytes[end] == UInt8(ascii: "-"), bytes[end...].starts(with: Self.commentEnd) {
        return end + Self.commentEnd.count
      }
      end += 1
    }
    return nil
  }

  private static let commentStart = Array("<!--".utf8)
  private static let commentEnd = Array("-->".utf8)
}

@inline(__always)
private func at(_ bytes: [UInt8], _ offset: Int) -> UInt8? {
  offset < bytes.count ? bytes[offset] : nil
}

@inline(__always)
private func isLetter(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26
}

/// An ASCII letter or digit.
@inline(__always)
private func isWord(_ byte: UInt8) -> Bool {
  isLetter(byte) || byte &- 0x30 < 10
}

private func skipDigits(_ bytes: [UInt8], _ offset: inout Int) {
  while offset < bytes.count, bytes[offset] &- 0x30 < 10 { offset += 1 }
}
