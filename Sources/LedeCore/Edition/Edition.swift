/// What a newsletter is made of: the items of a run in the order in which they are shown.
public struct Edition: Sendable, Equatable {
  /// In the order in which they are shown.
  public var items: [Item]
  /// What it was made with; `nil`: it is not known.
  package var origin: EditionOrigin?
  /// Items of an earlier edition that an editor has worked on. They stay, whatever stages of the run find.
  package var reviewed: [Item] = []
  /// How many items stages of the run left out, by the stage and its reason: `arrange: limit`.
  public private(set) var leftOut: [String: Int] = [:]

  public init(_ items: [Item]) {
    self.items = items
  }

  /// Counts an item that is left out.
  public mutating func leaveOut(_ reason: String) { leftOut[reason, default: 0] += 1 }
}
