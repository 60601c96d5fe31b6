import LedeCore
import LedeText
import Synchronization

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
    let cues = Self.cues(language)
    let isNear = { (index: Int) in index < Self.reach.head || index >= blocks.count - Self.reach.tail }
    var prose = 0
    for (index, block) in blocks.enumerated() where isNear(index) {
      if block.range.count > Self.longest {
        prose += 1
        continue
      }
      let bytes = text.bytes[block.range]
      let hasNumber = bytes.contains(where: Self.mayBeDigit)
      // Most lines state nothing, and are not even copied.
      guard hasNumber || bytes.contains(0x3A) || bytes.contains(0xEF) else { continue }
      let line = text[block.range]
      if url == nil, index < Self.headLines || index >= blocks.count - Self.headLines { url = Self.address(line) }
      if let source = Self.value(line, behind: cues.sources) { take(source: source) }
      // Dates below the first paragraphs are those of other stories.
      if hasNumber, date == nil, Self.mayHaveYear(bytes), prose < 2 || index >= blocks.count - 3 {
        date = Self.datePart(line, language: language)
      }
      if hasNumber, let counter = Self.counter(line, cues.counted) { counters.append(counter) }
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
    guard words.count <= 10, mayHaveYear(words), let last = line.last, !"?!".contains(last) else { return nil }
    guard let date = DateLanguages.date(line, language: language), date.day != nil else { return nil }
    return date.iso
  }

  /// Four digits in a row, three numbers, or digits of another script: without a year a day is no date.
  private static func mayHaveYear(_ line: ArraySlice<UInt8>) -> Bool {
    var (run, runs) = (0, 0)
    for byte in line {
      if byte > 0xC0, mayBeDigit(byte) { return true }
      run = 0x30...0x39 ~= byte ? run + 1 : 0
      if run == 1 { runs += 1 }
      if run == 4 || runs == 3 { return true }
    }
    return false
  }

  /// A word of four digits, or three numbers.
  private static func mayHaveYear(_ words: [Substring]) -> Bool {
    var numbers = 0
    for word in words {
      let digits = word.unicodeScalars.count { CharacterClass(of: $0.value).contains(.digit) }
      if digits >= 4 { return true }
      if digits > 0 { numbers += 1 }
    }
    return numbers >= 3
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

  /// An ASCII digit, or a byte that one of another script may have.
  private static func mayBeDigit(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || [0xD9, 0xDB, 0xE0, 0xE1, 0xEF].contains(byte)
  }

  private struct Cues {
    let sources: Set<String>
    let counted: Set<String>
  }

  private static let cache = Mutex<[String: Cues]>([:])

  private static func cues(_ language: String) -> Cues {
    if let known = cache.withLock({ $0[language] }) { return known }
    let file = LanguageLibrary.file(language)
    let cues = Cues(
      sources: phrases(file?.boilerplate.source.words ?? []), counted: phrases(file?.boilerplate.counter.words ?? []))
    cache.withLock { $0[language] = cues }
    return cues
  }

  private static func phrases(_ words: [String]) -> Set<String> { Set(words.map { $0.lowercased() }) }
}
