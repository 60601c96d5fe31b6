import LedeConfig
import LedeCore
import LedeSyntax

/// An option of a stage as it counts, and where that is from.
package struct EffectiveOption: Sendable {
  /// From the stage's name on.
  package let path: [String]
  package let type: OptionType
  /// As YAML; environment variables as they are written, since they may be secrets.
  package let value: String
  /// What gave it, the last one that did so last; empty: the default.
  package let origins: [Origin]

  /// Where a value is written.
  package struct Origin: Sendable {
    package let place: Place
    package let layer: ConfigurationLayer.Origin
    /// The environment variables that it asks for.
    package let variables: [String]

    package var description: String {
      let scope: String? =
        switch layer {
        case .stages: nil
        case .setting: nil
        case .language(let tag): "languages.\(tag)"
        case .site(let site): "sites.\(site)"
        }
      let file = place.source.name == "--set" ? "--set" : "\(place.source.name):\(place.line)"
      return ([file] + [scope].compactMap { $0 } + variables.map { "environment \($0)" }).joined(separator: ", ")
    }
  }
}

/// Finds what options are set to, and what set them.
struct OptionTracer {
  private(set) var options: [EffectiveOption] = []

  /// - Parameter layers: laid over the defaults, in order.
  mutating func trace(_ states: [OptionState], below path: [String], _ layers: [ConfigurationLayer]) {
    for state in states {
      let own = layers.compactMap { layer in
        layer.node[state.description.name].map { ConfigurationLayer(node: $0.value, origin: layer.origin) }
      }
      trace(state, path + [state.description.name], own)
    }
  }

  private mutating func trace(_ state: OptionState, _ path: [String], _ layers: [ConfigurationLayer]) {
    switch state.content {
    case .group(let inner): trace(inner, below: path, layers)
    case .component(let isOn, let inner):
      add(path, .flag, isOn ? "true" : "false", layers.suffix(1))
      trace(inner, below: path, layers)
    case .value(let value):
      switch state.description.type {
      case .additions, .words: traceList(state, value, path, layers)
      default:
        let last = layers.suffix(1)
        let written = last.first.map { $0.node.isNull ? "~" : $0.node.flow }
        let isPlain = last.allSatisfy { $0.node.variables.isEmpty }
        let decoded = value.map { Self.isText(state.description.type) ? $0.yamlScalar : $0 }
        add(path, state.description.type, (isPlain ? decoded : nil) ?? written ?? "~", last)
      }
    }
  }

  /// Layers add to lists; what replaces them makes those before it of no account.
  private mutating func traceList(
    _ state: OptionState, _ value: String?, _ path: [String], _ layers: [ConfigurationLayer]
  ) {
    let start = layers.lastIndex { $0.node["replace"] != nil } ?? 0
    let own = layers.isEmpty ? [] : Array(layers[start...])
    if own.count < 2, own.allSatisfy({ $0.node.entries == nil }) {
      add(path, state.description.type, own.first?.node.flow ?? value ?? "[]", own)
    } else {
      let items = own.flatMap { $0.node.listItems }
      add(path, state.description.type, "[" + items.joined(separator: ", ") + "]", own)
    }
  }

  private mutating func add(
    _ path: [String], _ type: OptionType, _ value: String, _ layers: some Sequence<ConfigurationLayer>
  ) {
    let origins = layers.map {
      EffectiveOption.Origin(place: $0.node.place, layer: $0.origin, variables: $0.node.variables)
    }
    options.append(EffectiveOption(path: path, type: type, value: value, origins: origins))
  }

  private static func isText(_ type: OptionType) -> Bool {
    switch type {
    case .text, .language, .pattern: true
    default: false
    }
  }
}

extension Node {
  /// On one line, as it is written.
  var flow: String {
    switch content {
    case .scalar(let text, let isPlain):
      isPlain && !isNull && !text.contains("\n") ? plainOrQuoted(text) : text.yamlQuoted
    case .sequence(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .mapping(let entries): "{" + entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", ") + "}"
    }
  }

  private func plainOrQuoted(_ text: String) -> String {
    Double(text) != nil || ["true", "false"].contains(text) ? text : text.yamlScalar
  }

  /// The items of a list, or of what `{add: …, replace: …}` gives.
  fileprivate var listItems: [String] {
    if let items { return items.map(\.flow) }
    guard let entries, entries.contains(where: { ["add", "replace", "remove"].contains($0.key) }) else { return [flow] }
    return entries.flatMap { entry -> [String] in
      let items = entry.value.items?.map(\.flow) ?? [entry.value.flow]
      return entry.key == "remove" ? items.map { "-\($0)" } : items
    }
  }

  /// The environment variables that it asks for, anywhere in it.
  fileprivate var variables: [String] {
    switch content {
    case .scalar(let text, _):
      text.split(separator: "${env:").dropFirst(text.hasPrefix("${env:") ? 0 : 1).map { part in
        String(part.prefix { $0 != "}" && $0 != ":" })
      }
    case .sequence(let items): items.flatMap(\.variables)
    case .mapping(let entries): entries.flatMap(\.value.variables)
    }
  }
}
