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

  /// A distinct word.
  package struct Word: Equatable, Sendable {
    /// Of its stem.
    package let hash: UInt32
    /// How often it occurs.
    package var count: UInt8

    package init(hash: UInt32, count: UInt8) {
      (self.hash, self.count) = (hash, count)
    }
  }

  /// Each once, in the order of the text.
  package let names: [Name]
  /// The names as they are written, in the same order.
  package var writtenNames: [String] { names.indices.map(writtenName) }

  /// - Parameter index: of a name.
  package func writtenName(_ index: Int) -> String {
    let parts = written.utf8.split(separator: Self.separator, maxSplits: index + 1)
    return index < parts.count ? String(Substring(parts[index])) : ""
  }

  /// Each once, in the order of the text: `71.3`, `1200`.
  package let numbers: [String]
  /// By their hashes.
  package let words: [Word]
  /// Its script has capitals, so that names can be told.
  package let hasCapitals: Bool
  private let written: String

  private static let separator: UInt8 = 0x0A

  package init(names: [Name], writtenNames: [String], numbers: [String], words: [Word], hasCapitals: Bool) {
    (self.names, self.numbers, self.words, self.hasCapitals) = (names, numbers, words, hasCapitals)
    written = writtenNames.joined(separator: "\n")
  }
}

extension StoryTrace {
  package func description(in article: Article) -> LayerDescription? {
    var result = LayerDescription(of: Blocks.name)
    let facts = writtenNames + numbers
    result.headline = facts.isEmpty ? nil : "story: " + facts.joined(separator: ", ")
    return result
  }
}
