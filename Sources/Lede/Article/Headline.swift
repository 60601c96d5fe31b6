extension Article {
  /// The headline: the block that cleaning found, else what the input's metadata says.
  public var title: String? {
    if let blocks = layers[Blocks.self], let index = layers[Cuts.self]?.title {
      return line(blocks.items[index].range)
    }
    return metadata.title
  }

  /// A range of the text on one line: each run of white space with a line break in it becomes a space.
  public func line(_ range: Range<Int>) -> String {
    let text = self.text[range]
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces() }.joined(separator: " ")
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var result = self
    while result.first?.isWhitespace == true { result.removeFirst() }
    while result.last?.isWhitespace == true { result.removeLast() }
    return result
  }
}
