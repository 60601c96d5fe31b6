/// What a newsletter is made of: the items of a run in the order in which they are shown.
package struct Edition: Sendable, Equatable {
  package var items: [Item]

  package init(_ items: [Item]) {
    self.items = items
  }
}
