import Testing

@testable import LedeConfig
@testable import LedeReaders
@testable import LedeSyntax

extension Component {
  /// Takes options as a pipeline gives them.
  mutating func take(
    _ yaml: String, environment: [String: String] = [:], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var problems = Problems(environment: environment)
    let source = Source(name: "options", string: yaml)
    if let node = YAMLParser.parse(source, &problems) { take(node, named: "`\(Self.name)`", &problems) }
    #expect(problems.diagnostics.isEmpty, "\(problems.diagnostics.map(\.message))", sourceLocation: sourceLocation)
  }
}
