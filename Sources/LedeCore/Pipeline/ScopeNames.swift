import LedeConfig
import LedeSyntax
import LedeText

/// What languages and sites may be called.
extension PipelineDocument {
  static func isLanguage(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    if ["sites", "stages", "tests"].contains(entry.key) {
      problems.report(
        Diagnostic(
          .misplacedKey, "`\(entry.key)` is no language", at: entry.keyPlace,
          help: "`\(entry.key)` belongs to the whole pipeline, and stands at the margin"))
      return false
    }
    if LanguageTag.isWellFormed(entry.key) {
      problems.warn(ofCountry: entry.key, at: entry.keyPlace, isOwn: entry.value["knowledge"] != nil, isKey: true)
      return true
    }
    problems.report(
      Diagnostic(
        .unknownLanguage, "`\(entry.key)` is no language tag", at: entry.keyPlace,
        help: languageMend(entry.key, isKey: true)))
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
    while host.hasPrefix(" ") { host.removeFirst() }
    while host.hasSuffix(" ") { host.removeLast() }
    if let mail = host.lastIndex(of: "@") { host = String(host[host.index(after: mail)...]) }
    if let scheme = host.firstRange(of: "://") { host = String(host[scheme.upperBound...]) }
    host = String(host.prefix { $0 != "/" })
    let isPort = host.split(separator: ":").dropFirst().first.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if isPort ?? false { host = String(host.prefix { $0 != ":" }) }
    while host.hasPrefix("*.") || host.hasPrefix(".") { host = String(host.drop { $0 == "*" }.dropFirst()) }
    while host.hasSuffix(".") { host.removeLast() }
    host = host.split(separator: ".").joined(separator: ".")
    host = site(host)
    return host == site(key) ? nil : host
  }

  /// `river.example/news`: what stands behind the host says that a part of it is meant.
  private static func hasPath(_ key: String) -> Bool {
    let rest = key.firstRange(of: "://").map { key[$0.upperBound...] } ?? key[...]
    return rest.drop { $0 != "/" }.count > 1
  }

  /// The small letter of a Latin keyboard that a letter of another script looks like.
  private static func latinTwin(of letter: Character) -> Character? {
    let seen = skeleton(letter.lowercased())
    return "abcdefghijklmnopqrstuvwxyz".first { skeleton(String($0)) == seen } ?? capitals[letter]
  }

  /// Small letters of Cyrillic whose capitals look like Latin ones, and whose keys are hit for them.
  private static let capitals: [Character: Character] = ["в": "b", "к": "k", "м": "m", "н": "h", "т": "t"]

  /// What a key may have been meant to be that a site can have, though hardly one has; `nil`: nothing tells.
  private static func doubt(_ key: String) -> (reason: String, host: String)? {
    let labels = key.split(separator: ".")
    let mixed = labels.contains { label in
      label.utf8.contains { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A } && label.contains { !$0.isASCII && $0.isLetter }
    }
    let twin = String(key.map { $0.isASCII ? $0 : latinTwin(of: $0) ?? $0 })
    if mixed, labels.count > 1, twin.utf8.allSatisfy({ $0 < 0x80 }),
      let stranger = key.unicodeScalars.first(where: { !$0.isASCII })
    {
      let code = String(stranger.value + 0x10000, radix: 16, uppercase: true).dropFirst()
      return ("the letter `\(stranger)` in `\(key)` is of another script (U+\(code))", twin)
    }
    let parts = key.split { ",;".contains($0) }
    if parts.count == 2, !key.contains(" "), !key.contains("."), (2...4).contains(parts[1].count) {
      return ("a comma stands in `\(key)`, which no host has", parts.joined(separator: "."))
    }
    return nil
  }

  /// `.kz`, `*.kz`: what hosts end with.
  private static func isEnding(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    guard ["*.", "."].contains(where: entry.key.hasPrefix), !entry.key.contains("/") else { return false }
    let host = "example\(entry.key.drop { $0 == "*" })"
    problems.report(
      Diagnostic(
        .unknownValue, "`\(entry.key)` can be the site of no article", at: entry.keyPlace,
        help: "name each host, such as `\(host)`: it stands for those below it as well"))
    return true
  }

  /// `example.kz, example.ru`.
  private static func isSeveral(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    let hosts = entry.key.split { " ,;".contains($0) }.map(String.init)
    guard hosts.count > 1, hosts.allSatisfy({ $0.contains(".") && !$0.hasPrefix(".") && !$0.hasSuffix(".") }) else {
      return false
    }
    problems.report(
      Diagnostic(
        .unknownValue, "`\(brief(entry.key))` names several sites, and is the site of no article", at: entry.keyPlace,
        help: "write a key for each: `\(brief(hosts[0])):`, `\(brief(hosts[1])):`"))
    return true
  }

  /// `^news\.kz$`, `(a|b).kz`, `**.kz`: signs of regular expressions and of patterns, which no host has. What has no dot is the name of a
  /// site or a folder, and may have most signs.
  private static func isPattern(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    let key = meant(entry.key).map { $0.contains("\\") ? entry.key : $0 } ?? entry.key
    guard key.contains("."), !key.contains(" "), !key.contains("/"),
      key.contains(/[\^$|\\*]|[\])][?+]|\{.*,|%[a-zA-Z](?![0-9a-fA-F])/)
    else { return false }
    var host = key.replacing("\\.", with: ".").replacing(".*", with: "*").filter { !"^$".contains($0) }
    while host.hasPrefix("*") || host.hasPrefix(".") { host.removeFirst() }
    let isHost = host.contains(".") && host.allSatisfy { $0.isLetter || $0.isNumber || ".-".contains($0) }
    problems.report(
      Diagnostic(
        .unknownValue, "`\(brief(entry.key))` can be the site of no article: hosts have no such signs",
        at: entry.keyPlace,
        help: isHost
          ? "write `\(host)`, which stands for all hosts below it as well"
          : "name each host, such as `example.\(host.split(separator: ".").last.map(String.init) ?? "org")`"))
    return true
  }

  /// `languages: …` below `sites`.
  private static func isLanguages(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    guard entry.key == "languages", let inner = entry.value.entries, !inner.isEmpty,
      inner.allSatisfy({ LanguageTag.isWellFormed($0.key) })
    else { return false }
    problems.report(
      Diagnostic(
        .misplacedKey, "`languages` is no site", at: entry.keyPlace,
        help: "`languages` belongs to the whole pipeline, and stands at the margin"))
    return true
  }

  static func isSite(_ entry: Node.Entry, _ problems: inout Problems) -> Bool {
    if isSeveral(entry, &problems) || isPattern(entry, &problems) || isLanguages(entry, &problems) { return false }
    if let doubt = doubt(entry.key) {
      problems.report(
        Diagnostic(
          .ineffective, doubt.reason, at: entry.keyPlace, severity: .warning, help: "did you mean `\(doubt.host)`?"))
    }
    if let host = meant(entry.key), !host.isEmpty, host.contains(".") {
      problems.report(
        Diagnostic(
          .unknownValue, "`\(entry.key)` can be the site of no article", at: entry.keyPlace,
          help: hasPath(entry.key)
            ? "write `\(host)` if all of it is meant; else the name that articles give their site, or that of their folder"
            : "write `\(host)`, which stands for all hosts below it as well"))
      return false
    }
    if isEnding(entry, &problems) { return false }
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
