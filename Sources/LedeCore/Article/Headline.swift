import LedeText

extension Article {
  /// The headline, on one line: the title that was given to the article, else the block that cleaning found, else what the input's
  /// metadata says.
  public var title: String? {
    if !metadata.isTitleGiven, let blocks = layers[Blocks.self], let index = layers[Cuts.self]?.title {
      return line(blocks.items[index].range)
    }
    guard let title = metadata.title?.onOneLine.withoutSoftHyphens, !title.isEmpty else { return nil }
    return title
  }

  /// A range of the text on one line: each run of white space with a line break in it becomes a space, and soft hyphens go.
  public func line(_ range: Range<Int>) -> String {
    text[range].onOneLine.withoutSoftHyphens
  }
}

extension String {
  /// Soft hyphens say where a word may be parted at the end of a line, and are no part of it.
  package var withoutSoftHyphens: String {
    utf8.contains(0xAD) ? String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{AD}" })) : self
  }
}
