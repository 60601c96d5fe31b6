import LedeText

/// The columns of a line that a wide gap parts, as in print: “№ 14      10 April 2025”.
package enum LineColumns {
  /// Blanks of a gap; two may be a slip of the hand. A tab stands for two.
  private static let gap = 4

  /// - Returns: one: there is no gap.
  package static func ranges(_ text: Text, _ line: Range<Int>) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var (start, end, blanks) = (line.lowerBound, line.lowerBound, 0)
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = text.scalar(at: offset)
      if value == 0x09 || CharacterClass(of: value).contains(.space) {
        blanks += value == 0x09 ? 2 : 1
      } else {
        if blanks >= gap, end > start {
          columns.append(start..<end)
          start = offset
        }
        (blanks, end) = (0, offset + length)
      }
      offset += length
    }
    return columns + [start..<end]
  }
}
