import LedeCore
import LedeText

/// How what stages of the run made of the same articles differs. Items are told by their place in the input.
extension ArticleComparison {
  /// - Parameters:
  ///   - before: behind the stages of the run.
  ///   - after: of the same articles behind other ones.
  package init(_ before: Edition, _ after: Edition) {
    self.init()
    articles = 0
    let (old, new) = (Self.shown(before), Self.shown(after))
    for item in before.items where new[item.position] == nil {
      articles += 1
      add(.newsletter, isAdded: false, Self.name(item), reason: Self.host(of: item, in: after).map { "below \($0)" })
    }
    let moved = Self.moved(after.items.compactMap { old[$0.position]?.place })
    for (place, item) in after.items.enumerated() {
      guard let was = old[item.position] else {
        articles += 1
        add(.newsletter, isAdded: true, Self.name(item), reason: "place \(place + 1)")
        continue
      }
      compare(was.item, item, places: moved.contains(was.place) ? (was.place, place) : nil)
    }
  }

  /// An item that both have.
  /// - Parameter places: `nil`: it has not moved.
  private mutating func compare(_ old: Item, _ new: Item, places: (old: Int, new: Int)?) {
    var changes = places.map { [("place \($0.old + 1)", "place \($0.new + 1)")] } ?? []
    if old.section != new.section {
      changes.append(("section \(old.section ?? "none")", "section \(new.section ?? "none")"))
    }
    let counts = (old.others.count + old.copies.count, new.others.count + new.copies.count)
    if counts.0 != counts.1 { changes.append(("other reports \(counts.0)", "other reports \(counts.1)")) }
    if changes.isEmpty { return }
    articles += 1
    add(.newsletter, isAdded: false, Self.name(old), reason: changes.map(\.0).joined(separator: ", "))
    add(.newsletter, isAdded: true, Self.name(new), reason: changes.map(\.1).joined(separator: ", "))
  }

  private static func shown(_ edition: Edition) -> [Int: (place: Int, item: Item)] {
    Dictionary(edition.items.enumerated().map { ($1.position, ($0, $1)) }) { first, _ in first }
  }

  private static func name(_ item: Item) -> String { item.title ?? item.sentences.first?.text ?? item.source }

  /// The item that one stands below, as another report of its story.
  private static func host(of item: Item, in edition: Edition) -> String? {
    edition.items.first { ($0.others + $0.copies).contains { $0.id == item.id } }.map(name)
  }

  /// The numbers that stand out of order: all but a longest rising sequence of them.
  static func moved(_ numbers: [Int]) -> Set<Int> {
    // The least end of a sequence of each length, and what stands before each number in its sequence.
    var (ends, before): ([Int], [Int: Int]) = ([], [:])
    for number in numbers {
      let length = ends.countAtStart { $0 < number }
      if length > 0 { before[number] = ends[length - 1] }
      if length < ends.count { ends[length] = number } else { ends.append(number) }
    }
    var kept: Set<Int> = []
    var next = ends.last
    while let number = next {
      kept.insert(number)
      next = before[number]
    }
    return Set(numbers).subtracting(kept)
  }
}
