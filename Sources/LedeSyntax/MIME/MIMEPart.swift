/// A message, or a part of a multipart one.
struct MIMEPart {
  private(set) var header = MIMEHeader()
  private let body: ArraySlice<UInt8>

  /// Parts in parts; no mail program makes as many.
  private static let maxDepth = 12

  init(message bytes: ArraySlice<UInt8>) {
    body = header.take(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes)
  }

  /// The texts to read, in order: of alternatives the plain one, where it has any text.
  func texts(depth: Int = 0) -> [MIMEText] {
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

  private func parts() -> [MIMEPart] {
    guard let boundary = header.parameter("boundary", of: "content-type"), !boundary.isEmpty else { return [] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [MIMEPart] = []
    var start: Int?
    var offset = body.startIndex
    while offset < body.endIndex {
      let end = body[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? body.endIndex
      if body[offset..<end].starts(with: mark) {
        if let start { parts.append(MIMEPart(message: body[start..<offset])) }
        let isLast = body[(offset + mark.count)..<end].starts(with: "--".utf8)
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
struct MIMEText {
  let isHTML: Bool
  private let bytes: [UInt8]
  private let charset: String?
  private let isFlowed, dropsSpace: Bool

  init(_ header: MIMEHeader, _ body: ArraySlice<UInt8>) {
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

  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  func string() throws(ArticleError) -> String {
    let text = try Charset.decode(bytes, charset)
    return isFlowed && !isHTML ? flowed(text) : text
  }

  /// Lines that end in a space go on in the next one (RFC 3676).
  private func flowed(_ text: String) -> String {
    var result: [String] = []
    var isOpen = false
    for line in text.split(separator: /\r?\n/, omittingEmptySubsequences: false) {
      let content = line.first == " " ? line.dropFirst() : line
      let flows = content.last == " " && content != "-- "
      let kept = flows && dropsSpace ? content.dropLast() : content
      if isOpen { result[result.count - 1] += kept } else { result.append(String(kept)) }
      isOpen = flows
    }
    return result.joined(separator: "\n")
  }
}
