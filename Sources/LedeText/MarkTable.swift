/// What the first byte of a code point can begin: lets the scan pass over ordinary text a byte at a time.
public struct MarkTable: Sendable {
  /// For each byte: nothing of interest begins with it, or something may.
  private let isInteresting: ByteSet

  /// - Parameter others: code points of interest besides Unicode's terminals, quotation marks and brackets.
  public init(others: Set<UInt32>) {
    var table = Self.common
    for value in others {
      if let byte = Unicode.Scalar(value).flatMap(UTF8.encode)?.first { table[Int(byte)] = true }
    }
    isInteresting = ByteSet(table)
  }

  /// The first byte in a range of the text at which something of interest may begin; the range's end where there is none.
  @inline(__always)
  public func next(in text: Text, _ range: Range<Int>) -> Int { text.first(of: isInteresting, in: range) }

  private static let common: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    let marks: CharacterClass = [.terminal, .open, .close, .quote]
    for value in UInt32(0)..<0x80 where !CharacterClass(of: value).isDisjoint(with: marks) { table[Int(value)] = true }
    for lead in 0xC2...0xDF {
      let first = UInt32(lead & 0x1F) << 6
      table[lead] = (first..<first + 64).contains { !CharacterClass(of: $0).isDisjoint(with: marks) }
    }
    // Blocks of three and four bytes mix marks and letters: each code point is looked up.
    for lead in 0xE0...0xF4 { table[lead] = true }
    // An apostrophe is no mark worth a stop.
    table[0x27] = false
    return table
  }()
}
