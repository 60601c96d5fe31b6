import LedeConfig

/// Writes files.
public struct EmitStage: Stage {
  public static let name = "emit"
  public static let help = "Writes the results to files"

  public var writers = ComponentSet<any Writer>(Builtins.writers, isOn: false)

  public init() {}

  public static let options: [ComponentOption<Self>] = ComponentOption.components(Builtins.writers, \.writers)
}
