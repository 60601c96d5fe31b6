import LedeConfig

/// One of the nodes that are laid over the defaults of a stage.
package struct ConfigurationLayer: Sendable {
  package let node: Node
  package let origin: Origin

  package init(node: Node, origin: Origin) {
    (self.node, self.origin) = (node, origin)
  }

  /// Where in a pipeline it is written; its place tells the file.
  package enum Origin: Sendable, Equatable {
    case stages
    /// Under a tag of `languages`.
    case language(String)
    /// Under a key of `sites`.
    case site(String)
    /// On the command line, for all articles.
    case setting
  }
}
