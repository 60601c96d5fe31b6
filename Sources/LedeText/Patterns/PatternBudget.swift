import CLede

/// What all searches of a pattern together may take on one text, however many there are: a limit for each search alone lets a slow pattern
/// take as many times the limit as a text has lines.
///
/// It counts ICU's steps (ten thousand states that the matcher saves to come back to), not time: a text hits it on every machine, and
/// with any number of jobs, or never. Searches that end before their first step are free.
public final class PatternBudget {
  let handle: OpaquePointer?

  /// - Parameter count: bytes of the text. A window of 4 KiB has 16 steps, many times what patterns that do not explode take.
  public init(forBytes count: Int) {
    handle = lede_regex_budget_open(Int64(500 + count / 256))
  }

  deinit {
    lede_regex_budget_close(handle)
  }
}

/// The budgets of the patterns that are searched for in one text, each made when it is first asked for.
public final class PatternBudgets {
  private let count: Int
  private var budgets: [ObjectIdentifier: PatternBudget] = [:]

  /// - Parameter count: bytes of the text.
  public init(forBytes count: Int) {
    self.count = count
  }

  /// - Parameter pattern: lives as long as the budgets.
  public subscript(pattern: AnyObject) -> PatternBudget {
    let key = ObjectIdentifier(pattern)
    if let known = budgets[key] { return known }
    let made = PatternBudget(forBytes: count)
    budgets[key] = made
    return made
  }
}
