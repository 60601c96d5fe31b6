import LedeSyntax
import LedeText

/// Tells the language of a text: by CLD2, and the languages that CLD2 does not know, or takes for others, by the words that their files
/// have under `identification`.
struct LanguageIdentification: Sendable {
  /// Of the embedded files, made when a text needs them.
  private static let embedded = LanguageIdentification(
    EmbeddedDocuments.identifications.sorted { $0.key < $1.key }.map { tag, head in
      // A test decodes every embedded file.
      var problems = Problems()
      return LanguageFile.decode(Source(name: tag, string: String(decoding: head, as: UTF8.self)), &problems)
    })

  private struct Entry: Sendable {
    let language: String
    var words = PhraseTable()
  }

  private enum Bit {
    static let own: UInt16 = 1
    static let foreign: UInt16 = 2
  }

  /// So many bytes tell; more would cost more.
  private static let sample = 2048

  private var entries: [Entry]

  init(_ files: [LanguageFile]) {
    entries = files.map { file in
      var entry = Entry(language: file.language)
      for word in file.identification.words.words { entry.words.insert(word, bits: Bit.own) }
      for word in file.identification.foreignWords.words { entry.words.insert(word, bits: Bit.foreign) }
      return entry
    }
  }

  /// The language of a range: CLD2's answer, or what the words say where CLD2 is not sure or takes a language for its lookalike.
  static func identify(_ text: Text, _ range: Range<Int>) -> LanguageIdentifier.Answer {
    let answer = LanguageIdentifier.identify(text, range)
    var lookalikes: [String]?
    if answer.isReliable {
      lookalikes = LanguageFile.embedded(answer.language)?.identification.lookalikes.words ?? []
      if lookalikes == [] { return answer }
    }
    guard let language = embedded.language(text, range, among: lookalikes) else { return answer }
    return LanguageIdentifier.Answer(language: language, isReliable: true)
  }

  /// The language whose words stand in a range; `nil`: none.
  ///
  /// - Parameter tags: `nil`: any language.
  func language(_ text: Text, _ range: Range<Int>, among tags: [String]?) -> String? {
    var words: [HashedWord] = []
    let end = text.boundary(atMost: min(range.upperBound, range.lowerBound + Self.sample))
    WordHasher.words(text, range.lowerBound..<end, limit: .max, into: &words)
    var best: (language: String, hits: Int)?
    for entry in entries where tags?.contains(entry.language) ?? true {
      let hits = Self.hits(entry, words, text)
      if hits > best?.hits ?? 0 { best = (entry.language, hits) }
    }
    return best?.language
  }

  /// The words that tell a language; 0: they are too few, or too many tell another.
  private static func hits(_ entry: Entry, _ words: [HashedWord], _ text: Text) -> Int {
    var (own, foreign, all) = (0, 0, 0)
    var index = 0
    while index < words.count {
      var hash = FNV1a.seed
      var (bits, length): (UInt16, Int) = (0, 1)
      for last in index..<min(words.count, index + entry.words.longest) {
        hash = FNV1a.combine(hash, words[last].hash)
        let found = entry.words[hash]
        if found != 0 { (bits, length) = (found, last - index + 1) }
      }
      if bits & Bit.own != 0 { own += 1 }
      if bits & Bit.foreign != 0 { foreign += 1 }
      // What stands behind an apostrophe is no word of its own.
      if words[index].range.lowerBound == 0 || text.bytes[words[index].range.lowerBound - 1] <= 0x20 { all += 1 }
      index += length
    }
    return own >= 2 && own >= foreign * 3 && own * 16 >= all ? own : 0
  }
}
