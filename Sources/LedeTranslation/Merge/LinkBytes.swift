import LedeCore
import LedeText

/// Writes the codes of a segment with the bytes that they have in the file. Links of Markdown that lead where their text says keep it: a
/// reference link gets its label (`[text][label]`), an address in angle brackets stays as it is.
struct LinkBytes {
  private let article: Article
  private let edited: EditedBytes
  private let place: TextPlace
  private let segment: Segment
  /// What is open, by the pair, with where its text begins in the output.
  private var starts: [Int: Int] = [:]

  init(_ article: Article, _ edited: EditedBytes, _ place: TextPlace, _ segment: Segment) {
    (self.article, self.edited, self.place, self.segment) = (article, edited, place, segment)
  }

  /// - Parameter index: of the code.
  mutating func write(_ index: Int, _ output: inout [UInt8]) {
    let code = segment.codes[index]
    let own = edited[code.source ?? 0..<0]
    if code.part == .opening { starts[code.pair] = output.count + own.count }
    guard place.markup == .markdown, code.kind == .link || code.kind == .image, code.part == .closing,
      let start = starts[code.pair], let text = sourceText(code.pair)
    else {
      output += own
      return
    }
    switch code.markup {
    case ">":
      output.replaceSubrange(start..., with: text)
      output += own
    case "]" where output[start...] != text, "][]" where output[start...] != text:
      output += Array("][".utf8) + text + Array("]".utf8)
    default: output += own
    }
  }

  /// The text of a pair, as the file has it.
  private func sourceText(_ pair: Int) -> ArraySlice<UInt8>? {
    guard let inline = article.layers[Inlines.self]?.items[pair],
      inline.opening.source.upperBound <= inline.closing.source.lowerBound
    else { return nil }
    return edited.bytes[inline.opening.source.upperBound..<inline.closing.source.lowerBound]
  }
}
