import CLede

/// Remembers what was found out for 64-bit hashes: a few thousand words are most of any text, a few hundred classes most of a site.
///
/// It has room for 16,384 of them, in 256 KB, which a core's own memory holds; a newer one takes the place of an older one.
///
/// - Note: unchecked, since it has nothing but the handle of a table of atomics, which tasks may share (`memo.c`).
public final class HashMemo: @unchecked Sendable {
  private let handle: OpaquePointer?

  public init() { handle = lede_memo_open(14) }

  deinit { lede_memo_close(handle) }

  /// What was found out for a key, or is found out now. What is 0 is not remembered.
  public func value(_ key: UInt64, _ find: () -> UInt64) -> UInt64 {
    guard let handle, key != 0 else { return find() }
    let known = lede_memo_get(handle, key)
    if known != 0 { return known }
    let found = find()
    if found != 0 { lede_memo_put(handle, key, found) }
    return found
  }
}
