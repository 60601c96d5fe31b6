extension String {
  /// The string with each run of white space that has a line break in it as one space, and without line breaks at its ends. Between
  /// characters that are set solid there is no space.
  public var onOneLine: String {
    guard unicodeScalars.contains(where: { Self.isLineBreak($0.value) }) else { return self }
    var result = ""
    for part in unicodeScalars.split(whereSeparator: { Self.isLineBreak($0.value) }) {
      let line = String(part).trimmed
      guard let first = line.unicodeScalars.first else { continue }
      if let last = result.unicodeScalars.last, !Self.isSetSolid(last) || !Self.isSetSolid(first) { result += " " }
      result += line
    }
    return result
  }

  private static func isSetSolid(_ scalar: Unicode.Scalar) -> Bool { CharacterClass(of: scalar.value).isSetSolid }

  /// LF, VT, FF, CR, NEL, LS, PS.
  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
