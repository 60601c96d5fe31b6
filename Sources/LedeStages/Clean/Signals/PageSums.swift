import LedeCore

/// Sums over the lines above each line, so that what stands in any stretch of a page is a difference.
final class PageSums {
  fileprivate struct Sums {
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
  }

  /// What stands in some lines; of the sums, no more is read than what is asked for.
  struct Stretch {
    fileprivate let sums: PageSums
    fileprivate let range: Range<Int>

    private var start: Sums { _read { yield sums.upTo[range.lowerBound] } }
    private var end: Sums { _read { yield sums.upTo[range.upperBound] } }

    var lines: Double { end.lines - start.lines }
    var words: Double { end.words - start.words }
    var letters: Double { end.letters - start.letters }
    var prose: Double { end.prose - start.prose }
    var proseLetters: Double { end.proseLetters - start.proseLetters }
    var linked: Double { end.linked - start.linked }
    var short: Double { end.short - start.short }
    var marked: Double { end.marked - start.marked }
    var dates: Double { end.dates - start.dates }
    var shared: Double { end.shared - start.shared }
    var compared: Double { end.compared - start.compared }

    /// Lines that announce something of a kind.
    func announced(_ kind: LineHeadings.Kind) -> Double {
      end.announced[kind.rawValue] - start.announced[kind.rawValue]
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
  var total: Stretch { self[0..<upTo.count - 1] }

  /// The lines above one.
  func above(_ line: Int) -> Stretch { self[0..<line] }

  subscript(lines: Range<Int>) -> Stretch { Stretch(sums: self, range: lines) }

  /// The lines up to so many above and below one, with it.
  func around(_ line: Int, _ reach: Int) -> Stretch {
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
