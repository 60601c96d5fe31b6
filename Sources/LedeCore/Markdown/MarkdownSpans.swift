import LedeText

/// The inline markup of an article as far as Markdown has marks for it, block by block.
///
/// Emphasis in emphasis, links in links and all that stands in code have none. What stands in two parts without anything between is
/// one.
struct MarkdownSpans {
  /// A range with a mark of Markdown.
  struct Span {
    let kind: Inline.Kind
    var range: Range<Int>
    var address = ""
    var title: String?
  }

  /// In order, each behind what it stands in.
  private var spans: [Span] = []
  private var next = 0
  /// Those before the next one that reach into the block at hand: no two of one kind.
  private var active: [Span] = []

  init(_ inlines: Inlines?) {
    guard let inlines else { return }
    var open: [Int] = []
    var parents: [Int?] = []
    /// Where the last one of each kind ends, and its index.
    var ends: [Inline.Kind: (offset: Int, index: Int)] = [:]
    for inline in inlines.items where inline.kind != .other {
      let (kind, range) = (inline.kind, inline.range)
      while let last = open.last, spans[last].range.upperBound <= range.lowerBound { open.removeLast() }
      guard let span = Self.span(inline, inlines) else { continue }
      let isCode = spans.last?.kind == .code && spans.last?.range == range
      if isCode, kind == .link, let code = spans.popLast() {
        // A link may stand around code, not in it.
        spans += [span, code]
        parents.append(parents.last ?? nil)
        ends[.code] = (range.upperBound, spans.count - 1)
        ends[.link] = (range.upperBound, spans.count - 2)
        continue
      }
      if range.upperBound <= max(ends[kind]?.offset ?? 0, ends[.code]?.offset ?? 0) { continue }
      if let end = ends[kind], end.offset == range.lowerBound, parents[end.index] == open.last, Self.joins(kind) {
        spans[end.index].range = spans[end.index].range.lowerBound..<range.upperBound
        ends[kind] = (range.upperBound, end.index)
        continue
      }
      ends[kind] = (range.upperBound, spans.count)
      parents.append(open.last)
      open.append(spans.count)
      spans.append(span)
    }
  }

  private static func joins(_ kind: Inline.Kind) -> Bool {
    kind != .link && kind != .image && kind != .lineBreak && kind != .verbatim
  }

  /// `nil`: a link that nobody should follow.
  private static func span(_ inline: Inline, _ inlines: Inlines) -> Span? {
    guard inline.kind == .link || inline.kind == .image else { return Span(kind: inline.kind, range: inline.range) }
    guard let address = inlines.address(of: inline), MarkdownAddress.isSafe(address) else { return nil }
    return Span(kind: inline.kind, range: inline.range, address: address, title: inlines.title(of: inline))
  }

  /// The spans in a block, which comes behind those that were asked for.
  mutating func spans(in block: Range<Int>) -> [Span] {
    var candidates = active
    while next < spans.count, spans[next].range.lowerBound < block.upperBound {
      candidates.append(spans[next])
      next += 1
    }
    active = candidates.filter { $0.range.upperBound > block.upperBound }
    return candidates.compactMap { span in
      let range = span.range.clamped(to: block)
      if range.isEmpty { return nil }
      return Span(kind: span.kind, range: range, address: span.address, title: span.title)
    }
  }
}

/// Addresses of links as Markdown writes them.
enum MarkdownAddress {
  private static let safeSchemes: Set = ["http", "https", "mailto", "tel", "ftp"]

  /// It leads somewhere, and nothing runs that it says: it has no scheme, or a known one.
  static func isSafe(_ address: String) -> Bool {
    // Browsers pass over white space and controls in a scheme.
    let bytes = address.utf8.filter { $0 > 0x20 && $0 != 0x7F }
    guard let first = bytes.first, bytes.count > 1 || first != UInt8(ascii: "#") else { return false }
    guard let end = bytes.firstIndex(where: { ":/?#".utf8.contains($0) }), bytes[end] == UInt8(ascii: ":") else {
      return true
    }
    return safeSchemes.contains(String(decoding: bytes[..<end], as: UTF8.self).lowercased())
  }

  /// As it stands between the parentheses of a link, with a title.
  ///
  /// Neither may have what begins code or a tag: these go before links.
  static func written(_ address: String, _ title: String?) -> String {
    // Spaces are no part of an address, nor are line breaks, but pages have both.
    let parts = address.utf8.filter { $0 >= 0x20 }.split(separator: 0x20)
    let bytes = replaced(Array(parts.joined(separator: "%20".utf8)), ["`": "%60", "<": "%3C", ">": "%3E", "\\": "%5C"])
    let isBare = !bytes.isEmpty && !bytes.contains { "()".utf8.contains($0) }
    var result = String(decoding: bytes, as: UTF8.self)
    if !isBare { result = "<\(result)>" }
    guard let title = title?.onOneLine, !title.isEmpty else { return result }
    let shown = replaced(
      Array(title.utf8), ["`": "&#96;", "<": "&lt;", "&": "&amp;", "\"": "\\\"", "\\": "\\\\"])
    return result + " \"\(String(decoding: shown, as: UTF8.self))\""
  }

  private static func replaced(_ bytes: [UInt8], _ replacements: [Unicode.Scalar: String]) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if let replacement = replacements[Unicode.Scalar(byte)] {
        result += replacement.utf8
      } else {
        result.append(byte)
      }
    }
    return result
  }
}
