import LedeSyntax
import LedeText

/// Tags of languages that are well formed, and that no article can have.
extension Problems {
  /// A well-formed tag that no language has: the code of a country or of nothing, or a longer code of a language that has a shorter one.
  /// - Parameters:
  ///   - isOwn: the pipeline knows the language by itself, so that it needs no code.
  ///   - isKey: it holds for the articles that are found to be in the language.
  package mutating func warn(ofCountry tag: String, at place: Place, isOwn: Bool = false, isKey: Bool = false) {
    func shown(_ tag: String) -> String { isKey ? LanguageTag.found(as: tag) ?? tag : tag }
    if let meant = LanguageTag.meant(by: tag) {
      report(
        Diagnostic(
          .unknownLanguage, "`\(tag)` names a country, and no language", at: place, severity: .warning,
          help: "did you mean `\(shown(meant))`?"))
    } else if let primary = tag.split(separator: "-").first, let short = LanguageTag.shortCode(of: String(primary)) {
      report(
        Diagnostic(
          .unknownLanguage, "no article is in `\(tag)`: the tag of the language is `\(short)`", at: place,
          severity: .warning, help: "write `\(shown(short + tag.dropFirst(primary.count)))`"))
    } else if let region = tag.firstMatch(of: /-r(?=[A-Z]{2}$)/) {
      report(
        Diagnostic(
          .unknownLanguage, "`\(tag)` is Android's spelling, and no language tag", at: place, severity: .warning,
          help: "write `\(shown("\(tag[..<region.range.lowerBound])-\(tag[region.range.upperBound...])"))`"))
    } else if LanguageTag.region(of: tag) == "UK" {
      // The one code that people take for a country's which ISO 3166 has given to none.
      report(
        Diagnostic(
          .unknownLanguage, "no country has the code `UK`", at: place, severity: .warning,
          help: "write `\(tag.prefix { $0 != "-" })-GB`"))
    } else if let coded = LanguageTag.coded(tag) {
      report(
        Diagnostic(
          .unknownLanguage, "`\(tag)` has a word where a tag has a code", at: place, severity: .warning,
          help: "write `\(shown(coded))`"))
    } else if !isOwn, LanguageTag.isUnassigned(tag) {
      report(
        Diagnostic(
          .unknownLanguage, "no language has the tag `\(tag)`", at: place, severity: .warning,
          help: LanguageTag.shortened(tag).map { "did you mean `\($0)`?" }
            ?? "write one such as `ru`, `kk` or `zh-Hant`"
        ))
    } else {
      warn(ofRegion: tag, at: place, isKey: isKey)
    }
  }

  /// `kk-KK`, `ru-kk`, `ru-RUS`: what stands behind the language is the code of no country.
  private mutating func warn(ofRegion tag: String, at place: Place, isKey: Bool) {
    if let short = LanguageTag.shortened(regionOf: tag) {
      return report(
        Diagnostic(
          .unknownLanguage, "no article is in `\(tag)`: a country's code in a tag has two letters", at: place,
          severity: .warning, help: "write `\(isKey ? LanguageTag.found(as: short) ?? short : short)`"))
    }
    guard let region = LanguageTag.unknownRegion(of: tag) else { return }
    let primary = String(tag.prefix { $0 != "-" })
    let isLanguage =
      region.lowercased() == tag.dropFirst(primary.count + 1) && primary.lowercased() != region.lowercased()
      && !LanguageTag.isUnassigned(region.lowercased())
    let example = isKey ? "" : ", or `\(LanguageTag.example(ofRegionOf: primary))` with a country's code"
    report(
      Diagnostic(
        .unknownLanguage, "no country has the code `\(region)`", at: place, severity: .warning,
        help: isLanguage
          ? "name one language, `\(primary)` or `\(region.lowercased())`" : "write `\(primary)`" + example))
  }
}
