import LedeSyntax

extension OptionDescription {
  /// The option's JSON Schema.
  package var schema: JSON {
    guard case .object(var members) = type.schema else { return type.schema }
    members.insert(JSON.Member(key: "description", value: .string(help)), at: 0)
    if let defaultValue { members.append(JSON.Member(key: "default", value: type.json(defaultValue))) }
    return .object(members)
  }
}

extension OptionType {
  /// The type's JSON Schema (draft 2020-12). Where a value may come from the environment, a string stands for it.
  package var schema: JSON {
    switch self {
    case .flag: .object(["type": "boolean"])
    case .integer(let range):
      .object([
        "type": "integer", "minimum": .int(range.lowerBound),
        "maximum": range.upperBound == .max ? nil : .int(range.upperBound),
      ])
    case .number(let range):
      .object(["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)])
    case .text: .object(["type": "string"])
    case .choice(let choices): .object(["enum": .array(choices.map { .string($0.name) })])
    case .pattern: .object(["type": "string", "format": "regex"])
    case .language: .object(["type": "string", "pattern": "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$"])
    case .list(let element): .object(["type": "array", "items": element.schema])
    case .additions(let element):
      .object([
        "anyOf": [
          Self.list(element).schema, element.schema,
          Self.mapping(
            ["add", "replace"].map {
              OptionDescription(name: $0, help: "Items", type: .list(element), defaultValue: nil)
            }),
        ]
      ])
    case .words: .object(["anyOf": [Self.list(.text).schema, Self.wordChanges]])
    case .group(let options): Self.mapping(options)
    case .valueOrGroup(let value, let options): .object(["anyOf": [value.schema, Self.mapping(options)]])
    case .component(let options): .object(["anyOf": [Self.mapping(options), .object(["type": ["boolean", "null"]])]])
    }
  }

  private static let wordChanges = mapping(
    ["add", "remove", "replace"].map {
      OptionDescription(name: $0, help: "Words", type: .list(.text), defaultValue: nil)
    })

  private static func mapping(_ options: [OptionDescription]) -> JSON {
    .object([
      "type": "object", "additionalProperties": false,
      "properties": .object(options.map { JSON.Member(key: $0.name, value: $0.schema) }),
    ])
  }

  /// A default value as JSON.
  fileprivate func json(_ yaml: String) -> JSON {
    switch self {
    case .flag, .component: .bool(yaml == "true")
    case .integer: Int(yaml).map { .int($0) } ?? .string(yaml)
    case .number: Double(yaml).map { .number($0) } ?? .string(yaml)
    default: .string(yaml)
    }
  }
}
