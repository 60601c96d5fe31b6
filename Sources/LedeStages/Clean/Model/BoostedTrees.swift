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
    /// Of a leaf: nothing is at most it, so that a row stays where it is.
    var threshold: Float
    /// A place in `inputs`.
    var input: Int16
    /// How far behind the node the right branch begins; the left one follows it. 0: a leaf.
    var right: Int16
  }

  private struct Tree {
    let root: Int
    /// Steps down to its deepest leaf.
    let depth: Int
  }

  /// The signals that the trees see.
  private(set) var inputs: [SignalInput] = []
  /// Names in the text that are no signal: those of another version.
  private(set) var unknown: [String] = []
  private var nodes: [Node] = []
  /// By node, what its rows come to; of a leaf: its value.
  private var means: [Float] = []
  private var trees: [Tree] = []

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
        let root = nodes.count
        trees.append(Tree(root: root, depth: read(&tokens, places)))
      }
    }
  }

  /// Returns the steps down to the deepest leaf.
  private mutating func read(_ tokens: inout ArraySlice<ArraySlice<UInt8>>, _ places: [Int16]) -> Int {
    guard let token = tokens.popFirst() else { return 0 }
    let parts = token.split(separator: UInt8(ascii: ":")).map { Float(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard parts.count == 3 else {
      nodes.append(Node(threshold: -.infinity, input: 0, right: 0))
      means.append(parts.first ?? 0)
      return 0
    }
    let index = nodes.count
    nodes.append(Node(threshold: parts[1], input: places[Int(parts[0])], right: 0))
    means.append(parts[2])
    let left = read(&tokens, places)
    nodes[index].right = Int16(nodes.count - index)
    return 1 + max(left, read(&tokens, places))
  }

  /// Log-odds that the trees to come do not turn round: most of a page's blocks are furniture beyond doubt.
  static let beyondDoubt = LookFacts.limits.lowerBound
  /// The trees that are asked in any case: two fifths of them all.
  private var leastTrees: Int { trees.count * 2 / 5 }

  /// The trees that explain an answer: the first ones have the most to say.
  private static let explaining = 40

  /// How likely each of some lines is, by all trees.
  func probabilities(_ table: inout SignalTable, _ lines: some Collection<Int>) -> [Double] {
    table.fill(inputs)
    let lines = Array(lines)
    let values = table.rows(inputs, lines)
    return stride(from: 0, to: lines.count, by: 4).flatMap { first in
      // The last rows are asked with the very last one again, so that there are always four.
      let rows = SIMD4(first, first + 1, first + 2, first + 3)
        .clamped(lowerBound: SIMD4(), upperBound: SIMD4(repeating: lines.count - 1))
      let sums = logOdds(values, rows &* inputs.count)
      return (0..<min(4, lines.count - first)).map { Logistic.probability(logOdds: Double(sums[$0])) }
    }
  }

  /// Of four rows at once: each step of one waits for the step before, so that a processor has time for three more.
  ///
  /// - Parameter starts: where the rows begin.
  private func logOdds(_ values: [Float], _ starts: SIMD4<Int>) -> SIMD4<Float> {
    let doubt = SIMD4(repeating: Float(Self.beyondDoubt))
    var sums = SIMD4<Float>()
    // No row's sum grows any more once it is beyond doubt.
    var isAsked = SIMDMask<SIMD4<Int32>>(repeating: true)
    for (number, tree) in trees.enumerated() {
      var (a, b, c, d) = (tree.root, tree.root, tree.root, tree.root)
      for _ in 0..<tree.depth {
        a &+= step(from: nodes[a], values, starts[0])
        b &+= step(from: nodes[b], values, starts[1])
        c &+= step(from: nodes[c], values, starts[2])
        d &+= step(from: nodes[d], values, starts[3])
      }
      sums.replace(with: sums + SIMD4(means[a], means[b], means[c], means[d]), where: isAsked)
      guard number >= leastTrees else { continue }
      isAsked .&= sums .>= doubt
      guard any(isAsked) else { break }
    }
    return sums
  }

  /// How far behind a node the row goes on; without a branch, which a processor would guess wrong half the time.
  @inline(__always)
  private func step(from node: Node, _ values: [Float], _ start: Int) -> Int {
    let goesRight = values[start &+ Int(node.input)] <= node.threshold ? 0 : 1
    return 1 &+ (Int(node.right) &- 1) &* goesRight
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
    for tree in trees.prefix(Self.explaining) {
      var index = tree.root
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
