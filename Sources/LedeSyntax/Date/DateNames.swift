/// The names that the dates of a language have in them, in small letters and without the dot behind an abbreviation.
package struct DateNames: Sendable {
  /// The numbers of months, from 1.
  package var months: [String: Int] = [:]
  /// Names of months that are of the solar calendar of Iran.
  package var solarMonths: Set<String> = []
  package var weekdays: Set<String> = []
  /// What stands beside hours before and after noon.
  package var morning: Set<String> = []
  package var afternoon: Set<String> = []

  package init() {}

  /// The number of a month; a name may have an ending that is not listed («14-майы»).
  package func month(_ word: String) -> Int? {
    if let month = months[word] { return month }
    guard !weekdays.contains(word) else { return nil }
    var stem = Substring(word).unicodeScalars
    for _ in 0..<Self.longestEnding {
      stem = stem.dropLast()
      if stem.count < Self.shortestStem { break }
      if let month = months[String(stem)] { return month }
    }
    return nil
  }

  /// In code points.
  private static let longestEnding = 5
  private static let shortestStem = 3

  func isHalf(_ word: String) -> Bool { morning.contains(word) || afternoon.contains(word) }
}

/// Which of two small numbers the day is: «05/06/2025».
package enum DateOrder: Sendable {
  case dayFirst, monthFirst
  /// Both are usual where the text comes from.
  case unknown
}
