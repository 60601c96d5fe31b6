/// A BCP 47 language tag: the parts of it that matter here, its form, its case, and what it narrows down.
public struct LanguageTag: Equatable {
  /// The primary language subtag.
  public let primary: Substring
  /// The four letters of ISO 15924, such as `Latn`.
  public let script: Substring?

  public init(_ tag: String) {
    let parts = tag.split(separator: "-")
    primary = parts.first ?? ""
    script = parts.dropFirst().first { $0.utf8.count == 4 && $0.utf8.allSatisfy { $0 > 0x39 } }
  }

  /// The language is the same, in the same script; regions do not count.
  public static func areSame(_ one: String, _ other: String) -> Bool { one == other || Self(one) == Self(other) }

  /// The two letters of ISO 3166, in capitals; `nil`: it has none.
  public static func region(of tag: String) -> String? {
    tag.split(separator: "-").dropFirst().first { $0.utf8.count == 2 && $0.utf8.allSatisfy(isLetter) }?.uppercased()
  }

  /// The tag and those that it narrows down, the widest first: `kk`, `kk-Latn`, `kk-Latn-KZ` (RFC 4647, "Lookup", backwards).
  public static func lookup(_ tag: String) -> [String] {
    let ends = tag.indices.filter { tag[$0] == "-" } + [tag.endIndex]
    return ends.map { String(tag[..<$0]) }
  }

  /// The tag in the usual case: `kk-Latn-KZ` for `KK-latn-kz`. Tags are compared without regard to case (RFC 5646, 2.1.1).
  public static func canonical(_ tag: String) -> String {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false).enumerated().map { index, part in
      let lower = part.lowercased()
      if index == 0 { return lower }
      return switch part.utf8.count {
      case 2: part.uppercased()
      case 4: lower.prefix(1).uppercased() + lower.dropFirst()
      default: lower
      }
    }
    return parts.joined(separator: "-")
  }

  /// The language that a country's code is taken for, where no language has that code; `nil`: the tag's language has its code.
  /// Codes that are of a country and of another language (`kg`, `si`) are that language.
  public static func meant(by tag: String) -> String? {
    let parts = tag.split(separator: "-", maxSplits: 1)
    guard let first = parts.first, let language = languagesOfCountries[first.lowercased()] else { return nil }
    return ([language[...]] + parts.dropFirst()).joined(separator: "-")
  }

  /// The tag with its language's code replaced by the one that is used instead (CLDR's `languageAlias`), or by that of the written standard
  /// nearest to it; `nil`: it has none.
  package static func successor(of tag: String) -> String? {
    let parts = tag.split(separator: "-", maxSplits: 1)
    guard let first = parts.first?.lowercased(), let language = replaced[first] ?? standards[first] else { return nil }
    return ([language[...]] + parts.dropFirst()).joined(separator: "-")
  }

  /// The code that is used in place of an older one, or of one that tells apart what no text does; `nil`: the code is in use.
  static func current(_ code: String) -> String? { replaced[code] }

  private static let standards = ["nn": "nb", "bs": "hr"]

  private static let replaced = [
    "arb": "ar", "cmn": "zh", "in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro", "no": "nb", "pes": "fa",
    "sh": "hr", "swh": "sw", "zsm": "ms",
  ]

  /// A list, since CLDR's likely subtags answer another question: the language most used in Kazakhstan is Russian to them.
  private static let languagesOfCountries = [
    "al": "sq", "at": "de", "by": "be", "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "ge": "ka", "gr": "el",
    "il": "he", "ir": "fa", "jp": "ja", "kz": "kk", "rs": "sr", "tj": "tg", "tm": "tk", "tw": "zh-Hant", "ua": "uk",
    "us": "en", "vn": "vi",
  ]

  /// Language, script, region, variants, by form alone.
  public static func isWellFormed(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, isPrimary(first), parts.last?.utf8.count ?? 0 > 1 else { return false }
    // Two letters are the region, of which there is one, before what extensions say.
    let own = parts.dropFirst().prefix { $0.utf8.count > 1 }
    if own.filter({ $0.utf8.count == 2 && $0.utf8.allSatisfy(isLetter) }).count > 1 { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) }
    }
  }

  /// What a file gives as its language, in the usual case; POSIX's underscores are taken too. `nil`: none is given, or it is no tag.
  public static func stated(_ value: String?) -> String? {
    guard let tag = value?.replacing("_", with: "-"), isWellFormed(tag) else { return nil }
    return canonical(tag)
  }

  /// The language, script and region in a value of a page, whatever else stands there: `de-CH` of `de_CH-1901`. `nil`: it begins with no language.
  public static func gist(_ value: String?) -> String? {
    let parts = value?.split { $0 == "-" || $0 == "_" || $0 == " " || $0 == "," } ?? []
    guard let first = parts.first, isPrimary(first) else { return nil }
    let letters = parts.dropFirst().filter { $0.utf8.allSatisfy(isLetter) }
    let (script, region) = (letters.first { $0.count == 4 }, letters.first { $0.count == 2 })
    return canonical([first, script, region].compactMap { $0 }.joined(separator: "-"))
  }

  private static func isPrimary(_ part: Substring) -> Bool {
    (2...3).contains(part.utf8.count) && part.utf8.allSatisfy(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// `kk-Latn` for `kk-Latin`, `kk-Lat` and `Latn-kk`, `en-GB` for `en-British`: a tag with words or shortened codes in the place of codes, or
  /// with its script in front; `nil`: it is no such tag.
  public static func coded(_ tag: String) -> String? {
    var parts = tag.split { $0 == "-" || $0 == "_" }
    if parts.count == 2, parts[0].utf8.count == 4, parts[0].utf8.allSatisfy(isLetter), isPrimary(parts[1]) {
      parts.swapAt(0, 1)
    } else if parts.first.map(isPrimary) != true
      || !parts.dropFirst().contains(where: { codes[$0.lowercased()] != nil })
    {
      return nil
    }
    return canonical(([parts[0]] + parts.dropFirst().map { codes[$0.lowercased()] ?? $0 }).joined(separator: "-"))
  }

  /// Of scripts (ISO 15924) and countries (ISO 3166) that people write out.
  private static let codes: [String: Substring] = [
    "american": "US", "ara": "Arab", "arabic": "Arab", "british": "GB", "cyr": "Cyrl", "cyril": "Cyrl",
    "cyrillic": "Cyrl",
    "lat": "Latn", "latin": "Latn", "simplified": "Hans", "traditional": "Hant",
  ]

  /// The region of a tag, where no country has that code (ISO 3166, by ICU); `nil`: one has, or the tag names none.
  public static func unknownRegion(of tag: String) -> String? {
    // What stands behind a single letter is no region.
    let own = tag.split(separator: "-").prefix { $0.utf8.count > 1 }.joined(separator: "-")
    guard let region = region(of: own) else { return nil }
    let (bare, shown) = (name(of: "en", in: "en"), name(of: "en-\(region)", in: "en"))
    return shown == nil || shown == bare || shown?.contains("(\(region))") ?? false ? region : nil
  }

  /// `ru-RU` for `ru-RUS`: the tag with a country's code of two letters, where one of three stands; `nil`: none does, or what stands there
  /// is a language of its own right (`zh-yue`).
  public static func shortened(regionOf tag: String) -> String? {
    let parts = tag.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 3, parts[1].utf8.allSatisfy(isLetter),
      !extended.contains(parts[0].lowercased())
    else { return nil }
    let primary = parts[0].lowercased()
    let region = countryCode(of: parts[1].uppercased())
    return region.map { "\(primary)-\($0)" } ?? primary
  }

  /// Languages for which subtags of three letters are registered (RFC 5646, 2.2.2).
  private static let extended: Set = ["ar", "lv", "ms", "sw", "uz", "zh"]

  /// The tag of a language as it is used in one of its countries: `kk-KZ` for `kk`.
  public static func example(ofRegionOf primary: String) -> String {
    let known = languagesOfCountries.filter { $0.value == primary }.keys.min()
    let region = known ?? (unknownRegion(of: "\(primary)-\(primary)") == nil ? primary : nil)
    return region.map { "\(primary)-\($0.uppercased())" } ?? "kk-KZ"
  }
}
