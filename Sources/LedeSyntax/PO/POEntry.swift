/// An entry of a PO file (GNU gettext).
package struct POEntry: Sendable, Equatable {
  /// `#.`: what a program says to translators, a line each.
  package var extracted: [String] = []
  /// `#:`: where the text stands.
  package var references: [String] = []
  /// `#,`
  package var flags: [String] = []
  /// `msgctxt`
  package var context: String?
  /// `msgid`; empty: the entry is the file's header.
  package var id = ""
  /// `msgstr`, or the first of several forms.
  package var text = ""
  /// It has forms for numbers.
  package var isPlural = false
  /// Where it begins, from 1.
  package var line = 1

  package init() {}

  /// The values of a header, by their names.
  package var fields: [String: String] {
    let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (String(line[..<colon]), String(line[line.index(after: colon)...].drop(while: \.isWhitespace)))
    }
    return Dictionary(pairs) { first, _ in first }
  }
}

// MARK: Writing

extension POEntry {
  /// As a file has it, with an empty line behind it. Lines are not wrapped.
  package var written: String {
    var result = ""
    for line in extracted { result += "#. \(Self.comment(line))\n" }
    // Names with blanks stand between isolates, as gettext writes them.
    for name in references.map(Self.comment) {
      result += name.contains(" ") ? "#: \u{2068}\(name)\u{2069}\n" : "#: \(name)\n"
    }
    if !flags.isEmpty { result += "#, \(flags.joined(separator: ", "))\n" }
    if let context { result += "msgctxt \(Self.quoted(context))\n" }
    return result + "msgid \(Self.quoted(id))\nmsgstr \(Self.quotedLines(text))\n\n"
  }

  private static func comment(_ text: String) -> String {
    LegalText(text).text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// A text of several lines stands on several.
  private static func quotedLines(_ text: String) -> String {
    guard text.dropLast().contains("\n") else { return quoted(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let ended = lines.dropLast().map { $0 + "\n" } + [lines.last ?? ""].filter { !$0.isEmpty }
    return "\"\"\n" + ended.map(quoted).joined(separator: "\n")
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in LegalText(text).text.unicodeScalars {
      switch scalar {
      case "\\": result += #"\\"#
      case "\"": result += #"\""#
      case "\n": result += #"\n"#
      case "\r": result += #"\r"#
      case "\t": result += #"\t"#
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
