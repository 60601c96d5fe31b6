import LedeConfig
import LedeSyntax
import LedeText

/// What languages and sites may be called.
extension PipelineDocument {
  static func isLanguage(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    if LanguageTag.isWellFormed(entry.key) {
      problems.warn(ofCountry: entry.key, at: entry.keyPlace)
      return true
    }
    problems.report(
      Diagnostic(
        .unknownLanguage, "`\(entry.key)` is no language tag", at: entry.keyPlace,
        help: languageMend(entry.key)))
    return false
  }

  /// A site as articles call theirs (`Article.siteNames`).
  static func site(_ key: String) -> String {
    let name = key.lowercased()
    return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
  }

  /// What a key that no site can have was meant to be; `nil`: it can be one.
  private static func meant(_ key: String) -> String? {
    var host = site(key)
    if let scheme = host.firstRange(of: "://") { host = String(host[scheme.upperBound...]) }
    host = String(host.prefix { $0 != "/" })
    let isPort = host.split(separator: ":").dropFirst().first.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isPort ?? false { host = String(host.prefix { $0 != ":" }) }
    while host.hasPrefix("*.") || host.hasPrefix(".") { host = String(host.drop { $0 == "*" }.dropFirst()) }
    while host.hasSuffix(".") { host.removeLast() }
    host = site(host)
    return host == site(key) ? nil : host
  }

  static func isSite(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    if let host = meant(entry.key), !host.isEmpty, host.contains(".") {
      problems.report(
        Diagnostic(
          .unknownValue, "`\(entry.key)` can be the site of no article", at: entry.keyPlace,
          help: "write `\(host)`, which stands for all hosts below it as well"))
      return false
    }
    if entry.key.isEmpty || entry.key.utf8.contains(UInt8(ascii: "/")) {
      problems.report(
        Diagnostic(
          .unknownValue, "`\(entry.key)` is no site", at: entry.keyPlace,
          help: "write a host without path, such as `example.org`, the name of a site or of a folder"))
      return false
    }
    for key in entry.value.entries ?? [] {
      if key.key == "knowledge" {
        problems.report(
          Diagnostic(
            .misplacedKey, "`knowledge` belongs to a language, not to a site", at: key.keyPlace,
            help: "put it under `languages`"))
      } else if key.key == EmitStage.name {
        problems.report(
          Diagnostic(
            .misplacedKey, "`emit` is the same for all sites", at: key.keyPlace,
            help: "put it under `stages` or `languages`"))
      } else {
        continue
      }
      return false
    }
    return true
  }
}
