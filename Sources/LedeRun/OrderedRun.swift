/// Works on items in parallel and hands the results on in the order of the items. Memory is bounded: only a window of items is
/// under way at a time.
enum OrderedRun {
  /// As many items are under way at most: each may hold an open file, of which a process may have only so many (often 1,024).
  private static let widest = 256

  /// - Parameters:
  ///   - jobs: how many items are worked on at a time.
  ///   - next: the next item; `nil` at the end.
  ///   - isReady: `next` would not have to wait; results that are done are handed on before it is waited for.
  static func run<Item: Sendable, Result: Sendable>(
    jobs: Int, next: () throws -> Item?, isReady: () -> Bool, work: @escaping @Sendable (Item) -> Result,
    consume: (Result) throws -> Void
  ) async throws {
    if jobs <= 1 { return try run(next: next, work: work, consume: consume) }
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var started = 0
      var consumed = 0
      var done: [Int: Result] = [:]
      var isAtEnd = false
      func hand() throws {
        while let result = done.removeValue(forKey: consumed) {
          try consume(result)
          consumed += 1
        }
      }
      // Four items a job keep all busy while one long article holds up the order.
      let window = min(jobs * 4, widest)
      while true {
        while !isAtEnd, started - consumed < window, started == consumed || isReady() {
          guard let item = try next() else {
            isAtEnd = true
            break
          }
          let index = started
          group.addTask { (index, work(item)) }
          started += 1
        }
        guard let (index, result) = try await group.next() else { return }
        done[index] = result
        try hand()
      }
    }
  }

  /// The same one after the other.
  static func run<Item, Result>(
    next: () throws -> Item?, work: (Item) -> Result, consume: (Result) throws -> Void
  ) rethrows {
    while let item = try next() { try consume(work(item)) }
  }
}
