import LedeConfig
import LedeCore
import LedeText

/// What makes two forms of a word one.
package enum Stems: String, OptionChoice {
  case none, snowball, prefix

  package var help: String {
    switch self {
    case .none: "each form is a word of its own"
    case .snowball: "Snowball's stemmer; `prefix` in a language without one"
    case .prefix: "forms with the same first \(StemFolder.prefixLength) letters are one word"
    }
  }

  package var synonyms: [String] {
    switch self {
    case .none: ["no", "off"]
    case .snowball: ["auto", "on", "porter", "stemmer", "yes"]
    case .prefix: ["truncate"]
    }
  }
}

/// Folds the forms of one language's words.
struct StemFolder {
  /// Letters that count where there is no stemmer: the length of most roots in languages with long endings.
  static let prefixLength = 6

  private let stems: Stems
  private let stemmer: Stemmer?
  private let memo: HashMemo

  init(_ stems: Stems, _ knowledge: Knowledge) {
    memo = knowledge.stems
    stemmer = stems == .snowball ? Stemmer(language: String(LanguageTag(knowledge.language).primary)) : nil
    self.stems = stems == .snowball && stemmer == nil ? .prefix : stems
  }

  /// Each form is its own stem.
  var areForms: Bool { stems == .none }

  /// The hash of a word's stem.
  ///
  /// - Parameter form: the hash of the whole word.
  func hash(_ text: Text, _ word: Range<Int>, form: WordHash) -> UInt64 {
    switch stems {
    case .none: return form.value
    case .prefix: return WordHash(folding: text, word, limit: Self.prefixLength).value
    case .snowball:
      guard let stemmer else { return form.value }
      return memo.value(form.value) { WordHash(utf8: stemmer.stem(text.folded(word))).value }
    }
  }
}
