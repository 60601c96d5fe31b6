/// What trees come to for rows, eight at once, without going down any of them (QuickScorer: Lucchese et al., SIGIR 2015; for several rows
/// at once: SIGIR 2016).
///
/// Each tree has a bit for each leaf, the leftmost the lowest. Every inner node that sends a row to the right takes the leaves to its left
/// from it; the first one left is the row's. Nodes stand in the order of inputs and thresholds, so that none waits for another, and the rest of
/// an input is passed over at the first threshold that no row exceeds.
struct TreeScorer: Sendable {
  /// Eight rows.
  typealias Rows = SIMD8<Float>

  /// A tree as it is scored.
  struct Tree {
    /// Its inner nodes.
    var splits: [Split] = []
    /// By leaf, from the left.
    var values: [Float] = []
  }

  /// An inner node: what has more of an input than the threshold goes to the right.
  struct Split {
    let input: Int
    let threshold: Float
    /// A bit for each leaf that is left to what goes to the right.
    let leaves: UInt32
  }

  /// As many leaves as a tree may have.
  static let mostLeaves = UInt32.bitWidth

  private struct Condition {
    let threshold: Float
    let tree: Int32
    let leaves: UInt32
  }

  private let inputs: Int
  private let trees: Int
  private var conditions: [Condition] = []
  /// Where the conditions of an input end.
  private var ends: [Int] = []
  /// By tree and leaf.
  private var values: [Float] = []

  init(_ trees: some Collection<Tree>, inputs: Int) {
    (self.inputs, self.trees) = (inputs, trees.count)
    var byInput = [[Condition]](repeating: [], count: inputs)
    for (number, tree) in trees.enumerated() {
      precondition(tree.values.count <= Self.mostLeaves, "a tree has more leaves than it may have")
      for split in tree.splits {
        byInput[split.input].append(
          Condition(threshold: split.threshold, tree: Int32(number), leaves: split.leaves))
      }
      values += tree.values + [Float](repeating: 0, count: Self.mostLeaves - tree.values.count)
    }
    for group in byInput {
      conditions += group.sorted { $0.threshold < $1.threshold }
      ends.append(conditions.count)
    }
  }

  /// Adds to the sums of rows what the trees say.
  /// - Parameter rows: by input.
  func add(_ rows: [Rows], to sums: inout Rows) {
    var leaves = [SIMD8<UInt32>](repeating: SIMD8(repeating: .max), count: trees)
    var place = 0
    for input in 0..<inputs {
      let row = rows[input]
      let most = Self.greatest(row)
      while place < ends[input], conditions[place].threshold < most {
        let condition = conditions[place]
        let tree = Int(condition.tree)
        leaves[tree].replace(with: leaves[tree] & condition.leaves, where: row .> condition.threshold)
        place &+= 1
      }
      place = ends[input]
    }
    for tree in 0..<trees {
      let (left, start) = (leaves[tree], tree &* Self.mostLeaves)
      for row in 0..<Rows.scalarCount { sums[row] += values[start &+ left[row].trailingZeroBitCount] }
    }
  }

  /// `max()` is not inlined.
  private static func greatest(_ row: Rows) -> Float {
    let four = row.lowHalf.replacing(with: row.highHalf, where: row.lowHalf .< row.highHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.lowHalf .< four.highHalf)
    return two[0] < two[1] ? two[1] : two[0]
  }
}
