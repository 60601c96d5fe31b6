import CLede

extension LanguageTag {
  /// The tag that articles are found to be in where the tag of their language is written as this one, but does not say so themselves: `kk` for
  /// `kk-Cyrl` and `kk-KZ`, `zh-Hant` for `zh-TW`, `he` for `iw`. `nil`: that is the tag itself, or it tells more than the language
  /// of a text, as `ru-KZ` does.
  public static func found(as tag: String) -> String? {
    let parts = canonical(tag).split(separator: "-")
    guard let first = parts.first else { return nil }
    let primary = current(String(first)) ?? String(first)
    let rest = ([primary[...]] + parts.dropFirst()).joined(separator: "-")
    let (script, region) = (Self(rest).script, region(of: rest))
    guard parts.count == 1 + (script == nil ? 0 : 1) + (region == nil ? 0 : 1), let full = likely(rest) else {
      return primary == first ? nil : rest
    }
    let written = "\(primary)-\(Self(full).script ?? "")"
    let isApart = scripts.contains(written)
    var found = isApart ? written : primary
    // Of a script that goes without saying nothing is found where a region alone stands.
    if let region, !(isApart && script == nil), likely(found).flatMap(Self.region) != region { found += "-\(region)" }
    return found == canonical(tag) ? nil : found
  }

  /// What texts are found to be in besides the usual script of their language.
  public static let scripts: Set = ["kk-Arab", "kk-Latn", "zh-Hant"]

  /// `zh-Hant-TW` for `zh-TW`; `nil`: the language is not known.
  private static func likely(_ tag: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = lede_language_likely(tag, &bytes, bytes.count)
    guard count > 0 else { return nil }
    let full = String(decoding: bytes.prefix(count), as: UTF8.self).replacing("_", with: "-")
    return Self(full).script == nil ? nil : full
  }
}
