/// A message, or a part of a multipart one.
package struct MIMEPart {
  package private(set) var header = MIMEHeader()
  private let body: ArraySlice<UInt8>

  /// Parts in parts; no mail program makes as many.
  private static let maxDepth = 12

  package init(message bytes: ArraySlice<UInt8>) {
    body = header.take(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes)
  }

  /// The texts to read, in order: of alternatives the plain one, where it has any text.
  package func texts(depth: Int = 0) -> [MIMEText] {
    let kind = header.kind("content-type") ?? "text/plain"
    if header.kind("content-disposition") == "attachment" { return [] }
    if kind.hasPrefix("multipart/"), depth < Self.maxDepth {
      let parts = self.parts()
      guard kind == "multipart/alternative" else { return parts.flatMap { $0.texts(depth: depth + 1) } }
      let choices = parts.map { $0.texts(depth: depth + 1) }.filter { !$0.isEmpty }
      return choices.first { $0.allSatisfy { !$0.isHTML } } ?? choices.last ?? []
    }
    guard kind.hasPrefix("text/plain") || kind.hasPrefix("text/html") || kind == "text" else { return [] }
    let text = MIMEText(header, body)
    return text.isBlank ? [] : [text]
  }

  /// All texts but those of attachments, in order.
  package func allTexts(depth: Int = 0, isAlternative: Bool = false) -> [MIMEText] {
    let kind = header.kind("content-type") ?? "text/plain"
    if kind.hasPrefix("multipart/"), depth < Self.maxDepth, header.kind("content-disposition") != "attachment" {
      return parts().flatMap {
        $0.allTexts(depth: depth + 1, isAlternative: isAlternative || kind == "multipart/alternative")
      }
    }
    return texts(depth: depth).map {
      var text = $0
      text.isAlternative = isAlternative
      return text
    }
  }

  /// A signature or a cipher covers it, or a part of it: nothing of it can be changed.
  package var isSealed: Bool { isSealed(depth: 0) }

  private func isSealed(depth: Int) -> Bool {
    let kind = header.kind("content-type") ?? ""
    let isSealed =
      ["multipart/signed", "multipart/encrypted"].contains(kind) || kind.hasSuffix("pkcs7-mime")
    return isSealed
      || kind.hasPrefix("multipart/") && depth < Self.maxDepth && parts().contains { $0.isSealed(depth: depth + 1) }
  }

  private func parts() -> [MIMEPart] {
    guard let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var offset = body.startIndex
    while offset < body.endIndex {
      let end = body[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      // Behind a delimiter stands white space alone (RFC 2046, 5.1.1): the boundary of an inner part may begin with that of the outer.
      let rest = body[offset..<end].starts(with: mark) ? body[(offset + mark.count)..<end] : nil
      let isLast = rest?.starts(with: "--".utf8) ?? false
      if let rest, rest.dropFirst(isLast ? 2 : 0).allSatisfy({ $0 <= 0x20 }) {
        if let start { parts.append(MIMEPart(message: body[start..<offset])) }
        start = end
        if isLast { return parts }
      }
      offset = end
    }
    // The end of a message that was cut is a part all the same.
    if let start { parts.append(MIMEPart(message: body[start...])) }
    return parts
  }
}

/// A text part, its transfer encoding undone.
package struct MIMEText {
  package let isHTML: Bool
  package let bytes: [UInt8]
  /// As the part declares it, in small letters.
  package let charset: String?
  /// Lines that end in a space go on in the next one (RFC 3676).
  package let isFlowed: Bool
  /// That space is dropped.
  package let dropsSpace: Bool
  /// The same text stands in another form beside it.
  package var isAlternative = false
  package let header: MIMEHeader
  /// Its bytes in the message, in their transfer encoding.
  package let place: Range<Int>

  init(_ header: MIMEHeader, _ body: ArraySlice<UInt8>) {
    self.header = header
    place = body.startIndex..<body.endIndex
    isHTML = header.kind("content-type")?.hasPrefix("text/html") ?? false
    charset = header.parameter("charset", of: "content-type")?.lowercased()
    isFlowed = header.parameter("format", of: "content-type")?.lowercased() == "flowed"
    dropsSpace = header.parameter("delsp", of: "content-type")?.lowercased() == "yes"
    switch header.kind("content-transfer-encoding") {
    case "base64": bytes = TransferEncoding.base64(body)
    case "quoted-printable": bytes = TransferEncoding.quotedPrintable(body)
    default: bytes = Array(body)
    }
  }

  package var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }
}
