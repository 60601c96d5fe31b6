import LedeSyntax
import LedeText

/// The mend of what is no language tag: the tag that is meant, where that can be told.
/// - Parameter isKey: it holds for the articles that are found to be in the language.
package func languageMend(_ value: String, isKey: Bool = false) -> String {
  func shown(_ tag: String) -> String { isKey ? LanguageTag.found(as: tag) ?? tag : tag }
  if let (bare, code) = plain(value), LanguageTag.isWellFormed(bare.trimmed) {
    return "write `\(bare.trimmed)`: a character that nobody sees (\(code)) stands in it"
  }
  if let mend = foreignCommaMend(value) { return mend }
  // `kk_KZ.UTF-8`, `ca_ES@valencia`: locales of POSIX.
  if let sign = value.firstIndex(where: { ".@".contains($0) }), sign > value.startIndex {
    let tag = String(value[..<sign])
    return LanguageTag.isWellFormed(tag) ? "write `\(shown(tag))`" : languageMend(tag, isKey: isKey)
  }
  if let coded = LanguageTag.coded(value) { return "write `\(shown(coded))`" }
  let hyphens = value.replacing("_", with: "-")
  if hyphens != value, LanguageTag.isWellFormed(hyphens) {
    let primary = hyphens.prefix { $0 != "-" }
    let short = LanguageTag.shortCode(of: primary.lowercased()) ?? String(primary)
    return "write `\(shown(LanguageTag.canonical(short + hyphens.dropFirst(primary.count))))`"
  }
  let bare = value.trimmingPrefix { "-_".contains($0) }.reversed().drop { "-_".contains($0) }.reversed()
  if bare.count < value.count, LanguageTag.isWellFormed(String(bare)) { return "write `\(shown(String(bare)))`" }
  if ["auto", "detect", "none"].contains(value.lowercased()) {
    return "leave it out: languages are told from the text"
  }
  if let tag = LanguageTag.named(value) ?? LanguageTag.shortened(value) { return "write `\(tag)`" }
  let keys = KeyboardLayout.latin(value).filter { $0.count == 2 && !LanguageTag.isUnassigned($0) }
  let sound = LanguageTag.sounding(like: value)
  if let tag = LanguageTag.likelier(sound, than: keys) { return "write `\(tag)`, in Latin letters" }
  if let tag = keys.first { return "write `\(tag)`: these are its keys of another keyboard" }
  if ["*", "default", "all", "any", "other"].contains(value.lowercased()) {
    return "put what holds for all languages under `stages`"
  }
  if let parts = languageList(value) { return "name one language, such as `\(parts[0])`" }
  return "write one such as `ru`, `kk` or `zh-Hant`"
}

/// `ar، fa`: the commas of other scripts part nothing.
private func foreignCommaMend(_ value: String) -> String? {
  guard let sign = value.first(where: WideMark.commas.contains) else { return nil }
  let tags = value.split { WideMark.commas.contains($0) || $0 == " " }.map(String.init)
  guard tags.count > 1, tags.allSatisfy(LanguageTag.isWellFormed) else { return nil }
  return "`\(sign)` (\(code(ofSign: sign))) is no `,` to YAML: several tags are `[\(tags.joined(separator: ", "))]`"
}

/// The tags of a text that names several, `ru kk`; `nil`: it does not.
package func languageList(_ value: String) -> [String]? {
  let parts = value.split { " ,;/".contains($0) }.map(String.init)
  return parts.count > 1 && parts.allSatisfy(LanguageTag.isWellFormed) ? parts : nil
}
