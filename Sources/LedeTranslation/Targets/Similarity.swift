import LedeText

/// How alike two sentences are: 1 less the edit distance of their words over the number of words of the longer one (Levenshtein 1966, by
/// words, as translation memories count).
enum Similarity {
  /// Below this no translator is helped.
  static let least = 0.6
  /// Longer sentences are not compared: the work is the product of both lengths.
  private static let mostWords = 400

  /// Of a sentence, as it is compared: words of scripts that write no blanks are characters.
  static func words(_ text: String) -> [UInt64] {
    var result: [UInt64] = []
    for part in text.split(whereSeparator: \.isWhitespace) {
      let isUnspaced = part.unicodeScalars.contains { CharacterClass(of: $0.value).contains(.unspaced) }
      if isUnspaced {
        result += part.map { FNV1a.hash(Array(String($0).utf8)) }
      } else {
        result.append(FNV1a.hash(Array(part.lowercased().utf8)))
      }
    }
    return result
  }

  /// From 0 to 1; below `least` it may be said to be 0.
  static func ratio(_ one: [UInt64], _ other: [UInt64]) -> Double {
    let longer = max(one.count, other.count)
    guard longer > 0, longer <= mostWords, Double(min(one.count, other.count)) >= least * Double(longer) else {
      return 0
    }
    var row = Array(0...other.count)
    for (i, word) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let changed = diagonal + (word == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, diagonal + 1, row[j] + 1)
      }
    }
    return 1 - Double(row[other.count]) / Double(longer)
  }
}
