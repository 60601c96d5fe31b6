import LedeCore

/// Lines above an article that name the site or a language, and are no headline whatever the models make of them.
enum HeadlineLabels {
  /// In letters, of the name of a language: “РУ”, “ENG”.
  private static let longestCode = 3

  /// A code of a language, or a name with a label that lost the space between them: “HarbourNews”.
  static func isName(_ line: PageLine) -> Bool {
    line.hasCase && line.words == 1 && !line.isEnded && (line.letters <= longestCode || line.glued > 0)
  }
}
