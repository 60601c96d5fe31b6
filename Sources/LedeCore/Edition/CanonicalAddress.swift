import LedeText

/// An address without what leads to the same page all the same: the protocol, `www.` and other hosts for the same site, the fragment, a
/// slash at the end, the parameters by which visits are counted.
package struct CanonicalAddress: Hashable, Sendable {
  package let host: String
  /// With the parameters, in their order.
  package let path: String

  /// `nil`: it is no address of a page.
  package init?(_ address: String) {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    let rest = address[scheme.upperBound...].prefix { $0 != "#" }
    var host = Substring(rest.prefix { !"/?".contains($0) }.lowercased())
    if let user = host.lastIndex(of: "@") { host = host[host.index(after: user)...] }
    for end in [":443", ":80"] where host.hasSuffix(end) { host = host.dropLast(end.count) }
    for start in ["www.", "m."] where host.hasPrefix(start) { host = host.dropFirst(start.count) }
    guard !host.isEmpty else { return nil }
    self.host = String(host)
    let path = rest[rest.index(rest.startIndex, offsetBy: rest.prefix { !"/?".contains($0) }.count)...]
    let query = path.firstIndex(of: "?").map { path[path.index(after: $0)...] } ?? ""
    var plain = path.prefix { $0 != "?" }
    while plain.hasSuffix("/") { plain = plain.dropLast() }
    let kept = query.split(separator: "&").filter { !PageAddresses.counts(String($0.prefix { $0 != "=" })) }
    self.path = plain + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }
}
