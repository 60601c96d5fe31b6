/// Puts the translations of a job into the bytes of the file that it was made from.
package protocol ArticleMerger: Sendable {
  /// - Parameters:
  ///   - article: as its reader made it; units are found by their places. With `Segments`, they are found by their ids.
  ///   - bytes: of the whole file.
  func merge(_ job: Job, into article: Article, _ bytes: [UInt8], _ options: MergeOptions) -> ArticleMerge

  /// Writes what the head of a page says of it wherever it says so.
  /// - Parameters:
  ///   - values: of the page, that say `source`.
  ///   - page: where they stand.
  /// - Throws: it stands nowhere as it was read, or the page's encoding lacks a letter.
  func restated(
    _ values: [FileValue], _ source: String, _ target: String, in page: Enclosure
  ) throws(ArticleError) -> [ArticleMerge.Edit]
}

/// What is taken of a job.
package struct MergeOptions: Sendable {
  /// Targets that are less done are left out; `nil`: all that are translations.
  package var least: Target.State?
  /// Plain text and Markdown are written as UTF-8, whatever they are in. Pages say what they are in and stay so: references stand for what
  /// it lacks.
  package var writesUTF8 = false
  /// What stands around the text that is merged; `nil`: it is the file itself, or a record of it.
  package var enclosure: Enclosure?

  package init(least: Target.State? = nil) { self.least = least }
}

/// What is to be done to a file.
package struct ArticleMerge: Sendable {
  /// Some bytes of the file, and what stands in their place.
  package struct Edit: Sendable, Equatable {
    package let range: Range<Int>
    package let bytes: [UInt8]
    /// The id of the unit whose translation it is; `nil`: it follows from others, or nobody knows.
    package var unit: String?

    package init(_ range: Range<Int>, _ bytes: [UInt8], of unit: String? = nil) {
      (self.range, self.bytes, self.unit) = (range, bytes, unit)
    }

    /// They do the same.
    package func isSame(as other: Edit) -> Bool { range == other.range && bytes == other.bytes }
  }

  /// A unit that was not merged.
  package struct Problem: Sendable, Equatable {
    /// The unit's id; empty: it is a matter of the whole article.
    package let unit: String
    package let error: ArticleError

    package init(_ unit: String, _ error: ArticleError) { (self.unit, self.error) = (unit, error) }
  }

  /// In order, apart.
  package var edits: [Edit] = []
  /// Of what stands around the text.
  package var outside: [Edit] = []
  package var problems: [Problem] = []
  /// For people.
  package var notes: [String] = []
  /// The units whose translation is in the edits.
  package var merged = 0
  /// The units that have none.
  package var untranslated = 0
  /// The units that have one, of an article that nothing can be put back into.
  package var refused = 0

  /// Of the merged units those that were put back without the emphasis that the text has.
  package var flattened = 0
  /// The ids of the sentences for which the job has no unit, where the article was taken apart anew.
  package var unknown: Set<String> = []

  package init() {}

  /// Tells of edits that were left out since they reach into others.
  package mutating func leave(_ edits: [Edit]) {
    for edit in edits {
      guard let unit = edit.unit else {
        notes.append("what follows from a translation reaches into another one: it was left out")
        continue
      }
      if !self.edits.contains(where: { $0.unit == unit }) { merged -= 1 }
      problems.append(Problem(unit, Self.overlap))
    }
  }

  /// Of a translation that was left out.
  package static let overlap = ArticleError(
    .conflict, "its place in the file is part of another translation's, which was taken: translate it there")

  /// The file with what was changed.
  package static func applied(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var (result, end) = ([UInt8](), 0)
    result.reserveCapacity(bytes.count + bytes.count / 4)
    for edit in edits {
      result += bytes[end..<edit.range.lowerBound]
      result += edit.bytes
      end = edit.range.upperBound
    }
    return result + bytes[end...]
  }
}

extension [ArticleMerge.Edit] {
  /// In order, each once, without those that reach into one before them: these are the second.
  package var apart: (edits: [ArticleMerge.Edit], left: [ArticleMerge.Edit]) {
    var (result, left, end) = ([ArticleMerge.Edit](), [ArticleMerge.Edit](), 0)
    for edit in sorted(by: { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) })
    {
      if let last = result.last, last.isSame(as: edit) { continue }
      guard edit.range.lowerBound >= end else {
        left.append(edit)
        continue
      }
      result.append(edit)
      end = edit.range.upperBound
    }
    return (result, left)
  }
}
