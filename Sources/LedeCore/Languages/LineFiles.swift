import LedeConfig

/// Words of datelines.
package struct DatelinesFile: Component {
  package static let name = "datelines"
  package static let help = "Words of datelines"

  package var agencies = WordList()
  package var dispatch = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words(
      "agencies", \.agencies,
      "Agencies and other words that tell a dateline; those in brackets or capitals are mostly known without"),
    .words("dispatch", \.dispatch, "Characters that end a dateline, in scripts without spaces"),
  ]
}

/// What keeps its hyphen at the end of a line, where other words were only parted.
package struct HyphensFile: Component {
  package static let name = "hyphens"
  package static let help = "Parts of words that keep their hyphen at the end of a line"

  package var prefixes = WordList()
  package var suffixes = WordList()
  package var conjunctions = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("prefixes", \.prefixes, "First parts of compounds that are written with a hyphen"),
    .words("suffixes", \.suffixes, "Last parts, particles and pronouns that hyphens join to the word before"),
    .words("conjunctions", \.conjunctions, "Words behind a hyphen that stands for a part left out: Vor- und Nachteile"),
  ]
}
