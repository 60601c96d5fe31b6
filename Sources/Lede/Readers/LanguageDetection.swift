import LedeText

extension Metadata {
  /// As much text as CLD2 needs to be sure (it asks for 200 letters), in bytes; more would cost more than any stage.
  private static var sample: Int { 640 }

  /// Fills in the language that CLD2 tells of the longest blocks: menus and headlines of other stories are short.
  mutating func detectLanguage(_ text: Text, _ blocks: Blocks) {
    isLanguageDetected = true
    let sample = Self.longestBlocks(text, blocks)
    language = LanguageIdentifier.identify(sample, 0..<sample.count).language
    if language == "und" { language = LanguageIdentifier.identify(text, 0..<text.count).language }
  }

  /// The longest blocks up to the sample's size, each on a line.
  private static func longestBlocks(_ text: Text, _ blocks: Blocks) -> Text {
    if text.count <= sample { return text }
    let longest = blocks.items.indices.sorted {
      (blocks.items[$0].range.count, $1) > (blocks.items[$1].range.count, $0)
    }
    var ranges: [Range<Int>] = []
    var size = 0
    for index in longest where size < sample {
      let range = blocks.items[index].range
      var end = min(range.upperBound, range.lowerBound + sample)
      while end < text.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
      ranges.append(range.lowerBound..<end)
      size += end - range.lowerBound + 1
    }
    return text.lines(ranges)
  }
}
