import LedeSyntax

/// How a stretch of markup writes the characters for which it has references, `&nbsp;` or `&#8212;`: a translation writes them so, too.
struct CharacterReferences: Equatable {
  /// As the stretch has them first.
  private var spellings: [Unicode.Scalar: String] = [:]

  init() {}

  /// - Parameter markup: with its references.
  init(_ markup: String) {
    self.init()
    add(markup)
  }

  mutating func add(_ markup: String) {
    let bytes = Array(markup.utf8)
    var place = 0
    while let next = bytes[place...].firstIndex(of: UInt8(ascii: "&")) {
      place = next + 1
      guard let found = CharacterReference.decode(bytes, at: next) else { continue }
      place = next + found.length
      // Letters and blanks of ASCII are so to hide them: an address from robots.
      if found.character.isASCII, found.character.value <= 0x20 || found.character.properties.isAlphabetic { continue }
      if spellings[found.character] == nil {
        spellings[found.character] = String(decoding: bytes[next..<place], as: UTF8.self)
      }
    }
  }

  /// A text as HTML.
  func markup(_ text: String) -> String {
    if spellings.isEmpty {
      return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    return text.unicodeScalars.reduce(into: "") { $0 += spellings[$1] ?? Self.escaped($1) }
  }

  /// A text that is markup already: of Markdown, whose own escapes are of ASCII.
  func beyondASCII(_ text: String) -> String {
    if spellings.isEmpty { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      result += scalar.isASCII ? String(scalar) : spellings[scalar] ?? String(scalar)
    }
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: String(scalar)
    }
  }
}
