import LedeSyntax

extension OptionDescription {
  /// The option's JSON Schema.
  package var schema: JSON {
    var members = [JSON.Member(key: "description", value: .string(help))]
    members += (takesNothing ? OptionType.either([type.schema, .object(["type": "null"])]) : type.schema).members
    if let defaultValue { members.append(JSON.Member(key: "default", value: type.json(defaultValue))) }
    return .object(members)
  }
}

extension OptionType {
  /// The type's JSON Schema (draft 2020-12): what it refuses, `lede check` refuses, and what `check` takes, it takes. A value may come from
  /// the environment, so that a text with a reference stands for it; numbers and words may stand in quotes, and texts need none.
  package var schema: JSON {
    switch self {
    case .flag: Self.either([.object(["type": "boolean"]), Self.words(["yes", "no", "on", "off", "true", "false"])])
    case .integer(let range):
      Self.either([
        .object([
          "type": "integer", "minimum": .int(range.lowerBound),
          "maximum": range.upperBound == .max ? nil : .int(range.upperBound),
        ]), Self.text("^([+-]?[0-9]+$|\(Self.reference))"),
      ])
    case .number(let range):
      Self.either([
        .object(["type": "number", "minimum": .number(range.lowerBound), "maximum": .number(range.upperBound)]),
        Self.text("^([+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]+)?$|\(Self.reference))"),
      ])
    case .text: .object(["type": ["string", "number", "boolean"]])
    case .choice(let choices):
      Self.either([.object(["enum": .array(choices.flatMap(\.spellings))]), Self.text(Self.reference)])
    // `format: regex` would mean those of JavaScript.
    case .pattern: .object(["type": ["string", "number", "boolean"], "minLength": 1])
    case .language: Self.text("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$|\(Self.reference)")
    case .list(let element): Self.list(of: element)
    case .additions(let element):
      Self.either([Self.list(of: element), element.schema, Self.mapping(Self.changes(["add", "replace"], element))])
    case .words: Self.either([Self.list(of: .text), Self.mapping(Self.changes(["add", "remove", "replace"], .text))])
    case .group(let options): .object(["anyOf": .array(Self.listed(options) + [.object(["type": "null"])])])
    case .valueOrGroup(let value, let options): Self.either([value.schema, Self.mapping(options)])
    case .component(let options): Self.either(Self.listed(options) + [.object(["type": "null"]), Self.flag.schema])
    }
  }

  /// Of a value that asks for an environment variable.
  private static let reference = "\\$\\{env:"

  private static func text(_ pattern: String) -> JSON { .object(["type": "string", "pattern": .string(pattern)]) }

  private static func words(_ words: [String]) -> JSON {
    text(
      "^(?:"
        + words.map { word in word.map { "[\($0.lowercased())\($0.uppercased())]" }.joined() }.joined(separator: "|")
        + ")$|\(reference)")
  }

  /// One of several; what is one of several itself is taken apart.
  package static func either(_ schemas: [JSON]) -> JSON {
    let parts = schemas.flatMap { schema -> [JSON] in
      if case .array(let inner)? = schema["anyOf"], schema.members.count == 1 { return inner }
      return [schema]
    }
    return .object(["anyOf": .array(parts)])
  }

  /// A list, or one value that stands for a list of one.
  private static func list(of element: OptionType) -> JSON {
    let list = JSON.object(["type": "array", "items": element.schema])
    switch element {
    case .group, .list: return list
    default: return either([list, element.schema])
    }
  }

  private static func changes(_ names: [String], _ element: OptionType) -> [OptionDescription] {
    names.map { OptionDescription(name: $0, help: "Items", type: .list(element), defaultValue: nil) }
  }

  private static func mapping(_ options: [OptionDescription]) -> JSON {
    .object([
      "type": "object", "additionalProperties": false,
      "properties": .object(options.map { JSON.Member(key: $0.name, value: $0.schema) }),
    ])
  }

  /// A mapping, or a list of names and mappings.
  private static func listed(_ options: [OptionDescription]) -> [JSON] {
    let mapping = mapping(options)
    if options.isEmpty { return [mapping] }
    // What the options of a name in a list take is not said again: the schema would double with each level.
    let names = JSON.object(["enum": .array(options.map { .string($0.name) })])
    return [
      mapping,
      .object(["type": "array", "items": either([names, .object(["type": "object", "propertyNames": names])])]),
    ]
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

extension JSON {
  fileprivate var members: [Member] { if case .object(let members) = self { members } else { [] } }
  fileprivate subscript(key: String) -> JSON? { members.first { $0.key == key }?.value }
}

extension OptionType.Choice {
  /// As YAML may read it: `2.1` is a number where it stands without quotes.
  fileprivate var spellings: [JSON] { [.string(name)] + (Double(name).map { [.number($0)] } ?? []) }
}
