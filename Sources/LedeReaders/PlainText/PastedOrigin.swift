import LedeCore
import LedeText

/// What a pasted text says in fewer places: who wrote it, and the day in its dateline, in the stamp of a message or in the head of a
/// printed page.
struct PastedOrigin {
  private(set) var author: String?
  private(set) var date: String?

  private let text: Text
  private let language: String

  init(_ text: Text, _ blocks: [Block], _ omissions: Omissions?, language: String) {
    (self.text, self.language) = (text, language)
    findAuthor(blocks.map(\.range))
    for block in blocks.prefix(Self.head) where date == nil { date = dayBefore(block.range) }
    for item in omissions?.items ?? [] where date == nil && item.kind == .runningHead {
      date = DateLine.part(of: item.text, language: language)
    }
  }

  /// Adds what is not known.
  func lay(under metadata: inout Metadata) {
    metadata.author = metadata.author ?? author
    metadata.date = metadata.date ?? date
  }

  /// In lines: menus may stand above.
  private static let head = 40
  /// In bytes, of a line with a name, and of what stands before a paragraph.
  private static let longest = (name: 120, dateline: 100)
  /// In words, of a name.
  private static let name = 2...4
  /// In code points, of a name in a script without spaces.
  private static let solidName = 2...8

  // MARK: Author

  /// The first line with a phrase for the author and a name; of a list of other stories it is no more.
  private mutating func findAuthor(_ lines: [Range<Int>]) {
    let cues = CuePhrases.table(.author, language: language)
    let related = CuePhrases.table(.related, language: language)
    var prose = 0
    for (index, line) in lines.enumerated() {
      guard line.count <= Self.longest.name else {
        prose += 1
        continue
      }
      var words: [HashedWord] = []
      WordHasher.words(text, line, limit: 8, into: &words)
      guard !words.isEmpty else { continue }
      if prose > 0, related.matchLength(words, at: 0) == words.count { return }
      let length = cues.matchLength(words, at: 0)
      guard length > 0, words[0].range.lowerBound == line.lowerBound else { continue }
      let rest = text.trimmed(words[length - 1].range.upperBound..<line.upperBound)
      author = rest.isEmpty ? nameBelow(index, lines) : name(in: rest, isMarkedAbove: prose == 0 && index > 0)
      if author != nil { return }
    }
  }

  private func nameBelow(_ index: Int, _ lines: [Range<Int>]) -> String? {
    index + 1 < lines.count && hasCase(lines[index + 1]) ? person(lines[index + 1]) : nil
  }

  /// “: Ann Lee”; without a colon only in capitals, and between headline and text.
  private func name(in rest: Range<Int>, isMarkedAbove: Bool) -> String? {
    let (first, length) = text.scalar(at: rest.lowerBound)
    if first == 0x3A || first == 0xFF1A { return person(text.trimmed(rest.lowerBound + length..<rest.upperBound)) }
    return isMarkedAbove && hasCase(rest) ? person(rest) : nil
  }

  private func hasCase(_ range: Range<Int>) -> Bool {
    !range.isEmpty && !CharacterClass(of: text.scalar(at: range.lowerBound).value).isDisjoint(with: [.upper, .lower])
  }

  /// Names alone, in capitals where the script has them.
  private func person(_ range: Range<Int>) -> String? {
    guard range.count <= Self.longest.name, !range.isEmpty else { return nil }
    let name = text[range]
    let isClean = name.unicodeScalars.allSatisfy { scalar in
      let kind = CharacterClass(of: scalar.value)
      return !kind.isDisjoint(with: [.letter, .mark, .space]) || "-.'’‑\u{200C}".unicodeScalars.contains(scalar)
    }
    guard isClean, !name.hasSuffix(".") || name.count < Self.longest.name / 4 else { return nil }
    if CharacterClass(of: text.scalar(at: range.lowerBound).value).isSetSolid {
      return Self.solidName.contains(name.unicodeScalars.count) ? name : nil
    }
    let words = name.split(separator: " ")
    let areNames = words.allSatisfy { word in
      word.unicodeScalars.first.map { !CharacterClass(of: $0.value).contains(.lower) } ?? false
    }
    return Self.name.contains(words.count) && areNames ? name : nil
  }

  // MARK: Day

  /// “MENTOR, Ohio, June 3, 2025 – ”, “[28.11.2024 7:02] ”: what stands before a paragraph, from the second part on or in a bracket.
  private func dayBefore(_ line: Range<Int>) -> String? {
    let end = text.boundary(atMost: min(line.upperBound, line.lowerBound + Self.longest.dateline))
    let head = text[line.lowerBound..<end]
    if head.hasPrefix("["), let end = head.firstIndex(of: "]") {
      return DateLine.part(of: String(head[..<end].dropFirst()), language: language)
    }
    guard let dash = head.firstRange(of: /\s[–—-]{1,2}\s|\s?[–—]\s?/), dash.upperBound < head.endIndex,
      let comma = head[..<dash.lowerBound].firstIndex(where: { ",(،".contains($0) })
    else { return nil }
    let place = head[..<comma].split(separator: " ")
    let day = String(head[head.index(after: comma)..<dash.lowerBound].filter { !"()".contains($0) }).trimmed
    let isPlace = place.allSatisfy { $0.first.map { !$0.isLowercase && !$0.isNumber } ?? false }
    guard (1...3).contains(place.count), isPlace, DateLine.isDay(day, language: language) else { return nil }
    return DateLine.date(day, language: language, triesAll: false) == nil ? nil : day
  }
}
