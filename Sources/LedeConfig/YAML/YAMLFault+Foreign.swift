import LedeSyntax
import LedeText

/// What other programs read, and YAML does not: signs of Markdown and HTML, lines of a shell or of a chat.
extension YAMLFault {
  /// `- [x] clean`: the box of a task, of which YAML makes a list.
  var taskBox: Diagnostic? {
    let line = source.text.trimmed(line(at: offset))
    let box = text(line).dropFirst(2).prefix(3)
    guard text(line).hasPrefix("- "), ["[x]", "[X]", "[ ]"].contains(String(box)), offset > line.lowerBound + 4 else {
      return nil
    }
    let rest = source.text.trimmed(line.lowerBound + 5..<line.upperBound)
    return fault(
      "`\(box)` is the box of a task, which stages have not", line.lowerBound + 2..<line.lowerBound + 5,
      "leave it out: `- \(text(rest).prefix(40))`")
  }

  /// `// weekly`, in brackets over several lines as JSON has them, where YAML makes text of it and of what follows.
  var slashes: Diagnostic? {
    guard openMarks(before: offset).bracket != nil else { return nil }
    for line in [line(at: offset), lineBefore(offset)].compactMap({ $0 }) {
      let content = text(line)
      guard
        let sign = content.ranges(of: "//").first(where: { range in
          content[..<range.lowerBound].last.map { " \t,".contains($0) } ?? true
        })
      else { continue }
      let start = line.lowerBound + content[..<sign.lowerBound].utf8.count
      if openMarks(before: start).quote != nil { continue }
      return fault(
        "`//` begins no comment in YAML", source.text.trimmed(start..<line.upperBound),
        "begin it with ` #`, or leave it out")
    }
    return nil
  }

  /// `**extends**: x`, `` - `clean` ``: a pair of marks around a word.
  /// - Parameter start: where the value begins.
  func emphasis(_ start: Int) -> Diagnostic? {
    let line = line(at: start)
    let value = text(start..<line.upperBound)
    guard let mark = ["**", "*", "`"].first(where: value.hasPrefix) else { return nil }
    let inner = value.dropFirst(mark.count).prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    guard !inner.isEmpty, value[inner.endIndex...].hasPrefix(mark) else { return nil }
    let behind = value[inner.endIndex...].dropFirst(mark.count)
    // In brackets the value ends with its item.
    let rest = openMarks(before: start).bracket == nil ? behind : behind.prefix { !",]}".contains($0) }
    return fault(
      "`\(mark)` marks words in Markdown, and nothing in YAML", start..<start + mark.utf8.count,
      note: others(mark, behind: line).map { .init("so it is here", at: $0) },
      "leave it out: `\((inner + rest).prefix(40))`")
  }

  /// The first line further down whose value begins with such a mark.
  private func others(_ mark: String, behind line: Range<Int>) -> Place? {
    var number = Place(source: source, range: line).line
    while number < source.lineCount {
      let range = source.text.trimmed(source.lineRange(number))
      let dash = text(range).hasPrefix("- ") ? 2 : 0
      let value = text(range.lowerBound + dash..<range.upperBound)
      if value.hasPrefix("*") || value.hasPrefix("`") {
        return Place(source: source, range: range.lowerBound + dash..<range.lowerBound + dash + 1)
      }
      number += 1
    }
    return nil
  }

  /// `title: &quot;News&quot;`.
  func entity(_ start: Int, _ value: String) -> Diagnostic? {
    let name = value.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
    guard value.hasPrefix("&"), !name.isEmpty, value[name.endIndex...].hasPrefix(";") else { return nil }
    let signs = [
      "quot": "\"", "apos": "'", "#39": "'", "#34": "\"", "lt": "<", "gt": ">", "nbsp": "\u{A0}", "amp": "&",
    ]
    let plain = signs.reduce(value) { $0.replacing("&\($1.key);", with: $1.value) }
    // A blank that nobody can tell from others is not shown as one.
    if value.contains("&nbsp;"), !plain.contains(where: { "\"'\\".contains($0) }) {
      return fault(
        "`&\(name);` stands for a sign in HTML alone", start..<start + name.utf8.count + 2,
        "write `\"\(plain.replacing("\u{A0}", with: "\\u00A0"))\"`")
    }
    let isQuoted = plain.count > 1 && "\"'".contains(plain.prefix(1)) && plain.hasSuffix(plain.prefix(1))
    return fault(
      "`&\(name);` stands for a sign in HTML alone", start..<start + name.utf8.count + 2,
      plain == value
        ? "write the sign itself, and put the value in quotes" : "write `\(isQuoted ? plain : "'\(plain)'")`"
    )
  }

  /// `&base{weight: 2}`.
  func tightAnchor(_ start: Int) -> Diagnostic? {
    let value = text(start..<line(at: start).upperBound)
    let name = value.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    guard value.hasPrefix("&"), !name.isEmpty, value[name.endIndex...].first.map({ "{[\"'".contains($0) }) ?? false
    else { return nil }
    let rest = value[name.endIndex...]
    return fault(
      "a blank is missing behind the name of the anchor", start..<start + name.utf8.count + 1,
      "write `&\(name) \(rest.prefix(40))`")
  }

  /// A line that can be no key: of a shell, of an editor, of a letter.
  /// - Parameter line: has no colon behind which a blank stands.
  func noKey(_ line: Range<Int>) -> Diagnostic? {
    let content = text(line)
    let words = content.split(separator: " ")
    let isName: (Substring) -> Bool = {
      $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "_-".contains($0) }
    }
    if words.count < 3, words.first.map(isName) ?? false { return nil }
    // `river.example`, and what it changes below it.
    if words.count == 1, content.contains("."), isAboveDeeper(line) { return nil }
    if words.first.map({ isName($0) && $0.lowercased() == $0 }) ?? false,
      words.dropFirst().allSatisfy({ !Self.isSign($0) })
    {
      return nil
    }
    let end = content.firstRange(of: "<<").map { content[$0.upperBound...].filter { !"-'\" ".contains($0) } }
    let last = lines(equalTo: end).last
    return fault(
      "this line is no part of a pipeline: it is neither a key nor a value", line,
      note: last.map { .init("nor is this one", at: $0) },
      last == nil ? "remove it, or indent it like the text that it belongs to" : "remove both")
  }

  /// The line below stands deeper, and has a key.
  private func isAboveDeeper(_ line: Range<Int>) -> Bool {
    let number = Place(source: source, range: line).line
    guard number < source.lineCount else { return false }
    let (own, below) = (source.lineRange(number - 1).lowerBound, source.lineRange(number))
    let inner = source.text.trimmed(below)
    return inner.lowerBound - below.lowerBound > line.lowerBound - own && text(inner).contains(":")
  }

  private static func isSign(_ word: Substring) -> Bool { !word.contains { $0.isLetter || $0.isNumber } }

  private func lines(equalTo word: String?) -> [Place] {
    guard let word, !word.isEmpty else { return [] }
    return (0..<source.lineCount).map { source.text.trimmed(source.lineRange($0)) }.filter { text($0) == word }
      .map { Place(source: source, range: $0) }
  }
}
