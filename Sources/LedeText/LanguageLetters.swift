import CLede

/// The letters that languages are written with (ICU, CLDR).
package struct LanguageLetters: Sendable {
  /// Small ones and capitals.
  private let own: Set<UInt32>
  /// Those of foreign words and names.
  private let others: Set<UInt32>

  /// - Parameter tags: BCP 47; languages that CLDR does not know add nothing.
  package init(_ tags: some Sequence<String>) {
    own = Set(tags.flatMap { Self.letters($0, others: false) })
    others = Set(tags.flatMap { Self.letters($0, others: true) }).subtracting(own)
  }

  package var isEmpty: Bool { own.isEmpty }

  package func contains(_ scalar: UInt32) -> Bool { own.contains(scalar) }
  package func mayContain(_ scalar: UInt32) -> Bool { own.contains(scalar) || others.contains(scalar) }

  private static func letters(_ tag: String, others: Bool) -> [UInt32] {
    let count = lede_language_letters(tag, others ? 1 : 0, nil, 0)
    return [UInt32](unsafeUninitializedCapacity: count) { letters, written in
      written = min(lede_language_letters(tag, others ? 1 : 0, letters.baseAddress, count), count)
    }
  }
}
