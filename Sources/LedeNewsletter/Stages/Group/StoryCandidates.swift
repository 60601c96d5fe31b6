import LedeCore

/// The pairs of items that are worth comparing: those that have two or more of their rarest features in common.
///
/// An item meets only the last few that have a feature before it, in the order of their dates, so that the work grows with the number of items
/// however many report one story: who is not met is met by one that is.
struct StoryCandidates {
  /// Indices of items, each pair once.
  private(set) var pairs: [(Int, Int)] = []

  /// The words of an item that are looked up, the rarest ones that others have, too; and as many names and numbers, which alone are in
  /// common across languages.
  private static let mostFeatures = 16
  /// The items before it that have a feature.
  private static let mostMet = 12
  private static let leastShared = 2

  init(_ items: [Item], _ frequencies: StoryFrequencies) {
    var met: [UInt64: [Int32]] = [:]
    for index in Self.order(items) {
      var shared: [Int32: Int] = [:]
      for feature in Self.rarest(items[index], frequencies) {
        var others = met[feature] ?? []
        for other in others { shared[other, default: 0] += 1 }
        if others.count >= Self.mostMet { others.removeFirst() }
        others.append(Int32(index))
        met[feature] = others
      }
      let found = shared.filter { $0.value >= Self.leastShared }.map { Int($0.key) }
      pairs += found.sorted().map { (min($0, index), max($0, index)) }
    }
  }

  /// By date, then as they are; those without a date stand in their place.
  private static func order(_ items: [Item]) -> [Int] {
    var moments: [Int] = []
    for item in items { moments.append(item.moment ?? moments.last ?? .min) }
    return items.indices.sorted { (moments[$0], $0) < (moments[$1], $1) }
  }

  private static func rarest(_ item: Item, _ frequencies: StoryFrequencies) -> [UInt64] {
    [StoryFrequencies.words(of: item), StoryFrequencies.facts(of: item)].flatMap { features in
      let known = features.map { (count: frequencies.count($0), feature: $0) }.filter { $0.count > 1 }
      return known.sorted { ($0.count, $0.feature) < ($1.count, $1.feature) }.prefix(mostFeatures).map(\.feature)
    }
  }
}
