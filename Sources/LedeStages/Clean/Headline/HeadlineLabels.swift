import LedeCore

/// Lines above an article that name the site or a language, say when it appeared or greet its readers, and are no headline whatever the
/// models make of them.
enum HeadlineLabels {
  /// In letters, of the name of a language: “РУ”, “ENG”.
  private static let longestCode = 3
  /// In digits: a headline may be the name of a day.
  private static let fewestOfDate = 4

  /// In words: “Dear readers of the Post,”; a longer line may be the first one of a headline.
  private static let longestGreeting = 5

  static func isNone(_ line: PageLine) -> Bool {
    line.ending == .comma && line.words <= longestGreeting || isName(line)
      || line.cues.isDate && line.digits >= fewestOfDate || line.cues.isStamped && line.cues.form(.byline) == .marked
  }

  /// A code of a language, or a name with a label that lost the space between them: “HarbourNews”.
  private static func isName(_ line: PageLine) -> Bool {
    line.hasCase && line.words == 1 && !line.isEnded && (line.letters <= longestCode || line.glued > 0)
  }
}
