import LedeText

extension Metadata {
  /// The host that its URL names, in small letters, without user, port and `www.`
  package var host: String? {
    guard let url, let start = url.firstRange(of: "://")?.upperBound else { return nil }
    let authority = url[start...].prefix { !"/?#".contains($0) }
    let host = (authority.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension Article {
  /// A host and the domains above it.
  static func domains(_ host: String) -> [String] {
    var names: [String] = []
    var domain: Substring? = host[...]
    while let name = domain {
      names.append(String(name))
      domain = name.firstIndex(of: ".").map { name[name.index(after: $0)...] }
    }
    return names
  }

  /// What a pipeline may call its site, the narrowest first: its host and the domains above it, the name that the page gives
  /// itself, the folders that its file lies in. In small letters.
  func siteNames(in folder: String) -> [String] {
    var names = metadata.host.map(Self.domains) ?? []
    if let site = metadata.site { names.append(site.lowercased()) }
    let path = folder.isEmpty ? Path(source).folder : Path(folder)
    return names + path.parts.reversed().map { $0.description.lowercased() }
  }
}
