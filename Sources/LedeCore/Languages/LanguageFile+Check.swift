import LedeConfig
import LedeSyntax
import LedeText

extension LanguageFile {
  /// Lists of which the number of items counts.
  static func checkLists(_ node: Node, _ problems: inout Problems) {
    for section in node.entries ?? [] {
      checkWords(section.value, &problems)
      checkExpressions(section.value, &problems)
    }
    if let quotes = node["segmentation"]?.value["quotes"]?.value { checkPairs(quotes, &problems) }
    guard let stems = node["dates"]?.value["month_stems"]?.value, let items = stems.items, items.count != 12 else {
      return
    }
    problems.report(
      Diagnostic(
        .wrongType, "\(items.count) lists stand here where a year has twelve months", at: stems.place,
        help: "write a list for each month, from January on"))
  }

  /// `quotes: [«, »]` is no pair, and each of its signs none either, which is one mistake.
  private static func checkPairs(_ quotes: Node, _ problems: inout Problems) {
    let items = quotes.items ?? []
    let signs = items.compactMap(\.rawScalar)
    if items.count == 2, signs.count == 2, signs.allSatisfy({ $0.count == 1 }) {
      let pair = signs.map { "\"'#,[]{}".contains($0) ? $0 == "'" ? "\"'\"" : "'\($0)'" : $0 }.joined(separator: ", ")
      return problems.report(
        Diagnostic(
          .wrongType, "a list of pairs stands for the quotation marks, and this is one pair", at: quotes.place,
          help: "write `[[\(pair)]]`"))
    }
    for pair in items where pair.items?.count != 2 {
      problems.report(
        Diagnostic(
          .wrongType, "a pair of quotation marks is a list of two", at: pair.place,
          help: "write the opening and the closing one: `[«, »]`"))
    }
  }

  /// An abbreviation is of one kind: of two lists one would hold.
  private static func checkKinds(_ lists: [Node.Entry], _ problems: inout Problems) {
    var first: [String: (list: String, place: Place)] = [:]
    for list in lists {
      for item in list.value.items ?? list.value["add"]?.value.items ?? [] {
        guard let word = item.rawScalar else { continue }
        guard let other = first[word], other.list != list.key else {
          first[word] = (list.key, item.place)
          continue
        }
        problems.report(
          Diagnostic(
            .ineffective, "`\(brief(word))` stands under `\(other.list)`, too, and one of the two has no effect",
            at: item.place, severity: .warning, notes: [.init("it first stands here", at: other.place)],
            help: "keep it under one of them"))
      }
    }
  }

  /// Words that no text can have, since its words are looked up in another form.
  private static func checkWords(_ section: Node, _ problems: inout Problems) {
    for entry in section.entries ?? [] {
      let lists = entry.value.entries ?? []
      if ["months", "weekdays"].contains(entry.key) {
        checkNames(entry.value, &problems)
      } else if ["terminators", "not_terminators"].contains(entry.key) {
        checkSigns(entry.value, &problems)
      } else if entry.key == "abbreviations" {
        for list in lists { checkDots(list.value, &problems) }
        checkKinds(lists, &problems)
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

  /// What ends sentences is single signs: of a longer text the first alone counts.
  private static func checkSigns(_ list: Node, _ problems: inout Problems) {
    for item in list.items ?? list.entries?.filter({ $0.key != "remove" }).flatMap({ $0.value.items ?? [] }) ?? [] {
      guard let text = item.rawScalar, text.count > 1, let first = text.first, !text.contains("${") else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "a single sign is wanted here, and of `\(brief(text))` the first one alone counts",
          at: item.place, severity: .warning,
          help: first.isLetter || first.isNumber ? "leave it out: no letter ends a sentence" : "write `\(first)`"))
    }
  }

  /// Months and days of the week in one text: three and more of them, with blanks alone between.
  private static func checkNames(_ list: Node, _ problems: inout Problems) {
    let items = list.items ?? list.entries?.filter { $0.key != "remove" }.flatMap { $0.value.items ?? [] } ?? [list]
    for item in items {
      let words = (item.rawScalar ?? "").split(separator: " ")
      guard words.count > 2, words.allSatisfy({ $0.count > 2 && $0.allSatisfy(\.isLetter) }) else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "this is one phrase, and each name is an item of its own", at: item.place, severity: .warning,
          help: "part them with commas: `[\(brief(words.joined(separator: ", ")))]`"))
    }
  }

  private static func checkLanguages(_ list: Node, _ problems: inout Problems) {
    for item in list.items ?? list.entries?.flatMap({ $0.value.items ?? [] }) ?? [] {
      guard let tag = item.rawScalar, embedded(tag) == nil else { continue }
      problems.report(
        Diagnostic(
          .ineffective, "no language file is called `\(brief(tag))`", at: item.place, severity: .warning,
          help: meant(by: tag).map { "write `\($0)`" }
            ?? "write the tag of one that `lede list languages` shows, such as `ru`"))
    }
  }

  /// `english`, `rus`: the tag of a file.
  private static func meant(by name: String) -> String? {
    (LanguageTag.shortCode(of: name.lowercased()) ?? LanguageTag.named(name)).flatMap { embedded($0) == nil ? nil : $0 }
  }

  private static func checkDots(_ list: Node, _ problems: inout Problems) {
    check(list, &problems, "an abbreviation is written without its last dot") { word in
      guard word.hasSuffix(".") else { return nil }
      // `г\.`, as a regular expression has it.
      return String(word.dropLast(word.hasSuffix("\\.") ? 2 : 1))
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
