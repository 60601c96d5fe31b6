import LedeText

/// What an editor has said of an item in the file of an edition.
package struct ItemReview: Sendable, Equatable {
  /// It stands at the top of its section, whatever a run finds.
  package var isPinned = false
  /// It is in the file alone, not in the newsletter.
  package var isDropped = false
  /// The fingerprint of what the program had made of the item when it wrote the file; `nil`: the item is the editor's own, or comes from
  /// no file.
  package var made: String?
  /// It is no longer what the program had made.
  package var isEdited = false

  package init() {}

  /// It holds work of the editor, which no run may lose.
  package var holdsWork: Bool { isPinned || isDropped || isEdited }
}

extension Item {
  /// A hash of what an editor may change, for telling whether he did.
  package var fingerprint: String {
    let values = [title, url, site, author, date, image, section] + tags.map(Optional.some)
    var hash = FNV1a.seed
    for text in values.map({ $0 ?? "" }) + ["summary"] + summary {
      hash = FNV1a.combine(hash, FNV1a.hash(text.utf8))
    }
    return UnitIDs.digits(hash)
  }
}
