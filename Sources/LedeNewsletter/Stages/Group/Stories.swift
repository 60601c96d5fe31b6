import LedeCore
import LedeText

/// The items of a run by the story that they report.
struct Stories {
  /// Why two items are of one story.
  struct Link {
    let isCopy: Bool
    let reason: String
    /// How sure it is, from 0 to 1.
    var strength = 1.0
  }

  private let items: [Item]
  private let likeness: StoryLikeness
  private var parents: [Int]
  /// By root, the first members of a group of several.
  private var members: [Int: [Int]] = [:]
  /// For each item the one that brought it to its story.
  private var links: [Int: Link] = [:]
  private let threshold: Double
  /// In seconds.
  private let span: Int
  private let acrossLanguages: Bool

  init(_ items: [Item], threshold: Double, days: Int, acrossLanguages: Bool = true) {
    self.items = items
    self.threshold = threshold
    span = days * 86_400
    self.acrossLanguages = acrossLanguages
    let frequencies = StoryFrequencies(items)
    likeness = StoryLikeness(items, frequencies)
    parents = Array(items.indices)
    linkAddresses()
    join(StoryCandidates(items, frequencies).pairs)
  }

  /// Indices of items: groups in the order of their first members, members in the order of the items.
  var groups: [[Int]] {
    var places: [Int: Int] = [:]
    var result: [[Int]] = []
    for index in items.indices {
      var root = index
      while parents[root] != root { root = parents[root] }
      if let place = places[root] {
        result[place].append(index)
      } else {
        places[root] = result.count
        result.append([index])
      }
    }
    return result
  }

  /// Why a member belongs to what is shown: what both have in common, else what brought it to the story.
  func link(of member: Int, to shown: Int) -> Link {
    if let direct = link(member, shown) { return direct }
    return links[member] ?? links[shown] ?? Link(isCopy: false, reason: "like another report of the story")
  }

  private mutating func linkAddresses() {
    var known: [CanonicalAddress: Int] = [:]
    for (index, item) in items.enumerated() {
      guard let address = item.url.flatMap({ CanonicalAddress($0) }), !address.path.isEmpty else { continue }
      if let first = known[address] {
        join(first, index, Link(isCopy: true, reason: "the same address"))
      } else {
        known[address] = index
      }
    }
  }

  /// Joins what is alike, the most alike first. Two groups become one only if they are alike on the whole: else stories would be joined
  /// by the one report that has something of each.
  private mutating func join(_ pairs: [(Int, Int)]) {
    let found = pairs.compactMap { one, other in
      link(one, other).map { (one: one, other: other, link: $0) }
    }
    for (one, other, link) in found.sorted(by: {
      ($1.link.strength, $0.one, $0.other) < ($0.link.strength, $1.one, $1.other)
    })
    where link.isCopy || areAlike(root(one), root(other)) {
      join(one, other, link)
    }
  }

  /// The members of a group that speak for it.
  private static let speakers = 4
  /// Of the threshold, what the mean likeness of two groups must reach.
  private static let meanShare = 0.6

  private func areAlike(_ one: Int, _ other: Int) -> Bool {
    let (own, others) = (members[one] ?? [one], members[other] ?? [other])
    if one == other || own.count == 1 && others.count == 1 { return true }
    var (sum, count) = (0.0, 0)
    for member in own.prefix(Self.speakers) {
      for another in others.prefix(Self.speakers) {
        sum += likeness.compare(items[member], items[another], (member, another)).likeness
        count += 1
      }
    }
    return sum >= threshold * Self.meanShare * Double(count)
  }

  private func link(_ one: Int, _ other: Int) -> Link? {
    let (a, b) = (items[one], items[other])
    if let address = a.url.flatMap({ CanonicalAddress($0) }), !address.path.isEmpty,
      address == b.url.flatMap({ CanonicalAddress($0) })
    {
      return Link(isCopy: true, reason: "the same address")
    }
    guard acrossLanguages || StoryFrequencies.language(of: a) == StoryFrequencies.language(of: b) else { return nil }
    let result = likeness.compare(a, b, (one, other))
    if result.isCopy { return Link(isCopy: true, reason: "the same text") }
    guard threshold < 1, result.likeness >= threshold, areNear(a, b) else { return nil }
    return Link(isCopy: false, reason: Self.reason(result, a), strength: result.likeness)
  }

  private static func reason(_ result: StoryLikeness.Result, _ one: Item) -> String {
    let written = result.names.isEmpty ? [] : one.story?.writtenNames ?? []
    let names = result.names.filter(written.indices.contains).map { written[$0] }
    let words = result.sharedWords == 0 ? [] : ["\(result.sharedWords) \(result.sharedWords == 1 ? "word" : "words")"]
    let percent = Int((result.likeness * 100).rounded())
    let shared = (names + result.numbers + words).joined(separator: ", ")
    return "alike to 0.\(percent < 10 ? "0" : "")\(min(percent, 99)): \(shared)"
  }

  private func areNear(_ one: Item, _ other: Item) -> Bool {
    guard let a = one.moment, let b = other.moment else { return true }
    // Dates without a time of day are as near as their days.
    return abs(a - b) < span + 86_400
  }

  private mutating func join(_ one: Int, _ other: Int, _ link: Link) {
    let (first, second) = (root(one), root(other))
    if first == second { return }
    parents[max(first, second)] = min(first, second)
    let all = (members[first] ?? [first]) + (members.removeValue(forKey: second) ?? [second])
    members[first] = nil
    members[min(first, second)] = Array(all.prefix(Self.speakers))
    for member in [one, other] where links[member] == nil { links[member] = link }
  }

  private mutating func root(_ index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
