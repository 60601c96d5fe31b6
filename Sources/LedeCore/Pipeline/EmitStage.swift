import LedeConfig

/// Writes files.
package struct EmitStage: Stage, ComponentOwner {
  package static let name = "emit"
  package static let help = "Writes the results to files"
  package static let synonyms = [
    "export", "exports", "format", "formats", "output", "outputs", "publish", "render", "save", "sink", "sinks",
    "write", "writer", "writers",
  ]
  package static let parts: WritableKeyPath<Self, ComponentSet<any Sink>> & Sendable = \.writers

  package var writers: ComponentSet<any Sink>

  package init() {
    self.init([])
  }

  init(_ writers: [ComponentKind<any Sink>]) {
    self.writers = ComponentSet(writers, isOn: false)
  }
}
