import LedeConfig
import LedeCore
import LedeText

/// What the user wants in summaries.
package struct BoostFeature: WantedFeature {
  package static let name = "boost"
  package static let help = "Words and patterns of the user's that a summary should have"
  package static let synonyms = ["favour", "favor", "prefer", "promote", "want", "wanted"]
  package static let examples = [
    FeatureExample(
      "en", options: "words: [\"ferr*\", tide]", ["Ferries run.": 1, "The tide turns.": 1, "Tides turn.": 0]),
    FeatureExample("kk", options: "patterns: [\"[0-9]{4}\"]", ["2024 жыл.": 1, "Жаңбыр жауды.": 0]),
  ]

  package var weight = 1.0
  package var words = WordList()
  package var patterns: [UserPattern] = []

  package init() {}

  package static let options = wantedOptions
}

/// What the user does not want in summaries.
package struct AvoidFeature: WantedFeature {
  package static let name = "avoid"
  package static let help = "Words and patterns of the user's that a summary should not have"
  package static let synonyms = ["demote", "penalise", "penalize", "penalty", "unwanted"]
  package static let examples = [
    FeatureExample("ru", options: "words: [гороскоп]", ["Гороскоп на завтра.": 1, "Шёл дождь.": 0])
  ]

  package var weight = -2.0
  package var words = WordList()
  package var patterns: [UserPattern] = []

  package init() {}

  package static let options = wantedOptions
}

/// Whether a sentence has one of the user's words or matches one of the user's patterns.
protocol WantedFeature: Feature {
  var weight: Double { get set }
  var words: WordList { get set }
  var patterns: [UserPattern] { get set }
}

extension WantedFeature {
  /// It has nothing to look for.
  var isIdle: Bool { words.words.isEmpty && patterns.isEmpty }

  /// Why some of the words can stand in no sentence, or stand in all.
  var deadWords: [Idleness] { words.words.compactMap { word in Self.idleness(of: word)?.of(item: word) } }

  private static func idleness(of word: String) -> Idleness? {
    let stem = word.hasSuffix("*") ? word.dropLast() : word[...]
    // Of one that was to continue a line all is said.
    if word.hasPrefix("\\ ") { return nil }
    if let end = [".*", ".+", "\\w*", "\\w+"].first(where: word.hasSuffix), case let stem = word.dropLast(end.count),
      stem.allSatisfy({ $0.isLetter || $0.isNumber })
    {
      return Idleness("a regular expression is no word", mend: "write `\(stem)*`, or put it under `patterns`")
    }
    // `US$` is a word; `$` behind a small letter is the end of a line.
    if word.hasSuffix("$"), word.dropLast().last?.isLowercase ?? false {
      return Idleness("a regular expression is no word", mend: "write `\(word.dropLast())`, or put it under `patterns`")
    }
    if stem.contains(where: { "|[]\\^".contains($0) }) || [".*", ".+", "(?"].contains(where: stem.contains) {
      return Idleness("a regular expression is no word", mend: "put it under `patterns`")
    }
    if stem.contains("?"), stem.contains(/\p{L}\?\p{L}/) {
      return Idleness(
        "`?` stands for no letter in a word",
        mend: "write an asterisk at its end, or a regular expression under `patterns`"
      )
    }
    if stem.contains("*") {
      return Idleness(
        "an asterisk stands for the rest of a word, at its end alone",
        mend: "write the beginning of the word and an asterisk, or a regular expression under `patterns`")
    }
    if !stem.contains(where: { $0.isLetter || $0.isNumber }) {
      return Idleness("no letter stands in one of these words", mend: "leave it out, or put it under `patterns`")
    }
    if stem.count < word.count, stem.contains(" ") {
      return Idleness(
        "an asterisk stands behind one word, and behind no phrase", mend: "put the phrase under `patterns`")
    }
    return nil
  }

  static var wantedOptions: [ComponentOption<Self>] {
    [
      .weight(\.weight),
      .words("words", \.words, "Words and phrases, whatever their case; with an asterisk the beginning of a word")
        .synonyms("keywords", "list", "phrases", "terms"),
      .patterns("patterns", \.patterns, "Regular expressions")
        .synonyms("match", "regex", "regexes", "regexps"),
    ]
  }

  package func values(_ context: ScoringContext) throws -> [Double] {
    let text = context.article.text
    var phrases = PhraseTable()
    for word in words.words where !word.hasSuffix("*") { phrases.insert(word, bits: 1, letters: true) }
    let beginnings = words.words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()).folded }
    let searches = patterns.compactMap { given in
      given.pattern.map { PatternSearch($0, PatternBudget(forBytes: text.count)) }
    }
    var found: [HashedWord] = []
    return try context.sentences.items.map { sentence in
      found.removeAll(keepingCapacity: true)
      WordHasher.words(text, sentence.range, limit: .max, into: &found)
      if found.indices.contains(where: { phrases.matchLength(found, at: $0) > 0 }) { return 1 }
      if !beginnings.isEmpty,
        found.contains(where: { word in
          let folded = text[word.range].folded
          return beginnings.contains { folded.hasPrefix($0) }
        })
      {
        return 1
      }
      for search in searches where try search.firstMatch(in: text, sentence.range) != nil { return 1 }
      return 0
    }
  }
}
