import LedeText
import Synchronization

/// What pages say before or beside a fact, by the files of their languages, for readers, which know no pipeline.
package enum CuePhrases {
  package enum Kind: String, Sendable {
    case source, credit, related, calls, counter, date, byline

    fileprivate func words(_ file: LanguageFile) -> [String] {
      switch self {
      case .source: file.boilerplate.source.words
      case .credit: file.boilerplate.credit.words
      case .related: file.boilerplate.related.words
      case .calls: file.furniture.calls.words + file.boilerplate.subscribe.words
      case .counter: file.boilerplate.counter.words
      case .date: file.boilerplate.date.words
      case .byline: file.boilerplate.byline.words
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
    for word in LanguageFile.embedded(tag).map(kind.words) ?? [] { table.insert(word, bits: 1) }
    cache.withLock { [table] in $0[key] = table }
    return table
  }
}
