import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// What a pipeline comes to: each option with its value and where that is from.
package struct EffectiveConfiguration: Sendable {
  /// Of one language or site, or of all that have nothing of their own.
  package struct Part: Sendable {
    package let scope: Pipeline.Scope
    /// By stage, in order.
    package let stages: [(name: String, options: [EffectiveOption])]
  }

  private let pipeline: Pipeline
  /// For all articles first.
  package let parts: [Part]

  /// - Parameter scope: of one article, in place of all that the pipeline tells apart.
  package init(_ pipeline: Pipeline, for scope: Pipeline.Scope? = nil) {
    self.pipeline = pipeline
    if let scope {
      let steps = pipeline.steps(for: scope.language ?? "und", site: scope.site)
      parts = [Part(scope: scope, stages: steps.map(Self.options))]
      return
    }
    let own = pipeline.scopes.map { scope in
      let steps = pipeline.steps(for: scope.language ?? "und", site: scope.site)
      let stages = steps.map(Self.options).map { stage in
        (name: stage.name, options: stage.options.filter { $0.origins.contains { Self.is($0.layer, of: scope) } })
      }
      return Part(scope: scope, stages: stages.filter { !$0.options.isEmpty })
    }
    parts = [Part(scope: Pipeline.Scope(), stages: pipeline.steps.map(Self.options))] + own
  }

  private static func `is`(_ layer: ConfigurationLayer.Origin, of scope: Pipeline.Scope) -> Bool {
    switch layer {
    case .language(let tag): scope.language == tag
    case .site(let site): scope.site == site
    case .stages, .setting: false
    }
  }

  private static func options(_ step: Pipeline.Step) -> (name: String, options: [EffectiveOption]) {
    var tracer = OptionTracer()
    tracer.trace(step.kind.component.states(step.stage), below: [step.kind.name], step.layers)
    return (step.kind.name, tracer.options)
  }

  /// YAML with the origin of each value behind it.
  /// - Parameter changed: without what is as it is by default.
  package func text(changed: Bool) -> String {
    var text =
      "# \(visible(pipeline.name)): \(pipeline.documents.map { visible($0) }.joined(separator: ", extends "))\n"
    for part in parts {
      let names = [part.scope.language.map { "language \($0)" }, part.scope.site.map { "site \($0)" }].compactMap { $0 }
      if !names.isEmpty { text += "\n# \(visible(names.joined(separator: ", ")))\n" }
      for stage in part.stages { text += Self.lines(stage.name, stage.options, changed: changed) }
    }
    for (tag, layer) in pipeline.knowledgeLayers {
      text += "\n# knowledge of \(visible(tag))\n"
      for (path, node) in Self.leaves(layer.node, []) {
        text += Self.line(path.joined(separator: "."), "…", ["\(node.place.source.name):\(node.place.line)"], depth: 0)
      }
    }
    return text
  }

  private static func lines(_ stage: String, _ options: [EffectiveOption], changed: Bool) -> String {
    let shown = options.filter { !changed || !$0.origins.isEmpty }
    if shown.isEmpty { return "\(stage): true\n" }
    return "\(stage):\n"
      + shown.map {
        line($0.path.dropFirst().joined(separator: "."), $0.value, $0.origins.map(\.description), depth: 1)
      }
      .joined()
  }

  private static func line(_ key: String, _ value: String, _ origins: [String], depth: Int) -> String {
    let start = String(repeating: "  ", count: depth) + "\(visible(key)): \(visible(value))"
    let gap = String(repeating: " ", count: max(2, 44 - displayWidth(start)))
    return start + gap + "# " + (origins.isEmpty ? "default" : origins.map { visible($0) }.joined(separator: "; "))
      + "\n"
  }

  /// The options that another pipeline sets otherwise, each on one line.
  package func changes(to other: EffectiveConfiguration) -> [String] {
    let (before, after) = (values, other.values)
    let paths = before.map(\.path) + after.map(\.path).filter { path in !before.contains { $0.path == path } }
    let (old, new) = (Dictionary(before) { $1 }, Dictionary(after) { $1 })
    return paths.compactMap { path in
      old[path] == new[path] ? nil : "\(path): \(old[path] ?? "not set") → \(new[path] ?? "not set")"
    }
  }

  /// Of all options, with the language or site that a value is for.
  var values: [(path: String, value: String)] {
    let language = pipeline.language.map { [(path: "language", value: $0)] } ?? []
    let knowledge = pipeline.knowledgeLayers.flatMap { tag, layer in
      Self.leaves(layer.node, []).map { leaf in
        (path: (["languages", tag, "knowledge"] + leaf.path).joined(separator: "."), value: leaf.node.flow)
      }
    }
    return language + stageValues + knowledge
  }

  private var stageValues: [(path: String, value: String)] {
    parts.flatMap { part in
      let scope =
        (part.scope.language.map { "languages.\($0)." } ?? "") + (part.scope.site.map { "sites.\($0)." } ?? "")
      return part.stages.flatMap { stage in
        [(scope + stage.name, "true")].filter { _ in stage.options.isEmpty || scope.isEmpty }
          + stage.options.map { (scope + $0.path.joined(separator: "."), $0.value) }
      }
    }
  }

  private static func leaves(_ node: Node, _ path: [String]) -> [(path: [String], node: Node)] {
    guard let entries = node.entries, !path.contains("add"), !path.contains("remove") else { return [(path, node)] }
    return entries.flatMap { leaves($0.value, path + [$0.key]) }
  }

  package var json: JSON {
    .object([
      "name": .string(pipeline.name), "language": pipeline.language.map { .string($0) },
      "documents": .array(pipeline.documents.map { .string($0) }),
      "parts": .array(
        parts.map { part in
          .object([
            "language": part.scope.language.map { .string($0) }, "site": part.scope.site.map { .string($0) },
            "options": .array(part.stages.flatMap(\.options).map(Self.json)),
          ])
        }),
    ])
  }

  private static func json(_ option: EffectiveOption) -> JSON {
    let origins = option.origins.map { origin -> JSON in
      let kind: (String, String?) =
        switch origin.layer {
        case .stages: ("pipeline", nil)
        case .setting: ("setting", nil)
        case .language(let tag): ("language", tag)
        case .site(let site): ("site", site)
        }
      return .object([
        "kind": .string(kind.0), "scope": kind.1.map { .string($0) }, "file": .string(origin.place.file),
        "line": .int(origin.place.line), "column": .int(origin.place.column),
        "environment": origin.variables.isEmpty ? nil : .array(origin.variables.map { .string($0) }),
      ])
    }
    return .object([
      "path": .string(option.path.joined(separator: ".")), "value": .string(option.value),
      "origins": .array(origins.isEmpty ? [.object(["kind": "default"])] : origins),
    ])
  }
}
