import LedeConfig

/// Words of datelines.
package struct DatelinesFile: Component {
  package static let name = "datelines"
  package static let help = "Words of datelines"

  package var agencies = WordList()
  package var dispatch = WordList()
  package var agencyWords = WordList()
  package var places = WordList()
  package var openers = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words(
      "agencies", \.agencies,
      "Agencies and other words that tell a dateline; those in brackets or capitals are mostly known without"),
    .words("dispatch", \.dispatch, "Characters that end a dateline, in scripts without spaces"),
    .words(
      "agency_words", \.agencyWords,
      "Words in the names of agencies and papers: behind a place and a date such a name is known as one"),
    .words("places", \.places, "Places that papers of the language set before a dash, without date and agency"),
    .words(
      "openers", \.openers, "Articles and prepositions that begin the text of papers that set any place before a dash"),
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

/// Words of lines that belong to a letter, a messenger or a site around the text, wherever in the line they stand.
package struct FurnitureFile: Component {
  package static let name = "furniture"
  package static let help = "Words of lines that belong to a letter, a messenger or a site"

  package var mail = WordList()
  package var forwards = WordList()
  package var messenger = WordList()
  package var embeds = WordList()
  package var calls = WordList()
  package var channels = WordList()
  package var own = WordList()
  package var pageNotes = WordList()
  package var notices = WordList()
  package var aboutAuthors = WordList()
  package var authorNotes = WordList()
  package var authorOpenings = WordList()
  package var languages = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words(
      "mail", \.mail, "Beginnings of lines that newsletters have of their own: why they came, how to be rid of them"),
    .words(
      "forwards", \.forwards,
      "What programs set before the subject of a letter that was forwarded or answered, without the colon"),
    .words("messenger", \.messenger, "Beginnings of lines that messengers have of their own"),
    .words("embeds", \.embeds, "Beginnings of lines that stand for a frame that is not shown"),
    .words("calls", \.calls, "Calls to readers; such a line names a channel, too"),
    .words("channels", \.channels, "What readers are called to; with an asterisk the beginning of a word"),
    .words("own", \.own, "Words with which a site speaks of itself; with an asterisk the beginning of a word"),
    .words(
      "page_notes", \.pageNotes,
      "Phrases of sentences that speak of the page and not of its matter, wherever in the sentence: affiliate links, the list below"
    ),
    .words(
      "notices", \.notices,
      "Beginnings of lines in which a site speaks of its page: for subscribers alone, a blocker is at work, last edited, its licence"
    ),
    .words("about_authors", \.aboutAuthors, "What stands above or before a note on the author of an article"),
    .words("author_notes", \.authorNotes, "What such a note says behind the author's name"),
    .words("author_openings", \.authorOpenings, "What such a note begins with where it does not name the author"),
    .words(
      "languages", \.languages,
      "Other languages, by their tags, whose furniture stands on pages in this one; English is one of every language"),
  ]
}

/// Words of captions.
package struct CaptionsFile: Component {
  package static let name = "captions"
  package static let help = "Words of captions"

  package var opening = WordList()
  package var inside = WordList()
  package var edges = WordList()
  package var places = WordList()
  package var ends = WordList()
  package var kickers = false

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("opening", \.opening, "What a caption begins with, before a colon or dash"),
    .words("inside", \.inside, "Where in a picture somebody stands, in brackets or before a colon"),
    .words("edges", \.edges, "Words that begin or end captions, without a mark"),
    .words("places", \.places, "Where somebody stands in a picture, alone in brackets: (left)"),
    .words("ends", \.ends, "Nouns that end captions of one sentence without a verb: 현장 모습"),
    .flag("kickers", \.kickers, "Captions begin with a word in capitals and a colon: KLAR: Ferja går igjen."),
  ]
}
