import LedeCore
import LedeText

/// Writes the translation of a segment as bytes of its file: text by where it stands, codes with the bytes that they have there.
struct UnitBytes {
  private let article: Article
  private let edited: EditedBytes
  private var bytes: [UInt8] { edited.bytes }
  private let place: TextPlace
  private let segment: Segment
  private let parts: [SegmentPart]
  private let block: Block?

  /// - Parameter edited: the whole file.
  init(_ article: Article, _ edited: EditedBytes, _ place: TextPlace, _ segment: Segment, _ parts: [SegmentPart]) {
    (self.article, self.edited, self.place) = (article, edited, place)
    (self.segment, self.parts) = (segment, parts)
    block = segment.block.flatMap { article.layers[Blocks.self]?.items[$0] }
  }

  /// - Throws: where the encoding lacks a character, or the form of the file would be lost.
  func written(_ pieces: [Target.Piece]) throws(ArticleError) -> [UInt8] {
    var (pieces, marks, keptParts) = (Self.trimmed(pieces), [Int: String](), keptParts)
    if place.markup == .markdown, !isCode, !(block?.isMarkup ?? false) {
      let held = try MarkdownMarks(pieces, of: segment, in: article.text)
      (pieces, marks) = (Self.trimmed(held.pieces), held.marks)
    }
    var (result, written) = ([UInt8](), Set<Int>())
    var around = surroundings()
    var isBehindBreak = false
    var links = LinkBytes(article, edited, place, segment)
    for (number, piece) in pieces.enumerated() {
      around.endsHeading = number == pieces.count - 1 && isHeading
      switch piece {
      case .text(var text):
        if isBehindBreak { text = text.withoutSpaceBefore }
        result += try place.bytes(Self.onOneLine(text), around)
      case .placeholder(let index): result += try placeholder(index, around)
      case .code(let index):
        for (other, part) in keptParts.enumerated() where part.next == index && written.insert(other).inserted {
          result += edited[part.source]
        }
        if pieces.count == number + 1 { result += spaceBefore(index) }
        if let mark = marks[index] { result += try place.encoded(mark) } else { links.write(index, &result) }
        around.isCode = isCode || segment.codes[index].kind == .code && segment.codes[index].part == .opening
      }
      isBehindBreak = false
      if case .code(let index) = piece, segment.codes[index].kind == .lineBreak {
        isBehindBreak = true
        result += spaceBehind(index)
      }
      around.startsLine = isBehindBreak
    }
    for (other, part) in keptParts.enumerated() where !written.contains(other) { result += edited[part.source] }
    return result
  }

  /// White space at the ends is not the unit's.
  private static func trimmed(_ pieces: [Target.Piece]) -> [Target.Piece] {
    var pieces = pieces
    if case .text(let text)? = pieces.first { pieces[0] = .text(text.withoutSpaceBefore) }
    if case .text(let text)? = pieces.last {
      pieces[pieces.count - 1] = .text(text.withoutSpaceBehind)
    }
    return pieces
  }

  /// With a blank for each line break.
  private static func onOneLine(_ text: String) -> String {
    let hasBreak = text.unicodeScalars.contains {
      (0x0A...0x0D).contains($0.value) || $0.value == 0x85 || $0.value == 0x2028 || $0.value == 0x2029
    }
    guard hasBreak else { return text }
    return text.map { $0.isNewline ? " " : String($0) }.joined()
  }

  // MARK: Surroundings

  private var isCode: Bool { block?.kind == .code }

  private var isHeading: Bool {
    if case .heading = block?.kind { true } else { false }
  }

  private func surroundings() -> TextPlace.Surroundings {
    var around = TextPlace.Surroundings()
    around.startsLine = startsLine
    around.isCode = isCode
    around.isCell = block?.kind == .tableRow
    var words: [Substring: Substring]?
    around.spellings = {
      let known = words ?? spellings
      words = known
      return known
    }
    around.isMarkup = block?.isMarkup ?? false
    let hyphens = parts.filter { $0.kind == .other && isSoftHyphen(bytes[$0.source]) }
    around.isHyphenated = !hyphens.isEmpty
    around.references = place.references(
      parts.compactMap { if case .text = $0.kind { bytes[$0.source] } else { nil } } + hyphens.map { bytes[$0.source] })
    return around
  }

  /// One as it is, or a reference to one.
  private func isSoftHyphen(_ other: ArraySlice<UInt8>) -> Bool {
    other.count < 12 && place.shown(other).map { $0.withoutHyphenReferences.isEmpty } ?? false
  }

  /// Nothing but white space and the marks of its block stands before it on its line.
  private var startsLine: Bool {
    if let block, block.range.lowerBound == segment.range?.lowerBound { return true }
    guard place.markup == .markdown, let start = article.stretch(of: segment, bytes, place)?.lowerBound else {
      return false
    }
    let isFirst = bytes[..<start].last { $0 == 0x0A || $0 == 0x0D || $0 > 0x20 && $0 != UInt8(ascii: ">") }
    return isFirst.map { $0 < 0x20 } ?? true
  }

  /// Words that the file shows as they are written in it, or with no more than backslashes before their signs.
  private var spellings: [Substring: Substring] {
    guard place.markup != .none, place.frame != .xml, let source = article.stretch(of: segment, bytes, place),
      let stretch = place.shown(bytes[source])
    else {
      return [:]
    }
    let shown = Set(segment.text.split(separator: " "))
    var spellings: [Substring: Substring] = [:]
    for word in stretch.split(whereSeparator: { $0.isWhitespace || place.markup == .html && "<>".contains($0) }) {
      let plain = place.markup == .markdown && word.contains("\\") ? Substring(word.withoutBackslashes) : word
      let bare = Substring(String(plain).withoutHyphenReferences)
      if shown.contains(bare), spellings[bare] == nil { spellings[bare] = word }
    }
    return spellings
  }

  /// As the file writes it, where its place is known.
  private func placeholder(_ index: Int, _ around: TextPlace.Surroundings) throws(ArticleError) -> [UInt8] {
    let inside = segment.placeholders[index].range
    if let range = segment.range, article.text[range] == segment.text,
      let source = article.origin.source(
        of: range.lowerBound + inside.lowerBound..<range.lowerBound + inside.upperBound)
    {
      let escapes = place.markup == .markdown ? bytes[..<source.lowerBound].reversed().prefix { $0 == 0x5C }.count : 0
      return Array(bytes[source.lowerBound - escapes % 2..<source.upperBound])
    }
    return try place.bytes(segment.placeholderText(index), around)
  }

  /// The white space that the file has before a mark behind the last word, which is no text: that of a comment.
  private func spaceBefore(_ index: Int) -> ArraySlice<UInt8> {
    let code = segment.codes[index]
    guard code.part == .standalone, code.kind == .other, code.offset == segment.text.utf8.count, code.length == 0,
      !place.isWide, let end = code.source?.lowerBound
    else { return [] }
    let start = bytes[..<end].lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? end
    return bytes[start..<end]
  }

  /// The white space that the file has behind a break of the line: translators see one blank, whatever it is.
  private func spaceBehind(_ index: Int) -> ArraySlice<UInt8> {
    guard let end = segment.codes[index].source?.upperBound else { return [] }
    return place.blanks(of: bytes, from: end)
  }

  // MARK: What is neither text nor mark

  /// Comments, anchors and the like, each with the code that it stands before, by its index; line ends and what begins the next line,
  /// and backslashes, go with the text that they stood in.
  private var keptParts: [(source: Range<Int>, next: Int?)] {
    parts.indices.compactMap { index in
      let part = parts[index]
      guard part.kind == .other, isKept(bytes[part.source]) else { return nil }
      let next = parts[index...].lazy.compactMap { if case .code(let code) = $0.kind { code } else { nil } }.first
      return (part.source, next)
    }
  }

  private func isKept(_ other: ArraySlice<UInt8>) -> Bool {
    switch place.markup {
    case .html:
      other.contains(UInt8(ascii: "<")) || place.frame == .xml && other.firstRange(of: Array("&lt;".utf8)) != nil
    case .markdown where isSoftHyphen(other): false
    case .markdown: !other.allSatisfy { $0 <= 0x20 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ">") }
    case .none: false
    }
  }
}

extension String {
  /// Without soft hyphens, as they are or as references.
  fileprivate var withoutHyphenReferences: String {
    guard utf8.contains(UInt8(ascii: "&")) || unicodeScalars.contains("\u{AD}") else { return self }
    return ["\u{AD}", "&shy;", "&#173;", "&#xAD;", "&#xad;"].reduce(self) { $0.replacing($1, with: "") }
  }
}

extension Substring {
  /// What Markdown shows of it: a backslash goes where a sign follows.
  fileprivate var withoutBackslashes: String {
    var (result, isEscaped) = ("", false)
    for character in self {
      let isSign = character.isASCII && (character.isPunctuation || character.isSymbol)
      if isEscaped, !isSign { result.append("\\") }
      isEscaped = !isEscaped && character == "\\"
      if !isEscaped { result.append(character) }
    }
    return isEscaped ? result + "\\" : result
  }
}

extension Article {
  /// The bytes that a translation of a segment takes the place of: with the backslash before its first character.
  func stretch(of segment: Segment, _ bytes: [UInt8], _ place: TextPlace) -> Range<Int>? {
    guard let source = segment.source, place.markup == .markdown, !place.isWide, source.lowerBound > 0,
      let block = segment.block.flatMap({ layers[Blocks.self]?.items[$0] }), block.kind != .code, !block.isMarkup,
      !segment.codes.contains(where: { $0.source?.lowerBound == source.lowerBound })
    else { return segment.source }
    let backslashes = bytes[..<source.lowerBound].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return source.lowerBound - backslashes % 2..<source.upperBound
  }
}
