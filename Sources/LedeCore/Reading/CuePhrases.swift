import LedeText
import Synchronization

/// What pages say before or beside a fact, by the files of their languages, for readers, which know no pipeline.
package enum CuePhrases {
  package enum Kind: String, Sendable {
    case source, credit, related, calls, counter, date, byline, author, agency, particle, forwards

    fileprivate func words(_ file: LanguageFile) -> [String] {
      switch self {
      case .source: file.boilerplate.source.words
      case .credit: file.boilerplate.credit.words
      case .related: file.boilerplate.related.words
      case .calls: file.furniture.calls.words + file.boilerplate.subscribe.words
      case .counter: file.boilerplate.counter.words
      case .date: file.boilerplate.date.words
      case .byline: file.boilerplate.byline.words
      case .author: file.boilerplate.author.words
      case .forwards: file.furniture.forwards.words
      case .agency: file.datelines.agencies.words + file.datelines.agencyWords.words
      case .particle: file.segmentation.nameArticles.words + file.hyphens.conjunctions.words
      }
    }
  }

  private static let cache = Mutex<[String: PhraseTable]>([:])

  /// - Parameter language: BCP 47; one without a file has no phrases.
  package static func table(_ kind: Kind, language: String) -> PhraseTable {
    guard let tag = LanguageFile.bestTag(language) else { return PhraseTable() }
    let key = "\(kind.rawValue) \(tag)"
    if let known = cache.withLock({ $0[key] }) { return known }
    var table = PhraseTable()
    for word in LanguageFile.embedded(tag).map(kind.words) ?? [] {
      table.insert(word, bits: 1, letters: kind == .forwards)
    }
    cache.withLock { [table] in $0[key] = table }
    return table
  }

  /// Where phrases of the kind stand in a range, with the colon behind them; of several that begin alike the longest.
  package static func places(_ kind: Kind, in text: Text, _ range: Range<Int>, language: String) -> [Range<Int>] {
    var words: [HashedWord] = []
    WordHasher.words(text, range, limit: .max, into: &words)
    let table = table(kind, language: language)
    var places: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let length = table.matchLength(words, at: index)
      if length > 0 {
        let end = words[index + length - 1].range.upperBound
        let hasColon = end < range.upperBound && text.bytes[end] == UInt8(ascii: ":")
        places.append(words[index].range.lowerBound..<end + (hasColon ? 1 : 0))
      }
      index += max(1, length)
    }
    return places
  }

  /// A phrase of the kind stands somewhere in a range.
  package static func stand(_ kind: Kind, in text: Text, _ range: Range<Int>, language: String) -> Bool {
    !places(kind, in: text, range, language: language).isEmpty
  }

  package static func stand(_ kind: Kind, in line: String, language: String) -> Bool {
    let text = Text(line)
    return stand(kind, in: text, 0..<text.count, language: language)
  }
}
