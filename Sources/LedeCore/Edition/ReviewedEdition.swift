extension Edition {
  /// The edition of a run with what an editor made of an earlier one.
  ///
  /// Items are known by their ids, also where the run shows another report of their story. What was changed stays as it is; what was not is
  /// as the run has it. Items keep the order of the file, new ones follow what they follow in the run. An item that the
  /// run does not have stays if it holds work of the editor.
  package func merged(with file: Edition) -> Edition {
    var places: [String: Int] = [:]
    for (index, item) in items.enumerated() {
      for id in [item.id] + (item.others + item.copies).map(\.id) where places[id] == nil { places[id] = index }
    }
    // By place in the run, the item of the file that stands for it.
    var taken: Set<Int> = []
    var kept: [(item: Item, place: Int?)] = []
    for old in file.items {
      let place = places[old.id].flatMap { taken.contains($0) ? nil : $0 }
      if let place {
        taken.insert(place)
        kept.append((items[place].reviewed(as: old), place))
      } else if old.review.holdsWork {
        kept.append((old, nil))
      }
    }
    var result = self
    result.reviewed = []
    result.items = Self.inserted(items.indices.filter { !taken.contains($0) }, of: items, into: kept)
    return result
  }

  /// Puts new items behind what they follow in the run.
  private static func inserted(
    _ new: [Int], of items: [Item], into kept: [(item: Item, place: Int?)]
  ) -> [Item] {
    let isNew = Set(new)
    var behind: [Int: [Item]] = [:]
    for index in new {
      var before = index - 1
      while before >= 0, isNew.contains(before) { before -= 1 }
      behind[before, default: []].append(items[index])
    }
    return (behind[-1] ?? []) + kept.flatMap { item, place in [item] + (place.flatMap { behind[$0] } ?? []) }
  }

  /// The places of the items that a newsletter shows, in order: without those that were dropped, section after section, the pinned ones
  /// first in each.
  package var shownOrder: [Int] {
    let shown = items.indices.filter { !items[$0].review.isDropped }
    guard shown.count < items.count || items.contains(where: { $0.review.isPinned }) else { return shown }
    var sections: [String?: Int] = [:]
    for index in shown where sections[items[index].section] == nil { sections[items[index].section] = sections.count }
    func rank(_ index: Int) -> (Int, Int, Int) {
      (sections[items[index].section] ?? 0, items[index].review.isPinned ? 0 : 1, index)
    }
    return shown.sorted { rank($0) < rank($1) }
  }
}

extension Item {
  /// The item of a run with what an editor said of it in a file.
  fileprivate func reviewed(as old: Item) -> Item {
    var item = old.review.isEdited ? old : self
    item.review = old.review
    // What is no one's to change is as the run has it.
    (item.alternatives, item.doubts, item.others, item.copies) = (alternatives, doubts, others, copies)
    (item.position, item.story) = (position, story)
    return item
  }
}
