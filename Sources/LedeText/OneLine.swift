extension String {
  /// The string with each run of white space that has a line break in it as one space, and without line breaks at its ends.
  public var onOneLine: String {
    guard unicodeScalars.contains(where: { Self.isLineBreak($0.value) }) else { return self }
    return unicodeScalars.split { Self.isLineBreak($0.value) }
      .map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// LF, VT, FF, CR, NEL, LS, PS.
  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }
}
