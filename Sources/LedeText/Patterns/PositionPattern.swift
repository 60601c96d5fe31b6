import CLede

/// Two regular expressions of ICU around a place between two characters: one that ends there, one that begins there.
///
/// What stands before is matched as look-behind, which ICU wants bounded: `*`, `+` and `{n,}` repeat up to `reach` times there.
public final class PositionPattern: Sendable {
  /// How often an open repetition before the place may repeat.
  public static let reach = 100

  /// What ends at the place, and what begins there; an empty one fits everywhere.
  public let before: String
  /// What stands behind the place.
  public let after: String
  /// Fits at the place and takes up no characters.
  let pattern: Pattern
  /// Fits what ends at the place: searching for it is faster, since it knows what it begins with. `nil`: nothing need stand there.
  let forward: Pattern?

  /// - Throws: a `Failure` without an offset where both sides are well formed alone but cannot stand together: `before` refers back to
  ///   a group, say.
  public init(before: String, after: String) throws(Pattern.Failure) {
    self.before = before
    self.after = after
    // What stands behind fails sooner in most texts.
    let ahead = after.isEmpty ? "" : "(?=\(after))"
    let bounded = boundedRepetitions(before, to: Self.reach)
    let behind = before.isEmpty ? "" : "(?<=\(bounded))"
    do {
      // ICU takes no empty expression.
      pattern = try Pattern("(?:)" + ahead + behind)
      forward = before.isEmpty ? nil : try Pattern("(?:\(bounded))" + ahead)
    } catch {
      throw Pattern.Failure(name: error.name, offset: -1)
    }
  }
}

/// Looks for places in one passage after another. It keeps state: one for each task.
public final class PassageSearch {
  /// A pattern's matchers for this task, made when they are first used.
  private struct Matchers {
    var place: OpaquePointer?
    var forward: OpaquePointer?
  }

  /// How far behind the match that ICU prefers a longer one from the same start is looked for, in bytes.
  private static let slack = 32

  private static let outOfMemory = Pattern.Failure(name: "U_MEMORY_ALLOCATION_ERROR", offset: -1)

  private let patterns: [PositionPattern]
  private let budgets: PatternBudgets
  private let passage: OpaquePointer?
  private var matchers: [Matchers]
  private var range = 0..<0

  /// - Parameter budgets: of the text that all passages are of.
  public init(_ patterns: [PositionPattern], _ budgets: PatternBudgets) {
    self.patterns = patterns
    self.budgets = budgets
    passage = lede_passage_open()
    matchers = [Matchers](repeating: Matchers(), count: patterns.count)
  }

  deinit {
    for matcher in matchers {
      lede_regex_close(matcher.place)
      lede_regex_close(matcher.forward)
    }
    lede_passage_close(passage)
  }

  /// Begins a passage: what lies outside of it is not seen, and `^` and `$` match at its ends.
  public func begin(_ text: Text, _ range: Range<Int>) throws(Pattern.Failure) {
    self.range = range
    let isSet = text.bytes.withUnsafeBufferPointer { bytes in
      lede_passage_set(passage, UnsafeBufferPointer(rebasing: bytes[range]).baseAddress, range.count)
    }
    if isSet == 0 { throw Self.outOfMemory }
  }

  /// A pattern fits at a byte offset of the text.
  /// - Throws: a `Failure` where a limit was hit; that is never reported as "no match".
  public func fits(_ pattern: Int, at offset: Int) throws(Pattern.Failure) -> Bool {
    var error = lede_regex_error()
    let hit = lede_regex_matches_at(try placeMatcher(pattern), passage, offset - range.lowerBound, &error)
    guard hit >= 0 else { throw Pattern.Failure(error) }
    return hit > 0
  }

  /// The byte offsets between the ends of the passage where a pattern fits, in order.
  /// - Throws: a `Failure` where a limit was hit.
  public func places(_ pattern: Int) throws(Pattern.Failure) -> [Int] {
    guard range.count > 1 else { return [] }
    var places: [Int] = []
    guard let forward = try forwardMatcher(pattern) else {
      try addPlaces(pattern, from: 1, to: range.count - 1, &places)
      return places
    }
    var (start, searched) = (0, 1)
    while start < range.count, let match = try find(forward, from: start, to: range.count) {
      let end = min(match.upperBound + Self.slack, range.count - 1)
      try addPlaces(pattern, from: max(searched, match.lowerBound), to: end, &places)
      searched = max(searched, end + 1)
      start = match.lowerBound + 1
    }
    return places
  }

  private func addPlaces(_ pattern: Int, from start: Int, to end: Int, _ places: inout [Int]) throws(Pattern.Failure) {
    let matcher = try placeMatcher(pattern)
    var start = start
    while start <= end, let match = try find(matcher, from: start, to: end), match.lowerBound < range.count {
      places.append(range.lowerBound + match.lowerBound)
      start = match.lowerBound + 1
    }
  }

  /// The first match in a part of the passage; all in byte offsets into the passage.
  private func find(_ matcher: OpaquePointer, from start: Int, to end: Int) throws(Pattern.Failure) -> Range<Int>? {
    var error = lede_regex_error()
    var found = lede_range()
    let hit = lede_regex_find_in(matcher, passage, start, end, &found, &error)
    guard hit >= 0 else { throw Pattern.Failure(error) }
    return hit > 0 ? Int(found.start)..<Int(found.end) : nil
  }

  private func placeMatcher(_ index: Int) throws(Pattern.Failure) -> OpaquePointer {
    if let known = matchers[index].place { return known }
    guard passage != nil, let made = patterns[index].pattern.clone(budgets[patterns[index]]) else {
      throw Self.outOfMemory
    }
    matchers[index].place = made
    return made
  }

  private func forwardMatcher(_ index: Int) throws(Pattern.Failure) -> OpaquePointer? {
    guard let forward = patterns[index].forward else { return nil }
    if let known = matchers[index].forward { return known }
    guard passage != nil, let made = forward.clone(budgets[patterns[index]]) else { throw Self.outOfMemory }
    matchers[index].forward = made
    return made
  }
}
