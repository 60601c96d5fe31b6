import LedeText

/// Lines without a blank one between them, with what their widths and beginnings say of how they were wrapped.
///
/// Who wraps fills each line as far as the next word allows. So in a wrapped text a line that had room for the next word ends a
/// paragraph, and many lines begin with a small letter; what does not fit into this is a headline, a menu, a list.
struct WrappedGroup {
  /// Without the numbers of pages.
  private let lines: [TextLine]
  private let widest: Int
  /// The least of all lines.
  private let indent: Int
  /// What a line must reach with the first word of the next, for the break between them to be the wrapping's; in code points.
  private let reach: Int
  /// Its lines end well before the widest does, as those of print do: letters are of different widths there, and words are parted.
  private let isRagged: Bool
  /// The evidence is enough by itself, whatever the rest of the text looks like.
  let isCertain: Bool
  /// How many lines look as if what follows belonged to them.
  let signs: Int

  /// Nobody wraps later than that by hand: wider lines are paragraphs. The columns of print are narrower, and part words.
  private static let widths = 40...widest
  private static let columnWidths = 22...widest
  /// In words.
  private static let fewestParted = 2
  static let widest = 110
  /// Letters of scripts without spaces are twice as wide.
  private static let solidWidths = 16...60

  /// - Parameter isSpaced: a blank line before a line says nothing.
  /// - Returns: `nil`: they are not wrapped.
  init?(_ text: Text, _ group: ArraySlice<TextLine>, isSpaced: Bool = false) {
    // Wide gaps make lines of columns as long as the page is wide: tables, its head and foot.
    let lines = Self.core(
      group.filter { $0.pageNumber == nil && LineColumns.ranges(text, $0.range).count == 1 })
    guard lines.count > 1, let widest = lines.map(\.width).max() else { return nil }
    let isCaseless = lines.count { $0.opensCaseless } * 2 > lines.count
    let isSolid = isCaseless && lines.count { $0.opening.contains(.unspaced) } * 2 > lines.count
    guard Self.widths(lines, isSolid).contains(widest) else { return nil }
    let pairs = zip(lines, lines.dropFirst()).filter { isSpaced || !$0.1.followsBlank }
    let found = Breaks(pairs, widest, isCaseless)
    guard found.isEnough(text, lines, isCaseless) else { return nil }
    (self.lines, self.widest) = (lines, widest)
    indent = lines.reduce(.max) { min($0, $1.indent) }
    isCertain = found.continued.count >= 4 && found.continued.count * 2 >= found.full.count
    signs = isCaseless ? found.continued.count : found.signs
    let reached = found.continued.map { Self.reach($0.0, $0.1) }.sorted()
    reach = min(widest + 1, max(widest * 6 / 10, reached[reached.count / 10]))
    isRagged = !isCaseless && found.continued.contains { $0.0.ending == .hyphen }
  }

  private static func widths(_ lines: [TextLine], _ isSolid: Bool) -> ClosedRange<Int> {
    if isSolid { return solidWidths }
    let parted = zip(lines, lines.dropFirst()).count { $0.ending == .hyphen && $1.opensLower }
    return parted >= fewestParted ? columnWidths : widths
  }

  /// What the places between lines say.
  private struct Breaks {
    typealias Pair = (TextLine, TextLine)
    let all: Int
    /// The line before is long enough to have been broken by wrapping.
    let full: [Pair]
    /// Of these, those that go on with a small letter, where the script has them.
    let continued: [Pair]
    /// Of these, those before which nothing has ended.
    let open: [Pair]
    /// The line before is short, and has not ended: headlines, items of menus.
    let noise: Int

    init(_ pairs: [Pair], _ widest: Int, _ isCaseless: Bool) {
      all = pairs.count
      // A word that is parted was parted by wrapping, wherever that is.
      full = pairs.filter { isFull($0.0, widest) || $0.0.ending == .hyphen && $0.1.opensLower }
      open = full.filter { !$0.0.isEnded }
      continued =
        isCaseless
        ? open.filter { $0.1.opensCaseless && $0.0.width * 10 >= widest * 8 }
        : full.filter { $0.1.opensLower && !$0.1.isAddress }
      noise = pairs.count { !isFull($0.0, widest) && !$0.0.isEnded && $0.0.ending != .hyphen }
    }

    /// How many lines look as if what follows belonged to them.
    var signs: Int { open.count { $0.1.opensLower || $0.0.endsInSmallWord || $0.0.ending != .other } }

    func isEnough(_ text: Text, _ lines: [TextLine], _ isCaseless: Bool) -> Bool {
      let count = continued.count
      guard count > 0, noise * 3 <= all else { return false }
      if isCaseless {
        return count >= 2 && count * 2 >= full.count && lines.contains { hasInnerStop(text, $0.range) }
      }
      // Where all lines are wide one small letter tells; where not, short lines may be items of a menu.
      if count * 3 >= full.count, full.count == all || count > 1 { return true }
      // Sentences that end inside lines, and lines that end inside sentences.
      return signs > 1 && signs * 3 >= open.count && lines.contains { hasInnerStop(text, $0.range) }
    }
  }

  /// Without the short lines at both ends that are no part of the running text: menus, a headline, a signature.
  private static func core(_ lines: [TextLine]) -> [TextLine] {
    guard let widest = lines.map(\.width).max() else { return [] }
    var range = lines[...]
    while range.count > 2, let first = range.first, !isFull(first, widest), !first.isEnded,
      !range[range.startIndex + 1].opensLower
    {
      range.removeFirst()
    }
    while range.count > 2, let last = range.last, !isFull(last, widest), !last.isEnded, !last.opensLower,
      range[range.endIndex - 2].isEnded || !isFull(range[range.endIndex - 2], widest)
    {
      range.removeLast()
    }
    return Array(range)
  }

  private static func isFull(_ line: TextLine, _ widest: Int) -> Bool { line.width * 10 >= widest * 6 }

  /// A sentence ends inside it: lists of headlines have none such.
  private static func hasInnerStop(_ text: Text, _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    var isStopped = false
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if isStopped, kind.contains(.letter) { return !kind.contains(.lower) }
      isStopped = kind.contains(.terminal) || isStopped && kind.isDisjoint(with: .digit)
      offset += length
    }
    return false
  }

  private static func reach(_ line: TextLine, _ next: TextLine) -> Int {
    line.width + (next.opening.contains(.unspaced) ? 0 : 1) + next.firstWord
  }

  /// The next line had no room in this one: the break between them is the wrapping's.
  func isFilled(_ line: TextLine, before next: TextLine) -> Bool {
    Self.reach(line, next) >= reach
  }

  /// In print a line that has not ended and is nearly as long as the widest was broken by wrapping, too: letters differ in width.
  private func isNearlyFilled(_ line: TextLine, before next: TextLine) -> Bool {
    isRagged && !next.isItem && next.indent <= line.indent && Self.reach(line, next) * 100 >= widest * Self.nearlyFilled
  }

  /// Of the widest line, in percent.
  private static let nearlyFilled = 85

  /// A line that had room for most of another: whoever wrote it did not mean the next to follow.
  func isShort(_ line: TextLine, before next: TextLine) -> Bool {
    Self.reach(line, next) * 10 < widest * 7
  }

  /// Something short that does not end and stands in the middle of a sentence, where the wrapping had room for more: what a page has of its
  /// own.
  func isParting(_ line: TextLine, before next: TextLine) -> Bool {
    line.ending == .other && !line.endsInSmallWord && !line.opensLower && line.width <= Self.longestHead
      && isShort(line, before: next)
  }

  /// In code points.
  static let longestHead = 60

  /// A line of the group goes on in the next.
  func joins(_ line: TextLine, _ next: TextLine) -> Bool {
    let isFilled = isFilled(line, before: next)
    if line.isEnded {
      return isFilled && !next.isItem && next.indent <= indent + 1
    }
    if next.isItem, lines.first?.isItem ?? false { return false }
    if next.opensLower || line.ending == .hyphen && next.opening.contains(.digit) { return true }
    if next.isItem && !next.opening.contains(.dash) && !isFilled { return false }
    return isFilled || isNearlyFilled(line, before: next)
  }
}
