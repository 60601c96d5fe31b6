import LedeConfig

/// What a language file says; every part can be extended or changed by a pipeline (`languages: {ru: {knowledge: …}}`).
package struct LanguageFile: Component {
  package static let name = "knowledge"
  package static let help = "What the rules know of a language"

  package var language = ""
  package var displayName = ""
  package var identification = IdentificationFile()
  package var segmentation = SegmentationFile()
  package var scoring = ScoringFile()
  package var boilerplate = BoilerplateFile()
  package var dates = DatesFile()
  package var hyphens = HyphensFile()
  package var datelines = DatelinesFile()
  package var furniture = FurnitureFile()
  package var captions = CaptionsFile()
  package var newsletter = NewsletterFile()
  package var sample = SampleFile()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .text("language", \.language, "BCP 47 tag"),
    .text("name", \.displayName, "English name"),
    .group("identification", \.identification, "What tells the language where CLD2 does not"),
    .group("segmentation", \.segmentation, "Where sentences end"),
    .group("scoring", \.scoring, "Words that weigh little, openings that lean on the sentence before"),
    .group("boilerplate", \.boilerplate, "Cues at the start of lines that belong to the page, not to the article"),
    .group("dates", \.dates, "Names in dates"),
    .group("datelines", \.datelines, "Words of datelines"),
    .group("furniture", \.furniture, "Words of lines that belong to a letter, a messenger or a site"),
    .group("captions", \.captions, "Words of captions"),
    .group("newsletter", \.newsletter, "What newsletters say of articles, and how fast these are read"),
    .group("sample", \.sample, "An article in the language, for tests of new pipelines"),
    .group("hyphens", \.hyphens, "Parts of words that keep their hyphen at the end of a line"),
  ]
}

/// What tells a language that CLD2 does not know or takes for another. It is asked before a pipeline is: only the program's own
/// files count.
package struct IdentificationFile: Component {
  package static let name = "identification"
  package static let help = "What tells the language where CLD2 does not"

  package var words = WordList()
  package var foreignWords = WordList()
  package var lookalikes = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("words", \.words, "Words that stand in every paragraph of the language and in no other language"),
    .words("foreign_words", \.foreignWords, "Such words of languages that it could be taken for"),
    .words(
      "lookalikes", \.lookalikes, "Languages with such words that CLD2 takes for this one and is sure, by their tags"),
  ]
}

/// Where sentences end in a language.
package struct SegmentationFile: Component {
  package static let name = "segmentation"
  package static let help = "Where sentences end"

  package enum BreakBefore: String, OptionChoice {
    case capital, starter

    package var help: String {
      switch self {
      case .capital: "any capital letter begins a sentence"
      case .starter: "only a capitalised word from `starters` or the stop words does"
      }
    }
  }

  package var terminators = WordList()
  package var notTerminators = WordList()
  package var abbreviations = AbbreviationsFile()
  package var breakBefore = BreakBefore.capital
  package var starters = WordList()
  package var wordEndings = WordList()
  package var subjects = WordList()
  package var timeOpeners = WordList()
  package var lettered = WordList()
  package var markedNames = WordList()
  package var surnameEndings = WordList()
  package var longSurnameEndings = WordList()
  package var givenNames = WordList()
  package var nameArticles = WordList()
  package var nameFollowers = WordList()
  package var timeBounds = WordList()
  package var verbEndings = WordList()
  package var ordinalDot = false
  package var ordinalFollowers = WordList()
  package var ordinalLeaders = WordList()
  package var attribution = WordList()
  package var attributionEnds = WordList()
  package var quotes: [[String]] = []

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("terminators", \.terminators, "Characters that end a sentence besides Unicode's sentence terminals"),
    .words("not_terminators", \.notTerminators, "Sentence terminals of Unicode that end no sentence here"),
    .group("abbreviations", \.abbreviations, "Abbreviations without their last dot, inner dots without spaces"),
    .choice("break_before", \.breakBefore, "What may begin a sentence behind an abbreviation that may end one"),
    .words("starters", \.starters, "Words that often begin a sentence and are no names"),
    .words(
      "word_endings", \.wordEndings,
      "Endings of words that are written out, where there is no stemmer: abbreviations are cut before them"),
    .words(
      "subjects", \.subjects,
      "Pronouns and articles that begin a sentence, also in small letters, and follow no abbreviation"),
    .words("time_openers", \.timeOpeners, "Prepositions and other words that open a phrase of time"),
    .words("lettered", \.lettered, "Nouns before a letter that is no initial: group B, size S"),
    .words("marked_names", \.markedNames, "Names that end with an exclamation or question mark, without it"),
    .words("surname_endings", \.surnameEndings, "Endings of surnames, where these stand before initials, too"),
    .words("long_surname_endings", \.longSurnameEndings, "Endings of surnames that two initials tell from other words"),
    .words("given_names", \.givenNames, "Given names that end like surnames or often have an initial behind them"),
    .words("name_articles", \.nameArticles, "Articles and particles that names of people and places begin with"),
    .words(
      "name_followers", \.nameFollowers, "Words that go on with a name behind an abbreviation of `often` or `ends`"),
    .words("time_bounds", \.timeBounds, "Those of them that say since when or until when"),
    .words("verb_endings", \.verbEndings, "Endings of verbs, by which such a phrase is told from a sentence"),
    .flag("ordinal_dot", \.ordinalDot, "A number with a dot is an ordinal"),
    .words("ordinal_followers", \.ordinalFollowers, "Words that follow an ordinal or a number with a dot"),
    .words("ordinal_leaders", \.ordinalLeaders, "Articles and the like: a number with a dot behind one is an ordinal"),
    .words("attribution", \.attribution, "Words that begin an attribution behind a quotation"),
    .words("attribution_ends", \.attributionEnds, "Verbs that end one, where the verb comes last"),
    ComponentOption(
      "quotes", \.quotes, .list(.list(.text)), default: [[String]](), "Pairs of quotation marks, the primary ones first"
    ),
  ]
}

/// Abbreviations by what may follow them.
package struct AbbreviationsFile: Component {
  package static let name = "abbreviations"
  package static let help = "Abbreviations by what may follow them"

  package var never = WordList()
  package var sometimes = WordList()
  package var often = WordList()
  package var ends = WordList()
  package var afterNumber = WordList()
  package var beforeNumber = WordList()
  package var compoundsBeforeNumber = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("never", \.never, "A word always follows: they never end a sentence"),
    .words("sometimes", \.sometimes, "They may end a sentence: what follows decides"),
    .words(
      "often", \.often, "They end one before a capitalised word that a small one follows, and else are like `sometimes`"
    ),
    .words("ends", \.ends, "They end one before any capital letter"),
    .words("after_number", \.afterNumber, "Like `sometimes` behind a number, like `never` elsewhere"),
    .words("before_number", \.beforeNumber, "Like `never` before a number, ordinary words elsewhere"),
    .words(
      "compounds_before_number", \.compoundsBeforeNumber, "The same, as the last part of a compound: Schulstr. 5"),
  ]
}

/// Cues of boilerplate, compared without case, as whole words, at the start of a line.
package struct BoilerplateFile: Component {
  package static let name = "boilerplate"
  package static let help = "Cues of boilerplate"

  package var credit = WordList()
  package var related = WordList()
  package var share = WordList()
  package var subscribe = WordList()
  package var navigation = WordList()
  package var archive = WordList()
  package var comments = WordList()
  package var legal = WordList()
  package var tags = WordList()
  package var byline = WordList()
  package var author = WordList()
  package var date = WordList()
  package var source = WordList()
  package var counter = WordList()
  package var advertisement = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("credit", \.credit, "Credits of photos, videos and sources"),
    .words("related", \.related, "Headings of lists of other stories, pointers to one"),
    .words("share", \.share, "Share lines and buttons"),
    .words("subscribe", \.subscribe, "Calls to subscribe or follow"),
    .words("navigation", \.navigation, "Menus and page furniture, as whole lines")
      .synonyms("menu", "menus"),
    .words("archive", \.archive, "Archive and calendar widgets, as whole lines"),
    .words("comments", \.comments, "Comment sections"),
    .words("legal", \.legal, "Copyright, terms, cookies, age marks"),
    .words("tags", \.tags, "Lists of tags"),
    .words("byline", \.byline, "Author lines"),
    .words("author", \.author, "What stands beside the name of who wrote a text"),
    .words("date", \.date, "Words that begin a date line"),
    .words("source", \.source, "What stands before a colon and the name or address of the source of a text"),
    .words("counter", \.counter, "Nouns beside a number in counters"),
    .words("advertisement", \.advertisement, "Marks of advertisements"),
  ]
}

/// Names in dates.
package struct DatesFile: Component {
  package static let name = "dates"
  package static let help = "Names in dates"

  package var months = WordList()
  package var monthStems: [[String]] = []
  package var solarYears = false
  package var weekdays = WordList()
  package var periods = WordList()
  package var morning = WordList()
  package var afternoon = WordList()

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .words("months", \.months, "Month names in the forms that dates use"),
    ComponentOption(
      "month_stems", \.monthStems, .list(.list(.text)), default: [[String]](),
      "Twelve lists, from January on, of what month names begin with: the longest beginning of a name tells its month"),
    .flag(
      "solar_years", \.solarYears,
      "Years from 1300 to 1498 are of the Solar Hijri calendar, whose months stand in `month_stems`, too"),
    .words("weekdays", \.weekdays, "Weekday names"),
    .words("periods", \.periods, "Words for a time: “this week” points at the article's date, not at a sentence"),
    .words("morning", \.morning, "What stands beside hours before noon, without the last dot"),
    .words("afternoon", \.afternoon, "What stands beside hours after noon, without the last dot"),
  ]
}
