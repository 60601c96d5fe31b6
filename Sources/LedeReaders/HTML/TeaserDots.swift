/// Finds the dots that pages show instead of what is to be paid for.
enum TeaserDots {
  /// Dots at the end of some text, with the space before them.
  static func find(endOf text: ArraySlice<UInt8>) -> Range<Int>? {
    var start = text.endIndex
    while start > text.startIndex, isDot(text[..<start]) { start -= text[start - 1] == 0x2E ? 1 : 3 }
    guard start < text.endIndex, text.endIndex - start > 1, start > text.startIndex else { return nil }
    if text[start - 1] == 0x20 { start -= 1 }
    return start > text.startIndex ? start..<text.endIndex : nil
  }

  /// It ends in a full stop or an ellipsis.
  private static func isDot(_ text: ArraySlice<UInt8>) -> Bool {
    text.last == 0x2E || text.suffix(3).elementsEqual([0xE2, 0x80, 0xA6])
  }
}
