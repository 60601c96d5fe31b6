import LedeCore
import LedeText

/// Translates into nothing: what a text becomes shows whether a job goes there and back, and whether a page bears letters of others and
/// longer lines. Latin vowels and some consonants get marks, whatever the script the text is longer by about three tenths, and brackets
/// show where it begins and ends. Codes and placeholders stay as they are.
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
    var (result, letters): ([Target.Piece], Int) = ([], 0)
    for piece in segment.pieces {
      guard case .text(let text) = piece else {
        result.append(piece)
        continue
      }
      letters += text.unicodeScalars.count(where: \.properties.isAlphabetic)
      result.append(.text(Self.accented(text)))
    }
    guard letters > 0 else { return segment.pieces }
    let filling = String(repeating: "·", count: max(1, (letters * 3 + 9) / 10))
    result = Self.filled(result, filling)
    result.insert(.text("⟦"), at: 0)
    result.append(.text("⟧"))
    return result
  }

  /// Behind the last letter or digit: what ends a sentence still ends it.
  private static func filled(_ pieces: [Target.Piece], _ filling: String) -> [Target.Piece] {
    var pieces = pieces
    for index in pieces.indices.reversed() {
      guard case .text(let text) = pieces[index],
        let last = text.lastIndex(where: { $0.isLetter || $0.isNumber })
      else { continue }
      let end = text.index(after: last)
      pieces[index] = .text(text[..<end] + filling + text[end...])
      break
    }
    return pieces
  }

  private static func accented(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { marked[$0] ?? $0 }))
  }

  private static let marked: [Unicode.Scalar: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("aceinosuyzACEINOSUYZ".unicodeScalars, "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ".unicodeScalars))
}
