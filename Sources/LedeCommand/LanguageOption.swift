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
    if let tag, let primary = tag.split(separator: "-").first, let short = LanguageTag.shortCode(of: String(primary)) {
      throw ValidationError(
        "--language \(tag): the tag of the language is shorter: write `\(short + tag.dropFirst(primary.count))`.")
    }
    if let tag, LanguageTag.isUnassigned(tag), LanguageTag.meant(by: tag) == nil {
      let meant =
        LanguageTag.shortened(tag).map { "did you mean `\($0)`?" } ?? "write one such as `ru`, `kk` or `zh-Hant`."
      throw ValidationError("--language \(tag): no language has this tag: \(meant)")
    }
    if let tag, let meant = LanguageTag.meant(by: tag) {
      throw ValidationError("--language \(tag) names a country, and no language: did you mean `\(meant)`?")
    }
  }
}
