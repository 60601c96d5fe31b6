import LedeCore
import LedeText

/// The text of a job that is XML, as UTF-8: piece by piece where the file is in it, as nearly all are, else decoded as a whole.
struct XMLJobText {
  let utf8: JobSource
  let prolog: XMLProlog

  init(_ source: JobSource) throws(ArticleError) {
    if let head = try Self.head(source) {
      prolog = XMLProlog(head)
      utf8 = JobSource { () throws(ArticleError) in
        let next = try source.pieces()
        var isFirst = true
        return { () throws(ArticleError) in
          let piece = try next()
          defer { isFirst = false }
          return isFirst ? Self.withoutMark(piece) : piece
        }
      }
    } else {
      let text = try Self.text(try source.all())
      prolog = XMLProlog(text.bytes)
      utf8 = JobSource(text.bytes)
    }
  }

  /// The first piece of a source that is UTF-8 to its end, without controls; `nil`: it is something else, or may be.
  private static func head(_ source: JobSource) throws(ArticleError) -> [UInt8]? {
    let next = try source.pieces()
    let head = try next()
    guard XMLProlog(head) != .isCutOff, declaredEncoding(head) == nil else { return nil }
    var (piece, rest) = (head, [UInt8]())
    while !piece.isEmpty {
      let bytes = rest + piece
      let end = bytes.wholeEnd
      guard case .success(let text) = Text.validating(Array(bytes[..<end])), text.controlCount == 0 else { return nil }
      rest = Array(bytes[end...])
      piece = try next()
    }
    return rest.isEmpty ? withoutMark(head) : nil
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  /// As UTF-8 where it has letters of that, else in the encoding that it declares: what is ASCII to look at may be UTF-7.
  private static func text(_ bytes: [UInt8]) throws(ArticleError) -> Text {
    let isUnicode = TextDecoding.markedEncoding(bytes) != nil || bytes.contains(0) || bytes.first == 0xEF
    if !isUnicode, let declared = declaredEncoding(bytes) {
      let isASCII = bytes.allSatisfy { $0 < 0x80 }
      if isASCII || !isUTF8(bytes) {
        return try TextDecoding.convert(bytes, declared, confidence: 100).text
      }
    }
    return try TextDecoding.decode(bytes).text
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if case .success = Text.validating(bytes) { true } else { false }
  }

  /// `nil`: none, or one whose letters of ASCII are those of UTF-8 for certain, or which what was read of it shows not to be meant.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    // All that can stand before it is white space.
    guard let start = bytes.prefix(FileHead.size).firstIndex(of: UInt8(ascii: "<")),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: start..<min(bytes.count, FileHead.size))
    else { return nil }
    let head = String(decoding: bytes[..<end], as: UTF8.self)
    guard head.contains("encoding"),
      let name = head.firstMatch(of: /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9_.:-]+)["']/)?.1
    else { return nil }
    let isWide = name.uppercased().hasPrefix("UTF-16") || name.uppercased().hasPrefix("UTF-32")
    return isWide || ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name.uppercased()) ? nil : String(name)
  }
}

/// What stands before the root element besides declarations and comments.
enum XMLProlog: Equatable {
  case nothing
  /// - Parameter declares: it has declarations of its own.
  case documentType(declares: Bool)
  /// The root element does not begin in these bytes.
  case isCutOff

  init(_ bytes: [UInt8]) {
    self = .isCutOff
    var rest = bytes[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[open...]
      let end: String
      if rest.starts(with: "<?".utf8) {
        end = "?>"
      } else if rest.starts(with: "<!--".utf8) {
        end = "-->"
      } else if rest.starts(with: "<!".utf8) {
        guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") }) else { return }
        self = .documentType(declares: rest[close] == UInt8(ascii: "["))
        return
      } else if rest.count == 1 {
        return
      } else {
        self = .nothing
        return
      }
      guard let found = rest.firstRange(of: Array(end.utf8)) else { return }
      rest = rest[found.upperBound...]
    }
  }
}

extension [UInt8] {
  /// Before a character of UTF-8 at the end that is not all there.
  fileprivate var wholeEnd: Int {
    for length in 1...3 where length <= count {
      let byte = self[count - length]
      if byte & 0xC0 == 0x80 { continue }
      let wanted = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      return wanted > length ? count - length : count
    }
    return count
  }
}
