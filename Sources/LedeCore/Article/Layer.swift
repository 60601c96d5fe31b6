/// What one stage adds to an article.
package protocol Layer: StageInput {
  /// How configuration errors and output name it.
  static var name: String { get }
}

/// What a stage can read: a layer that must be there, or an optional one.
package protocol StageInput: Sendable {
  static var requirement: LayerRequirement { get }
  /// `nil`: the layer must be there and is not.
  static func take(from layers: Layers) -> Self?
}

/// A layer that a stage or writer reads.
package struct LayerRequirement: Sendable, Hashable {
  package let layer: String
  /// It is used where it is there, and not missed where it is not.
  package let isOptional: Bool

  package init(_ layer: any Layer.Type, isOptional: Bool = false) {
    self.layer = layer.name
    self.isOptional = isOptional
  }
}

extension Layer {
  package static var requirement: LayerRequirement { LayerRequirement(Self.self) }

  package static func take(from layers: Layers) -> Self? { layers[Self.self] }
}

extension Optional: StageInput where Wrapped: Layer {
  package static var requirement: LayerRequirement { LayerRequirement(Wrapped.self, isOptional: true) }

  package static func take(from layers: Layers) -> Wrapped?? { .some(layers[Wrapped.self]) }
}

/// The layers of an article, at most one of each sort.
package struct Layers: Sendable {
  private var values: [ObjectIdentifier: any Layer] = [:]

  package subscript<L: Layer>(_ type: L.Type) -> L? {
    values[ObjectIdentifier(type)] as? L
  }

  package mutating func add(_ layer: some Layer) {
    values[ObjectIdentifier(type(of: layer))] = layer
  }
}
