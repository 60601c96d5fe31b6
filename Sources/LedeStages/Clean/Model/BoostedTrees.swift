import LedeConfig
import LedeText

/// A sum of decision trees, each fitted to what those before left over (Friedman, 2001): log-odds from a row of features.
///
/// Read from text: the features' names on the first line, then a tree a line, each node before its two branches. An inner node is
/// `feature:threshold:value`, a leaf `value`; a row goes left where its feature is at most the threshold. The value of an inner
/// node is the mean of what its rows come to, so that each step down says what its feature is worth (Saabas, 2014).
struct BoostedTrees: Sendable {
  private struct Node {
    /// -1: a leaf.
    var feature: Int32
    var threshold: Float
    var value: Float
    /// How far behind the node the right branch begins; the left one follows it.
    var right: Int32
  }

  /// Names in the text that are no feature: those of another version.
  private(set) var unknown: [String] = []
  private let columns: [Int32]
  private let count: Int
  private var nodes: [Node] = []
  private var roots: [Int] = []

  /// - Parameters:
  ///   - text: as Tools/fit/boosted_trees.py writes it.
  ///   - features: the names of a row's features, in their order.
  init(_ text: [UInt8], features: [String]) {
    let lines = text.split(separator: 0x0A)
    let names = lines.first?.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) } ?? []
    columns = names.map { Int32(features.firstIndex(of: $0) ?? 0) }
    unknown = names.filter { !features.contains($0) }
    count = features.count
    for line in lines.dropFirst() {
      roots.append(nodes.count)
      var tokens = line.split(separator: 0x20)[...]
      read(&tokens)
    }
  }

  private mutating func read(_ tokens: inout ArraySlice<ArraySlice<UInt8>>) {
    guard let token = tokens.popFirst() else { return }
    let parts = token.split(separator: UInt8(ascii: ":")).map { Float(String(decoding: $0, as: UTF8.self)) ?? 0 }
    guard parts.count == 3 else {
      nodes.append(Node(feature: -1, threshold: 0, value: parts.first ?? 0, right: 0))
      return
    }
    let index = nodes.count
    nodes.append(Node(feature: columns[Int(parts[0])], threshold: parts[1], value: parts[2], right: 0))
    read(&tokens)
    nodes[index].right = Int32(nodes.count - index)
    read(&tokens)
  }

  /// Log-odds that the trees to come do not turn round: most of a page's blocks are furniture beyond doubt.
  static let beyondDoubt = -4.0
  /// The trees that are asked in any case: two fifths of them all.
  private var leastTrees: Int { roots.count * 2 / 5 }

  /// The trees that explain an answer: the first ones have the most to say.
  private static let explaining = 40

  /// How likely each of some rows of features is, by all trees.
  /// - Parameter add: adds the features of a row to an empty array.
  func probabilities(_ rows: some Collection<Int>, _ add: (Int, inout [Float]) -> Void) -> [Double] {
    var row: [Float] = []
    row.reserveCapacity(count)
    return rows.map { index in
      row.removeAll(keepingCapacity: true)
      add(index, &row)
      return 1 / (1 + exp(-Double(logOdds(row))))
    }
  }

  private func logOdds(_ row: [Float]) -> Float {
    let leastTrees = leastTrees
    var sum: Float = 0
    let doubt = Float(Self.beyondDoubt)
    for (tree, root) in roots.enumerated() {
      var node = nodes[root]
      var index = root
      while node.feature >= 0 {
        index += row[Int(node.feature)] <= node.threshold ? 1 : Int(node.right)
        node = nodes[index]
      }
      sum += node.value
      if tree >= leastTrees, sum < doubt { break }
    }
    return sum
  }

  /// The feature that says most for a row, or against it.
  func reason(_ row: [Float], isFor: Bool) -> Int {
    var shares = [Float](repeating: 0, count: count)
    for root in roots.prefix(Self.explaining) {
      var index = root
      while nodes[index].feature >= 0 {
        let node = nodes[index]
        let step = row[Int(node.feature)] <= node.threshold ? 1 : Int(node.right)
        shares[Int(node.feature)] += nodes[index + step].value - node.value
        index += step
      }
    }
    let sign: Float = isFor ? 1 : -1
    var feature = 0
    for other in shares.indices where shares[feature] * sign < shares[other] * sign { feature = other }
    return feature
  }
}
