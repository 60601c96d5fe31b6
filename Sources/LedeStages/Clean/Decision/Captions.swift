import LedeCore
import LedeText

/// The lines of a page that are captions of its pictures: by their element, by what the page says of its pictures, or by their words.
struct Captions {
  /// By line, the words that told, if words did.
  private var found: [Int: Range<Int>?] = [:]

  init() {}

  init(_ page: Page, _ blocks: Blocks) {
    let galleries = GalleryCounter.all(page)
    for (line, block) in blocks.items.enumerated() where block.kind.level == nil && block.kind != .code {
      let isStated = block.kind == .caption && !isOfTable(block, blocks) || block.markup?.isCaption ?? false
      if isStated {
        found[line] = .some(nil)
      } else if page.lines[line].furniture.kinds.contains(.caption) {
        found[line] = .some(page.lines[line].furniture.cue)
      } else if let counter = galleries[line] {
        found[line] = .some(counter)
      } else if let rights = page.lines[line].cues.rightsAtEnd {
        found[line] = .some(rights)
      } else if let credit = Self.creditBehind(line, page) {
        found[line] = .some(credit)
      } else if Self.isAboveCredit(line, page) {
        found[line] = .some(page.lines[line + 1].cues.range)
      } else if Self.isTwice(line, page) {
        found[line] = .some(nil)
      }
    }
    // A page whose text stands in captions has pictures for its text.
    let words = page.lines.indices.reduce(into: (captions: 0, all: 0)) { sum, line in
      if !page.lines[line].isProse { return }
      sum.all += page.lines[line].words
      if found[line] != nil { sum.captions += page.lines[line].words }
    }
    if words.captions * 2 > words.all { found = [:] }
  }

  /// In words.
  private static let longestAboveCredit = 30

  /// A sentence with a credit right below it, between blank lines: a paragraph has a blank line below.
  private static func isAboveCredit(_ line: Int, _ page: Page) -> Bool {
    let lines = page.lines
    if isAboveFirstCredit(line, page) { return true }
    guard line + 2 < lines.count, !lines[line].isStructured, lines[line].followsBlank, !lines[line + 1].followsBlank,
      lines[line + 2].followsBlank, lines[line].ending == .stop, lines[line].innerStops <= 1,
      lines[line].words <= longestAboveCredit, let form = lines[line + 1].cues.form(.credit)
    else { return false }
    return form == .whole || form == .marked
  }

  /// In words, of a caption that is no sentence.
  private static let openCaption = 4...20

  /// Words without an end right above a credit, between a longer headline of pasted text and its first paragraph.
  private static func isAboveFirstCredit(_ line: Int, _ page: Page) -> Bool {
    let lines = page.lines
    guard line > 0, line + 2 < lines.count, lines[line].ending == .none, openCaption.contains(lines[line].words),
      !lines[line + 1].followsBlank, lines[line + 1].cues.form(.credit) == .marked, lines[line + 2].isProse
    else { return false }
    let above = lines[..<line]
    return !lines[line].isStructured && !above.contains(where: \.isProse) && !lines[line].cues.hasDate
      && above.contains { $0.words > lines[line].words && !$0.cues.hasDate && $0.cues.form(.credit) == nil }
  }

  /// The credit behind the one sentence of a line: “Swimmers at the quarry. Photo: Ann Lee”. Below the first paragraph of the article a longer
  /// sentence may be its last, with the credit of all pictures.
  private static func creditBehind(_ line: Int, _ page: Page) -> Range<Int>? {
    let own = page.lines[line]
    guard let credit = own.cues.creditAtEnd, !own.isStructured, credit.lowerBound > own.range.lowerBound else {
      return nil
    }
    // Photographers have initials.
    let initials = page.text.bytes[credit.upperBound..<own.range.upperBound].count { $0 == UInt8(ascii: ".") }
    guard own.innerStops <= 1 || own.innerStops - initials <= 1 && own.ending == .none else { return nil }
    let isFirst = !page.lines[..<line].contains(where: \.isProse)
    return own.words <= (isFirst ? longestAboveCredit : shortWithCredit) ? credit : nil
  }

  /// In words.
  private static let shortWithCredit = 14
  private static let longestTwice = 20

  /// A short sentence that stands twice, one right below the other: what a page says instead of a picture and below it.
  private static func isTwice(_ line: Int, _ page: Page) -> Bool {
    let (lines, own) = (page.lines, page.lines[line])
    guard own.ending == .stop, own.innerStops <= 1, own.words <= longestTwice, !own.isStructured else { return false }
    return [line - 1, line + 1].contains { lines.indices.contains($0) && lines[$0].hash == own.hash }
  }

  func has(_ line: Int) -> Bool { found[line] != nil }

  func cue(_ line: Int) -> Range<Int>? { found[line] ?? nil }

  private func isOfTable(_ block: Block, _ blocks: Blocks) -> Bool {
    block.container.map { blocks.containers[$0].kind == .table } ?? false
  }
}
