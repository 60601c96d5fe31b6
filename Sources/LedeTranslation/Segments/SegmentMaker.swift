import LedeCore
import LedeText

/// Makes the segments of one article.
struct SegmentMaker {
  private let article: Article
  private let blocks: [Block]
  private let marks: SegmentCodes
  private let protectsCode: Bool

  /// - Parameter protectsCode: code between words stays as it is.
  init(_ article: Article, _ blocks: [Block], _ inlines: Inlines?, _ cuts: Cuts?, protectsCode: Bool) {
    (self.article, self.blocks, self.protectsCode) = (article, blocks, protectsCode)
    marks = SegmentCodes(article, inlines)
  }

  /// - Parameters:
  ///   - text: on one line.
  ///   - place: where it stands in the article's text, and the block; `nil`: apart from it.
  func segment(
    id: String, _ text: String, in place: (range: Range<Int>, block: Int)?, role: Cuts.Role, paragraph: Int = 0,
    isInSummary: Bool = false
  ) -> Segment {
    let block = place.map { blocks[$0.block] }
    let all = place.map { marks.codes(in: $0.range, line: text, isCode: block?.kind == .code) } ?? []
    let codes = all.withoutOuterPairs(length: text.utf8.count)
    let parts = article.parts(of: place?.range, codes: codes)
    let isMarkdown = article.file?.format == "markdown" && block?.isMarkup == false && block?.kind != .code
    let protected = place.map { marks.protected(in: $0.range, line: text) } ?? []
    let code = protectsCode && block?.kind != .code ? place.map { marks.code(in: $0.range, line: text) } ?? [] : []
    let placeholders = PlaceholderScanner.placeholders(in: Text(text), and: protected, isMarkdown: isMarkdown)
    return Segment(
      id: id, text: text, range: place?.range, block: place?.block, codes: codes,
      placeholders: placeholders.with(code: code), role: role,
      kind: role == .title ? .heading(level: 1) : block?.kind ?? .paragraph, paragraph: paragraph,
      isInSummary: isInSummary, language: block?.language,
      source: parts.flatMap { parts in
        guard let first = parts.first, let last = parts.last else { return nil }
        return first.source.lowerBound..<last.source.upperBound
      })
  }

  /// - Parameter paragraph: of the text before it.
  func segment(id: String, _ value: FileValue, paragraph: Int = 0) -> Segment {
    var segment = Segment(
      id: id, text: value.text, range: nil, block: nil, codes: [],
      placeholders: PlaceholderScanner.placeholders(in: Text(value.text), and: []), role: .body, kind: .paragraph,
      paragraph: paragraph, isInSummary: false, language: nil,
      source: article.origin == .unknown ? nil : value.source)
    segment.value = value
    return segment
  }
}

extension [Segment.Placeholder] {
  /// With code in the place of what is found in it.
  fileprivate func with(code: [Range<Int>]) -> [Segment.Placeholder] {
    if code.isEmpty { return self }
    let others = filter { one in !code.contains { $0.overlaps(one.range) } }
    return (others + code.map { Segment.Placeholder(kind: .code, range: $0) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }
}

extension [Segment.Code] {
  /// Without the marks around all of a unit, which stay where they are in the file. What stands inside code is written otherwise than
  /// text, and links of Markdown may live by their text: these are codes all the same.
  fileprivate func withoutOuterPairs(length: Int) -> [Segment.Code] {
    var codes = self[...]
    while codes.count > 1, let first = codes.first, let last = codes.last, first.part == .opening,
      first.offset == 0, last.part == .closing, last.offset == length, first.pair == last.pair, first.kind != .code,
      first.kind != .image, first.kind != .link || first.markup.hasPrefix("<")
    {
      codes = codes.dropFirst().dropLast()
    }
    return Array(codes)
  }
}
