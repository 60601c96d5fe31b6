import LedeCore
import LedeText

/// Translates into nothing: what a text becomes shows whether a job goes there and back, and whether a page bears letters of others and
/// longer lines. Latin vowels and some consonants get marks, whatever the script the text is longer by about three tenths, and brackets
/// show where it begins and ends. Codes and placeholders stay as they are, and so do words at a full stop inside a sentence: read again,
/// `etc.` and `5. Juni` part no sentence, and the translation has the units of its source.
///
/// Method: pseudo-localisation as Windows and Android have it (`en-XA`).
package struct PseudoTranslation: TargetFiller {
  package init() {}

  package func fill(_ article: inout Article) throws(ArticleError) {
    let segments = try article.madeSegments()
    let items = segments.items.map { ($0.id, Target(pieces(of: $0), origin: .machine, state: .translated)) }
    article.layers.add(segments)
    article.layers.add(Targets(Dictionary(items) { first, _ in first }))
  }

  /// Of a segment, with all its codes and placeholders in their order.
  func pieces(of segment: Segment) -> [Target.Piece] {
    let text = Text(segment.text)
    let kept = Self.wordsAtStops(text)
    var (result, letters): ([Target.Piece], Int) = ([], 0)
    for (piece, range) in segment.placedPieces {
      guard case .text(let plain) = piece else {
        result.append(piece)
        continue
      }
      letters += plain.unicodeScalars.count(where: \.properties.isAlphabetic)
      result.append(.text(Self.accented(text, range, kept)))
    }
    guard letters > 0 else { return segment.pieces }
    let filling = String(repeating: "·", count: max(1, (letters * 3 + 9) / 10))
    // A month or a name at a full stop stays a word of its own.
    let isLastKept = kept.last.map { $0.upperBound + 1 >= text.count } ?? false
    return Self.begun(Self.ended(result, (isLastKept ? " " : "") + filling + "⟧"))
  }

  /// A small letter right behind a full stop begins no sentence where a bracket stands before it: then the bracket stands behind the first
  /// word.
  private static func begun(_ pieces: [Target.Piece]) -> [Target.Piece] {
    let first = pieces.lazy.compactMap { if case .text(let text) = $0 { text.first(where: \.isLetter) } else { nil } }
      .first
    if first?.isLowercase ?? false {
      for (index, piece) in pieces.enumerated() {
        guard case .text(let text) = piece, let blank = text.dropFirst().firstIndex(of: " ") else { continue }
        var pieces = pieces
        pieces[index] = .text(text[...blank] + "⟦" + text[text.index(after: blank)...])
        return pieces
      }
    }
    return [.text("⟦")] + pieces
  }

  /// Words with a mark that could end a sentence, and the ones behind them, in order.
  private static func wordsAtStops(_ text: Text) -> [Range<Int>] {
    let words = text.bytes.split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
    guard let last = words.last else { return [] }
    // The mark at its end is the sentence's own; `example.com` has one of its own.
    let stems = words.dropLast() + [last.lowerBound..<lastLetter(text, last)]
    return zip(stems, words.dropFirst() + [last]).filter { hasStop(text, $0.0) }.map { $0.lowerBound..<$1.upperBound }
  }

  private static func lastLetter(_ text: Text, _ word: Range<Int>) -> Int {
    var (offset, found) = (word.lowerBound, word.lowerBound)
    while offset < word.upperBound {
      let (value, length) = text.scalar(at: offset)
      if !CharacterClass(of: value).isDisjoint(with: [.letter, .digit]) { found = offset }
      offset += length
    }
    return found
  }

  private static func hasStop(_ text: Text, _ word: Range<Int>) -> Bool {
    var offset = word.lowerBound
    while offset < word.upperBound {
      let (value, length) = text.scalar(at: offset)
      let kind = CharacterClass(of: value)
      if kind.contains(.terminal), !kind.contains(.wide) { return true }
      offset += length
    }
    return false
  }

  private static func accented(_ text: Text, _ range: Range<Int>, _ kept: [Range<Int>]) -> String {
    var (result, done) = ("", range.lowerBound)
    for stretch in kept where stretch.overlaps(done..<max(done, range.upperBound)) {
      let start = max(done, stretch.lowerBound)
      let end = min(range.upperBound, stretch.upperBound)
      result += accented(text[done..<start]) + text[start..<end]
      done = end
    }
    return result + accented(text[done..<range.upperBound])
  }

  /// Behind the last letter or digit: what ends a sentence still ends it.
  private static func ended(_ pieces: [Target.Piece], _ ending: String) -> [Target.Piece] {
    var pieces = pieces
    for index in pieces.indices.reversed() {
      guard case .text(let text) = pieces[index], let last = lastOfSentence(text) else { continue }
      let end = text.index(after: last)
      pieces[index] = .text(text[..<end] + ending + text[end...])
      return pieces
    }
    return pieces + [.text(ending)]
  }

  /// The numbers of notes behind a full stop of Chinese or Japanese are not its last word.
  private static func lastOfSentence(_ text: String) -> String.Index? {
    if let letter = text.lastIndex(where: \.isLetter),
      text[letter...].unicodeScalars.contains(where: {
        CharacterClass(of: $0.value).isSuperset(of: [.terminal, .wide])
      })
    {
      return letter
    }
    return text.lastIndex { $0.isLetter || $0.isNumber }
  }

  private static func accented(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { marked[$0] ?? $0 }))
  }

  private static let marked: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("aceinosuyzACEINOSUYZ".unicodeScalars, "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ".unicodeScalars))
}
