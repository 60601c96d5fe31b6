import LedeConfig
import LedeSyntax

/// What is known of web addresses (`addresses.yaml`).
package struct PageAddresses: Component {
  package static let name = "addresses"
  package static let help = "What is known of web addresses"

  var visitParameters = WordList()
  var networks = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words(
      "visit_parameters", \.visitParameters, "Parameters by which sites count visits; with an asterisk the beginning"),
    .words("networks", \.networks, "Hosts of messengers and social networks"),
  ]

  private static let embedded: (names: Set<String>, beginnings: [String], networks: Set<String>) = {
    var problems = Problems()
    let source = Source(name: "addresses.yaml", string: String(decoding: EmbeddedDocuments.addresses, as: UTF8.self))
    var addresses = Self()
    if let node = YAMLParser.parse(source, &problems) { addresses.take(node, named: "`addresses`", &problems) }
    // A test asks for it; a broken one cannot be released.
    precondition(!problems.hasErrors, DiagnosticRenderer(color: false).render(problems.diagnostics))
    let words = addresses.visitParameters.words
    let names = Set(words.filter { !$0.hasSuffix("*") })
    let beginnings = words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
    return (names, beginnings, Set(addresses.networks.words))
  }()

  /// A parameter of this name counts visits and does not tell pages.
  static func counts(_ name: String) -> Bool {
    embedded.names.contains(name) || embedded.beginnings.contains { name.hasPrefix($0) }
  }

  /// An address without the parameters that count visits.
  package static func plain(_ address: String) -> String {
    guard let mark = address.firstIndex(of: "?") else { return address }
    let query = address[address.index(after: mark)...].prefix { $0 != "#" }
    let parts = query.split(separator: "&", omittingEmptySubsequences: false)
    let kept = parts.filter { !counts(String($0.prefix { $0 != "=" })) }
    if kept.count == parts.count { return address }
    return address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&")) + address[query.endIndex...]
  }

  /// An address leads to a messenger or social network.
  package static func isOfNetwork(_ address: String) -> Bool {
    let parts = address.split(separator: "/", maxSplits: 2)
    guard parts.count > 1, parts[0].hasSuffix(":") else { return false }
    let host = parts[1].prefix { !"?#:".contains($0) }.lowercased()
    let labels = host.split(separator: ".")
    return labels.count >= 2 && embedded.networks.contains(labels.suffix(2).joined(separator: "."))
  }
}
