import LedeConfig
import LedeSyntax
import LedeText

/// What a path says that shells and other systems would take for something else.
struct PathRemark {
  let message: String
  let help: String

  static func all(of path: String) -> [Self] {
    var result: [Self] = []
    if path.contains("\\") {
      result.append(Self(message: "`\\` parts no folders: a file's name has `_` in its place", help: "write `/`"))
    }
    if path.hasPrefix("~") {
      result.append(
        Self(message: "`~` is a folder of that name here, below the output folder", help: "leave it out"))
    }
    let name = path.split(separator: "/").last ?? ""
    if name.hasPrefix("."), !name.dropFirst().contains("."), !path.hasSuffix("/") {
      result.append(
        Self(
          message: "`\(name)` is an ending without a name: such a file is hidden",
          help: "write `{name}\(name == "." ? "" : name)`"))
    }
    if path.hasSuffix("/") {
      result.append(
        Self(
          message: "`\(brief(path))` names a file, and no folder", help: "write `\(brief(path)){name}` for a file in it"
        ))
    }
    let known = FileOptions.Placeholder.allCases.map(\.text)
    if let dollar = path.firstIndex(of: "$"), path[dollar...].dropFirst().first?.isLetter ?? false {
      let name = path[dollar...].dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" }
      let help = known.contains("{\(name.lowercased())}") ? "{\(name.lowercased())}" : "${env:\(name)}"
      result.append(Self(message: "`$\(name)` would stand there as it is written", help: "did you mean `\(help)`?"))
    }
    let signs = ["[]", "()", "##", "::", "__"].map { ($0.prefix(1), $0.suffix(1)) }
    for name in FileOptions.Placeholder.allCases.map(\.rawValue) {
      guard let written = signs.map({ "\($0)\(name)\($1)" }).first(where: path.lowercased().contains) else { continue }
      result.append(Self(message: "`\(written)` would stand there as it is written", help: "did you mean `{\(name)}`?"))
    }
    if let open = path.firstIndex(of: "<"), let close = path[open...].firstIndex(of: ">") {
      let name = path[path.index(after: open)..<close].lowercased()
      result.append(
        Self(
          message: "`<` and `>` become `_`, since file systems refuse them",
          help: known.contains("{\(name)}") ? "did you mean `{\(name)}`?" : "leave them out"))
    }
    if let sign = path.firstIndex(of: "%"), path[sign...].dropFirst().first?.isLetter ?? false {
      let name = path[sign...].dropFirst().prefix { $0.isLetter || $0 == "_" }.lowercased()
      let meant = known.first { $0 == "{\(name)}" } ?? (["y", "m", "d", "f"].contains(name) ? "{date}" : nil)
      let sign = path[sign...].prefix(2 + (meant == "{date}" ? 0 : name.count))
      result.append(
        Self(
          message: "`\(sign)` would stand there as it is written",
          help: meant.map { "did you mean `\($0)`?" }
            ?? "write a placeholder: \(known.map { "`\($0)`" }.joined(separator: ", "))"))
    }
    if let sign = path.firstRange(of: "#{") ?? path.firstRange(of: "@{") ?? path.firstRange(of: "%{") {
      result.append(
        Self(message: "`\(path[sign].prefix(1))` before a placeholder stays as it is", help: "leave it out"))
    }
    return result.isEmpty ? Self.signs(of: path) : result
  }

  /// `:year/:month/:title`, and signs that become `_`.
  private static func signs(of path: String) -> [Self] {
    let words = path.matches(of: /:([a-z_]+)/).filter { meant[String($0.1)] != nil }
    if let first = words.first {
      var mended = words.reversed().reduce(into: path) { $0.replaceSubrange($1.range, with: meant[String($1.1)] ?? "") }
      for sign in ["/", "-", "_", "."] {
        while mended.contains("{date}\(sign){date}") { mended.replace("{date}\(sign){date}", with: "{date}") }
      }
      return [
        Self(message: "`\(first.0)` would stand there as `_\(first.1)`", help: "did you mean `\(brief(mended))`?")
      ]
    }
    let refused = path.reduce(into: [Character]()) { if ":*?\"|".contains($1), !$0.contains($1) { $0.append($1) } }
    if refused.isEmpty { return [] }
    let names = refused.map { "`\($0)`" }.joined(separator: ", ")
    return [
      refused.count == 1
        ? Self(message: "\(names) becomes `_`, since file systems refuse it", help: "leave it out")
        : Self(message: "\(names) become `_`, since file systems refuse them", help: "leave them out")
    ]
  }

  /// Words of other programs, with what is filled in here.
  private static let meant = [
    "date": "{date}", "day": "{date}", "month": "{date}", "today": "{date}", "year": "{date}",
    "categories": "{section}",
    "category": "{section}", "section": "{section}", "lang": "{language}", "language": "{language}", "name": "{name}",
    "slug": "{name}", "title": "{name}",
  ]

  /// `text: {file: news.md}`: a file of one format with the ending of another gets its own behind it.
  static func all(ofEnding writer: any Sink, _ file: String, _ catalogue: Catalogue) -> [Self] {
    guard let dot = file.lastIndex(of: "."), !file.hasSuffix(writer.ending) else { return [] }
    let ending = file[dot...]
    let known =
      catalogue.writers.map { $0.make().ending }
      + catalogue.readers.flatMap { type(of: $0.make()).extensions.map { "." + $0 } }
    guard FileEnding.known(of: file) != nil || known.contains(where: { $0 == ending.lowercased() }) else { return [] }
    return [
      Self(
        message: "`\(writer.ending)` is put behind this, since files of this writer end so",
        help: "write `\(brief(file.dropLast(ending.count) + writer.ending))`")
    ]
  }
}
