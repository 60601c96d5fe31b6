import LedeConfig

/// Words for scores and summaries.
package struct ScoringFile: Component {
  package static let name = "scoring"
  package static let help = "Words for scores and summaries"

  package var stopWords = WordList()
  package var leaningOpeners = WordList()
  package var pronouns = WordList()
  package var pointers = WordList()
  package var forwardPointers = WordList()
  package var placePointers = WordList()
  package var subordinators = WordList()
  package var shellNouns = WordList()
  package var announcers = WordList()
  package var bonus = WordList()
  package var stigma = WordList()
  package var capitalNouns = false
  package var weakTerms = WordList()
  package var weakEndings = WordList()
  package var obliqueEndings = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("stop_words", \.stopWords, "Function words"),
    .words("leaning_openers", \.leaningOpeners, "Openings of sentences that lean on the sentence before"),
    .words("pronouns", \.pronouns, "Pronouns of the third person: who speaks must be named"),
    .words("pointers", \.pointers, "Words near a sentence's beginning that point at what was said: these, such"),
    .words("forward_pointers", \.forwardPointers, "Phrases that begin with one and point at what follows: those who"),
    .words("place_pointers", \.placePointers, "Words that point at a place that was named: here"),
    .words(
      "subordinators", \.subordinators,
      "Conjunctions and prepositions: with a pronoun or pointer behind it one opens a sentence that leans"),
    .words(
      "shell_nouns", \.shellNouns,
      "Nouns, with their article, that stand for what was told before: no summary opens with “The dilemma”"),
    .words("announcers", \.announcers, "Openings of sentences that announce or remind and do not tell: here's what"),
    .words("bonus", \.bonus, "Words of sentences that tell the news (the bonus words of Edmundson 1969)"),
    .words("stigma", \.stigma, "Words of sentences that do not (his stigma words)"),
    .flag("capital_nouns", \.capitalNouns, "All nouns have capital letters: these tell no names"),
    .words(
      "weak_terms", \.weakTerms, "Verbs, adverbs and adjectives of articles on anything: no keyword ends with one"),
    .words(
      "weak_endings", \.weakEndings,
      "Endings of verbs, participles and adjectives: no keyword ends with a word that has one, but for names"),
    .words(
      "oblique_endings", \.obliqueEndings,
      "Endings of nouns in other cases than the first: a keyword is shown as it stands without one, if it ever does"),
  ]
}
