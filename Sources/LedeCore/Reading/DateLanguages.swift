import LedeSyntax
import LedeText
import Synchronization

/// Reads dates by the names that language files have.
package enum DateLanguages {
  private static let cache = Mutex<[String: DateNames]>([:])

  /// A date in whatever spelling.
  ///
  /// The names of the article's language are tried first, then English ones, which programs write; feeds and pages may have dates in
  /// a language of their own, so all others follow where neither tells.
  /// - Parameters:
  ///   - text: a date and little else.
  ///   - language: BCP 47, of the article.
  ///   - triesAll: it may be in any language; else in the article's or in English.
  /// - Returns: `nil`: none can be told.
  package static func date(_ text: String, language: String, triesAll: Bool = true) -> WrittenDate? {
    guard let tokens = DateTokens(text) else { return nil }
    let order = order(language)
    let likely = [LanguageFile.bestTag(language), programs].compactMap(\.self)
    for tag in likely {
      if let date = WrittenDate(tokens, names(tag), order: order) { return date }
    }
    // Only names that are not known can make another language's file tell more.
    guard triesAll, tokens.hasWords else { return nil }
    for tag in LanguageFile.languages where !likely.contains(tag) {
      if let date = WrittenDate(tokens, names(tag), order: order), date.month != nil { return date }
    }
    return nil
  }

  /// The name of a month in a language, or in English.
  package static func isMonth(_ word: String, language: String) -> Bool {
    [LanguageFile.bestTag(language), programs].compactMap(\.self).contains { names($0).month(word.lowercased()) != nil }
  }

  /// A date has the name of its weekday, in a language or in English.
  package static func hasWeekday(_ date: String, language: String) -> Bool {
    let words = date.lowercased().split { !$0.isLetter }.map(String.init)
    return [LanguageFile.bestTag(language), programs].compactMap(\.self).contains { tag in
      !names(tag).weekdays.isDisjoint(with: words)
    }
  }

  /// The language of programs.
  private static let programs = "en"

  /// English is written in countries of both orders; elsewhere the day stands first, or dates begin with the year.
  private static func order(_ language: String) -> DateOrder {
    guard LanguageTag(language).primary == programs else { return .dayFirst }
    return switch LanguageTag.region(of: language) {
    case nil: .unknown
    case "US", "PH": .monthFirst
    default: .dayFirst
    }
  }

  private static func names(_ tag: String) -> DateNames {
    if let known = cache.withLock({ $0[tag] }) { return known }
    var names = LanguageFile.embedded(tag).map { DateNames($0.dates) } ?? DateNames()
    if tag != programs {
      // Clocks of programs have these in any language.
      let written = self.names(programs)
      names.morning.formUnion(written.morning)
      names.afternoon.formUnion(written.afternoon)
    }
    cache.withLock { $0[tag] = names }
    return names
  }
}

extension DateNames {
  /// The names of a language file.
  init(_ file: DatesFile) {
    self.init()
    let stems = file.monthStems.enumerated().flatMap { number, stems in stems.map { (number: number + 1, stem: $0) } }
    for word in file.months.words.map(Self.plain) {
      let fitting = stems.filter { word.utf8.starts(with: $0.stem.utf8) }
      months[word] = fitting.max { $0.stem.utf8.count < $1.stem.utf8.count }?.number
    }
    weekdays = Set(file.weekdays.words.map(Self.plain))
    hasSolarYears = file.solarYears
    morning = Set(file.morning.words.map(Self.plain))
    afternoon = Set(file.afternoon.words.map(Self.plain))
  }

  private static func plain(_ word: String) -> String {
    let word = word.lowercased()
    return word.hasSuffix(".") ? String(word.dropLast()) : word
  }
}
