/// What one stage adds to an article.
public protocol Layer: StageInput {
  /// How configuration errors and output name it.
  static var name: String { get }
}

/// What a stage can read: a layer that must be there, or an optional one.
public protocol StageInput: Sendable {
  static var requirement: LayerRequirement { get }
  /// `nil`: the layer must be there and is not.
  static func take(from layers: Layers) -> Self?
}

/// A layer that a stage or writer reads.
public struct LayerRequirement: Sendable, Hashable {
  public let layer: String
  /// It is used where it is there, and not missed where it is not.
  public let isOptional: Bool

  public init(_ layer: any Layer.Type, isOptional: Bool = false) {
    self.layer = layer.name
    self.isOptional = isOptional
  }
}

extension Layer {
  public static var requirement: LayerRequirement { LayerRequirement(Self.self) }

  public static func take(from layers: Layers) -> Self? { layers[Self.self] }
}

extension Optional: StageInput where Wrapped: Layer {
  public static var requirement: LayerRequirement { LayerRequirement(Wrapped.self, isOptional: true) }

  public static func take(from layers: Layers) -> Wrapped?? { .some(layers[Wrapped.self]) }
}

/// The layers of an article, at most one of each sort.
public struct Layers: Sendable {
  private var values: [ObjectIdentifier: any Layer] = [:]

  public subscript<L: Layer>(_ type: L.Type) -> L? {
    values[ObjectIdentifier(type)] as? L
  }

  public mutating func add(_ layer: some Layer) {
    values[ObjectIdentifier(type(of: layer))] = layer
  }
}
