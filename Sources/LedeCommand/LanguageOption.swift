import ArgumentParser
import LedeConfig
import LedeText

/// The language of all input.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("language"), help: "The language of the text (BCP 47), instead of detecting it.")
  var tag: String?

  func validate() throws {
    if let tag, !LanguageTag.isWellFormed(tag) {
      throw ValidationError("--language \(tag) is no language tag: \(languageMend(tag)).")
    }
    if let tag, let meant = LanguageTag.meant(by: tag) {
      throw ValidationError("--language \(tag) names a country, and no language: did you mean `\(meant)`?")
    }
  }
}
