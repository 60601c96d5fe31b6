import LedeConfig

/// What newsletters say of articles in a language, and how fast these are read.
///
/// The files have the speeds that Trauzettel-Klosinski and Dietz measured with the same texts in seventeen languages (IReST, 2012),
/// Turkic languages that of Turkish; where a file has none, it is about the mean of theirs.
package struct NewsletterFile: Component {
  package static let name = "newsletter"
  package static let help = "What newsletters say of articles, and how fast these are read"

  package var also = ""
  package var wordsPerMinute = 180
  package var charactersPerMinute = 300

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .text("also", \.also, "What stands before the names of other sources of a story, with its colon"),
    .integer("words_per_minute", \.wordsPerMinute, 50...1000, "How many words are read in a minute"),
    .integer(
      "characters_per_minute", \.charactersPerMinute, 50...3000,
      "How many characters, of scripts that set no spaces between words"),
  ]
}
