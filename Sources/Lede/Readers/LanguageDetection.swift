import LedeText

extension Metadata {
  /// As much text as CLD2 needs to be sure, in bytes; it takes as long for it as all the rest of a short article's way.
  private static var sample: Int { 1024 }

  /// Fills in the language that CLD2 tells of the longest blocks: menus and headlines of other stories are short.
  mutating func detectLanguage(_ text: Text, _ blocks: Blocks) {
    isLanguageDetected = true
    if text.count <= Self.sample {
      language = LanguageIdentifier.identify(text, 0..<text.count).language
      return
    }
    let longest = blocks.items.indices.sorted {
      (blocks.items[$0].range.count, $1) > (blocks.items[$1].range.count, $0)
    }
    var bytes: [UInt8] = []
    for index in longest where bytes.count < Self.sample {
      var end = min(blocks.items[index].range.upperBound, blocks.items[index].range.lowerBound + Self.sample)
      while end < text.count, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += text.bytes[blocks.items[index].range.lowerBound..<end] + [0x0A]
    }
    let taken = Text(String(decoding: bytes, as: UTF8.self))
    language = LanguageIdentifier.identify(taken, 0..<taken.count).language
  }
}
