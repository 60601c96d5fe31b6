import LedeCore
import LedeText

/// What stands between two translated sentences: a blank where the language of the translation has one, none where it has none.
///
/// That is told by the letters at both sides. Line breaks and indents stay as they are.
struct SentenceGaps {
  private let article: Article
  private let bytes: [UInt8]
  private let place: TextPlace
  /// Where marks close, by the ends of their bytes.
  private let closings: Set<Int>

  init(article: Article, bytes: [UInt8], place: TextPlace) {
    (self.article, self.bytes, self.place) = (article, bytes, place)
    closings = Set(article.layers[Inlines.self]?.items.map(\.closing.source.upperBound) ?? [])
  }

  /// - Parameters:
  ///   - first, second: of the two sentences, in the file.
  ///   - written: what is written in their place.
  mutating func add(
    _ first: Range<Int>, _ second: Range<Int>, _ written: [Range<Int>: [UInt8]], _ edits: inout [ArticleMerge.Edit]
  ) {
    guard first.upperBound <= second.lowerBound else { return }
    let gap = first.upperBound..<second.lowerBound
    guard let text = place.shown(bytes[gap]), let left = written[first], let right = written[second],
      let end = place.shown(left[...])?.unicodeScalars.last,
      let start = place.shown(right[...])?.unicodeScalars.first
    else { return }
    let isUnspaced = Self.isUnspaced(end) && Self.isUnspaced(start)
    if isUnspaced, !text.isEmpty, text.allSatisfy({ $0 == " " || $0 == "\t" }) {
      edits.append(ArticleMerge.Edit(gap, []))
    } else if !isUnspaced, !Self.isUnspaced(end), !text.contains(where: \.isWhitespace),
      let blank = try? place.encoded(" ")
    {
      // Behind marks that close: before them it would be part of what they mark.
      let at = gap.reversed().map { $0 + 1 }.first { closings.contains($0) } ?? gap.lowerBound
      edits.append(ArticleMerge.Edit(at..<at, blank))
    }
  }

  /// Of a script whose sentences stand without blanks between them.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    let kind = CharacterClass(of: scalar.value)
    return kind.contains(.unspaced) || (0x3000...0x303F).contains(scalar.value)
      || (0xFF00...0xFF65).contains(scalar.value)
  }
}
