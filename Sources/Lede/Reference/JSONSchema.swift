import LedeConfig
import LedeCore
import LedeSyntax

/// The JSON Schema (draft 2020-12) of pipeline files, made from the declarations: editors complete and check by it.
package enum JSONSchema {
  package static func pipeline() -> JSON {
    .object([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": .string("urn:lede:pipeline:\(ledeVersion)"),
      "title": "Lede pipeline",
      "type": "object",
      "additionalProperties": false,
      // Values that several places share stand under keys of their own.
      "patternProperties": .object([JSON.Member(key: "^x-", value: .bool(true))]),
      "anyOf": [.object(["required": ["stages"]]), .object(["required": ["extends"]])],
      "properties": .object(
        PipelineDocument.keys.map { key in
          JSON.Member(key: key.name, value: property(key))
        }),
      "$defs": .object(Catalogue.standard.stages.map(definition) + [ofLanguage, ofSite]),
    ])
  }

  private static func property(_ key: OptionDescription) -> JSON {
    switch key.name {
    case "stages": stages(key.help)
    case "extends":
      .object([
        "description": .string(key.help), "type": "string",
        "examples": .array(BuiltinPipelines.names.map { .string($0) }),
      ])
    case "languages": languages(key.help)
    case "sites":
      .object([
        "description": .string(key.help), "type": "object", "additionalProperties": reference("site"),
        "propertyNames": .object(["pattern": "^[^/]+$"]),
      ])
    default: key.schema
    }
  }

  private static func reference(_ name: String) -> JSON { .object(["$ref": .string("#/$defs/\(name)")]) }

  /// A stage's options, once for all places.
  private static func definition(_ stage: StageKind) -> JSON.Member {
    JSON.Member(key: "stage-\(stage.name)", value: OptionType.component(stage.component.options).schema)
  }

  /// A stage by its name, with its options, in both spellings that are taken.
  private static func members(_ stage: StageKind) -> [JSON.Member] {
    spellings(stage).map { name in
      JSON.Member(
        key: name,
        value: .object([
          "description": .string(stage.component.help), "$ref": .string("#/$defs/stage-\(stage.name)"),
        ]))
    }
  }

  private static func spellings(_ stage: StageKind) -> [String] {
    [stage.name] + (stage.name == PipelineDocument.canonical("summarize") ? ["summarize"] : [])
  }

  private static func stages(_ help: String) -> JSON {
    let named = Catalogue.standard.stages.flatMap { stage in
      members(stage).map { member in
        JSON.object([
          "type": "object", "description": .string(stage.component.help), "additionalProperties": false,
          "required": .array([.string(member.key)]), "properties": .object([member]),
        ])
      }
    }
    let names = JSON.object(["enum": .array(Catalogue.standard.stages.flatMap(spellings).map { .string($0) })])
    return .object([
      "type": "array", "description": .string(help), "items": .object(["anyOf": .array([names] + named)]),
    ])
  }

  private static func languages(_ help: String) -> JSON {
    let known = LanguageFile.languages.map { tag in
      JSON.Member(
        key: tag,
        value: .object([
          "description": .string(LanguageFile.name(tag)), "$ref": "#/$defs/language",
        ]))
    }
    return .object([
      "type": "object", "description": .string(help), "properties": .object(known),
      "additionalProperties": reference("language"),
      "propertyNames": OptionType.language.schema,
    ])
  }

  private static var ofLanguage: JSON.Member {
    let knowledge = JSON.object([
      "description": .string(LanguageFile.help),
      "anyOf": [.object(["type": "string"]), OptionType.group(LanguageFile.options.map(\.description)).schema],
    ])
    let stages = Catalogue.standard.stages.filter { $0.unit != .run }.flatMap(members)
    return scope("language", stages + [JSON.Member(key: "knowledge", value: knowledge)])
  }

  private static var ofSite: JSON.Member {
    scope("site", Catalogue.standard.stages.filter { $0.unit == .article }.flatMap(members))
  }

  private static func scope(_ name: String, _ members: [JSON.Member]) -> JSON.Member {
    JSON.Member(
      key: name,
      value: .object(["type": "object", "additionalProperties": false, "properties": .object(members)]))
  }
}
