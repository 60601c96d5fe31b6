import LedeConfig
import LedeText

/// The words of a language that tie a sentence to others, and those that tell what it is worth.
package final class CoherenceKnowledge: Sendable {
  package enum Kind: UInt16, Sendable, CaseIterable {
    case leaningOpener, pronoun, pointer, forwardPointer, placePointer, subordinator, shellNoun, announcer, time, bonus,
      stigma

    fileprivate var bit: UInt16 { 1 << rawValue }
  }

  private let phrases: PhraseTable
  /// By kind: the language has no word of it.
  private let missing: UInt16
  /// Capital letters tell no names.
  package let hasCapitalNouns: Bool

  init(_ file: LanguageFile) {
    let (scoring, dates) = (file.scoring, file.dates)
    let lists: [(Kind, WordList)] = [
      (.leaningOpener, scoring.leaningOpeners), (.pronoun, scoring.pronouns), (.pointer, scoring.pointers),
      (.forwardPointer, scoring.forwardPointers), (.placePointer, scoring.placePointers),
      (.subordinator, scoring.subordinators),
      (.shellNoun, scoring.shellNouns), (.announcer, scoring.announcers), (.time, dates.periods),
      (.time, dates.months), (.time, dates.weekdays), (.bonus, scoring.bonus), (.stigma, scoring.stigma),
    ]
    var phrases = PhraseTable()
    var missing = UInt16.max
    for (kind, list) in lists {
      if !list.words.isEmpty { missing &= ~kind.bit }
      for phrase in list.words { phrases.insert(phrase, bits: kind.bit, letters: true) }
    }
    (self.phrases, self.missing, hasCapitalNouns) = (phrases, missing, scoring.capitalNouns)
  }

  /// The number of words of the longest phrase of a kind that begins at a word; 0: none.
  package func length(_ kind: Kind, _ words: [HashedWord], at start: Int) -> Int {
    if missing & kind.bit != 0 || start >= words.count { return 0 }
    var found = 0
    phrases.forEachMatch(words, at: start) { last, bits in
      if bits & kind.bit != 0 { found = last - start + 1 }
    }
    return found
  }

  /// The number of words that begin a phrase of a kind, and of those that begin one of another kind.
  package func counts(_ one: Kind, _ other: Kind, _ words: [HashedWord]) -> (Int, Int) {
    if missing & one.bit != 0 && missing & other.bit != 0 { return (0, 0) }
    var counts = (0, 0)
    for start in words.indices {
      var found: UInt16 = 0
      phrases.forEachMatch(words, at: start) { _, bits in found |= bits }
      if found & one.bit != 0 { counts.0 += 1 }
      if found & other.bit != 0 { counts.1 += 1 }
    }
    return counts
  }
}
