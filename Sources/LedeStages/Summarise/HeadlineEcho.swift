import LedeCore
import LedeText

/// Whether a sentence is the headline again: in other punctuation, in other order, or with a kicker before it.
struct HeadlineEcho {
  private let words: [UInt64]
  /// How often the headline has each word.
  private let counts: [UInt64: Int]
  private let site: [UInt64]

  /// So many words in the same order tell nothing: a lead may begin with them.
  private static let fewest = 3
  private static let share = 0.85
  private static let fewestBehindKicker = 6
  private static let longestKicker = 5
  /// In words, of what says that the headline is from the site.
  private static let longestPointer = 12

  /// - Parameter site: the name of where the article is from.
  init(_ title: String?, site: String? = nil) {
    self.words = Self.hashes(title)
    self.site = Self.hashes(site)
    counts = self.words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func hashes(_ string: String?) -> [UInt64] {
    let text = Text(string ?? "")
    var words: [HashedWord] = []
    WordHasher.words(text, 0..<text.count, limit: .max, into: &words)
    return words.map(\.hash)
  }

  /// “The post Ferry runs again first appeared on Anlo Post.”: it has all of the headline and ends in the name of the site.
  func isPointer(_ sentence: [HashedWord]) -> Bool {
    let more = sentence.count - words.count - site.count
    guard !words.isEmpty, !site.isEmpty, (1...Self.longestPointer).contains(more) else { return false }
    let hashes = sentence.map(\.hash)
    return hashes.suffix(site.count).elementsEqual(site)
      && (0...more).contains { hashes[$0..<$0 + words.count].elementsEqual(words) }
  }

  func isEcho(_ sentence: [HashedWord]) -> Bool {
    guard words.count >= Self.fewest, !sentence.isEmpty else { return false }
    let hashes = sentence.map(\.hash)
    return isPart(hashes) || hasHeadline(hashes) || isAlike(hashes) || isBehindKicker(hashes)
  }

  /// The headline has all its words, in this order.
  private func isPart(_ hashes: [UInt64]) -> Bool {
    guard hashes.count >= Self.fewest else { return false }
    var index = 0
    for word in words where index < hashes.count && hashes[index] == word { index += 1 }
    return index == hashes.count
  }

  /// It has the headline as it is, and a few words besides.
  private func hasHeadline(_ hashes: [UInt64]) -> Bool {
    let more = hashes.count - words.count
    guard more >= 0, more <= max(2, words.count / 4) else { return false }
    return (0...more).contains { hashes[$0..<$0 + words.count].elementsEqual(words) }
  }

  /// It ends in nearly all words of the headline, with a kicker before them.
  private func isBehindKicker(_ hashes: [UInt64]) -> Bool {
    let more = hashes.count - words.count
    guard words.count >= Self.fewestBehindKicker, more > 0, more <= Self.longestKicker else { return false }
    return isAlike(Array(hashes.dropFirst(more)))
  }

  private func isAlike(_ hashes: [UInt64]) -> Bool {
    let longer = max(hashes.count, words.count)
    guard longer <= 2 * min(hashes.count, words.count) else { return false }
    var left = counts
    var shared = 0
    for hash in hashes {
      guard let count = left[hash], count > 0 else { continue }
      left[hash] = count - 1
      shared += 1
    }
    return Double(shared) >= Self.share * Double(longer)
  }
}
