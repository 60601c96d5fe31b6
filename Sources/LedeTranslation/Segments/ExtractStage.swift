import LedeConfig
import LedeCore
import LedeText

/// Makes the segments of an article: the headline, where there is one, and the sentences in order, with values of the file among them
/// where they are asked for.
struct ExtractStage: RemarkingStage {
  static let name = "extract"
  static let help =
    "Makes the units of translation: headline, sentences and values of attributes, with their marks and places in the file"
  static let synonyms = ["localise", "localize", "translate", "translation", "units"]

  var attributes: [FileValue.Attribute] = []
  var frontMatter: [String] = []
  var protectCode = false

  static let options: [ComponentOption<Self>] = [
    .choices(
      "attributes", \.attributes,
      "What of HTML and Markdown is a unit besides the text; `label`: `aria-label`, `label`, `summary` of a table, `value` of a button, the texts of `option`, `textarea` and `svg`; `description`, `keywords`: of `meta`; `page_title`: where it is not the headline"
    )
    .synonyms("attrs"),
    ComponentOption(
      "front_matter", \.frontMatter, .list(.text), default: [],
      "Keys of front matter whose values are units, with those around them: `description`, `params.summary`; the title always is"
    )
    .synonyms("meta", "metadata", "yaml"),
    .flag(
      "protect_code", \.protectCode,
      "Code between words, `` `make` `` and `<code>`, is one code that stays as it is; else its text can be translated"
    )
    .synonyms("inline_code", "protect_inline_code"),
  ]

  var remarks: [(option: String, idleness: Idleness)] {
    let slashed = frontMatter.first { $0.contains("/") }
    var seen: Set = ["title"]
    let twins = frontMatter.filter { !seen.insert($0).inserted }.map { key in
      (
        "front_matter",
        Idleness(
          key == "title" ? "the title always is a unit" : "`\(brief(key))` stands twice in this list",
          mend: key == "title" ? "leave it out" : "keep one of them"
        ).of(item: key)
      )
    }
    return twins
      + (slashed.map { key in
        [
          (
            "front_matter",
            Idleness(
              "`\(brief(key))` is no key of front matter", mend: "write `\(brief(key.replacing("/", with: ".")))`")
          )
        ]
      } ?? [])
  }

  func uses(_ requirement: Requirement) -> Bool {
    requirement.name != FileValues.name || !attributes.isEmpty || !frontMatter.isEmpty
  }

  func run(
    _ article: Article, _ resources: Resources, _ blocks: Blocks, _ sentences: Sentences, _ inlines: Inlines?,
    _ cuts: Cuts?, _ summary: Summary?, _ notes: TranslatorNotes?, _ values: FileValues?
  ) -> Segments {
    let maker = SegmentMaker(article, blocks.items, inlines, cuts, protectsCode: protectCode)
    var ids = UnitIDs()
    var segments: [Segment] = []
    segments.reserveCapacity(sentences.items.count + 1)
    // Where nothing is cut, the heading that says it is where it stands, and no unit of its own.
    let heading = cuts == nil ? article.titleHeading(blocks) : nil
    if let title = article.title, !title.isEmpty {
      segments.append(
        maker.segment(
          id: ids.next(title), title,
          in: (cuts?.title ?? heading).map { (article.headlineRange($0, blocks.items[$0].range), $0) }, role: .title))
    }
    let chosen = Set(summary?.chosen ?? [])
    var (paragraph, block) = (0, -1)
    for unit in TextUnit.units(sentences, cuts) {
      let text = article.line(unit.range)
      if text.isEmpty || unit.block == heading { continue }
      // What is no unit counts among equal texts all the same.
      let id = ids.next(text)
      if blocks.items[unit.block].isProtected { continue }
      if unit.block != block { (paragraph, block) = (paragraph + 1, unit.block) }
      let segment = maker.segment(
        id: id, text, in: (unit.range, block), role: cuts?.decisions[block].role ?? .body,
        paragraph: paragraph, isInSummary: unit.sentence.map(chosen.contains) ?? false)
      if segment.saysSomething { segments.append(segment) }
    }
    if let values {
      let choice = ValueChoice(attributes: attributes, keys: frontMatter)
      segments = choice.added(values, to: segments, of: article, blocks.items, cuts, maker, &ids)
        .filter { $0.value == nil || $0.saysSomething }
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

extension Segment {
  /// Letters or digits stand in it, besides codes.
  fileprivate var saysSomething: Bool {
    let text = Text(self.text)
    func says(_ range: Range<Int>) -> Bool {
      text[range].unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
    var place = 0
    for mark in SegmentMark.inOrder(codes, SegmentMark.placeholders(self, [.placeholder, .code])) {
      if mark.offset > place, says(place..<mark.offset) { return true }
      place = max(place, mark.end)
    }
    return place < text.count && says(place..<text.count)
  }
}

extension Article {
  /// The first heading of the page that says its title, and no more; one of the first level where there is one.
  fileprivate func titleHeading(_ blocks: Blocks) -> Int? {
    guard let title else { return nil }
    let headings = blocks.items.indices.filter { index in
      let block = blocks.items[index]
      return block.kind.level != nil && !block.isProtected
        && line(block.range).withPlainBlanks == title.onOneLine.withPlainBlanks
    }
    return headings.first { blocks.items[$0].kind.level == 1 } ?? headings.first
  }
}

extension String {
  /// With a blank for what holds a line together: headlines have that in one place of a page, and not in another one.
  var withPlainBlanks: String { replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ") }
}

extension Segments {
  /// Those of an article that a writer is given.
  static func required(of article: Article) throws(ArticleError) -> Segments {
    guard let segments = article.layers[Self.self] else { throw ArticleError(.missingLayer, "`\(name)` is missing") }
    return segments
  }
}
