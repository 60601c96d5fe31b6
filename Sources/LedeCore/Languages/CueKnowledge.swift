import LedeText

/// The cues of boilerplate of a language and those that pages in every language have.
package final class CueKnowledge: Sendable {
  /// The sorts of cue, in the order in which they are tried.
  package enum Kind: Int, Sendable, CaseIterable {
    case related, credit, share, subscribe, archive, comments, legal, tags, byline, date, advertisement, navigation

    /// Words that stand in menus are everyday words as well: they count only where they are the whole line.
    package var isWholeLineOnly: Bool { self == .navigation || self == .archive }
  }

  /// What a word may be in a dateline; a bit each.
  package enum DatelineWord: UInt16, Sendable {
    case agency = 1
    case place = 2
    case opener = 4
  }

  /// By the hash of a cue's words, the set of its kinds: bit `1 << kind`.
  package let kinds: PhraseTable
  /// Nouns and phrases beside a number in counters.
  package let counters: PhraseTable
  /// Names of months and weekdays.
  package let dateWords: PhraseTable
  /// Of datelines.
  package let agencies: PhraseTable
  /// What else tells datelines.
  package let datelineWords: PhraseTable
  /// Those of scripts without spaces, and the characters that end a dateline there.
  package let solidAgencies, dispatchEnds: [String]
  package let furniture: FurnitureKnowledge

  /// The number of words of the longest cue of a kind that begins at a word; 0: none.
  package func length(_ kind: Kind, _ words: [HashedWord], at start: Int) -> Int {
    var found = 0
    kinds.forEachMatch(words, at: start) { last, bits in
      if bits & (1 << UInt16(kind.rawValue)) != 0 { found = last - start + 1 }
    }
    return found
  }

  init(_ files: [LanguageFile]) {
    var kinds = PhraseTable()
    var counters = PhraseTable()
    var dateWords = PhraseTable()
    var agencies = PhraseTable()
    var datelineWords = PhraseTable()
    for file in files {
      for kind in Kind.allCases {
        for phrase in Self.words(kind, file.boilerplate) { kinds.insert(phrase, bits: 1 << UInt16(kind.rawValue)) }
      }
      for phrase in file.boilerplate.counter.words { counters.insert(phrase, bits: 1) }
      for word in file.dates.months.words + file.dates.weekdays.words { dateWords.insert(word, bits: 1) }
      for name in file.datelines.agencies.words { agencies.insert(name, bits: 1) }
      let datelines = file.datelines
      let lists = [
        (DatelineWord.agency, datelines.agencyWords), (.place, datelines.places), (.opener, datelines.openers),
      ]
      for (kind, list) in lists {
        for word in list.words { datelineWords.insert(word, bits: kind.rawValue, letters: true) }
      }
    }
    (self.kinds, self.counters, self.dateWords, self.agencies) = (kinds, counters, dateWords, agencies)
    self.datelineWords = datelineWords
    furniture = FurnitureKnowledge(files)
    let names = files.flatMap(\.datelines.agencies.words)
    solidAgencies = names.filter { $0.unicodeScalars.contains { CharacterClass(of: $0.value).isSetSolid } }
    dispatchEnds = files.flatMap(\.datelines.dispatch.words)
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
