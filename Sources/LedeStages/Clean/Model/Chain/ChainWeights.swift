import LedeCore

/// What the chain has learned.
///
/// Read from text: a head that ends in an empty line, the states' names, then a name and a weight for each state a line. `start` and `end` are of the
/// page's edges, `from-` and a state of the moves from it, all others of features. A feature that has no line weighs nothing.
/// A rule of which no grade has a line is one that the models have not seen.
struct ChainWeights: Sendable {
  /// For each feature a weight for each state.
  private(set) var features: [Double]
  /// From each state to each state; minus infinity where there is no way.
  private(set) var moves = [Double](repeating: -.infinity, count: Chain.states * Chain.states)
  private(set) var starts = [Double](repeating: -.infinity, count: Chain.states)
  private(set) var ends = [Double](repeating: -.infinity, count: Chain.states)
  /// Names in the text that the code does not know, or that do not have one weight for each state: those of another version.
  private(set) var unknown: [String] = []

  static let fitted = ChainWeights(
    EmbeddedDocuments.models["chain"] ?? [], features: (0..<ChainFeatures.count).map(ChainFeatures.name))

  /// - Parameters:
  ///   - text: as Tools/fit/chain.py writes it.
  ///   - names: those of the features, in their order.
  init(_ text: [UInt8], features names: [String]) {
    let states = Chain.State.allCases.map { "\($0)" }
    features = [Double](repeating: 0, count: names.count * states.count)
    let indices = Dictionary(zip(names, names.indices)) { first, _ in first }
    let all = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let lines = all.drop { !$0.isEmpty }.filter { !$0.isEmpty }
    let given = lines.first.map(Self.words) ?? []
    if given != states { unknown += given.isEmpty ? ["no states"] : given }
    for line in lines.dropFirst() {
      let words = Self.words(line)
      let weights = words.dropFirst().compactMap(Double.init)
      let isFull = weights.count == states.count && words.count == states.count + 1
      switch words[0] {
      case _ where !isFull: unknown.append(words[0])
      case "start": starts = weights
      case "end": ends = weights
      case let name:
        if let index = indices[name] {
          Self.set(&features, index, weights)
        } else if let state = states.firstIndex(where: { name == "from-\($0)" }) {
          Self.set(&moves, state, weights)
        } else {
          unknown.append(name)
        }
      }
    }
  }

  private static func words(_ line: ArraySlice<UInt8>) -> [String] {
    line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func set(_ table: inout [Double], _ row: Int, _ weights: [Double]) {
    table.replaceSubrange(row * weights.count..<(row + 1) * weights.count, with: weights)
  }
}
