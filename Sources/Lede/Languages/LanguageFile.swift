import LedeConfig

/// What a language file says; every part can be extended or changed by a pipeline (`languages: {ru: {knowledge: …}}`).
public struct LanguageFile: Component {
  public static let name = "knowledge"
  public static let help = "What the rules know of a language"

  public var language = ""
  public var displayName = ""
  public var identification = IdentificationFile()
  public var segmentation = SegmentationFile()
  public var scoring = ScoringFile()
  public var boilerplate = BoilerplateFile()
  public var dates = DatesFile()

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .text("language", \.language, "BCP 47 tag"),
    .text("name", \.displayName, "English name"),
    .group("identification", \.identification, "What tells the language where CLD2 does not"),
    .group("segmentation", \.segmentation, "Where sentences end"),
    .group("scoring", \.scoring, "Words that weigh little, openings that lean on the sentence before"),
    .group("boilerplate", \.boilerplate, "Cues at the start of lines that belong to the page, not to the article"),
    .group("dates", \.dates, "Names in dates"),
  ]
}

/// What tells a language that CLD2 does not know or takes for another. It is asked before a pipeline is: only the program's own
/// files count.
public struct IdentificationFile: Component {
  public static let name = "identification"
  public static let help = "What tells the language where CLD2 does not"

  public var words = WordList()
  public var foreignWords = WordList()
  public var lookalikes = WordList()

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .words("words", \.words, "Words that stand in every paragraph of the language and in no other language"),
    .words("foreign_words", \.foreignWords, "Such words of languages that it could be taken for"),
    .words(
      "lookalikes", \.lookalikes, "Languages with such words that CLD2 takes for this one and is sure, by their tags"),
  ]
}

/// Where sentences end in a language.
public struct SegmentationFile: Component {
  public static let name = "segmentation"
  public static let help = "Where sentences end"

  public enum BreakBefore: String, OptionChoice {
    case capital, starter

    public var help: String {
      switch self {
      case .capital: "any capital letter begins a sentence"
      case .starter: "only a capitalised word from `starters` or the stop words does"
      }
    }
  }

  public var terminators = WordList()
  public var notTerminators = WordList()
  public var abbreviations = AbbreviationsFile()
  public var breakBefore = BreakBefore.capital
  public var starters = WordList()
  public var ordinalDot = false
  public var ordinalFollowers = WordList()
  public var attribution = WordList()
  public var quotes: [[String]] = []

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .words("terminators", \.terminators, "Characters that end a sentence besides Unicode's sentence terminals"),
    .words("not_terminators", \.notTerminators, "Sentence terminals of Unicode that end no sentence here"),
    .group("abbreviations", \.abbreviations, "Abbreviations without their last dot, inner dots without spaces"),
    .choice("break_before", \.breakBefore, "What may begin a sentence behind an abbreviation that may end one"),
    .words("starters", \.starters, "Words that often begin a sentence and are no names"),
    .flag("ordinal_dot", \.ordinalDot, "A number with a dot is an ordinal"),
    .words("ordinal_followers", \.ordinalFollowers, "Words that follow an ordinal or a number with a dot"),
    .words("attribution", \.attribution, "Words that begin an attribution behind a quotation"),
    ComponentOption(
      "quotes", \.quotes, .list(.list(.text)), default: [[String]](), "Pairs of quotation marks, the primary ones first"
    ),
  ]
}

/// Abbreviations by what may follow them.
public struct AbbreviationsFile: Component {
  public static let name = "abbreviations"
  public static let help = "Abbreviations by what may follow them"

  public var never = WordList()
  public var sometimes = WordList()
  public var afterNumber = WordList()
  public var beforeNumber = WordList()

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .words("never", \.never, "A word always follows: they never end a sentence"),
    .words("sometimes", \.sometimes, "They may end a sentence: what follows decides"),
    .words("after_number", \.afterNumber, "Like `sometimes` behind a number, like `never` elsewhere"),
    .words("before_number", \.beforeNumber, "Like `never` before a number, ordinary words elsewhere"),
  ]
}

/// Words for scores and summaries.
public struct ScoringFile: Component {
  public static let name = "scoring"
  public static let help = "Words for scores and summaries"

  public var stopWords = WordList()
  public var leaningOpeners = WordList()

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .words("stop_words", \.stopWords, "Function words"),
    .words("leaning_openers", \.leaningOpeners, "Openings of sentences that lean on the sentence before"),
  ]
}

/// Cues of boilerplate, compared without case, as whole words, at the start of a line.
public struct BoilerplateFile: Component {
  public static let name = "boilerplate"
  public static let help = "Cues of boilerplate"

  public var credit = WordList()
  public var related = WordList()
  public var share = WordList()
  public var subscribe = WordList()
  public var navigation = WordList()
  public var archive = WordList()
  public var comments = WordList()
  public var legal = WordList()
  public var tags = WordList()
  public var byline = WordList()
  public var date = WordList()
  public var counter = WordList()
  public var advertisement = WordList()

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .words("credit", \.credit, "Credits of photos, videos and sources"),
    .words("related", \.related, "Headings of lists of other stories, pointers to one"),
    .words("share", \.share, "Share lines and buttons"),
    .words("subscribe", \.subscribe, "Calls to subscribe or follow"),
    .words("navigation", \.navigation, "Menus and page furniture, as whole lines"),
    .words("archive", \.archive, "Archive and calendar widgets, as whole lines"),
    .words("comments", \.comments, "Comment sections"),
    .words("legal", \.legal, "Copyright, terms, cookies, age marks"),
    .words("tags", \.tags, "Lists of tags"),
    .words("byline", \.byline, "Author lines"),
    .words("date", \.date, "Words that begin a date line"),
    .words("counter", \.counter, "Nouns beside a number in counters"),
    .words("advertisement", \.advertisement, "Marks of advertisements"),
  ]
}

/// Names in dates.
public struct DatesFile: Component {
  public static let name = "dates"
  public static let help = "Names in dates"

  public var months = WordList()
  public var weekdays = WordList()

  public init() {}

  public static let options: [ComponentOption<Self>] = [
    .words("months", \.months, "Month names in the forms that dates use"),
    .words("weekdays", \.weekdays, "Weekday names"),
  ]
}
