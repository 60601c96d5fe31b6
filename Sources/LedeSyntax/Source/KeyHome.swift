/// A place where a key of a configuration may stand, and what values it takes there.
package struct KeyHome: Sendable {
  /// What a value looks like, whatever it means.
  package enum Shape: Sendable, CaseIterable {
    case flag, number, text, list, mapping
  }

  /// The path of the mapping that the key stands in.
  package let owner: String
  package let shapes: Set<Shape>

  package init(_ owner: String, shapes: Set<Shape> = Set(Shape.allCases)) {
    self.owner = owner
    self.shapes = shapes
  }

  /// The owner of the keys of a whole pipeline.
  package static let margin = ""

  /// What the paths of language knowledge begin with.
  package static let knowledge = "knowledge"

  package var isKnowledge: Bool { owner == Self.knowledge || owner.hasPrefix(Self.knowledge + ".") }
}

extension Problems {
  /// Where a key belongs that stands elsewhere: places that take such a value before others, and of those the ones that are of
  /// language knowledge where that is written.
  /// - Parameters:
  ///   - shape: that of its value; `nil`: it has none.
  ///   - owner: the last name of the mapping that it stands in.
  package func homes(of key: String, _ shape: KeyHome.Shape?, in owner: String) -> [String] {
    let all = homes[key] ?? []
    let fitting = all.filter { home in shape.map(home.shapes.contains) ?? true }
    let isKnowledge = owner == KeyHome.knowledge || (homes[owner] ?? []).contains(where: \.isKnowledge)
    // What a whole pipeline has under a name with other values is not meant.
    for list in [fitting, all.filter { $0.owner != KeyHome.margin }] {
      let near = list.filter { $0.isKnowledge == isKnowledge }
      let best = near.isEmpty ? list : near
      if !best.isEmpty { return best.map(\.owner) }
    }
    return []
  }
}
