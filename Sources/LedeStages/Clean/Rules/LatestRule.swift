import LedeCore
import LedeText

/// “12:40 Ferry runs again”, several of them in a row above an article.
package struct LatestRule: CleaningRule {
  package static let name = "latest"
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
      "en",
      """
      · 10:00 The mayor opens the pier
      · 11:30 Songs of the harbour
      · 12:15 The ferry sails again
      · The council of the town invites all who live near the new pier to its feast on the first of May.
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
    guard line < Self.reach, let own = Self.entry(line, page) else { return nil }
    var entries = 1
    for direction in [-own.step, own.step] {
      var (next, last) = (line + direction, own.minutes)
      // The newest stands on top: programmes of events go the other way.
      while entries < Self.fewest, page.lines.indices.contains(next), let other = Self.entry(next, page),
        other.step == own.step, direction < 0 ? other.minutes >= last : other.minutes <= last
      {
        entries += 1
        (next, last) = (next + direction, other.minutes)
      }
    }
    guard entries == Self.fewest, !page.lines[..<line].contains(where: \.isProse) else { return nil }
    return page.lines[line...].prefix(Self.reach).contains(where: \.isProse) ? .sure(nil) : nil
  }

  /// How many lines an entry has, and its hour, in minutes of the day: that stands before the headline, or alone above it; `nil`: the line is
  /// no headline of an entry.
  private static func entry(_ line: Int, _ page: Page) -> (step: Int, minutes: Int)? {
    let own = page.lines[line]
    guard !own.isEnded, own.tabs == 0 else { return nil }
    if let hour = hour(page.text, own.range) { return hour.end < own.range.upperBound ? (1, hour.minutes) : nil }
    guard line > 0 else { return nil }
    let above = page.lines[line - 1].range
    return hour(page.text, above).flatMap { $0.end == above.upperBound ? (2, $0.minutes) : nil }
  }

  /// The hour that a line begins with, and where the headline behind it begins: `12:40`, `9.05`.
  private static func hour(_ text: Text, _ range: Range<Int>) -> (end: Int, minutes: Int)? {
    let bytes = text.bytes[range]
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    let hour = bytes.prefix(while: isDigit)
    guard (1...2).contains(hour.count), let sign = bytes.dropFirst(hour.count).first else { return nil }
    guard sign == 0x3A || sign == 0x2E else { return nil }
    let minute = bytes.dropFirst(hour.count + 1).prefix(while: isDigit)
    guard minute.count == 2, let first = minute.first, first < 0x36 else { return nil }
    let minutes = [hour, minute].reduce(0) { $0 * 60 + $1.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    let rest = minute.endIndex..<range.upperBound
    if rest.isEmpty { return (range.upperBound, minutes) }
    let start = text.trimmed(rest).lowerBound
    guard text.bytes[rest.lowerBound] == 0x20, start < range.upperBound else { return nil }
    return CharacterClass(of: text.scalar(at: start).value).contains(.digit) ? nil : (start, minutes)
  }
}
