/// What one stage adds to an article.
public protocol Layer: StageInput {
  /// How configuration errors and output name it.
  static var name: String { get }
  /// How it shows itself; `nil`: it does not.
  func description(in article: Article) -> LayerDescription?
}

extension Layer {
  public func description(in article: Article) -> LayerDescription? { nil }
}

/// What a stage can read: a layer or a finding that must be there, or an optional one.
public protocol StageInput: Sendable {
  static var requirement: Requirement { get }
  /// `nil`: it must be there and is not.
  static func take(from article: Article) -> Self?
}

/// What a stage or writer reads.
public struct Requirement: Sendable, Hashable {
  /// Of the layer or finding.
  public let name: String
  /// It comes from the other articles of the run, not from a stage.
  public let isFinding: Bool
  /// It is used where it is there, and not missed where it is not.
  package fileprivate(set) var isOptional: Bool

  package init(_ layer: any Layer.Type, isOptional: Bool = false) {
    name = layer.name
    isFinding = false
    self.isOptional = isOptional
  }

  package init(_ finding: any Finding.Type, isOptional: Bool = false) {
    name = finding.name
    isFinding = true
    self.isOptional = isOptional
  }
}

extension Layer {
  public static var requirement: Requirement { Requirement(Self.self) }

  public static func take(from article: Article) -> Self? { article.layers[Self.self] }
}

extension Optional: StageInput where Wrapped: StageInput {
  public static var requirement: Requirement { Wrapped.requirement.optional }

  public static func take(from article: Article) -> Wrapped?? { .some(Wrapped.take(from: article)) }
}

extension Requirement {
  fileprivate var optional: Requirement {
    var result = self
    result.isOptional = true
    return result
  }
}

/// The layers of an article, at most one of each sort.
public struct Layers: Sendable {
  private var values: [ObjectIdentifier: any Layer] = [:]
  private var order: [ObjectIdentifier] = []

  /// The layer of a sort; `nil`: it is not there.
  public subscript<L: Layer>(_ type: L.Type) -> L? {
    values[ObjectIdentifier(type)] as? L
  }

  /// Adds a layer, instead of one of its sort that is there.
  public mutating func add(_ layer: some Layer) {
    let sort = ObjectIdentifier(type(of: layer))
    if values.updateValue(layer, forKey: sort) == nil { order.append(sort) }
  }

  /// In the order in which they were added.
  package var all: [any Layer] { order.compactMap { values[$0] } }
}
