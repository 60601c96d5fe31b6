import LedeCore

/// A model of cleaning as its file has it: a head with what was settled when it was fitted, then trees.
///
/// The head is lines of a key, a colon and values, up to a blank line: `model` its name, `rules` the rules of `clean` that
/// it was shown, and thresholds.
struct LookModel: Sendable {
  let trees: BoostedTrees
  /// The rules that it was shown: of another it knows nothing.
  let rules: Set<String>
  private let thresholds: [String: Double]

  init(_ text: [UInt8]) {
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    let head = lines.prefix { !$0.isEmpty }
    trees = BoostedTrees(lines.dropFirst(head.count + 1).filter { !$0.isEmpty })
    var thresholds: [String: Double] = [:]
    var rules: Set<String> = []
    for line in head {
      let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let values = parts[1].split(separator: " ").map(String.init)
      if parts[0] == "rules" { rules = Set(values) } else { thresholds[parts[0]] = values.first.flatMap(Double.init) }
    }
    (self.thresholds, self.rules) = (thresholds, rules)
  }

  /// A threshold of the head; 0 where it has none of this name.
  func threshold(_ name: String) -> Double { thresholds[name] ?? 0 }

  private static func named(_ name: String) -> LookModel { LookModel(EmbeddedDocuments.models[name] ?? []) }

  static let text = named("text")
  static let markup = (first: named("markup-first"), second: named("markup-second"))
  static let headline = named("headline")

  /// The rules that all models were shown.
  static let rules = text.rules
}
