/// Another article of an item's story, which is no item of its own.
public struct OtherReport: Sendable, Equatable {
  /// Of the item that it was.
  public var id: String
  /// Of its site, else the host of its address; `nil`: neither is known.
  public var name: String?
  /// Its headline, if it has one.
  public var title: String?
  /// Its address, as the input gives it.
  public var url: String?
  /// Why it is taken for the same story: one line, without a full stop.
  public var reason: String

  public init(name: String?, title: String?, url: String?, id: String, reason: String) {
    (self.id, self.name, self.title, self.url) = (id, name, title, url)
    self.reason = reason
  }
}

extension Item {
  /// The name of its site, else its host.
  public var sourceName: String? { site ?? CanonicalAddress(url ?? "")?.host }
}
