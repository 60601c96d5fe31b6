import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeSyntax

/// Tries each option that is declared anywhere: a wrong value is told at its place, and a right one has effect, on that option alone.
@Suite struct DeclarationWalkTests {
  struct Declared: CustomTestStringConvertible {
    /// From the stage on.
    let path: [String]
    let option: OptionDescription
    var testDescription: String { path.joined(separator: ".") }

    /// YAML of the stage's options in which this one has a value.
    func yaml(_ value: String) -> String {
      path.dropFirst().reversed().reduce(value) { inner, key in "{\(key): \(inner)}" }
    }
  }

  private static func walk(_ options: [OptionDescription], _ path: [String]) -> [Declared] {
    options.flatMap { option -> [Declared] in
      let own = Declared(path: path + [option.name], option: option)
      return switch option.type {
      case .group(let inner), .component(let inner): [own] + walk(inner, own.path)
      default: [own]
      }
    }
  }

  static let all =
    Catalogue.standard.stages.flatMap { walk($0.component.options, [$0.name]) }
    + walk(LanguageFile.options.map(\.description), ["knowledge"])

  /// A value that no option of the type takes.
  private static func wrong(_ type: OptionType) -> [String] {
    switch type {
    case .flag: ["maybe", "[true]", "3"]
    case .integer(let range): ["x", "1.5", "{a: 1}"] + (range.lowerBound > .min ? ["\(range.lowerBound - 1)"] : [])
    case .number(let range): ["x", "[a]", "1e99", "\(range.upperBound + 1)"]
    case .text: ["{a: b}", "[a, b]"]
    case .choice: ["zzzz", "{a: b}"]
    case .pattern: ["'('", "''"]
    case .language: ["no-language!", "[ru]"]
    case .list, .words: ["{zzzz: 1}"]
    case .additions: ["{zzzz: [a]}", "'('"]
    case .group: ["3", "{zzzz: 1}"]
    case .component: ["3", "{zzzz: 1}"]
    case .valueOrGroup: ["{zzzz: 1}"]
    }
  }

  /// A value that differs from the default; `nil`: there is none that every option of the type takes.
  static func other(_ option: OptionDescription) -> String? {
    let present = option.defaultValue
    switch option.type {
    case .flag: return present == "true" ? "false" : "true"
    case .integer(let range):
      return [range.lowerBound, range.lowerBound + 1].map(String.init).first { $0 != present }
    case .number(let range):
      return [range.upperBound, range.upperBound / 2].map { "\($0)" }.first {
        Double($0) != present.flatMap(Double.init)
      }
    case .choice(let choices): return choices.map(\.name).first { $0 != present }
    case .language: return "kk"
    case .component: return present == "true" ? "false" : "true"
    case .pattern: return "'abc'"
    case .words: return "[zzzz]"
    // Of files, which are read with the option, there are none here.
    case .list(.text): return option.name == "template" ? nil : "[zzzz]"
    case .list(.choice(let choices)):
      return choices.last.map { "[\($0.name)]" }
    case .additions(.pattern): return "['abc']"
    case .text, .list, .additions, .group, .valueOrGroup: return nil
    }
  }

  private static func configured(_ declared: Declared, _ value: String) -> (states: [String: String], [Diagnostic]) {
    var problems = Problems()
    guard let node = YAMLParser.parse(Source(name: "walk", string: declared.yaml(value)), &problems) else {
      return ([:], problems.diagnostics)
    }
    if declared.path[0] == "knowledge" {
      var file = LanguageFile()
      file.take(node, named: "knowledge", &problems)
      return (flat(file.states, ""), problems.diagnostics)
    }
    guard let kind = Catalogue.standard.stage(declared.path[0]) else { return ([:], []) }
    var stage = kind.component.make()
    kind.component.take(&stage, node, &problems)
    return (flat(kind.component.states(stage), ""), problems.diagnostics)
  }

  private static func flat(_ states: [OptionState], _ path: String) -> [String: String] {
    states.reduce(into: [:]) { result, state in
      let name = path + state.description.name
      switch state.content {
      case .value(let value): result[name] = value ?? "~"
      case .group(let inner): result.merge(flat(inner, name + ".")) { $1 }
      case .component(let isOn, let inner):
        result[name] = "\(isOn)"
        result.merge(flat(inner, name + ".")) { $1 }
      }
    }
  }

  @Test func thereAreHundreds() { #expect(Self.all.count > 200) }

  @Test func aWrongValueIsToldAtItsPlace() {
    for declared in Self.all {
      for value in Self.wrong(declared.option.type) {
        let (_, problems) = Self.configured(declared, value)
        let start = declared.yaml("\u{1}").utf8.prefix { $0 != 1 }.count
        #expect(problems.contains { $0.severity == .error }, "\(declared.testDescription): \(value)")
        #expect(
          problems.allSatisfy { $0.place.range.lowerBound >= start },
          "\(declared.testDescription): \(value)\n\(problems.text)")
        #expect(problems.allSatisfy { $0.help != nil })
      }
    }
  }

  @Test func aKeyThatIsMisspeltIsTold() {
    for declared in Self.all {
      let misspelt = Declared(path: declared.path.dropLast() + [declared.option.name + "zz"], option: declared.option)
      #expect(Self.configured(misspelt, "1").1.contains { $0.severity == .error }, "\(misspelt.testDescription)")
    }
  }

  /// Values that are in nobody's way have effect on one option: no two share what they set, and none is lost.
  @Test func aRightValueSetsItsOptionAlone() throws {
    for declared in Self.all {
      guard let value = Self.other(declared.option) else { continue }
      // What must be on to be configured is on in both.
      let parent = Declared(path: Array(declared.path.dropLast()), option: declared.option)
      let before = Self.configured(parent, "{}").states
      let (after, problems) = Self.configured(declared, value)
      #expect(problems.isEmpty, "\(declared.testDescription): \(problems.text)")
      let name = declared.path.dropFirst().joined(separator: ".")
      let changed = Set(after.keys).union(before.keys).filter { before[$0] != after[$0] }
      #expect(changed.contains(name), "\(name) has no effect: \(value)")
      #expect(changed.allSatisfy { $0 == name || $0.hasPrefix(name + ".") }, "\(name) sets \(changed)")
    }
  }
}
