import LedeCore

/// What signals say of a page: one row for each line, one column for each signal that somebody asked for.
///
/// Models read rows of it, and `lede-features` prints these very rows for the models to be fitted to. A column is filled when
/// it is first asked for, and again when what it rests on has been found out.
struct SignalTable {
  let facts: PageFacts
  private let rows: Int
  /// By signal; above and below the lines stands what it is for those that the page does not have, as far as inputs reach.
  private var columns: [[Float]]

  /// - Parameters:
  ///   - title: the headline as far as it is stated elsewhere.
  ///   - markup: the blocks of a page that has markup, with what it says it is about.
  init(_ page: Page, _ rules: [ChosenRule], title: StatedTitle?, markup: (blocks: Blocks, subject: String)?) {
    facts = PageFacts(
      page, LineMarks.all(in: page, rules),
      markup: markup.map { MarkupFacts(page, $0.blocks, subject: $0.subject) }, headline: title?.line(in: page))
    rows = page.lines.count
    columns = [[Float]](repeating: [], count: Signals.all.count)
  }

  /// Says what the first look makes of each line, from 0 to 1.
  mutating func know(look probabilities: [Double]) {
    facts.look = LookFacts(facts, probabilities)
    forget(.look)
  }

  /// Says which line is the headline; `nil`: none is.
  mutating func know(headline: Int?) {
    facts.headline = headline
    forget(.headline)
  }

  private mutating func forget(_ step: Signal.Step) {
    for (index, signal) in Signals.all.enumerated() where signal.step == step { columns[index] = [] }
  }

  /// Fills the columns that some inputs need.
  mutating func fill(_ inputs: [SignalInput]) {
    if rows == 0 { return }
    for input in inputs where columns[input.signal].isEmpty {
      let reach = SignalInput.reach
      var column = [Float](repeating: Signals.outside[input.signal], count: rows + 2 * reach)
      column.replaceSubrange(reach..<reach + rows, with: Signals.all[input.signal].values(facts))
      columns[input.signal] = column
    }
  }

  /// What inputs say of lines: a row of as many numbers for each, one after the other.
  func rows(_ inputs: [SignalInput], _ lines: [Int]) -> [Float] {
    var values = [Float](repeating: 0, count: lines.count * inputs.count)
    for (place, input) in inputs.enumerated() {
      let column = columns[input.signal]
      var cell = place
      for line in lines {
        values[cell] = column[line + input.shift + SignalInput.reach]
        cell += inputs.count
      }
    }
    return values
  }

  /// The same by input, of at most eight lines; places without a line are 0.
  func columns(_ inputs: [SignalInput], _ lines: ArraySlice<Int>) -> [SIMD8<Float>] {
    inputs.map { input in
      let column = columns[input.signal]
      let shift = input.shift &+ SignalInput.reach
      var values = SIMD8<Float>()
      var place = 0
      for line in lines {
        values[place] = column[line &+ shift]
        place &+= 1
      }
      return values
    }
  }
}
