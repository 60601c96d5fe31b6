import LedeConfig
import LedeCore
import LedeText

/// Makes the segments of an article: the headline, where there is one, and the sentences in order.
struct ExtractStage: Stage {
  static let name = "extract"
  static let help = "Makes the units of translation: headline and sentences, with their marks and places in the file"
  static let options: [ComponentOption<Self>] = []

  func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ sentences: Sentences, _ inlines: Inlines?,
    _ cuts: Cuts?, _ summary: Summary?, _ notes: TranslatorNotes?
  ) -> Segments {
    let maker = SegmentMaker(article, blocks.items, inlines, cuts)
    var ids = UnitIDs()
    var segments: [Segment] = []
    segments.reserveCapacity(sentences.items.count + 1)
    if let title = article.title, !title.isEmpty {
      segments.append(
        maker.segment(
          id: ids.next(title), title,
          in: cuts?.title.map { (article.headlineRange($0, blocks.items[$0].range), $0) }, role: .title))
    }
    let chosen = Set(summary?.chosen ?? [])
    var (paragraph, block) = (0, -1)
    for unit in TextUnit.units(sentences, cuts) {
      let text = article.line(unit.range)
      if text.isEmpty { continue }
      // What is no unit counts among equal texts all the same.
      let id = ids.next(text)
      if blocks.items[unit.block].isProtected { continue }
      if unit.block != block { (paragraph, block) = (paragraph + 1, unit.block) }
      segments.append(
        maker.segment(
          id: id, text, in: (unit.range, block), role: cuts?.decisions[block].role ?? .body,
          paragraph: paragraph, isInSummary: unit.sentence.map(chosen.contains) ?? false))
    }
    return Segments(notes.map { Self.noted(segments, $0.items) } ?? segments, pipeline: resources.pipeline)
  }

  /// With each note at the segment that it stands in or before.
  private static func noted(_ segments: [Segment], _ notes: [TranslatorNote]) -> [Segment] {
    var segments = segments
    let ends = segments.enumerated().compactMap { index, segment in segment.range.map { (end: $0.upperBound, index) } }
      .sorted { $0.end < $1.end }
    for note in notes {
      let place = ends.countAtStart { $0.end <= note.offset }
      if place < ends.count { segments[ends[place].1].notes.append(note.text) }
    }
    return segments
  }
}

extension Segments {
  /// Those of an article that a writer is given.
  static func required(of article: Article) throws(ArticleError) -> Segments {
    guard let segments = article.layers[Self.self] else { throw ArticleError(.missingLayer, "`\(name)` is missing") }
    return segments
  }
}

/// Makes the segments of one article.
struct SegmentMaker {
  private let article: Article
  private let blocks: [Block]
  private let marks: SegmentCodes

  init(_ article: Article, _ blocks: [Block], _ inlines: Inlines?, _ cuts: Cuts?) {
    (self.article, self.blocks) = (article, blocks)
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
    let codes = place.map { marks.codes(in: $0.range, line: text, isCode: block?.kind == .code) } ?? []
    let parts = article.parts(of: place?.range, codes: codes)
    let protected = place.map { marks.protected(in: $0.range, line: text) } ?? []
    return Segment(
      id: id, text: text, range: place?.range, block: place?.block, codes: codes,
      placeholders: PlaceholderScanner.placeholders(in: Text(text), and: protected), role: role,
      kind: role == .title ? .heading(level: 1) : block?.kind ?? .paragraph, paragraph: paragraph,
      isInSummary: isInSummary, language: block?.language,
      source: parts.flatMap { parts in
        guard let first = parts.first, let last = parts.last else { return nil }
        return first.source.lowerBound..<last.source.upperBound
      })
  }
}
