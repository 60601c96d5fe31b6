import LedeConfig

/// Writes files.
package struct EmitStage: Stage {
  package static let name = "emit"
  package static let help = "Writes the results to files"

  package var writers = ComponentSet<any Writer>(Builtins.writers, isOn: false)

  package init() {}

  package static let options: [ComponentOption<Self>] = ComponentOption.components(Builtins.writers, \.writers)
}
