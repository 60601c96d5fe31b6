/// Another article of an item's story. It is shown below the item, not as one.
public struct OtherReport: Sendable, Equatable {
  /// Of the item that it was.
  public var id: String
  /// Of its site, else the host of its address; `nil`: neither is known.
  public var name: String?
  public var title: String?
  public var url: String?
  /// It is the same article once more, not another report: it is not named.
  public var isCopy: Bool
  /// Why it is taken for the same story: one line, without a full stop.
  public var reason: String

  public init(id: String, name: String?, title: String?, url: String?, isCopy: Bool, reason: String) {
    (self.id, self.name, self.title, self.url) = (id, name, title, url)
    (self.isCopy, self.reason) = (isCopy, reason)
  }
}

extension Item {
  /// The other reports that are named below it: one of each source, without its own. Where no source is known, the headline names it.
  public var namedOthers: [OtherReport] {
    var seen = Set([sourceName].compactMap { $0?.lowercased() })
    return others.filter { other in
      guard !other.isCopy, let name = other.name ?? other.title else { return false }
      return seen.insert(name.lowercased()).inserted
    }
  }

  /// The name of its site, else its host.
  public var sourceName: String? { site ?? CanonicalAddress(url ?? "")?.host }
}
