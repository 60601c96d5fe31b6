import LedeCore
import LedeText

/// What stands beside a headline in its line: a date before or behind it, the name of the site behind it.
struct HeadlineAdditions {
  private let text: Text
  private let page: Page
  private var lines: [PageLine] { page.lines }
  private let knowledge: CueKnowledge
  private let site: [UInt64]
  /// What the page says of itself.
  private let stated: String

  init(_ article: Article, _ page: Page, _ knowledge: CueKnowledge) {
    (text, self.page, self.knowledge) = (article.text, page, knowledge)
    stated = article.metadata.title ?? ""
    let name = Text(article.metadata.site ?? "")
    site = WordHasher.runs(name, 0..<name.count)
  }

  /// Words of the longest name of a site, and of the shortest headline beside one.
  private static let longestName = 6
  private static let leastHeadline = 2

  /// - Parameter title: the headline's line.
  func parts(_ title: Int) -> [Cuts.Part] {
    let whole = lines[title].range
    var range = whole
    for find in [bulletEnd, wayEnd, labelEnd, agencyEnd, dateEnd] {
      if let end = find(range) { range = end..<range.upperBound }
    }
    if let end = siteEnd(text.trimmed(range), title) { range = end..<range.upperBound }
    var parts: [Cuts.Part] = []
    if range.lowerBound > whole.lowerBound {
      parts.append(Cuts.Part(.addition, range: whole.lowerBound..<range.lowerBound, block: title))
    }
    if let start = nameStart(text.trimmed(range), title) ?? dateStart(text.trimmed(range)) {
      parts.append(Cuts.Part(.addition, range: start..<range.upperBound, block: title))
    }
    return parts
  }

  /// Where a date of numbers begins that stands behind the mark which ends a headline: `«…!» 14.09.2023`. Behind a word it may be what that
  /// speaks of.
  private func dateStart(_ range: Range<Int>) -> Int? {
    let date = text.bytes[range].reversed().prefix { (0x2D...0x3A).contains($0) }.count
    let start = range.upperBound - date
    guard start > range.lowerBound, LeadingDate.isNumericDate(text, start..<range.upperBound) else { return nil }
    let head = text.trimmed(range.lowerBound..<start)
    guard !head.isEmpty, head.upperBound < start else { return nil }
    let last = CharacterClass(of: text.scalar(before: head.upperBound).value)
    return last.isDisjoint(with: .word) ? head.upperBound : nil
  }

  private func dateEnd(_ range: Range<Int>) -> Int? { LeadingDate(text, range, knowledge)?.end }

  /// In bytes.
  private static let longestLabel = 40
  /// In words, of a headline behind a label.
  private static let leastBehindLabel = 3

  /// Behind a label before the headline (“Live”, «Эксклюзив»), where the title that the page states begins behind it.
  private func labelEnd(_ range: Range<Int>) -> Int? {
    if stated.isEmpty { return nil }
    let title = Text(stated)
    let limit = min(range.lowerBound + Self.longestLabel, range.upperBound)
    // One of the two may end as a sentence.
    let end = range.upperBound - (text.bytes[range.upperBound - 1] == UInt8(ascii: ".") ? 1 : 0)
    var offset = range.lowerBound
    while offset < limit {
      offset += text.scalar(at: offset).length
      let rest = end - offset
      guard offset < limit, (0...title.count).contains(rest),
        !CharacterClass(of: text.scalar(at: offset).value).contains(.space)
      else { continue }
      guard title.bytes[0..<rest].elementsEqual(text.bytes[offset..<end]) else { continue }
      let words = WordHasher.runs(text, offset..<range.upperBound)
      return words.count >= Self.leastBehindLabel ? offset : nil
    }
    return nil
  }

  /// Behind an agency and what it calls its sort of report, in capitals and with a slash: “ANSA-FOCUS/ Ferry runs again”.
  private func agencyEnd(_ range: Range<Int>) -> Int? {
    // Agencies set a sign before what they give once more.
    let start = range.lowerBound + (text.bytes[range.lowerBound] == UInt8(ascii: ">") ? 1 : 0)
    let head = text.bytes[start..<range.upperBound].prefix(Self.longestLabel)
    guard let slash = head.firstIndex(of: UInt8(ascii: "/")), slash + 1 < range.upperBound,
      text.bytes[slash + 1] == UInt8(ascii: " "), !head[..<slash].contains(UInt8(ascii: " "))
    else { return nil }
    var words: [HashedWord] = []
    WordHasher.words(text, start..<slash, limit: .max, into: &words)
    guard !words.isEmpty, knowledge.agencies.matchLength(words, at: 0) > 0,
      text[start..<slash].unicodeScalars.allSatisfy({ !CharacterClass(of: $0.value).contains(.lower) })
    else { return nil }
    return slash + 1
  }

  /// Behind the bullet of a list that the headline was copied from.
  private func bulletEnd(_ range: Range<Int>) -> Int? {
    let (first, length) = text.scalar(at: range.lowerBound)
    guard Self.bullets.contains(first) else { return nil }
    let rest = text.trimmed(range.lowerBound + length..<range.upperBound)
    return rest.isEmpty || rest.lowerBound == range.lowerBound + length ? nil : rest.lowerBound
  }

  private static let bullets: Set<UInt32> = [0x2022, 0x2023, 0xB7, 0x25AA, 0x25A0, 0x25CF, 0x25BA, 0x25B6, 0x2043]

  /// Behind the way through the site, where it begins with a word of menus: “Home » News » …”.
  private func wayEnd(_ range: Range<Int>) -> Int? {
    let steps = LineSeparators.steps(of: text, range)
    guard let first = steps.first, let last = steps.last else { return nil }
    var words: [HashedWord] = []
    // “You are here: Home / …”
    let step = text.bytes[range.lowerBound..<first.lowerBound]
    let start = step.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? range.lowerBound
    WordHasher.words(text, start..<first.lowerBound, limit: .max, into: &words)
    guard !words.isEmpty, knowledge.length(.navigation, words, at: 0) == words.count else { return nil }
    let rest = text.trimmed(last.upperBound..<range.upperBound)
    return WordHasher.runs(text, rest).count >= Self.leastBehindLabel ? rest.lowerBound : nil
  }

  /// Where the name of a site begins that stands behind a headline, with the bar or dash before it.
  private func nameStart(_ range: Range<Int>, _ title: Int) -> Int? {
    guard text.first(of: LineSeparators.starts, in: range) < range.upperBound else { return nil }
    for separator in LineSeparators.first(in: text, range) {
      if let end = endAlone(range.lowerBound..<separator.lowerBound, range, title) { return end }
    }
    for separator in LineSeparators.last(in: text, range) where !isBehindComma(separator) {
      let (end, start) = (separator.lowerBound, separator.upperBound)
      let (head, tail) = (
        WordHasher.runs(text, range.lowerBound..<end), WordHasher.runs(text, start..<range.upperBound)
      )
      guard (1...Self.longestName).contains(tail.count), head.count >= Self.leastHeadline else { continue }
      // A headline has a bar before a few of its words.
      let isBehindBar = LineSeparators.isBar(separator, in: text) && head.count > tail.count
      if isBehindBar || isName(tail, text[start..<range.upperBound], title) { return end }
      if isUnsaid(start..<range.upperBound, beside: range.lowerBound..<end, title) { return end }
    }
    return nil
  }

  /// What names a site has words that the article has not, while it has those of the headline: in the title of the window, which text
  /// from a page begins with. Elsewhere it may be “Review” or “Part Two”.
  private func isUnsaid(_ name: Range<Int>, beside headline: Range<Int>, _ title: Int) -> Bool {
    guard title == 0, stated.isEmpty, let bodyStart = lines[(title + 1)...].firstIndex(where: \.isProse) else {
      return false
    }
    let label = LabelAbove(page, bodyStart)
    return label.isUnsaid(name, of: title) && label.shared(title, part: headline).saysMuch
  }

  /// Where the name of a site ends that stands before a headline, with the mark behind it: “Anlo.example — Ferry runs again” where the
  /// headline stands in a line of its own, too.
  private func siteEnd(_ range: Range<Int>, _ title: Int) -> Int? {
    let separators = LineSeparators.first(in: text, range)
    if let first = separators.first,
      (1...Self.longestName).contains(WordHasher.runs(text, range.lowerBound..<first.lowerBound).count)
    {
      let rest = text.trimmed(first.upperBound..<range.upperBound)
      let words = WordHasher.runs(text, rest)
      if words.count >= Self.leastBehindLabel, standsAlone(words, rest.count, besides: title) {
        return first.upperBound
      }
    }
    return siteEndBeforeBar(range, title)
  }

  private func siteEndBeforeBar(_ range: Range<Int>, _ title: Int) -> Int? {
    guard let bar = LineSeparators.first(in: text, range).first(where: { LineSeparators.isBar($0, in: text) }),
      (1...Self.longestName).contains(WordHasher.runs(text, range.lowerBound..<bar.lowerBound).count),
      isUnsaid(range.lowerBound..<bar.lowerBound, beside: bar.upperBound..<range.upperBound, title)
    else { return nil }
    return bar.upperBound
  }

  /// Where the headline ends that stands in a line of its own, too, without what is behind it here, however many names that is; `nil`:
  /// it does not.
  private func endAlone(_ head: Range<Int>, _ whole: Range<Int>, _ title: Int) -> Int? {
    let bare = text.trimmed(head.lowerBound..<head.upperBound - (isComma(before: head.upperBound) ? 1 : 0))
    let words = WordHasher.runs(text, bare)
    // A kicker may stand alone, too, and is shorter than its headline.
    let tail = WordHasher.runs(text, head.upperBound..<whole.upperBound).count
    guard words.count >= Self.leastHeadline, tail <= max(Self.longestName, words.count) else { return nil }
    return standsAlone(words, bare.count, besides: title) ? bare.upperBound : nil
  }

  /// - Parameter size: of the words with what is between them, in bytes.
  private func standsAlone(_ words: [UInt64], _ size: Int, besides title: Int) -> Bool {
    lines.indices.contains { index in
      guard index != title, lines[index].range.count >= size - Self.marks else { return false }
      // The last step of the way through the site is the page itself.
      let steps = LineSeparators.steps(of: text, lines[index].range)
      let own = (steps.last?.upperBound ?? lines[index].range.lowerBound)..<lines[index].range.upperBound
      return abs(own.count - size) <= Self.marks && WordHasher.runs(text, own) == words
    }
  }

  /// “Ferry runs again, - reports the agency”: the end of speech.
  private func isBehindComma(_ separator: Range<Int>) -> Bool { isComma(before: separator.lowerBound) }

  private func isComma(before offset: Int) -> Bool { offset > 0 && text.bytes[offset - 1] == UInt8(ascii: ",") }

  /// In bytes: the same words may have other marks.
  private static let marks = 4

  /// What stands behind the bar is a name where the site is called so, where it stands elsewhere without the headline, or where it is an address on the net.
  private func isName(_ tail: [UInt64], _ written: String, _ title: Int) -> Bool {
    if tail == site || written.contains(/\w\.\p{Lower}{2,}$/) { return true }
    return lines.indices.contains { index in
      index != title && abs(lines[index].range.count - written.utf8.count) <= Self.marks
        && WordHasher.runs(text, lines[index].range) == tail
    }
  }
}
