import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// The title of a newsletter as its pipeline gives it: the day of the run stands for `{date}`.
struct NewsletterTitle {
  private let text: String

  init(_ text: String) { self.text = text }

  private static let day = "{date}"

  /// It differs from day to day.
  var isDated: Bool { text.contains(Self.day) }

  /// What the help of each `title` says besides.
  static let help = "; `{date}` is the day of the run"

  /// `nil`: there is nothing to show.
  /// - Parameter language: of the newsletter, which writes dates its own way; `nil`: it has several, and the day is `2026-05-14`.
  func shown(_ run: RunInfo, in language: String?) -> String? {
    (isDated ? text.replacing(Self.day, with: run.day(in: language)) : text).shown
  }

  /// A word in braces that nothing stands for.
  var remarks: [(option: String, idleness: Idleness)] {
    FileOptions(per: .run, file: text.replacing(Self.day, with: "")).wordsInBraces.map { word in
      (
        "title",
        Idleness(
          "nothing stands for `{\(brief(word))}` in a title, so that it stays as it is",
          mend: "write `\(Self.day)` for the day of the run, or leave the braces out")
      )
    }
  }
}

extension RunInfo {
  /// The day of the run as a language writes dates.
  func day(in language: String?) -> String {
    guard let language, let date = WrittenDate(day, DateNames(), order: .unknown) else { return day }
    return WrittenTime.date(year: date.year, month: date.month, day: date.day, in: language) ?? day
  }
}
