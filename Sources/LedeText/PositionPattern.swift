import CLede

/// Two regular expressions of ICU around a place between two characters: one that ends there, one that begins there.
///
/// What stands before is matched as look-behind, which ICU wants bounded: `*`, `+` and `{n,}` repeat up to `reach` times there.
public final class PositionPattern: Sendable {
  /// How often an open repetition before the place may repeat.
  public static let reach = 100

  /// What ends at the place, and what begins there; an empty one fits everywhere.
  public let before: String
  public let after: String
  let pattern: Pattern

  /// - Throws: a `Failure` without an offset where both sides are well formed alone but cannot stand together: `before` refers back to
  ///   a group, say.
  public init(before: String, after: String) throws(Pattern.Failure) {
    self.before = before
    self.after = after
    // What stands behind fails sooner in most texts.
    let ahead = after.isEmpty ? "" : "(?=\(after))"
    let behind = before.isEmpty ? "" : "(?<=\(boundedRepetitions(before, to: Self.reach)))"
    do {
      // ICU takes no empty expression.
      pattern = try Pattern("(?:)" + ahead + behind)
    } catch {
      throw Pattern.Failure(name: error.name, offset: -1)
    }
  }
}

/// Looks for places in one passage after another. It keeps state: one for each task.
public final class PassageSearch {
  private let patterns: [PositionPattern]
  private let passage: OpaquePointer?
  /// Made when they are first used.
  private var matchers: [OpaquePointer?]
  private var range = 0..<0

  private static let outOfMemory = Pattern.Failure(name: "U_MEMORY_ALLOCATION_ERROR", offset: -1)

  public init(_ patterns: [PositionPattern]) {
    self.patterns = patterns
    passage = lede_passage_open()
    matchers = [OpaquePointer?](repeating: nil, count: patterns.count)
  }

  deinit {
    for matcher in matchers { lede_regex_close(matcher) }
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
    let hit = lede_regex_matches_at(try matcher(pattern), passage, offset - range.lowerBound, &error)
    guard hit >= 0 else { throw Pattern.Failure(error) }
    return hit > 0
  }

  /// The first place at or behind a byte offset of the text where a pattern fits; the end of the passage is none.
  /// - Throws: a `Failure` where a limit was hit.
  public func firstPlace(_ pattern: Int, from offset: Int) throws(Pattern.Failure) -> Int? {
    var error = lede_regex_error()
    var found = lede_range()
    let hit = lede_regex_find_in(try matcher(pattern), passage, offset - range.lowerBound, &found, &error)
    guard hit >= 0 else { throw Pattern.Failure(error) }
    let place = range.lowerBound + Int(found.start)
    return hit > 0 && place < range.upperBound ? place : nil
  }

  private func matcher(_ index: Int) throws(Pattern.Failure) -> OpaquePointer {
    if let known = matchers[index] { return known }
    guard passage != nil, let made = patterns[index].pattern.clone() else { throw Self.outOfMemory }
    matchers[index] = made
    return made
  }
}
