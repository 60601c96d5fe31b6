import LedeText

/// The names of the files of a run, no two of which are one file anywhere: not where capitals do not count, nor where the Unicode form
/// of a name does not.
struct FileNames {
  /// Hashes of the names given so far. A clash of hashes costs a suffix, no more; 8 bytes a name.
  private var taken: Set<Int> = []
  /// The number to go on with, for each name that had to be numbered.
  private var next: [Int: Int] = [:]
  /// How many names were looked at.
  private(set) var tried = 0

  /// The first choice that is free, else the first one with a number.
  mutating func take(_ choices: [String], ending: String) -> String {
    for choice in choices where take(choice + ending) { return choice + ending }
    let key = Self.hash(choices[0] + ending)
    var number = next[key] ?? 2
    while !take("\(choices[0])-\(number)\(ending)") { number += 1 }
    next[key] = number + 1
    return "\(choices[0])-\(number)\(ending)"
  }

  private mutating func take(_ name: String) -> Bool {
    tried += 1
    return taken.insert(Self.hash(name)).inserted
  }

  /// Strings that differ in their Unicode form alone are equal, and so are their hashes.
  private static func hash(_ name: String) -> Int { name.folded.hashValue }
}
