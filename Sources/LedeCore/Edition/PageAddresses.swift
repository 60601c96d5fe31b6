import LedeConfig
import LedeSyntax

/// What is known of web addresses (`addresses.yaml`).
struct PageAddresses: Component {
  static let name = "addresses"
  static let help = "What is known of web addresses"

  var visitParameters = WordList()

  static let options: [ComponentOption<Self>] = [
    .words(
      "visit_parameters", \.visitParameters, "Parameters by which sites count visits; with an asterisk the beginning")
  ]

  private static let embedded: (names: Set<String>, beginnings: [String]) = {
    var problems = Problems()
    let source = Source(name: "addresses.yaml", string: String(decoding: EmbeddedDocuments.addresses, as: UTF8.self))
    var addresses = Self()
    if let node = YAMLParser.parse(source, &problems) { addresses.take(node, named: "`addresses`", &problems) }
    // A test asks for it; a broken one cannot be released.
    precondition(!problems.hasErrors, DiagnosticRenderer(color: false).render(problems.diagnostics))
    let words = addresses.visitParameters.words
    return (Set(words.filter { !$0.hasSuffix("*") }), words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) })
  }()

  /// A parameter of this name counts visits and does not tell pages.
  static func counts(_ name: String) -> Bool {
    embedded.names.contains(name) || embedded.beginnings.contains { name.hasPrefix($0) }
  }
}
