import LedeCore
import LedeText

/// Finds the segments of an article that the units of a job belong to.
struct UnitMatcher {
  /// A unit with its segment, by indices.
  struct Match: Equatable {
    let unit, segment: Int
  }

  /// By id: equal sentences are told apart by what stands before and behind them.
  /// - Returns: in the order of the units; those that are missing have no segment.
  static func matches(_ units: [JobUnit], _ segments: [Segment]) -> [Match] {
    let (theirs, ours) = (units.map { base($0.id) }, segments.map { base($0.id) })
    let unitsByID = Dictionary(grouping: theirs.indices) { theirs[$0] }
    let segmentsByID = Dictionary(grouping: ours.indices) { ours[$0] }
    var matches: [Match] = []
    for (id, candidates) in unitsByID {
      guard let places = segmentsByID[id] else { continue }
      matches += pairs(candidates, places, theirs, ours)
    }
    return matches.sorted { $0.unit < $1.unit }
  }

  /// The hash of the text, without the number of its repetition.
  static func base(_ id: String) -> Substring { id.prefix { $0 != "-" } }

  private static func pairs(_ units: [Int], _ segments: [Int], _ theirs: [Substring], _ ours: [Substring]) -> [Match] {
    if units.count == 1, segments.count == 1 { return [Match(unit: units[0], segment: segments[0])] }
    var candidates: [(neighbours: Int, match: Match)] = []
    for unit in units {
      for segment in segments {
        let (left, right) = (isSame(unit - 1, theirs, segment - 1, ours), isSame(unit + 1, theirs, segment + 1, ours))
        let count = (left ? 1 : 0) + (right ? 1 : 0)
        if count > 0 || units.count == segments.count {
          candidates.append((count, Match(unit: unit, segment: segment)))
        }
      }
      if candidates.count > mostCandidates { break }
    }
    candidates.sort { a, b in
      (-a.neighbours, a.match.unit, a.match.segment) < (-b.neighbours, b.match.unit, b.match.segment)
    }
    var (taken, filled): (Set<Int>, Set<Int>) = ([], [])
    return candidates.compactMap { candidate in
      let match = candidate.match
      guard !taken.contains(match.unit), !filled.contains(match.segment) else { return nil }
      taken.insert(match.unit)
      filled.insert(match.segment)
      return match
    }
  }

  /// One sentence a thousand times over needs no more.
  private static let mostCandidates = 1_000_000

  /// The same stands at two places; nothing stands before the first and behind the last.
  private static func isSame(_ one: Int, _ theirs: [Substring], _ other: Int, _ ours: [Substring]) -> Bool {
    let (a, b) = (theirs.indices.contains(one) ? theirs[one] : nil, ours.indices.contains(other) ? ours[other] : nil)
    return a == b
  }
}
