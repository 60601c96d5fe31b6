import LedeText

/// What tells of an article which other articles may report the same: names, numbers and words of its headline and its beginning.
///
/// Names are kept as skeletons, which hold across languages and scripts; words as hashes of stems, which hold within a language.
package struct StoryTrace: Layer, Equatable {
  package static let name = "story"

  package struct Name: Equatable, Sendable {
    package let skeleton: NameSkeleton
    /// Where else than at the start of a sentence it has a capital, or often.
    package let isSure: Bool
    /// It follows another one right away: of two names of a person, one tells nearly all.
    package let isSecond: Bool

    package init(_ skeleton: NameSkeleton, isSure: Bool, isSecond: Bool) {
      (self.skeleton, self.isSure, self.isSecond) = (skeleton, isSure, isSecond)
    }
  }

  /// A distinct word, in four bytes: a run holds those of all its articles.
  package struct Word: Equatable, Sendable {
    private var bits: UInt32

    /// The greatest number of times that is told.
    package static let mostTimes = 15

    /// 28 bits of the hash of its stem: of the words of a language some five pairs are taken for one.
    package var hash: UInt32 { bits >> 4 }
    /// How often it occurs, from 1.
    package var count: Int { Int(bits & 15) }

    /// A word that occurs once.
    /// - Parameter stem: a hash; its upper 28 bits count.
    package init(stem: UInt32) { bits = stem & ~15 | 1 }

    package mutating func countOnceMore() {
      if count < Self.mostTimes { bits += 1 }
    }
  }

  /// Each once, in the order of the text.
  package let names: [Name]
  /// The names as they are written, in the same order.
  package var writtenNames: [String] {
    let parts = written.utf8.split(separator: Self.separator)
    return names.indices.map { $0 < parts.count ? String(Substring(parts[$0])) : "" }
  }

  /// Each once, in the order of the text: `71.3`, `1200`.
  package let numbers: [String]
  /// In the order of their hashes.
  package let words: [Word]
  /// The hashes of the words of its headline that are surely no names, each once: what the story is about.
  package let topic: [UInt32]
  /// Its script has capitals, so that names can be told.
  package let hasCapitals: Bool
  private let written: String

  private static let separator: UInt8 = 0x0A

  package init(
    names: [Name], writtenNames: [String], numbers: [String], words: [Word], topic: [UInt32], hasCapitals: Bool
  ) {
    // Copies have no room to grow in.
    (self.names, self.numbers) = (names.map(\.self), numbers.map(\.self))
    (self.words, self.topic, self.hasCapitals) = (words, topic.map(\.self), hasCapitals)
    written = String(decoding: Array(writtenNames.joined(separator: "\n").utf8), as: UTF8.self)
  }
}

extension StoryTrace {
  /// How much of its headline another report says, from 0 to 1; `nil`: the headline is but names, or there is none.
  package func topicShare(in other: StoryTrace) -> Double? {
    if topic.isEmpty { return nil }
    return Double(topic.count { other.has($0) }) / Double(topic.count)
  }

  private func has(_ word: UInt32) -> Bool {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].hash < word { low = middle + 1 } else { high = middle }
    }
    return low < words.count && words[low].hash == word
  }

  package func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Blocks.name)
    let facts = writtenNames + numbers
    result.headline = facts.isEmpty ? nil : "story: " + facts.joined(separator: ", ")
    return result
  }
}
