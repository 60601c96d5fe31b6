extension String {
  /// Without the marks of notes that stand elsewhere: “It rained.[2] [13]”. Behind an array or before the address of a link they are
  /// something else, and at the start they number an item.
  package var withoutNoteMarks: String {
    guard utf8.contains(UInt8(ascii: "[")) else { return self }
    return replacing(/\s?(?:\[[0-9]{1,3}\]\s?)*\[[0-9]{1,3}\](?![\p{L}\p{N}(])/) { match in
      match.range.lowerBound == startIndex ? String(self[match.range]) : ""
    }
  }
}
