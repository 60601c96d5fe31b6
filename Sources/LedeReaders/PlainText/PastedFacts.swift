import LedeCore
import LedeText

/// What a pasted text says of itself above and below its paragraphs: its address, its source, when it appeared, how often it was read.
struct PastedFacts {
  private(set) var url: String?
  private(set) var site: String?
  private(set) var date: String?
  private(set) var counters: [String] = []

  /// The lines at either end that are looked at: menus may stand above.
  private static let reach = (head: 40, tail: 12)
  /// A line with more bytes is prose.
  private static let longest = 160

  init(_ text: Text, _ blocks: [Block], language: String) {
    let file = LanguageLibrary.file(language)
    let sources = Self.phrases(file?.boilerplate.source.words ?? [])
    let counted = Self.phrases(file?.boilerplate.counter.words ?? [])
    let isNear = { (index: Int) in index < Self.reach.head || index >= blocks.count - Self.reach.tail }
    var prose = 0
    for (index, block) in blocks.enumerated() where isNear(index) {
      if block.range.count > Self.longest {
        prose += 1
        continue
      }
      let line = text[block.range]
      if url == nil, index < Self.headLines || index >= blocks.count - Self.headLines { url = Self.address(line) }
      if let source = Self.value(line, behind: sources) { take(source: source) }
      // Dates below the first paragraphs are those of other stories.
      if date == nil, prose < 2 || index >= blocks.count - 3 {
        date = Self.datePart(line, language: language)
      }
      if let counter = Self.counter(line, counted) { counters.append(counter) }
    }
    if counters.count > Self.mostCounters { counters = [] }
  }

  /// An address that is all of a line stands above or below the text.
  private static let headLines = 4
  /// More of them are those of other stories.
  private static let mostCounters = 4

  /// Adds what is not known.
  func lay(under metadata: inout Metadata) {
    metadata.url = metadata.url ?? url
    metadata.site = metadata.site ?? site
    metadata.date = metadata.date ?? date
    if metadata.counters.isEmpty { metadata.counters = counters }
  }

  private mutating func take(source: String) {
    if let address = Self.address(source) {
      url = url ?? address
    } else if site == nil, source.unicodeScalars.count <= 60 {
      site = source
    }
  }

  // MARK: Lines

  /// The address that is all of a line.
  static func address(_ line: String) -> String? {
    let line = line.trimmed
    guard line.hasPrefix("http://") || line.hasPrefix("https://"), !line.contains(where: \.isWhitespace) else {
      return nil
    }
    return line.utf8.count > 10 ? line : nil
  }

  /// The part of a line that is a date; bars and dots part what stands side by side.
  private static func datePart(_ line: String, language: String) -> String? {
    line.split { "|•·｜".contains($0) }.map { String($0).trimmed }.first { date($0, language: language) != nil }
  }

  /// A date with few words beside it.
  static func date(_ line: String, language: String) -> String? {
    guard line.utf8.count <= longest, line.contains(where: \.isNumber) else { return nil }
    let words = line.split { !$0.isLetter && !$0.isNumber }
    guard words.count <= 10, let last = line.last, !"?!".contains(last) else { return nil }
    guard let date = DateLanguages.date(line, language: language), date.day != nil else { return nil }
    return date.iso
  }

  /// What stands behind a cue and a colon.
  private static func value(_ line: String, behind cues: Set<String>) -> String? {
    guard let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }),
      cues.contains(line[..<colon].lowercased().trimmed)
    else { return nil }
    let value = String(line[line.index(after: colon)...]).trimmed
    return value.isEmpty
      ? nil : value.hasSuffix(".") && !value.dropLast().contains(".") ? String(value.dropLast()) : value
  }

  /// A number with a noun that is counted on pages.
  private static func counter(_ line: String, _ nouns: Set<String>) -> String? {
    guard line.utf8.count < 60, line.contains(where: \.isNumber) else { return nil }
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    let numbers = words.filter { $0.allSatisfy(\.isNumber) }
    let rest = words.filter { !$0.allSatisfy(\.isNumber) }
    return !rest.isEmpty && (1...2).contains(numbers.count) && nouns.contains(rest.joined(separator: " ")) ? line : nil
  }

  private static func phrases(_ words: [String]) -> Set<String> { Set(words.map { $0.lowercased() }) }
}
