import LedeConfig
import LedeSyntax
import LedeText
import Synchronization

/// The language files that are embedded in the program.
extension LanguageFile {
  /// The tags of all languages with a file, sorted.
  package static let languages: [String] = documents.keys.sorted()

  /// The embedded YAML by language.
  static let documents = EmbeddedDocuments.languages

  /// The English name of a language with a file.
  package static func name(_ language: String) -> String {
    documents[language].flatMap { EmbeddedDocuments.line(of: "name", in: $0) }?.trimmed ?? language
  }

  private static let cache = Mutex<[String: LanguageFile]>([:])

  /// The file of a language: of the tag itself, or of the next shorter one that has a file; `nil`: there is none.
  package static func embedded(_ language: String) -> LanguageFile? {
    guard let tag = bestTag(language), let document = documents[tag] else { return nil }
    if let known = cache.withLock({ $0[tag] }) { return known }
    var problems = Problems()
    let source = Source(name: "\(tag).yaml", string: String(decoding: document, as: UTF8.self))
    let file = decode(source, &problems)
    // A test decodes every embedded file; a broken one cannot be released.
    precondition(!problems.hasErrors, DiagnosticRenderer(color: false).render(problems.diagnostics))
    cache.withLock { $0[tag] = file }
    return file
  }

  /// What is said of languages that have no file; it names no language.
  package static let common: LanguageFile = {
    var problems = Problems()
    let file = decode(
      Source(name: "common.yaml", string: String(decoding: EmbeddedDocuments.commonLanguage, as: UTF8.self)), &problems)
    precondition(!problems.hasErrors, DiagnosticRenderer(color: false).render(problems.diagnostics))
    return file
  }()

  /// Decodes a language file, embedded or a user's own.
  static func decode(_ source: Source, _ problems: inout Problems) -> LanguageFile {
    var file = LanguageFile()
    problems.trustsWords = true
    if let node = YAMLParser.parse(source, &problems) { file.take(node, named: "a language file", &problems) }
    return file
  }

  /// The longest beginning of the tag that has a file, by whole subtags (RFC 4647, "Lookup"): of `kk-Latn-KZ` `kk-Latn`, of
  /// `kk-Cyrl` `kk`. Case does not count. An old code, or that of a group, is what replaces it: of `no` `nb`.
  static func bestTag(_ language: String) -> String? {
    if documents[language] != nil { return language }
    let tag = LanguageTag.canonical(language)
    return LanguageTag.lookup(tag).last { documents[$0] != nil }
      ?? LanguageTag.successor(of: tag).flatMap { LanguageTag.lookup($0).last { documents[$0] != nil } }
  }
}
