import LedeConfig
import LedeCore
import LedeSyntax

/// The JSON Schema (draft 2020-12) of pipeline files, made from the declarations: editors complete and check by it.
package enum JSONSchema {
  package static func pipeline() -> JSON {
    .object([
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Lede pipeline",
      "type": "object",
      "additionalProperties": false,
      "properties": .object(
        PipelineDocument.keys.map { key in
          JSON.Member(key: key.name, value: property(key))
        }),
    ])
  }

  private static func property(_ key: OptionDescription) -> JSON {
    switch key.name {
    case "stages": stages(key.help)
    case "languages":
      scopes(key.help, stages: Catalogue.standard.stages.filter { $0.unit != .run }, hasKnowledge: true)
    case "sites":
      scopes(key.help, stages: Catalogue.standard.stages.filter { $0.unit == .article }, hasKnowledge: false)
    default: key.schema
    }
  }

  private static func stages(_ help: String) -> JSON {
    let named = Catalogue.standard.stages.map { stage in
      JSON.object([
        "type": "object", "description": .string(stage.component.help), "additionalProperties": false,
        "required": .array([.string(stage.name)]),
        "properties": .object([
          JSON.Member(key: stage.name, value: OptionType.component(stage.component.options).schema)
        ]),
      ])
    }
    let names = JSON.object(["enum": .array(Catalogue.standard.stages.map { .string($0.name) })])
    return .object([
      "type": "array", "description": .string(help), "items": .object(["anyOf": .array([names] + named)]),
    ])
  }

  private static func scopes(_ help: String, stages: [StageKind], hasKnowledge: Bool) -> JSON {
    let knowledge = JSON.object([
      "description": .string(LanguageFile.help),
      "anyOf": [.object(["type": "string"]), OptionType.group(LanguageFile.options.map(\.description)).schema],
    ])
    let stages = stages.map { stage in
      JSON.Member(key: stage.name, value: OptionType.component(stage.component.options).schema)
    }
    let scope = JSON.object([
      "type": "object", "additionalProperties": false,
      "properties": .object(stages + (hasKnowledge ? [JSON.Member(key: "knowledge", value: knowledge)] : [])),
    ])
    return .object(["type": "object", "description": .string(help), "additionalProperties": scope])
  }
}
