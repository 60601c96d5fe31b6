/// Numbers by 64-bit hash: open addressing with linear probing, several times as fast as a dictionary.
public struct WordTable: Sendable {
  /// Random, so that no text can be made of words that all meet in one place (multiply-shift hashing, Dietzfelbinger 1997).
  private static let randomMultiplier = UInt64.random(in: .min ... .max) | 1

  @usableFromInline struct Slot: Sendable {
    @usableFromInline var key: UInt64 = 0
    /// `nil` has no place in 4 bytes; `Int32.min`: the slot is empty.
    @usableFromInline var number = Int32.min
  }

  @usableFromInline let multiplier = Self.randomMultiplier
  @usableFromInline var slots: [Slot]
  private var count = 0
  /// 64 less the binary logarithm of the number of slots.
  @usableFromInline var shift: UInt64

  /// - Parameter capacity: so many are expected; more are taken as well.
  public init(capacity: Int) {
    var logarithm: UInt64 = 4
    while 1 << logarithm < capacity * 2 { logarithm += 1 }
    slots = [Slot](repeating: Slot(), count: 1 << logarithm)
    shift = 64 - logarithm
  }

  /// The number of a key; `nil`: it is not there.
  public subscript(key: UInt64) -> Int32? {
    @inlinable @inline(__always) get {
      let slot = slots[index(key)]
      return slot.number == .min ? nil : slot.number
    }
  }

  /// Inserts a key that is not there.
  public mutating func insert(_ key: UInt64, _ number: Int32) {
    count += 1
    if count * 3 > slots.count * 2 { grow() }
    slots[index(key)] = Slot(key: key, number: number)
  }

  /// Sets bits of a key's number; of a key that is not there, all others are 0.
  public mutating func add(_ bits: Int32, to key: UInt64) {
    if let known = self[key] { slots[index(key)].number = known | bits } else { insert(key, bits) }
  }

  /// Adds 1 to a key's number; of a key that is not there it becomes 1.
  public mutating func count(_ key: UInt64) {
    if let known = self[key] { slots[index(key)].number = known + 1 } else { insert(key, 1) }
  }

  /// The slot that has the key, or the empty one that it would go to.
  @inlinable @inline(__always)
  func index(_ key: UInt64) -> Int {
    var index = Int((key &* multiplier) &>> shift)
    while slots[index].number != .min, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.number != .min { slots[index(slot.key)] = slot }
  }
}
