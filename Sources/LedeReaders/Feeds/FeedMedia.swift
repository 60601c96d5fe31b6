import LedeSyntax

/// The pictures of a feed's entry, as RSS, Atom, Media RSS and podcasts give them.
struct FeedMedia {
  /// What was found, the best first to come by rank, then by width.
  private var best: (rank: Int, width: Int, address: String)?

  /// Media RSS and the elements of podcasts.
  static func knows(_ namespace: String) -> Bool {
    ["http://search.yahoo.com/mrss/", "http://search.yahoo.com/mrss"].contains(namespace)
      || namespace.lowercased() == "http://www.itunes.com/dtds/podcast-1.0.dtd"
  }

  var image: String? { best?.address }

  /// - Parameter text: what stands in the element.
  mutating func take(_ name: String, _ attributes: [XMLStream.Attribute], _ text: String = "") {
    func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    let stated = (value("url") ?? value("href") ?? text).trimmed
    guard stated.contains("/"), !stated.contains(where: \.isWhitespace) else { return }
    switch name {
    case "content", "enclosure":
      guard isPicture(stated, type: value("type"), medium: value("medium")) else { return }
      add(name == "content" ? 1 : 2, stated, value("width"))
    case "image": add(3, stated, nil)
    case "thumbnail": add(4, stated, value("width"))
    default: break
    }
  }

  private mutating func add(_ rank: Int, _ address: String, _ width: String?) {
    let width = width.flatMap { UInt32($0) }.map(Int.init) ?? 0
    if let best, (best.rank, -best.width) <= (rank, -width) { return }
    best = (rank, width, address)
  }

  /// It says so, or says nothing else and is called like one.
  private func isPicture(_ address: String, type: String?, medium: String?) -> Bool {
    if let medium { return medium == "image" }
    if let type { return type.lowercased().hasPrefix("image") }
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    let endings = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"]
    return endings.contains { path.hasSuffix($0) }
      || ![".mp3", ".m4a", ".mp4", ".ogg", ".webm"].contains { path.hasSuffix($0) }
  }
}
