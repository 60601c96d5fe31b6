import LedeConfig
import LedeText

/// A sum of decision trees, each fitted to what those before left over (Friedman, 2001): log-odds from signals.
///
/// Read from text: first a line of names, those of the signals; then a tree a line, each node before its two branches. An inner node is
/// `signal:threshold:value`, a leaf `value`; a row goes left where its signal is at most the threshold. The value of an inner
/// node is the mean of what its rows come to, so that each step down says what its signal is worth (Saabas, 2014).
struct BoostedTrees: Sendable {
  /// Eight bytes, so that the trees of a model lie in a processor's nearest memory.
  private struct Node {
    var threshold: Float
    /// A place in `inputs`.
    var input: Int16
    /// How far behind the node the right branch begins; the left one follows it. 0: a leaf.
    var right: Int16
  }

  /// The signals that the trees see.
  private(set) var inputs: [SignalInput] = []
  /// Names in the text that are no signal: those of another version.
  private(set) var unknown: [String] = []
  private var nodes: [Node] = []
  /// By node, what its rows come to; of a leaf: its value.
  private var means: [Float] = []
  /// Where the trees begin.
  private var roots: [Int] = []
  /// Those that are asked of any row, and the others.
  private var scorers: [TreeScorer] = []

  /// - Parameter lines: as Tools/fit/boosted_trees.py writes them.
  init(_ lines: some Sequence<ArraySlice<UInt8>>) {
    var places: [Int16] = []
    for line in lines {
      var tokens = line.split(separator: 0x20)[...]
      if places.isEmpty {
        for name in tokens.map({ String(decoding: $0, as: UTF8.self) }) {
          let input = SignalInput(name)
          if let input { inputs.append(input) } else { unknown.append(name) }
          places.append(input == nil ? 0 : Int16(inputs.count - 1))
        }
      } else {
        roots.append(nodes.count)
        read(&tokens, places)
      }
    }
    let trees = roots.map { root in
      var tree = TreeScorer.Tree()
      flatten(root, into: &tree)
      return tree
    }
    let first = trees.count * 2 / 5
    scorers = [trees[..<first], trees[first...]].map { TreeScorer($0, inputs: inputs.count) }
  }

  private mutating func read(_ tokens: inout ArraySlice<ArraySlice<UInt8>>, _ places: [Int16]) {
    guard let token = tokens.popFirst() else { return }
    let parts = token.split(separator: UInt8(ascii: ":")).map { Float(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard parts.count == 3 else {
      nodes.append(Node(threshold: 0, input: 0, right: 0))
      means.append(parts.first ?? 0)
      return
    }
    let index = nodes.count
    nodes.append(Node(threshold: parts[1], input: places[Int(parts[0])], right: 0))
    means.append(parts[2])
    read(&tokens, places)
    nodes[index].right = Int16(nodes.count - index)
    read(&tokens, places)
  }

  private func flatten(_ index: Int, into tree: inout TreeScorer.Tree) {
    let node = nodes[index]
    guard node.right > 0 else { return tree.values.append(means[index]) }
    let first = tree.values.count
    flatten(index + 1, into: &tree)
    let left = UInt32.max << UInt32(first) & ~(UInt32.max << UInt32(tree.values.count))
    tree.splits.append(TreeScorer.Split(input: Int(node.input), threshold: node.threshold, leaves: ~left))
    flatten(index + Int(node.right), into: &tree)
  }

  /// Log-odds that the trees to come do not turn round: most of a page's blocks are furniture beyond doubt.
  static let beyondDoubt = LookFacts.limits.lowerBound

  /// The trees that explain an answer: the first ones have the most to say.
  private static let explaining = 40

  /// How likely each of some lines is, by all trees.
  func probabilities(_ table: inout SignalTable, _ lines: some Collection<Int>) -> [Double] {
    table.fill(inputs)
    let lines = Array(lines)
    var probabilities: [Double] = []
    probabilities.reserveCapacity(lines.count)
    for first in stride(from: 0, to: lines.count, by: TreeScorer.Rows.scalarCount) {
      let group = lines[first..<min(first + TreeScorer.Rows.scalarCount, lines.count)]
      let sums = logOdds(table.columns(inputs, group))
      for row in 0..<group.count { probabilities.append(Logistic.probability(logOdds: Double(sums[row]))) }
    }
    return probabilities
  }

  /// Of eight rows; the later trees are not asked where all are beyond doubt.
  private func logOdds(_ rows: [TreeScorer.Rows]) -> TreeScorer.Rows {
    var sums = TreeScorer.Rows()
    for scorer in scorers {
      scorer.add(rows, to: &sums)
      if all(sums .< TreeScorer.Rows(repeating: Float(Self.beyondDoubt))) { break }
    }
    return sums
  }

  /// By line, the signal that says most against it.
  ///
  /// - Parameter table: has the columns of all that the trees see.
  func strongestAgainst(_ table: SignalTable, _ lines: [Int]) -> [SignalInput] {
    let rows = table.rows(inputs, lines)
    var shares = [Float](repeating: 0, count: inputs.count)
    return lines.indices.map { line in
      add(rows, line * inputs.count, to: &shares)
      var least = 0
      for input in shares.indices {
        if shares[input] < shares[least] { least = input }
      }
      for input in shares.indices { shares[input] = 0 }
      return inputs[least]
    }
  }

  /// What each signal that the trees see says for a line (above 0) or against it, in log-odds, those that say most first.
  ///
  /// - Parameter table: has the columns of all that the trees see.
  func ranked(_ table: SignalTable, _ line: Int) -> [(signal: SignalInput, logOdds: Float)] {
    var shares = [Float](repeating: 0, count: inputs.count)
    add(table.rows(inputs, [line]), 0, to: &shares)
    return zip(inputs, shares).map { ($0, $1) }.sorted { abs($0.1) > abs($1.1) }
  }

  /// Adds up what each step down says of a row.
  private func add(_ values: [Float], _ start: Int, to shares: inout [Float]) {
    for root in roots.prefix(Self.explaining) {
      var index = root
      while nodes[index].right > 0 {
        let node = nodes[index]
        let step = values[start + Int(node.input)] <= node.threshold ? 1 : Int(node.right)
        shares[Int(node.input)] += means[index + step] - means[index]
        index += step
      }
    }
  }
}

/// The logistic function and its inverse.
enum Logistic {
  static func probability(logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }

  static func logOdds(_ probability: Double) -> Double {
    log(probability / max(1 - probability, .leastNormalMagnitude))
  }
}
