import LedeCore

/// What a first look at the page made of a line and of those around it.
extension Signals {
  /// Of the line itself, at the first look.
  static let ownLook = "first-look"

  static let look: [Signal] =
    [
      Signal(ownLook, outside: Float(LookFacts.limits.lowerBound) - 1, .look) { $0.look?.logOdds ?? unknown($0) },
      of("article-above") { facts, look, line in Float(look.above(line).expected / all(look)) },
      of("article-below") { facts, look, line in Float(1 - look.above(line + 1).expected / all(look)) },
      of("article-distance-above") { facts, look, line in FeatureScale.log(look.above[line].distance) },
      of("article-distance-below") { facts, look, line in FeatureScale.log(look.below[line].distance) },
      of("article-best-above") { facts, look, line in Float(look.above[line].best) },
      of("article-best-below") { facts, look, line in Float(look.below[line].best) },
      of("article-stretch") { facts, look, line in signedDistance(line, look.stretch) },
    ]
    + [4, 12].flatMap { reach in
      [
        of("article-above-\(reach)") { facts, look, line in look[line - reach...line - 1].share },
        of("article-below-\(reach)") { facts, look, line in look[line + 1...line + reach].share },
      ]
    }

  /// The elements around a block that are looked at.
  private static let levels = 5

  static let markupLook: [Signal] =
    (0..<levels).flatMap { level in
      [
        of("article^\(level)") { facts, look, line in
          facts.markup.map { (look.element($0.ancestor(of: line, level)) - look.own(line)).share } ?? 0
        },
        of("article-share^\(level)") { facts, look, line in
          facts.markup.map { Float(look.element($0.ancestor(of: line, level)).expected / all(look)) } ?? 0
        },
      ]
    }
    + [
      of("article-style") { facts, look, line in
        facts.markup.map { (look.style($0.styles.number(of: line)) - look.own(line)).share } ?? 0
      },
      of("article-share-style") { facts, look, line in
        facts.markup.map { Float(look.style($0.styles.number(of: line)).expected / all(look)) } ?? 0
      },
    ]

  private static func all(_ look: LookFacts) -> Double { max(look.total.expected, .leastNormalMagnitude) }

  private static func unknown(_ facts: PageFacts) -> [Float] { facts.page.lines.map { _ in 0 } }

  private static func of(_ name: String, _ value: @escaping @Sendable (PageFacts, LookFacts, Int) -> Float) -> Signal {
    Signal(name, .look) { facts in
      guard let look = facts.look else { return unknown(facts) }
      return facts.page.lines.indices.map { value(facts, look, $0) }
    }
  }
}
