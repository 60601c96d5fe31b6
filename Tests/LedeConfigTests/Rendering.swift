@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

/// A rule to be configured, with an option of each sort.
struct Sieve: Component {
  static let name = "sieve"
  static let help = "Sifts"

  enum Mesh: String, OptionChoice {
    case fine, coarse

    var help: String { "how \(rawValue)" }
  }

  var isOn = false
  var width = 10
  var limit: Int?
  var share = 0.5
  var label = ""
  var language: String?
  var mesh = Mesh.fine
  var words = WordList(["a"])
  var patterns: [UserPattern] = []
  var frame = Frame()

  static let options: [ComponentOption<Self>] = [
    .flag("on", \.isOn, "Is on"),
    .integer("width", \.width, 1...100, "In millimetres"),
    .integer("limit", \.limit, 1...9, "At most"),
    .number("share", \.share, 0...1, "What goes through"),
    .text("label", \.label, "For people"),
    .language("language", \.language, "Of the label"),
    .choice("mesh", \.mesh, "How fine"),
    .words("words", \.words, "What stays"),
    .patterns("patterns", \.patterns, "What stays as well"),
    .group("frame", \.frame, "What holds it"),
  ]
}

struct Frame: Component {
  static let name = "frame"
  static let help = "Holds a sieve"
  var depth = 1

  static let options: [ComponentOption<Self>] = [.integer("depth", \.depth, 1...3, "In layers")]
}

/// A sieve made from YAML, and what was found wrong with it.
func sift(_ yaml: String, environment: [String: String] = [:], owners: [String: [String]] = [:]) -> (
  sieve: Sieve, problems: [Diagnostic]
) {
  var problems = Problems(environment: environment, homes: owners.mapValues { $0.map { KeyHome($0) } })
  var sieve = Sieve()
  if let node = YAMLParser.parse(Source(name: "sieve.yaml", string: yaml), &problems) {
    sieve.take(node, named: "a sieve", &problems)
  }
  return (sieve, problems.diagnostics)
}

/// What a user sees of the problems of a YAML text.
func rendered(_ yaml: String, environment: [String: String] = [:], owners: [String: [String]] = [:]) -> String {
  DiagnosticRenderer(color: false).render(sift(yaml, environment: environment, owners: owners).problems)
}
