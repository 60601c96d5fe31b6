import CLede

/// A regular expression of ICU that a user wrote, with limits of time and memory.
///
/// A compiled pattern is never used to match: each search clones it, since ICU's matchers are not thread-safe.
public final class Pattern: Sendable {
  /// As it was written.
  public let source: String
  // Immutable after init; uregex_clone only reads it, so sharing it between threads is safe.
  private nonisolated(unsafe) let handle: OpaquePointer

  /// What ICU says against a pattern, or against a search.
  public struct Failure: Error, Equatable {
    /// ICU's name of the error, such as `U_REGEX_MISMATCHED_PAREN` or `U_REGEX_TIME_OUT`.
    public let name: String
    /// Where in the pattern, in UTF-16 units; -1 where ICU does not say.
    public let offset: Int
  }

  public init(_ source: String) throws(Failure) {
    var error = lede_regex_error()
    let bytes = Array(source.utf8)
    guard let handle = lede_regex_open(bytes, bytes.count, &error) else { throw Failure(error) }
    self.source = source
    self.handle = handle
  }

  deinit {
    lede_regex_close(handle)
  }

  /// A matcher for one task; whoever takes it closes it, before the budget goes.
  func clone(_ budget: PatternBudget?) -> OpaquePointer? { lede_regex_clone(handle, budget?.handle) }

  /// The first match in a range of the text, by a search with its limits alone.
  /// - Throws: a `Failure` where a limit was hit; that is never reported as "no match".
  public func firstMatch(in text: Text, _ range: Range<Int>) throws(Failure) -> Range<Int>? {
    try PatternSearch(self, nil).firstMatch(in: text, range)
  }
}

/// Searches with one pattern, one after the other. It keeps state: one for each task.
public final class PatternSearch {
  /// What is searched for.
  public let pattern: Pattern
  private let budget: PatternBudget?
  private let matcher: OpaquePointer?

  /// - Parameter budget: what all searches together may take.
  public init(_ pattern: Pattern, _ budget: PatternBudget?) {
    self.pattern = pattern
    self.budget = budget
    matcher = pattern.clone(budget)
  }

  deinit {
    lede_regex_close(matcher)
  }

  /// The first match in a range of the text.
  /// - Throws: a `Failure` where a limit was hit; that is never reported as "no match".
  public func firstMatch(in text: Text, _ range: Range<Int>) throws(Pattern.Failure) -> Range<Int>? {
    guard let matcher else { throw Pattern.Failure(name: "U_MEMORY_ALLOCATION_ERROR", offset: -1) }
    var error = lede_regex_error()
    var found = lede_range()
    let hit = text.bytes.withUnsafeBufferPointer { bytes in
      let slice = UnsafeBufferPointer(rebasing: bytes[range])
      return lede_regex_find(matcher, slice.baseAddress, slice.count, 0, &found, &error)
    }
    guard hit >= 0 else { throw Pattern.Failure(error) }
    return hit == 0 ? nil : range.lowerBound + Int(found.start)..<range.lowerBound + Int(found.end)
  }
}

extension Pattern.Failure {
  init(_ error: lede_regex_error) {
    self.init(name: error.name.map { String(cString: $0) } ?? "unknown", offset: Int(error.offset))
  }
}
