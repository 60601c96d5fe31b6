/// A message of ICU MessageFormat that chooses among branches: `{n, plural, =0 {none} one {# file} other {# files}}`.
///
/// The words of its branches are to be translated; what stands around them is not, nor is the `#` of a number.
struct MessageFrame {
  /// All that stays as it is, in order; what lies between two of them is in a branch.
  private(set) var frame: [Range<Int>] = []
  /// The contents of the branches, in order.
  private(set) var branches: [Range<Int>] = []
  private(set) var end = 0

  private let bytes: [UInt8]
  private let limit: Int

  /// Longer ones are not looked for: each opening brace could begin one.
  private static let longest = 4096
  private static let kinds = ["plural", "select", "selectordinal"].map { Array($0.utf8) }

  /// - Parameter start: of an opening brace.
  /// - Returns: `nil`: no such message begins there.
  init?(_ bytes: [UInt8], at start: Int) {
    (self.bytes, limit) = (bytes, min(bytes.count, start + Self.longest))
    var offset = start + 1
    guard skipName(&offset), skip(UInt8(ascii: ","), &offset) else { return nil }
    skipSpace(&offset)
    guard let kind = Self.kinds.last(where: { bytes[offset..<limit].starts(with: $0) }) else { return nil }
    offset += kind.count
    guard skip(UInt8(ascii: ","), &offset) else { return nil }
    var open = start
    while true {
      skipSpace(&offset)
      if offset < limit, bytes[offset] == UInt8(ascii: "}") {
        guard !branches.isEmpty else { return nil }
        end = offset + 1
        frame.append(open..<end)
        return
      }
      guard skipName(&offset), skip(UInt8(ascii: "{"), &offset), let close = closing(offset) else { return nil }
      frame.append(open..<offset)
      branches.append(offset..<close)
      (open, offset) = (close, close + 1)
    }
  }

  private func skipSpace(_ offset: inout Int) {
    while offset < limit, bytes[offset] <= 0x20 { offset += 1 }
  }

  private func skip(_ byte: UInt8, _ offset: inout Int) -> Bool {
    skipSpace(&offset)
    guard offset < limit, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Names of arguments, keywords, `=1` and `offset:1`; letters of any script.
  private func skipName(_ offset: inout Int) -> Bool {
    skipSpace(&offset)
    let start = offset
    while offset < limit, bytes[offset] > 0x20, !Array("{},#'".utf8).contains(bytes[offset]) { offset += 1 }
    if bytes[start..<offset].starts(with: "offset:".utf8) { return skipName(&offset) }
    return offset > start
  }

  /// Where the brace closes that a branch stands in.
  private func closing(_ start: Int) -> Int? {
    var depth = 1
    for offset in start..<max(start, limit) {
      if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
      if bytes[offset] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return offset }
      }
    }
    return nil
  }
}
