/// The cues of boilerplate of a language and those that pages in every language have.
public struct CueKnowledge: Sendable {
  /// The sorts of cue, in the order in which they are tried.
  public enum Kind: String, Sendable, CaseIterable {
    case related, credit, share, subscribe, archive, comments, legal, tags, byline, date, advertisement, navigation
  }

  private let phrases: [(kind: Kind, phrases: PhraseSet)]
  /// Nouns beside a number in counters.
  public let counters: PhraseSet
  /// Names of months and weekdays, folded.
  public let dateWords: Set<String>

  init(_ files: [LanguageFile]) {
    phrases = Kind.allCases.map { kind in
      (kind, PhraseSet(files.flatMap { Self.words(kind, $0.boilerplate) }))
    }
    counters = PhraseSet(files.flatMap { $0.boilerplate.counter.words })
    dateWords = Set(files.flatMap { $0.dates.months.words + $0.dates.weekdays.words }.map(\.folded))
  }

  /// The sorts of cue that a line's words begin with, each with the number of words that the cue takes.
  public func matches(_ words: [String]) -> [(kind: Kind, length: Int)] {
    phrases.compactMap { kind, phrases in phrases.matchLength(words).map { (kind, $0) } }
  }

  private static func words(_ kind: Kind, _ file: BoilerplateFile) -> [String] {
    switch kind {
    case .related: file.related.words
    case .credit: file.credit.words
    case .share: file.share.words
    case .subscribe: file.subscribe.words
    case .archive: file.archive.words
    case .comments: file.comments.words
    case .legal: file.legal.words
    case .tags: file.tags.words
    case .byline: file.byline.words
    case .date: file.date.words
    case .advertisement: file.advertisement.words
    case .navigation: file.navigation.words
    }
  }
}
