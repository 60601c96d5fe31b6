/// What a run knows of an article from its other articles. A stage reads it like a layer.
package protocol Finding: StageInput {
  /// How configuration errors and output name it.
  static var name: String { get }
  /// How it shows itself; `nil`: it does not.
  func description(in article: Article) -> LayerDescription?
}

extension Finding {
  package func description(in article: Article) -> LayerDescription? { nil }

  package static var requirement: Requirement { Requirement(Self.self) }

  package static func take(from article: Article) -> Self? { article.findings[Self.self] }
}

/// The findings of an article, at most one of each sort.
package struct Findings: Sendable {
  private var values: [ObjectIdentifier: any Finding] = [:]

  package init() {}

  package subscript<F: Finding>(_ type: F.Type) -> F? {
    values[ObjectIdentifier(type)] as? F
  }

  package mutating func add(_ finding: some Finding) {
    values[ObjectIdentifier(type(of: finding))] = finding
  }

  /// By their names.
  package var all: [any Finding] { values.values.sorted { type(of: $0).name < type(of: $1).name } }
}
