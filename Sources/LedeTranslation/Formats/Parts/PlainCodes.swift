import LedeCore
import LedeText

/// Codes of units in formats that have nothing but text: `{1}` opens, `{/1}` closes, `{1/}` stands alone.
///
/// What looks so in the text itself gets a `!` behind its brace (`{0}` is `{!0}`, `{!0}` is `{!!0}`) and loses one when it comes back.
/// Blanks inside the braces change nothing: machines put them there.
enum PlainCodes {
  /// A unit's source or target as text.
  static func text(_ pieces: [UnitPiece]) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): escaped(text)
      case .code(let code): Self.text(code)
      }
    }.joined()
  }

  static func text(_ code: UnitCode) -> String {
    switch code.part {
    case .opening, .openingAlone: "{\(code.id)}"
    case .closing, .closingAlone: "{/\(code.id)}"
    case .standalone: "{\(code.id)/}"
    }
  }

  static func text(_ code: JobCode) -> String {
    switch code.part {
    case .opening: "{\(code.id)}"
    case .closing: "{/\(code.id)}"
    case .standalone: "{\(code.id)/}"
    }
  }

  /// What its codes stand for, each half once: `{1} <b>`.
  static func legend(_ pieces: [UnitPiece]) -> [String] {
    pieces.compactMap { piece in
      guard case .code(let code) = piece, code.part != .closing, !code.content.isEmpty else { return nil }
      return "\(text(code)) \(code.content.onOneLine)"
    }
  }

  /// A text that came back.
  static func pieces(_ text: String) -> [JobPiece] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.text(text)] }
    var (pieces, literal): ([JobPiece], [UInt8]) = ([], [])
    scan(text) { part in
      switch part {
      case .byte(let byte): literal.append(byte)
      // Without the first `!`.
      case .escaped(let bytes): literal += [bytes[bytes.startIndex]] + bytes.dropFirst(2)
      case .code(let code, _):
        if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
        literal = []
        pieces.append(.code(code))
      }
    }
    if !literal.isEmpty { pieces.append(.text(String(decoding: literal, as: UTF8.self))) }
    return pieces
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var result: [UInt8] = []
    scan(text) { part in
      switch part {
      case .byte(let byte): result.append(byte)
      case .escaped(let bytes), .code(_, let bytes): result += [bytes[bytes.startIndex], bang] + bytes.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Scanning

  private enum Part {
    case byte(UInt8)
    /// Looks like a code but for the `!` behind its brace.
    case escaped(ArraySlice<UInt8>)
    case code(JobCode, ArraySlice<UInt8>)
  }

  private static let bang = UInt8(ascii: "!")

  private static func scan(_ text: String, _ body: (Part) -> Void) {
    let bytes = Array(text.utf8)
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "{"), let found = part(bytes, at: place) else {
        body(.byte(bytes[place]))
        place += 1
        continue
      }
      body(found.part)
      place = found.end
    }
  }

  /// - Returns: `nil`: what begins at the brace is no code and does not look like one.
  private static func part(_ bytes: [UInt8], at open: Int) -> (part: Part, end: Int)? {
    var place = open + 1
    func take(_ wanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
      let taken = bytes[place...].prefix(while: wanted)
      place = taken.endIndex
      return taken
    }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 }
    func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") }
    let bangs = take { $0 == bang }
    _ = take(isBlank)
    let slash = take(isSlash)
    _ = take(isBlank)
    let digits = take { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    _ = take(isBlank)
    let last = take(isSlash)
    _ = take(isBlank)
    guard slash.count + last.count <= 1, let id = Int(String(decoding: digits, as: UTF8.self)),
      place < bytes.count, bytes[place] == UInt8(ascii: "}")
    else { return nil }
    let whole = bytes[open...place]
    if !bangs.isEmpty { return (.escaped(whole), place + 1) }
    let part: JobCode.Part = slash.isEmpty ? last.isEmpty ? .opening : .standalone : .closing
    return (.code(JobCode(part, id: "\(id)"), whole), place + 1)
  }
}
