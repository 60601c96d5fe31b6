/// What blocks stand in: quotations, lists and tables, and their parts.
package struct Container: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case quotation
    /// The number of the first item; `nil`: bullets.
    case list(start: Int?)
    case item
    case table
    case row
    /// Its place in the row, from 0.
    case cell(column: Int)
  }

  package let kind: Kind
  /// The one around it, an index into `Blocks.containers` below its own.
  package let parent: Int?

  package init(kind: Kind, parent: Int?) {
    self.kind = kind
    self.parent = parent
  }
}
