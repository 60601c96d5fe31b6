import LedeSyntax

/// How a layer or finding shows itself: JSON, the account for people and reports are made of this alone.
///
/// It describes the items of a list. A layer has a list of its own, or says more of the items of another layer's: `cuts` of `blocks`,
/// `scores` of `sentences`. What several say of one item stands together, in the order in which the layers were made.
public struct LayerDescription {
  /// The layer whose items these are.
  public let list: String
  /// The list itself: what only the layer says whose own it is.
  public var own: Own?
  /// What the heading of the list says of it, such as "3 kept, 5 cut".
  public var totals: [String] = []
  /// A line at the top of the account.
  public var headline: String?
  /// The JSON members of an item.
  public var members: (Int) -> [JSON.Member] = { _ in [] }
  /// JSON members of the article itself.
  public var articleMembers: [JSON.Member] = []
  /// What stands before an item's text, in columns that all items have.
  public var columns: ((Int) -> [String])?
  /// One character that makes an item stand out; `nil`: it does not.
  public var mark: ((Int) -> Character?)?
  /// What is said of an item behind its text.
  public var notes: (Int) -> [String] = { _ in [] }
  /// How an item is set.
  public var emphasis: (Int) -> Emphasis = { _ in .plain }

  public init(of list: String) {
    self.list = list
  }

  /// The description of a layer's own list.
  /// - Parameters:
  ///   - title: stands above the list in the account for people; `nil`: the list is for machines alone.
  ///   - ranges: of the text, one for each item.
  public init(_ layer: any Layer.Type, title: String?, ranges: [Range<Int>]) {
    list = layer.name
    own = Own(title: title, ranges: ranges)
  }

  /// A list of the layer's own.
  public struct Own {
    /// What an account writes above it; `nil`: nothing.
    public let title: String?
    /// Of the text, one for each item.
    public let ranges: [Range<Int>]
    /// Notes stand on a line of their own below the item, not behind its text.
    public var notesBelow = false
    /// JSON says which bytes of the file the ranges came from.
    public var hasSource = true
    /// The account shows the list only where a layer says more of its items.
    public var needsOthers = false
  }

  /// How an account for people shows a note.
  public enum Emphasis {
    case plain, strong, dim
  }
}

/// What layers and findings say of the items of one list, put together.
package struct DescribedList {
  package let name: String
  package let own: LayerDescription.Own
  /// Of the list's own layer first.
  package let descriptions: [LayerDescription]

  /// What all say of an item, in order.
  package func members(_ index: Int) -> [JSON.Member] { descriptions.flatMap { $0.members(index) } }
  package func columns(_ index: Int) -> [String] { descriptions.flatMap { $0.columns?(index) ?? [] } }
  package func notes(_ index: Int) -> [String] { descriptions.flatMap { $0.notes(index) } }
  package var totals: [String] { descriptions.flatMap(\.totals) }
  package var hasMarks: Bool { descriptions.contains { $0.mark != nil } }
  package func mark(_ index: Int) -> Character? { descriptions.lazy.compactMap { $0.mark?(index) }.last }

  package func emphasis(_ index: Int) -> LayerDescription.Emphasis {
    descriptions.lazy.map { $0.emphasis(index) }.last { $0 != .plain } ?? .plain
  }
}

extension Article {
  /// What its layers and findings say of themselves: layers in the order in which they were made, then findings.
  package var descriptions: [LayerDescription] {
    layers.all.compactMap { $0.description(in: self) } + findings.all.compactMap { $0.description(in: self) }
  }

  /// The lists that descriptions make, in the order of their own layers.
  package static func lists(_ descriptions: [LayerDescription]) -> [DescribedList] {
    descriptions.compactMap { own in
      guard let list = own.own else { return nil }
      let others = descriptions.filter { $0.own == nil && $0.list == own.list }
      return DescribedList(name: own.list, own: list, descriptions: [own] + others)
    }
  }
}
