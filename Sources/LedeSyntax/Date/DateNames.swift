/// The names that the dates of a language have in them, in small letters and without the dot behind an abbreviation.
package struct DateNames: Sendable {
  /// The numbers of months, from 1.
  package var months: [String: Int] = [:]
  package var weekdays: Set<String> = []
  /// What stands beside hours before and after noon.
  package var morning: Set<String> = []
  package var afternoon: Set<String> = []

  package init() {}

  /// The number of a month; a name may have an ending that is not listed («14-майы»).
  func month(_ word: String) -> Int? {
    if let month = months[word] { return month }
    guard !weekdays.contains(word) else { return nil }
    let length = word.unicodeScalars.count
    let fitting = months.filter { name, _ in
      let own = name.unicodeScalars.count
      return own >= 3 && length - own <= Self.longestEnding && word.utf8.starts(with: name.utf8)
    }
    return fitting.max { $0.key.utf8.count < $1.key.utf8.count }?.value
  }

  private static let longestEnding = 5

  func isHalf(_ word: String) -> Bool { morning.contains(word) || afternoon.contains(word) }
}

/// Which of two small numbers the day is: «05/06/2025».
package enum DateOrder: Sendable {
  case dayFirst, monthFirst
  /// Both are usual where the text comes from.
  case unknown
}
