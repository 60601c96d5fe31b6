import FoundationEssentials
import LedeText

/// Changes a text part of a message in place: what is new is written in the part's transfer encoding, all else stays as it is.
package struct TransferWriting {
  /// Some bytes, and what stands in their place.
  package typealias Edit = (range: Range<Int>, bytes: [UInt8])

  private enum Kind { case plain, quotedPrintable, base64 }

  private let text: MIMEText
  /// The whole message.
  private let message: [UInt8]
  private let kind: Kind
  private let lineEnd: [UInt8]

  /// RFC 2045 allows no longer lines in what it encodes.
  private static let longestLine = 76

  package init(_ text: MIMEText, in message: [UInt8]) {
    (self.text, self.message) = (text, message)
    kind =
      switch text.header.kind("content-transfer-encoding") {
      case "base64": .base64
      case "quoted-printable": .quotedPrintable
      default: .plain
      }
    let body = message[text.place]
    let end = body.firstIndex(of: 0x0A) ?? message[..<text.place.lowerBound].lastIndex(of: 0x0A)
    lineEnd = end.map { $0 > 0 && message[$0 - 1] == 0x0D } ?? false ? [0x0D, 0x0A] : [0x0A]
  }

  /// - Parameter edits: of the decoded bytes, in order and apart.
  /// - Returns: edits of the message.
  package func edits(_ edits: [Edit]) -> [Edit] {
    guard let first = edits.first else { return [] }
    switch kind {
    case .plain:
      return edits.map {
        (text.place.lowerBound + $0.range.lowerBound..<text.place.lowerBound + $0.range.upperBound, $0.bytes)
      }
    case .quotedPrintable:
      let origins = TransferEncoding.placed(quotedPrintable: message[text.place]).origins
      return edits.map { edit in
        let range = origins.source(of: edit.range)
        return (range, quotedPrintable(edit.bytes, in: range))
      }
    case .base64:
      return [base64(Self.applied(edits, to: text.bytes), from: first.range.lowerBound)]
    }
  }

  /// The whole part anew.
  package func whole(_ bytes: [UInt8]) -> [Edit] { edits([(0..<text.bytes.count, bytes)]) }

  private static func applied(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var (result, end) = ([UInt8](), 0)
    for edit in edits {
      result += bytes[end..<edit.range.lowerBound] + edit.bytes
      end = edit.range.upperBound
    }
    return result + bytes[end...]
  }

  // MARK: Header

  /// What the header must say where the part has other characters than before.
  /// - Parameters:
  ///   - charset: the new one; `nil`: it stays.
  ///   - isASCII: the part has nothing but ASCII.
  package func headerEdits(charset: String?, isASCII: Bool) -> [Edit] {
    var (edits, added) = ([Edit](), [UInt8]())
    func add(_ line: String) { added += Array(line.utf8) + lineEnd }
    if let charset {
      if let place = text.header.place("content-type") {
        edits.append(parameter("charset", charset, in: place))
      } else {
        if text.header.place("mime-version") == nil, text.header.place("subject") != nil { add("MIME-Version: 1.0") }
        add("Content-Type: text/plain; charset=\(charset)")
      }
    }
    if kind == .plain, !isASCII {
      if let place = text.header.place("content-transfer-encoding") {
        if text.header.kind("content-transfer-encoding") == "7bit" { edits.append((place, Array("8bit".utf8))) }
      } else {
        add("Content-Transfer-Encoding: 8bit")
      }
    }
    if !added.isEmpty { edits.append((text.header.end..<text.header.end, added)) }
    return edits
  }

  private func parameter(_ name: String, _ value: String, in place: Range<Int>) -> Edit {
    let lower = message[place].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    guard let found = lower.firstRange(of: Array("\(name)=".utf8)) else {
      return (place.upperBound..<place.upperBound, Array("; \(name)=\(value)".utf8))
    }
    let start = place.lowerBound + found.upperBound
    let rest = message[start..<place.upperBound]
    let isQuoted = rest.first == UInt8(ascii: "\"")
    let end =
      isQuoted
      ? rest.dropFirst().firstIndex(of: UInt8(ascii: "\"")).map { $0 + 1 }
      : rest.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ";") }
    return (start..<(end ?? place.upperBound), Array(value.utf8))
  }

  // MARK: Bodies

  /// With soft line breaks where its lines would be too long, also for what stands behind it.
  private func quotedPrintable(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var column =
      range.lowerBound
      - (message[text.place.lowerBound..<range.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? text.place.lowerBound)
    var result: [UInt8] = []
    func breakLine() {
      result += [UInt8(ascii: "=")] + lineEnd
      column = 0
    }
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      if byte == 0x0A || byte == 0x0D && next == 0x0A {
        result.append(byte)
        column = 0
        continue
      }
      let endsLine = next == 0x0A || next == 0x0D
      let isPlain = byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "=") && !(byte == 0x20 && endsLine)
      if column + (isPlain ? 1 : 3) > Self.longestLine - 1 { breakLine() }
      result += isPlain ? [byte] : Array("=\(Self.digits(byte))".utf8)
      column += isPlain ? 1 : 3
    }
    let rest = message[range.upperBound..<text.place.upperBound].prefix { $0 != 0x0A && $0 != 0x0D }.count
    if rest > 0, column > 0, column + rest > Self.longestLine { breakLine() }
    return result
  }

  private static func digits(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// From the group on in which something changes: what stands before it is the same.
  private func base64(_ bytes: [UInt8], from first: Int) -> Edit {
    let body = message[text.place]
    let isDigit: (UInt8) -> Bool = { byte in
      0x41...0x5A ~= byte & 0xDF || 0x30...0x39 ~= byte || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
    }
    // Padding in the middle is passed over: groups cannot be counted.
    let end = body.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? body.startIndex
    let isRegular =
      body[..<end].firstIndex(of: UInt8(ascii: "=")).map {
        body[$0..<end].allSatisfy { $0 == UInt8(ascii: "=") || $0 <= 0x20 }
      } ?? true
    let kept = isRegular ? first / 3 : 0
    var (start, count) = (body.startIndex, 0)
    while count < kept * 4, start < end {
      if isDigit(body[start]) { count += 1 }
      start += 1
    }
    let line = body.prefix { $0 > 0x20 }.count
    let width = (1...Self.longestLine).contains(line) ? line : Self.longestLine
    var column = start - (body[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? body.startIndex)
    var result: [UInt8] = []
    for digit in Data(bytes[min(kept * 3, bytes.count)...]).base64EncodedString().utf8 {
      if column >= width {
        result += lineEnd
        column = 0
      }
      result.append(digit)
      column += 1
    }
    return (start..<max(start, end), result)
  }
}
