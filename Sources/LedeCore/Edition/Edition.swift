/// What a newsletter is made of: the items of a run in the order in which they are shown.
public struct Edition: Sendable, Equatable {
  public var items: [Item]

  public init(_ items: [Item]) {
    self.items = items
  }
}
