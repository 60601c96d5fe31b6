import CLede

extension LanguageTag {
  /// The language of a tag is written from right to left, in the script of the tag or else in its usual one (ICU, CLDR).
  public static func isRightToLeft(_ tag: String) -> Bool { lede_language_is_right_to_left(tag) != 0 }

  /// The code of a language that is written with a longer one: `kk` for `kaz`; `nil`: it has no shorter one.
  public static func shortCode(of code: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = lede_language_code(code.lowercased(), &bytes, bytes.count)
    return count == 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The code of two letters of a country that has one of three, in capitals (ISO 3166, by ICU): `KZ` of `KAZ`; `nil`: there is none.
  static func countryCode(of code: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = lede_country_code(code, &bytes, bytes.count)
    return count == 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// The tag of a language that is called by its name, in English, in Russian or in itself (ICU, CLDR); `nil`: none is called so.
  public static func named(_ name: String) -> String? {
    let wanted = name.lowercased()
    guard wanted.unicodeScalars.count >= 3, !wanted.utf8.contains(UInt8(ascii: "-")) else { return nil }
    for (code, calls) in names {
      for (reader, own) in calls {
        // «Қазақ тілі», “қазақша”: the first word is what both have. More words name more than one language.
        let first = own.prefix { $0 != " " }
        if own == wanted { return code }
        guard reader == code, first.count > 3, wanted.hasPrefix(first) else { continue }
        if wanted.count(where: { $0 == " " }) < 2 { return code }
      }
    }
    return nil
  }

  /// The tag of the one language of two letters that is called so in short, in English, in Russian or in itself: `es` of `spa` and `sp`.
  public static func shortened(_ name: String) -> String? {
    let wanted = name.lowercased()
    guard wanted.unicodeScalars.count >= 2, !wanted.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let found = names.filter { $0.names.contains { $0.name.hasPrefix(wanted) } }.map(\.code)
    return found.count == 1 ? found[0] : nil
  }

  /// The tag that is spoken as a word of Cyrillic letters: `ru` for `ру`; `nil`: none is.
  public static func sounding(like word: String) -> String? {
    let letters = word.lowercased().map { sounds[$0] }
    let tag = letters.compactMap { $0 }.joined()
    return letters.contains(nil) || tag.utf8.count != 2 || isUnassigned(tag) ? nil : tag
  }

  private static let sounds: [Character: String] = [
    "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "й": "y", "к": "k", "қ": "k", "л": "l", "м": "m", "н": "n", "ң": "n", "о": "o", "ө": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "h", "һ": "h", "ц": "c", "ш": "sh",
    "ы": "y", "э": "e",
  ]

  /// The tag that a word has by its sound, unless one that its keys have is of a language with many more readers.
  public static func likelier(_ sound: String?, than keys: [String]) -> String? {
    guard let sound, !common.contains(sound), keys.contains(where: common.contains) else { return sound }
    return nil
  }

  private static let common: Set = [
    "ar", "de", "en", "es", "fr", "hi", "it", "ja", "kk", "ko", "pl", "pt", "ru", "tr", "uk", "uz", "zh",
  ]

  /// No language has this code of two letters (ISO 639-1, by ICU).
  public static func isUnassigned(_ tag: String) -> Bool {
    let primary = String(tag.prefix { $0 != "-" }).lowercased()
    return primary.utf8.count == 2 && name(of: primary, in: "en") == nil
  }

  /// The codes of two letters that languages have, with what they are called in English, in Russian and in themselves, in small letters.
  private static let names: [(code: String, names: [(reader: String, name: String)])] = {
    let letters = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(decoding: [$0], as: UTF8.self) }
    let codes = letters.flatMap { first in letters.map { first + $0 } }.filter { name(of: $0, in: "en") != nil }
    return codes.map { code in
      (code, ["en", "ru", code].compactMap { reader in name(of: code, in: reader).map { (reader, $0.lowercased()) } })
    }
  }()

  /// The name of a language, as a heading has it (ICU, CLDR): `Қазақ тілі` for `kk` in `kk`; `nil`: it is not known in that language.
  /// - Parameters:
  ///   - tag: BCP 47.
  ///   - reader: BCP 47, of the language that the name is in.
  public static func name(of tag: String, in reader: String) -> String? {
    var name = [UInt8](repeating: 0, count: 256)
    let count = lede_language_name(tag, reader, &name, name.count)
    return count == 0 ? nil : String(decoding: name.prefix(count), as: UTF8.self)
  }
}
