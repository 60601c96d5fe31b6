/// The first bytes of a file: what it is where its name does not say so.
public struct FileHead: Sendable {
  /// As much as the declarations and comments before a page's root element need.
  package static let size = 4096

  /// Without byte order mark, white space at the start, and the zero bytes of UTF-16 and UTF-32.
  public let bytes: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) {
    var head = bytes.prefix(Self.size)
    // Few files have any, and each file of a run comes by here.
    if head.contains(0) { head = head.filter { $0 != 0 }[...] }
    for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where head.starts(with: mark) {
      head.removeFirst(mark.count)
    }
    self.bytes = head.drop { $0 <= 0x20 }
  }

  /// The ASCII text at the start, small letters for capitals.
  public func starts(with lowercase: String) -> Bool {
    bytes.lazy.map(Self.lower).starts(with: lowercase.utf8)
  }

  /// The name of the first element, small letters for capitals, without its prefix; `nil`: it does not begin as XML or HTML do.
  public var rootElement: String? {
    var rest = bytes
    while rest.first == UInt8(ascii: "<") {
      if rest.starts(with: "<!--".utf8) {
        guard let end = rest.firstRange(of: Array("-->".utf8)) else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
        guard let end = Self.declarationEnd(rest) else { return nil }
        rest = rest[end...]
      } else {
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? name
        return String(decoding: local.map(Self.lower), as: UTF8.self)
      }
      rest = rest.drop { $0 <= 0x20 }
    }
    return nil
  }

  /// Behind a declaration, which may have others in brackets.
  private static func declarationEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    let end = bytes.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }
    guard let end, bytes[end] == UInt8(ascii: "[") else { return end.map { $0 + 1 } }
    return bytes[end...].firstRange(of: Array("]>".utf8))?.upperBound
  }

  /// What sort of translation job it is, which is no article; `nil`: none that shows by its form alone.
  package var jobKind: String? {
    switch rootElement {
    case "xliff": return "XLIFF"
    case "tmx": return "TMX"
    default: return isPO ? "PO" : isUnitTable ? "a table of units" : isUnitRecord ? "JSON lines of units" : nil
    }
  }

  /// The first line, or the one behind that says what the separator is, names the columns `id`, `source` and `target`.
  private var isUnitTable: Bool {
    bytes.split(separator: 0x0A, maxSplits: 2).prefix(2).contains { line in
      let names = line.split { "\t,;\r".utf8.contains($0) }.map { name in
        String(decoding: name.filter { $0 > 0x20 && $0 != UInt8(ascii: "\"") }.map(Self.lower), as: UTF8.self)
      }
      return ["id", "source", "target"].allSatisfy(names.contains)
    }
  }

  /// A record without a text of its own.
  private var isUnitRecord: Bool {
    func has(_ name: StaticString) -> Bool { firstLine.firstRange(of: Array("\"\(name)\"".utf8)) != nil }
    return bytes.first == UInt8(ascii: "{") && has("unit") && has("source") && has("target") && !has("text")
      && !has("html")
  }

  /// Behind comments stands a keyword of gettext.
  package var isPO: Bool {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { $0.drop { $0 <= 0x20 } }
    let first = lines.first { !$0.isEmpty && $0.first != UInt8(ascii: "#") }
    return ["msgid \"", "msgctxt \""].contains { first?.starts(with: $0.utf8) ?? false }
  }

  /// The first line, or what is there of it.
  public var firstLine: ArraySlice<UInt8> { bytes.prefix { $0 != 0x0A } }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
