import LedeConfig
import LedeSyntax

extension LanguageFile {
  /// Lists of which the number of items counts.
  static func checkLists(_ node: Node, _ problems: inout Problems) {
    for section in node.entries ?? [] { checkWords(section.value, &problems) }
    for pair in node["segmentation"]?.value["quotes"]?.value.items ?? [] where pair.items?.count != 2 {
      problems.report(
        Diagnostic(
          .wrongType, "a pair of quotation marks is a list of two", at: pair.place,
          help: "write the opening and the closing one: `[«, »]`"))
    }
    guard let stems = node["dates"]?.value["month_stems"]?.value, let items = stems.items, items.count != 12 else {
      return
    }
    problems.report(
      Diagnostic(
        .wrongType, "\(items.count) lists stand here where a year has twelve months", at: stems.place,
        help: "write a list for each month, from January on"))
  }

  /// Words that no text can have, since its words are looked up in another form.
  private static func checkWords(_ section: Node, _ problems: inout Problems) {
    for entry in section.entries ?? [] {
      let lists = entry.value.entries ?? []
      if entry.key == "abbreviations" {
        for list in lists { checkDots(list.value, &problems) }
      } else if ["morning", "afternoon"].contains(entry.key) {
        checkDots(entry.value, &problems)
      } else if entry.key == "languages" {
        checkLanguages(entry.value, &problems)
      } else if ["stop_words", "weak_terms"].contains(entry.key) {
        check(entry.value, &problems, "a single word is wanted here") { word in
          // With commas alone between them it is one phrase, which is told.
          let parts = word.split { ",;،、".contains($0) }.map { $0.drop { $0 == " " } }
          if parts.count > 1, parts.allSatisfy({ !$0.contains(" ") }) || !word.contains(" ") { return nil }
          return word.contains(" ") ? word.split { " ,;،、".contains($0) }.joined(separator: ", ") : nil
        }
      } else if entry.key.hasSuffix("_endings") || ["prefixes", "suffixes"].contains(entry.key) {
        check(entry.value, &problems, "a part of a word is written without hyphen or asterisk") { word in
          let bare = word.filter { !"-*~…".contains($0) }
          return bare == word ? nil : bare
        }
      }
    }
  }

  private static func checkLanguages(_ list: Node, _ problems: inout Problems) {
    for item in list.items ?? list.entries?.flatMap({ $0.value.items ?? [] }) ?? [] {
      guard let tag = item.rawScalar, embedded(tag) == nil else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "no language file is called `\(brief(tag))`", at: item.place, severity: .warning,
          help: "write the tag of one that `lede list languages` shows, such as `ru`"))
    }
  }

  private static func checkDots(_ list: Node, _ problems: inout Problems) {
    check(list, &problems, "an abbreviation is written without its last dot") { word in
      word.hasSuffix(".") ? String(word.dropLast()) : nil
    }
  }

  /// - Parameter mended: the word as it should be; `nil`: it is.
  private static func check(
    _ list: Node, _ problems: inout Problems, _ message: String, mended: (String) -> String?
  ) {
    let items = list.items ?? list.entries?.filter { $0.key != "remove" }.flatMap { $0.value.items ?? [] } ?? []
    for item in items {
      guard let word = item.rawScalar, let mended = mended(word), !mended.isEmpty else { continue }
      problems.report(
        Diagnostic(
          .ineffective, message + ": no text has this one", at: item.place, severity: .warning,
          help: "write `\(brief(mended))`"))
    }
  }
}
