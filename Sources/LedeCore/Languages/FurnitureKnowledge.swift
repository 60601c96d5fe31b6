import LedeConfig
import LedeText

/// What lines are told by that belong to a letter, a messenger or a picture, in a language and in English.
package struct FurnitureKnowledge: Sendable {
  package enum Kind: UInt16, Sendable, CaseIterable {
    case mail, messenger, embed, call, channel, own, captionOpening, captionInside, pageNote, notice, captionEdge,
      captionPlace, captionEnd, aboutAuthor, authorNote, authorOpening

    package var bit: UInt16 { 1 << rawValue }
  }

  /// By the hash of a phrase, its kinds.
  package let phrases: PhraseTable
  /// Beginnings of words, by their hash: kinds.
  package let stems: WordTable
  /// A word in capitals and a colon begin captions.
  package let hasKickers: Bool
  /// Verbs come last: «Telegram-каналга жазылыңыз».
  package let callsEndLines: Bool

  init(_ files: [LanguageFile]) {
    var phrases = PhraseTable()
    var stems = WordTable(capacity: 64)
    for file in files {
      let (furniture, captions) = (file.furniture, file.captions)
      let lists: [(Kind, WordList)] = [
        (.mail, furniture.mail), (.messenger, furniture.messenger), (.embed, furniture.embeds),
        (.call, furniture.calls), (.channel, furniture.channels), (.own, furniture.own),
        (.captionOpening, captions.opening), (.captionInside, captions.inside),
        (.captionEdge, captions.edges), (.captionPlace, captions.places),
        (.captionEnd, captions.ends),
        (.pageNote, furniture.pageNotes), (.notice, furniture.notices),
        (.aboutAuthor, furniture.aboutAuthors), (.authorNote, furniture.authorNotes),
        (.authorOpening, furniture.authorOpenings),
      ]
      for (kind, list) in lists {
        for phrase in list.words {
          guard phrase.hasSuffix("*") else {
            let isSolid = kind == .captionEdge || kind == .captionPlace || kind == .captionEnd
            phrases.insert(phrase, bits: kind.bit, letters: isSolid)
            continue
          }
          stems.add(Int32(kind.bit), to: WordHash(String(phrase.dropLast()).folded).value)
        }
      }
    }
    (self.phrases, self.stems) = (phrases, stems)
    callsEndLines = files.first.map { !$0.segmentation.attributionEnds.words.isEmpty } ?? false
    hasKickers = files.contains(where: \.captions.kickers)
  }

  /// The kinds of all beginnings of a word.
  package func kinds(ofWord range: Range<Int>, in text: Text) -> UInt16 {
    var hash = WordHash()
    var (offset, kinds) = (range.lowerBound, UInt16(0))
    while offset < range.upperBound {
      let (value, length) = text.scalar(at: offset)
      offset += length
      hash.add(foldCase(value))
      if let found = stems[hash.value] { kinds |= UInt16(truncatingIfNeeded: found) }
    }
    return kinds
  }
}
