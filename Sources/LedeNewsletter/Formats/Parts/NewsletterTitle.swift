import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// The title of a newsletter as its pipeline gives it: the day of the run stands for `{date}`, or `{date:kk}` in a language of choice.
struct NewsletterTitle {
  private let text: String

  init(_ text: String) { self.text = text }

  private static let day = "date"

  /// It differs from day to day.
  var isDated: Bool { words.contains { Self.isDay($0) } }

  /// What the help of each `title` says besides.
  static let help =
    "; `{date}` is the day of the run as the language of all articles writes it, `{date:kk}` as Kazakh does"

  private var words: [String] { FileOptions(per: .run, file: text).wordsInBraces }

  /// `date`, or `date:` and a language.
  private static func isDay(_ word: String) -> Bool {
    word == day || word.hasPrefix(day + ":") && LanguageTag.stated(String(word.dropFirst(day.count + 1))) != nil
  }

  /// `nil`: there is nothing to show.
  /// - Parameter language: of the newsletter, which writes dates its own way; `nil`: it has several, and the day is `2026-05-14`.
  func shown(_ run: RunInfo, in language: String?) -> String? {
    words.filter { Self.isDay($0) }.reduce(text) { text, word in
      let own = LanguageTag.stated(String(word.dropFirst(Self.day.count + 1)))
      return text.replacing("{\(word)}", with: run.day(in: own ?? language))
    }.shown
  }

  /// A word in braces that nothing stands for.
  var remarks: [(option: String, idleness: Idleness)] {
    let inBraces = words.compactMap { word in
      Self.idleness(of: word, shown: shown(word)).map { $0.of(item: shown(word)) }
    }
    return (inBraces.isEmpty ? [open ?? foreign].compactMap { $0 } : inBraces).map { ("title", $0) }
  }

  /// A word with its braces, of which other programs write two.
  private func shown(_ word: String) -> String {
    let double = "{\(word)}}"
    return word.hasPrefix("{") && text.contains(double) ? double : "{\(word)}"
  }

  /// `{date`, whose brace is not closed.
  private var open: Idleness? {
    guard let start = FileOptions(per: .run, file: text).openPlaceholder, start == "{\(Self.day)" else { return nil }
    return Idleness("the brace of `\(start)` is not closed", mend: "did you mean `\(start)}`?").of(item: start)
  }

  /// `%date%`, `[date]`, `:date`, `%d.%m`: what other programs fill in, and this one does not.
  private var foreign: Idleness? {
    guard text.utf8.contains(where: { "%[<:$_(".utf8.contains($0) }) else { return nil }
    let lower = text.lowercased()
    let pairs = ["date", "day", "today"].flatMap { word in
      ["%\(word)%", "[\(word)]", "<\(word)>", "((\(word)))", "__\(word)__", "$\(word)", ":\(word)"]
    }
    let pair = pairs.first { written in
      // `:day` may begin a longer word.
      lower.firstRange(of: written).map { !(lower[$0.upperBound...].first?.isLetter ?? false) } ?? false
    }
    guard let written = pair ?? Self.timeFormat(text) else { return nil }
    let shown = lower.firstRange(of: written.lowercased()).map { String(text[$0]) } ?? written
    return Idleness("`\(shown)` stays as it is in a title", mend: "did you mean `{\(Self.day)}`?").of(item: shown)
  }

  /// `%d`, `%Y`, as programs of the shell write dates: no number stands before the sign, and no letter behind the two.
  private static func timeFormat(_ text: String) -> String? {
    text.firstMatch(of: /(?:^|[^0-9%])(%[BbYydmeFj])(?![A-Za-z])/).map { String($0.1) }
  }

  /// Words in braces of another text than the title, where nothing is filled in. What a service that sends mail may fill in is none of them.
  /// - Parameter option: whose text it is.
  static func remarks(of text: String, in option: String) -> [(option: String, idleness: Idleness)] {
    let title = NewsletterTitle(text)
    let meant = title.words.filter { word in
      word.hasPrefix("{")
        ? days.contains(word.dropFirst().lowercased().filter { $0 != " " })
        : fillings.contains(word.prefix { $0 != ":" }.lowercased())
    }
    return meant.map { word in
      let shown = title.shown(word)
      let idleness = Idleness(
        "nothing is filled in in `\(option)`, so that `\(shown)` stays as it is",
        mend: "write what is meant; the day of the run stands for `{\(day)}` in `title` alone")
      return (option, idleness.of(item: shown))
    }
  }

  private static let fillings: Set = [
    "count", "date", "day", "issue", "language", "month", "name", "number", "section", "title", "today", "week", "year",
  ]

  /// In double braces: what a service that sends mail fills in is the reader's, and hardly a day.
  private static let days: Set = ["date", "day", "month", "today", "week", "year"]

  private static func idleness(of word: String, shown: String) -> Idleness? {
    let named = word.hasPrefix(day + ":") ? String(word.dropFirst(day.count + 1)) : ""
    if !isDay(word), !named.isEmpty, named.allSatisfy(\.isLetter) {
      return Idleness(
        "`\(brief(named))` is no language tag, so that `\(brief(shown))` stays as it is", mend: languageMend(named))
    }
    guard isDay(word) else {
      return Idleness(
        "nothing stands for `\(brief(shown))` in a title, so that it stays as it is",
        mend: "write `{\(day)}` for the day of the run, or leave the braces out")
    }
    let tag = String(word.dropFirst(day.count + 1))
    if let meant = LanguageTag.meant(by: tag) {
      return Idleness("`\(tag)` names a country, and no language", mend: "did you mean `{\(day):\(meant)}`?")
    }
    guard !tag.isEmpty, LanguageTag.isUnassigned(tag) else { return nil }
    return Idleness(
      "no language has the tag `\(tag)`", mend: "write such as `{\(day):kk}`, or `{\(day)}` alone")
  }
}

extension RunInfo {
  /// The day of the run as a language writes dates.
  func day(in language: String?) -> String {
    guard let language, let date = WrittenDate(day, DateNames(), order: .unknown) else { return day }
    return WrittenTime.date(year: date.year, month: date.month, day: date.day, in: language) ?? day
  }
}
