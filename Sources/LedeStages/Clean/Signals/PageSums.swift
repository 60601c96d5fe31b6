import LedeCore

/// Sums over the lines above each line, so that what stands in any stretch of a page is a difference.
final class PageSums {
  struct Sums {
    var lines = 0.0
    var words = 0.0
    var letters = 0.0
    /// Words and letters of lines of prose.
    var prose = 0.0
    var proseLetters = 0.0
    /// Letters in links.
    var linked = 0.0
    /// Lines that are short, that a rule found something in, that have a date.
    var short = 0.0
    var marked = 0.0
    var dates = 0.0
    /// Of the shares of words that the core has, and of how much each of them counts.
    var shared = 0.0
    var compared = 0.0
    /// Lines that announce something, by what it is.
    var announced = SIMD8<Double>(repeating: 0)

    fileprivate static func - (left: Sums, right: Sums) -> Sums {
      Sums(
        lines: left.lines - right.lines, words: left.words - right.words, letters: left.letters - right.letters,
        prose: left.prose - right.prose, proseLetters: left.proseLetters - right.proseLetters,
        linked: left.linked - right.linked, short: left.short - right.short, marked: left.marked - right.marked,
        dates: left.dates - right.dates, shared: left.shared - right.shared, compared: left.compared - right.compared,
        announced: left.announced - right.announced)
    }
  }

  private let upTo: [Sums]

  init(
    _ page: Page, _ marks: [LineMarks], _ headings: LineHeadings, _ isProse: [Bool], _ markup: MarkupFacts?,
    _ vocabulary: CoreVocabulary?
  ) {
    var sum = Sums()
    var upTo = [sum]
    upTo.reserveCapacity(page.lines.count + 1)
    for (index, line) in page.lines.enumerated() {
      sum.lines += 1
      sum.words += Double(line.words)
      sum.letters += Double(line.letters)
      if isProse[index] {
        sum.prose += Double(line.words)
        sum.proseLetters += Double(line.letters)
      }
      if let markup { sum.linked += Double(line.letters) * markup.blocks[index].linkShare }
      if line.isShort { sum.short += 1 }
      if marks[index].isStrong { sum.marked += 1 }
      if line.cues.hasDate { sum.dates += 1 }
      if let share = vocabulary?.compared(index) {
        sum.shared += share.shared
        sum.compared += share.compared
      }
      sum.announced[headings.announced[index].rawValue] += 1
      upTo.append(sum)
    }
    self.upTo = upTo
  }

  /// All lines.
  var total: Sums { upTo[upTo.count - 1] }

  /// The lines above one.
  func above(_ line: Int) -> Sums { upTo[line] }

  subscript(lines: Range<Int>) -> Sums { upTo[lines.upperBound] - upTo[lines.lowerBound] }

  /// The lines up to so many above and below one, with it.
  func around(_ line: Int, _ reach: Int) -> Sums {
    self[max(0, line - reach)..<min(upTo.count - 1, line + reach + 1)]
  }
}

/// For each line the nearest one above and below it whose value is not 0.
final class NearestLines {
  /// The nearest line of a sort on one side of a line.
  struct Nearest {
    /// In lines; where there is none, more than any.
    var distance = NearestLines.none
    var value = 0
  }

  /// Stands for the distance of what is not there, in lines.
  static let none = 99

  let above: [Nearest]
  let below: [Nearest]

  init(_ values: [Int]) {
    above = Self.nearest(values)
    below = Self.nearest(values.reversed()).reversed()
  }

  private static func nearest(_ values: [Int]) -> [Nearest] {
    var last: (index: Int, value: Int)?
    return values.enumerated().map { index, value in
      defer { if value != 0 { last = (index, value) } }
      return last.map { Nearest(distance: index - $0.index, value: $0.value) } ?? Nearest()
    }
  }
}
