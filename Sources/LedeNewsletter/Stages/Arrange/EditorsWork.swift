import LedeCore

/// What an editor has said of the items of a run in the file of an earlier one: they are known by their ids, also where the run shows
/// another report of their story.
struct EditorsWork {
  private let reviews: [String: ItemReview]
  /// Items of the file that the run does not have, and that are shown all the same.
  let others: [Item]

  init(_ edition: Edition) {
    reviews = Dictionary(edition.reviewed.map { ($0.id, $0.review) }) { first, _ in first }
    if reviews.isEmpty {
      others = []
      return
    }
    let found = Set(edition.items.flatMap(\.ids))
    others = edition.reviewed.filter { !found.contains($0.id) && !$0.review.isDropped }
  }

  /// `nil`: nothing.
  func review(of item: Item) -> ItemReview? {
    reviews.isEmpty ? nil : item.ids.lazy.compactMap { reviews[$0] }.first
  }
}

extension Item {
  /// Its own, then those of the other reports of its story.
  fileprivate var ids: [String] { [id] + (others + copies).map(\.id) }
}
