import LedeCore

/// The block of a page that is being made.
struct HTMLDraft {
  let start: Int
  let kind: Block.Kind
  var markup: Markup
  let container: Int?
  let isProtected: Bool
  let language: String?
}

/// What stands between the text of a page so far and what comes next.
enum HTMLGap: Equatable {
  case none, space, line
  /// Between items of a list in a row.
  case item
  case cells(Int)
}
