import LedeCore
import LedeText

/// “12:40 Ferry runs again”, several of them in a row above an article.
package struct TickerRule: CleaningRule {
  package static let name = "ticker"
  package static let help = "Headlines of other stories with the hour before each, above the article"
  package static let examples = [
    CleaningExample(
      "en",
      """
      ✂-4.0 12:40 Ferry runs again
      ✂-4.0 12:31 Old mill is sold
      ✂-4.0 12:05 School is closed
      · The council of the town had paid for the new pier since the spring, and the work took a year.
      """),
    CleaningExample(
      "ru",
      """
      ✂-4.0 12:40 Паром снова ходит
      ✂-4.0 12:31 Мельницу продали
      ✂-4.0 12:05 Школу закрыли
      · Совет города платил за новый причал с самой весны, а работы продолжались больше года.
      """),
    CleaningExample(
      "kk",
      """
      ✂-4.0 12:40 Паром қайта жүрді
      ✂-4.0 12:31 Диірмен сатылды
      ✂-4.0 12:05 Мектеп жабылды
      · Қала кеңесі жаңа айлаққа көктемнен бері ақша төлеп келеді, ал жұмыс бір жылдан астам уақытқа созылды.
      """),
  ]

  package init() {}

  /// Of entries: two may be the hours of two events.
  private static let fewest = 3
  /// In lines, from the top of the page.
  private static let reach = 200

  package func evidence(_ line: Int, in page: Page) -> CleaningEvidence? {
    guard line < Self.reach, let step = Self.step(line, page) else { return nil }
    var entries = 1
    for direction in [-step, step] {
      var next = line + direction
      while entries < Self.fewest, page.lines.indices.contains(next), Self.step(next, page) == step {
        entries += 1
        next += direction
      }
    }
    guard entries == Self.fewest, !page.lines[..<line].contains(where: \.isProse) else { return nil }
    return page.lines[line...].prefix(Self.reach).contains(where: \.isProse) ? .sure(nil) : nil
  }

  /// How many lines an entry has: its hour stands before the headline, or alone above it; `nil`: the line is no headline of an entry.
  private static func step(_ line: Int, _ page: Page) -> Int? {
    let own = page.lines[line]
    guard !own.isEnded, own.tabs == 0 else { return nil }
    if let end = hourEnd(page.text, own.range) { return end < own.range.upperBound ? 1 : nil }
    guard line > 0 else { return nil }
    let above = page.lines[line - 1].range
    return hourEnd(page.text, above) == above.upperBound ? 2 : nil
  }

  /// Behind the hour that a line begins with and the blank that follows: `12:40`, `9.05`.
  private static func hourEnd(_ text: Text, _ range: Range<Int>) -> Int? {
    let bytes = text.bytes[range]
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let hour = bytes.prefix(while: isDigit)
    guard (1...2).contains(hour.count), let sign = bytes.dropFirst(hour.count).first else { return nil }
    guard sign == 0x3A || sign == 0x2E else { return nil }
    let minute = bytes.dropFirst(hour.count + 1).prefix(while: isDigit)
    guard minute.count == 2, let first = minute.first, first < 0x36 else { return nil }
    let rest = minute.endIndex..<range.upperBound
    if rest.isEmpty { return range.upperBound }
    guard text.bytes[rest.lowerBound] == 0x20 else { return nil }
    let start = text.trimmed(rest).lowerBound
    return CharacterClass(of: text.scalar(at: start).value).contains(.digit) ? nil : start
  }
}
