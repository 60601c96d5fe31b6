import LedeCore
import LedeSyntax
import LedeText

extension Item {
  /// What stands below a summary: where the article is from, who wrote it, when.
  var credits: (origin: String, rest: [String]) {
    let rest = [author, day].compactMap { $0?.onOneLine }.filter { !$0.isEmpty }
    return ((site ?? url ?? source).onOneLine, rest)
  }

  /// The date without its time; one that could not be told is as the input has it.
  private var day: String? {
    guard let date, WrittenDate(date, DateNames(), order: .unknown)?.iso == date else { return date }
    return String(date.prefix { $0 != "T" })
  }
}
