/// The entries of a PO file, however editors have wrapped and ordered it; obsolete ones (`#~`) are left out.
package struct PODocument {
  /// Why a text is no PO file.
  package struct Failure: Error, Equatable {
    package let line: Int
    /// Without full stop.
    package let message: String
  }

  package private(set) var entries: [POEntry] = []

  private var entry: POEntry?
  /// What strings are added to.
  private var field = Field.none
  /// The string stands on several lines.
  private var isWrapped = false

  private enum Field { case none, context, id, plural, text, otherForm }

  /// - Parameter bytes: UTF-8.
  package init(_ bytes: [UInt8]) throws(Failure) {
    // What stands behind the last line break is no line.
    let end = bytes.last == 0x0A ? bytes.count - 1 : bytes.count
    for (index, line) in bytes[..<end].split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let trimmed = line.drop(while: Self.isBlank).reversed().drop(while: Self.isBlank).reversed()
      try take(String(decoding: Array(trimmed), as: UTF8.self), index + 1)
    }
    if let line = entry?.line, isCutOff(bytes) {
      throw Failure(
        line: line, message: "the file ends inside this entry: export it again, or end its last line if it is whole")
    }
    finish()
  }

  /// The last entry lacks its text, or some of its lines: programs that wrap texts do so behind blanks, and end each line.
  private func isCutOff(_ bytes: [UInt8]) -> Bool {
    guard let entry else { return false }
    switch field {
    case .none: return !entry.extracted.isEmpty || !entry.references.isEmpty || !entry.flags.isEmpty
    case .context, .id, .plural: return true
    case .text, .otherForm:
      let isWhole = bytes.last == 0x0A && !(entry.text.last == " " && entry.id.last != " ")
      return isWrapped && !isWhole
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  private mutating func take(_ line: String, _ number: Int) throws(Failure) {
    if line.isEmpty || line.hasPrefix("#~") { return finish() }
    if line.hasPrefix("#") { return comment(line, number) }
    if line.hasPrefix("\"") {
      guard field != .none else { throw Failure(line: number, message: "a text stands behind no keyword") }
      isWrapped = true
      return add(try Self.text(line, number))
    }
    isWrapped = false
    guard let (keyword, quote) = Self.keyword(line) else {
      throw Failure(line: number, message: "the line begins with none of `msgctxt`, `msgid`, `msgstr`, `#` and `\"`")
    }
    try begin(keyword, number)
    add(try Self.text(quote, number))
  }

  private mutating func comment(_ line: String, _ number: Int) {
    // Comments stand before what they belong to.
    if field != .none { finish() }
    open(number)
    let rest = String(line.dropFirst(2).drop { $0 == " " })
    switch line.dropFirst().first {
    case ".": entry?.extracted.append(rest)
    case ":": entry?.references.append(rest.filter { $0 != "\u{2068}" && $0 != "\u{2069}" })
    case ",", "=":
      entry?.flags += rest.split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
    default: break
    }
  }

  private mutating func begin(_ keyword: Substring, _ number: Int) throws(Failure) {
    let isStart = keyword == "msgctxt" || keyword == "msgid" && field != .context
    if isStart, field != .none { finish() }
    open(number)
    switch keyword {
    case "msgctxt":
      field = .context
      entry?.context = ""
    case "msgid": field = .id
    case "msgid_plural":
      field = .plural
      entry?.isPlural = true
    case "msgstr", "msgstr[0]":
      guard field == .id || field == .plural else {
        throw Failure(line: number, message: "`msgstr` stands behind no `msgid`")
      }
      field = .text
    default: field = .otherForm
    }
  }

  private mutating func open(_ number: Int) {
    guard entry == nil else { return }
    entry = POEntry()
    entry?.line = number
  }

  private mutating func add(_ text: String) {
    switch field {
    case .context: entry?.context?.append(text)
    case .id: entry?.id += text
    case .text: entry?.text += text
    case .plural, .otherForm, .none: break
    }
  }

  private mutating func finish() {
    if let entry, field != .none { entries.append(entry) }
    // Comments before an empty line belong to nothing.
    entry = nil
    field = .none
  }

  // MARK: Lines

  private static func keyword(_ line: String) -> (Substring, String)? {
    guard let quote = line.firstIndex(of: "\"") else { return nil }
    let keyword = line[..<quote].prefix { !$0.isWhitespace }
    let isKnown = ["msgctxt", "msgid", "msgid_plural", "msgstr"].contains(keyword) || keyword.hasPrefix("msgstr[")
    return isKnown ? (keyword, String(line[quote...])) : nil
  }

  /// What stands between quotation marks, as C has it.
  private static func text(_ quoted: String, _ number: Int) throws(Failure) -> String {
    let scalars = Array(quoted.unicodeScalars)
    var (result, place) = (String.UnicodeScalarView(), 1)
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      switch scalar {
      case "\"":
        guard place == scalars.count else {
          throw Failure(line: number, message: "a quotation mark inside the text has no `\\` before it")
        }
        return String(result)
      case "\\":
        guard place < scalars.count else { break }
        result.append(Self.escaped(scalars, &place))
      default: result.append(scalar)
      }
    }
    throw Failure(
      line: number, message: "the text has no quotation mark at its end: export the file again if it was cut off")
  }

  /// - Parameter place: of what stands behind the backslash; moves behind it.
  private static func escaped(_ scalars: [Unicode.Scalar], _ place: inout Int) -> Unicode.Scalar {
    let scalar = scalars[place]
    place += 1
    func number(_ digits: ArraySlice<Unicode.Scalar>, radix: Int) -> Unicode.Scalar? {
      UInt32(String(String.UnicodeScalarView(digits)), radix: radix).flatMap(Unicode.Scalar.init)
    }
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "a": return "\u{7}"
    case "b": return "\u{8}"
    case "v": return "\u{B}"
    case "f": return "\u{C}"
    case "0"..."7":
      let digits = scalars[(place - 1)...].prefix(3).prefix { ("0"..."7").contains($0) }
      place += digits.count - 1
      return number(digits, radix: 8) ?? "\u{FFFD}"
    case "x":
      let digits = scalars[place...].prefix(2).prefix { $0.properties.isASCIIHexDigit }
      place += digits.count
      return number(digits, radix: 16) ?? "x"
    default: return scalar
    }
  }
}
