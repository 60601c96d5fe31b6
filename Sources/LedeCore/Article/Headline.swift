extension Article {
  /// The headline, on one line: the block that cleaning found, else what the input's metadata says.
  package var title: String? {
    if let blocks = layers[Blocks.self], let index = layers[Cuts.self]?.title {
      return line(blocks.items[index].range)
    }
    guard let title = metadata.title?.onOneLine, !title.isEmpty else { return nil }
    return title
  }

  /// A range of the text on one line: each run of white space with a line break in it becomes a space.
  package func line(_ range: Range<Int>) -> String {
    text[range].onOneLine
  }
}

extension String {
  /// The string with each run of white space that has a line break in it as one space, and without line breaks at its ends.
  var onOneLine: String {
    guard unicodeScalars.contains(where: { Self.isLineBreak($0.value) }) else { return self }
    return unicodeScalars.split { Self.isLineBreak($0.value) }
      .map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// LF, VT, FF, CR, NEL, LS, PS.
  private static func isLineBreak(_ scalar: UInt32) -> Bool {
    (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
  }

  private func trimmingSpaces() -> Substring {
    var result = self[...]
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
