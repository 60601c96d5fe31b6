import LedeCore
import LedeText

extension Item {
  /// What stands below a summary: where the article is from, who wrote it, when.
  var credits: (origin: String, rest: [String]) {
    let rest = [author, date].compactMap { $0?.onOneLine }.filter { !$0.isEmpty }
    return ((site ?? url ?? source).onOneLine, rest)
  }
}
