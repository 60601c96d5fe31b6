import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct ComponentSetTests {
  /// Holds sieves and frames.
  struct Kitchen: ComponentOwner {
    static let name = "kitchen"
    static let help = "Has tools"
    static let kinds: [ComponentKind<any Component>] = [
      ComponentKind(Sieve.self, erase: { $0 }, restore: { $0 as? Sieve }),
      ComponentKind(Frame.self, erase: { $0 }, restore: { $0 as? Frame }),
    ]
    var tools = ComponentSet<any Component>(Self.kinds, isOn: false)
    static let parts: WritableKeyPath<Self, ComponentSet<any Component>> & Sendable = \.tools
  }

  private func cook(_ yaml: String, environment: [String: String] = [:]) -> (
    tools: [String], problems: [Diagnostic], kitchen: Kitchen
  ) {
    var problems = Problems(environment: environment)
    var kitchen = Kitchen()
    if let node = YAMLParser.parse(Source(name: "kitchen.yaml", string: yaml), &problems) {
      kitchen.take(node, named: "a kitchen", &problems)
    }
    return (kitchen.tools.members.map(\.name), problems.diagnostics, kitchen)
  }

  @Test func whatIsOnCanBeTurnedOff() {
    func left(_ yaml: String) -> [String] {
      var problems = Problems()
      var tools = ComponentSet<any Component>(Kitchen.kinds, isOn: true)
      for entry in YAMLParser.parse(Source(name: "k", string: yaml), &problems)?.entries ?? [] {
        guard let kind = Kitchen.kinds.first(where: { $0.name == entry.key }) else { continue }
        tools.take(entry.value, for: kind, &problems)
      }
      return tools.members.map(\.name)
    }
    #expect(left("{}") == ["sieve", "frame"] && left("sieve: false") == ["frame"] && left("frame: off") == ["sieve"])
  }

  @Test(arguments: [
    ("frame: true\nsieve: true", ["sieve", "frame"]), ("[frame]", ["frame"]), ("frame:", ["frame"]),
    ("frame: {depth: 2}", ["frame"]),
    ("[frame, sieve: false]", ["frame"]), ("sieve: off", []), ("frame: ${env:FRAMES}", ["frame"]),
    ("[{frame: {depth: 2}}]", ["frame"]),
  ])
  func componentsAreTurnedOnInTheOrderOfTheirDeclaration(_ yaml: String, _ names: [String]) {
    let (tools, problems, _) = cook(yaml, environment: ["FRAMES": "true"])
    #expect(problems.isEmpty)
    #expect(tools == names)
  }

  @Test func optionsReachTheComponent() {
    let frame = cook("frame: {depth: 3}").kitchen.tools.components.first as? Frame
    #expect(frame?.depth == 3)
  }

  @Test(arguments: ["frame: 3", "frame: [[x]]"])
  func aValueThatSaysNeitherIsRefused(_ yaml: String) {
    #expect(cook(yaml).problems.map(\.code) == [.wrongType])
  }

  @Test func theSchemaTakesABooleanOrTheOptions() {
    #expect(
      Kitchen().openOptions.last?.description.schema.encoded
        == #"{"description":"Holds a sieve","anyOf":[{"type":"object","additionalProperties":false,"properties":"#
        + #"{"depth":{"description":"In layers","anyOf":[{"type":"integer","minimum":1,"maximum":3},"#
        + #"{"type":"string","pattern":"^([+-]?[0-9]+$|\\$\\{env:)"}],"default":1}}},"#
        + #"{"type":"array","items":{"anyOf":[{"enum":["depth"]},{"type":"object","propertyNames":{"enum":["depth"]}}]}},"#
        + #"{"type":"null"},{"type":"boolean"},{"type":"string","pattern":"^(?:[yY][eE][sS]|[nN][oO]|[oO][nN]|[oO][fF][fF]|"#
        + #"[tT][rR][uU][eE]|[fF][aA][lL][sS][eE])$|\\$\\{env:"}],"default":false}"#)
  }
}
