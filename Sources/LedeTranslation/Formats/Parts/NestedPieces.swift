/// The pieces of a unit as a tree, for formats whose pairs of codes are elements around what they mark.
enum NestedPiece {
  case text(String)
  /// All that opens inside it closes inside it.
  indirect case pair(UnitCode, closing: UnitCode, [NestedPiece])
  /// All other codes. It is alone where its other half is not here: in another unit, or lost in a translation.
  case code(UnitCode, isAlone: Bool)

  static func tree(_ pieces: [UnitPiece]) -> [NestedPiece] { tree(pieces[...]) }

  private static func tree(_ pieces: ArraySlice<UnitPiece>) -> [NestedPiece] {
    var (result, rest) = ([NestedPiece](), pieces)
    while let piece = rest.popFirst() {
      switch piece {
      case .text(let text): result.append(.text(text))
      case .code(let code):
        if code.part == .opening, let end = end(of: code, in: rest), case .code(let closing) = rest[end] {
          result.append(.pair(code, closing: closing, tree(rest[..<end])))
          rest = rest[(end + 1)...]
        } else {
          result.append(.code(code, isAlone: isAlone(code, among: pieces)))
        }
      }
    }
    return result
  }

  /// Where a pair closes, if all that opens inside it closes inside it.
  private static func end(of code: UnitCode, in pieces: ArraySlice<UnitPiece>) -> Int? {
    var open: [Int] = []
    for index in pieces.indices {
      guard case .code(let other) = pieces[index] else { continue }
      if other.part == .opening { open.append(other.id) }
      guard other.part == .closing else { continue }
      if open.isEmpty { return other.id == code.id ? index : nil }
      if open.popLast() != other.id { return nil }
    }
    return nil
  }

  private static func isAlone(_ code: UnitCode, among pieces: ArraySlice<UnitPiece>) -> Bool {
    !pieces.contains { piece in
      guard case .code(let other) = piece else { return false }
      return other.id == code.id && other.part != code.part
    }
  }
}
