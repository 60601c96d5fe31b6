import LedeCore
import LedeText

/// Lines above an article that name the site or a language, say when it appeared or greet its readers, and are no headline whatever the
/// models make of them.
enum HeadlineLabels {
  /// In letters, of the name of a language: “РУ”, “ENG”.
  private static let longestCode = 3
  /// In digits: a headline may be the name of a day.
  private static let fewestOfDate = 4

  /// In words: “Dear readers of the Post,”; a longer line may be the first one of a headline.
  private static let longestGreeting = 5

  static func isNone(_ index: Int, of page: Page) -> Bool {
    let line = page.lines[index]
    return line.ending == .comma && line.words <= longestGreeting || isName(line)
      || line.cues.isDate && line.digits >= fewestOfDate || line.cues.isStamped && line.cues.form(.byline) == .marked
      || isDay(line, page.text) || isSite(index, page.lines)
      || isMessage(index, of: page)
      || line.cues.hasDate && LineSeparators.first(in: page.text, line.range).count >= fewestBars
  }

  /// “[28.11.2024 7:02] Ann Lee: …”, several of them below each other: messages of a chat.
  private static func isMessage(_ index: Int, of page: Page) -> Bool {
    let isStamped = { (line: Int) in
      page.lines.indices.contains(line) && LeadingDate.isStamp(page.text, page.lines[line].range)
    }
    return isStamped(index) && (isStamped(index - 1) || isStamped(index + 1))
  }

  /// “14 May 2025 | Town | 3 comments”
  private static let fewestBars = 2

  /// “#elections”: a tag of the article.
  static func isTag(_ line: PageLine, _ text: Text) -> Bool {
    let range = line.range
    guard text.bytes[range.lowerBound] == UInt8(ascii: "#"), range.count > 1 else { return false }
    return CharacterClass(of: text.scalar(at: range.lowerBound + 1).value).contains(.letter)
  }

  /// A day alone in any language: a page in one may have its date in another.
  private static func isDay(_ line: PageLine, _ text: Text) -> Bool {
    guard (fewestOfDate + 1...fewestOfDate + 4).contains(line.digits), (1...longestMonth).contains(line.letters) else {
      return false
    }
    return DateLanguages.date(text[line.range], language: "und")?.day != nil
  }

  /// In letters, of a month and the sign of a year.
  private static let longestMonth = 14

  /// The name of the site or agency at the top: names alone, the day right below, and what reads like the headline apart below that.
  private static func isSite(_ index: Int, _ lines: [PageLine]) -> Bool {
    guard index == 0, lines.count > 2 else { return false }
    let (line, day, headline) = (lines[0], lines[1], lines[2])
    return line.hasCase && line.capitalised == line.words && line.words <= longestSite && !line.isEnded
      && !day.followsBlank && day.cues.isDate && headline.followsBlank && headline.opening != .lower
      && headline.words >= fewestOfHeadline && headline.ending == .none
  }

  /// In words.
  private static let longestSite = 3
  private static let fewestOfHeadline = 5

  /// A code of a language, or a name with a label that lost the space between them: “HarbourNews”.
  private static func isName(_ line: PageLine) -> Bool {
    line.hasCase && line.words == 1 && !line.isEnded && (line.letters <= longestCode || line.glued > 0)
  }
}
