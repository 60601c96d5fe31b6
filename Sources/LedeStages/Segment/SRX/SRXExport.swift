import LedeCore
import LedeSyntax
import LedeText

/// The built-in rules of languages as SRX 2.0, as far as it can say them.
///
/// It can: abbreviations of all classes, initials, ordinals, list numbers, ellipses, small letters behind a terminal, closing marks,
/// attributions, scripts without spaces. It cannot: which quotation is open, what the sentence so far holds, what looks like an address.
/// Each boundary rule says which of them it is (`BoundaryRule.srx`), and a test holds the export to the examples of the rules.
package enum SRXExport {
  /// - Parameter languages: BCP 47 tags of languages with a file.
  package static func xml(_ languages: [String]) throws(Pattern.Failure) -> String {
    SRXWriter.xml(try document(languages))
  }

  /// A list for each language, and one of what is common to all behind it.
  static func document(_ languages: [String]) throws(Pattern.Failure) -> SRXDocument {
    var lists: [SRXDocument.LanguageRule] = []
    var maps: [SRXDocument.LanguageMap] = []
    for language in languages {
      guard let file = LanguageFile.embedded(language) else { continue }
      var rules = SRXLanguageRules(file)
      try rules.addAll()
      guard !rules.rules.isEmpty else { continue }
      lists.append(.init(name: file.displayName, rules: rules.rules))
      maps.append(try .init(languagePattern: "(?i)\(language)([-_].*)?", ruleName: file.displayName))
    }
    lists.append(.init(name: "Default", rules: try SRXCommonRules.rules()))
    maps.append(try .init(languagePattern: ".*", ruleName: "Default"))
    return SRXDocument(cascades: true, languageRules: lists, maps: maps)
  }
}

/// What rules are made of.
enum SRXPart {
  /// Ends of sentences of all scripts, without those that a language needs for something else.
  static let terminals = "[.?!…‼⁇⁈⁉。．！？｡؟۔।॥።፧፨၊။։]"
  /// Those of scripts that are written without spaces.
  static let unspaced = "[。．！？｡]"
  static let closers = "[\\p{Pe}\\p{Pf}\"'»“”’]"
  /// Marks before the first word of a sentence.
  static let openers = "[-–—•·\\p{Ps}\\p{Pi}\"'«„“‚‘]"
  static let digits = "(?:\\p{Nd}|[IVXLC]+\\b|№)"

  /// Words as alternatives, longest first.
  static func anyOf(_ words: [String]) -> String {
    let sorted = Set(words).sorted { ($0.unicodeScalars.count, $1) > ($1.unicodeScalars.count, $0) }
    return "(?:" + sorted.map(escaped).joined(separator: "|") + ")"
  }

  static func escaped(_ word: String) -> String {
    var result = ""
    for character in word.unicodeScalars {
      if "\\.-+*?()[]{}|^$/#".unicodeScalars.contains(character) { result += "\\" }
      result.unicodeScalars.append(character)
    }
    return result
  }

  /// A word as it is, and capitalised where it begins small.
  static func spellings(_ word: String) -> [String] {
    guard let first = word.first, first.isLowercase else { return [word] }
    return [word, first.uppercased() + word.dropFirst()]
  }
}

/// The rules that are the same in all languages.
enum SRXCommonRules {
  static func rules() throws(Pattern.Failure) -> [SRXDocument.Rule] {
    let (ends, closers, openers) = (SRXPart.terminals, SRXPart.closers, SRXPart.openers)
    return [
      // Marks that belong to the same sentence follow.
      try .init(breaks: false, before: "\(ends)\(closers)*", after: "\\s+[;:%/=)\\]]"),
      try .init(breaks: false, before: "\(ends)\(closers)*", after: "\\s+,(?!,)"),
      // « Oui. »
      try .init(breaks: false, before: ends, after: "\\s[»”](?:\\s|$)"),
      // «(?)», «[…]»
      try .init(breaks: false, before: "[(\\[«„“\"]\(ends){1,3}[)\\]»“”\"]", after: "\\s"),
      // «1. Введение» at the start of a paragraph
      try .init(breaks: false, before: "^\\s{0,3}(?:\\p{Nd}{1,4}|\\p{L}|[IVX]{1,5})\\.", after: "\\s"),
      // «Устав. 2. Права»: behind another sentence
      try .init(breaks: false, before: "\\b[\\p{L}\\p{Nd}]{2,30}\(ends)\(closers)*\\s\\p{Nd}{1,3}\\.", after: "\\s"),
      // «… и вот» at the start of a paragraph
      try .init(breaks: false, before: "^[^\\p{L}\\p{Nd}]{0,10}\(ends)", after: "\\s"),
      // «(б) Хозяин», «b) Der Hauswirt»
      try .init(
        breaks: true, before: "\\p{L}{3,30}\(ends)\(closers)*",
        after: "\\s\\(?(?:\\p{L}|\\p{Nd}{1,3}|[ivx]{1,4})\\)\\s\\p{Lu}"),
      // A writer without capitals: a long word, or a question.
      try .init(breaks: true, before: "\\p{Ll}{5}\\.", after: "\\s+\\p{Ll}"),
      try .init(breaks: true, before: "\\b\\p{Ll}{1,30}[?!]{1,3}", after: "\\s+\\p{Ll}"),
      try .init(breaks: false, before: "\(ends)\(closers)*", after: "\\s+\(openers)*\\s*\\p{Ll}"),
      // «1. 1. 2024», «2024. 1. 1.»
      try .init(breaks: false, before: "\\b[0-9]{1,2}\\.", after: "\\s[0-9]{1,2}\\.\\s[12][0-9]{3}"),
      try .init(breaks: false, before: "\\b[0-9]{1,2}\\.\\s[0-9]{1,2}\\.", after: "\\s[12][0-9]{3}"),
      try .init(breaks: false, before: "\\b[12][0-9]{3}\\.", after: "\\s[0-9]{1,2}\\.\\s[0-9]{1,2}"),
      try .init(breaks: false, before: "\\b[12][0-9]{3}\\.\\s[0-9]{1,2}\\.", after: "\\s[0-9]{1,2}"),
      // A cut word of a script without spaces between words
      try .init(
        breaks: false, before: "(?<![\\p{L}\\p{M}])[\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}]{1,5}\\.", after: "\\s"),
      // «штраф в ? 13 тыс.»
      try .init(breaks: false, before: "\\s[?]", after: "\\s\\p{Nd}"),
      // «через… 21 минуту»
      try .init(breaks: false, before: "(?:…|\\.\\.)", after: "\\s+\\p{Nd}"),
      // Initials
      try .init(breaks: false, before: "\\b\\p{Lu}\\.", after: "\\s+(?:\\p{Lu}\\.|\\p{Nd}|\\p{Pd})"),
      try .init(breaks: false, before: "\\b\\p{Lu}\\.", after: "\\s+\\p{Lu}"),
      // Terminals
      try .init(breaks: true, before: "\(ends)\(closers)*", after: "\\s"),
      try .init(breaks: true, before: "\(ends)\\s[»”]", after: "\\s"),
      try .init(breaks: true, before: "\(SRXPart.unspaced)\(closers)*", after: "(?!\(ends)|\(closers))"),
    ]
  }
}
