import LedeConfig

/// How articles are spread over files, and what these are called.
public struct FileOptions: Sendable, Equatable {
  /// One file for each article, or one for the run.
  public var per: WriterScope
  /// The path of the file below the output folder; empty: named after the article or the pipeline. Placeholders are filled in.
  public var file: String

  public init(per: WriterScope, file: String = "") {
    self.per = per
    self.file = file
  }

  /// What a path can ask for.
  package enum Placeholder: String, CaseIterable {
    case name, language, date, section

    package var text: String { "{\(rawValue)}" }
  }

  /// What fills the placeholders of a path.
  package struct Values {
    /// Of the article, or of the pipeline.
    package var name: String
    package var language: String
    /// Of the run.
    package var date: String
    /// `nil`: the item stands in none.
    package var section: String?

    package init(name: String, language: String, date: String, section: String? = nil) {
      (self.name, self.language, self.date, self.section) = (name, language, date, section)
    }

    fileprivate subscript(placeholder: Placeholder) -> String {
      switch placeholder {
      case .name: name
      case .language: language
      case .date: date
      // A heading is a name, and makes no folders.
      case .section: section?.replacing("/", with: "-") ?? "other"
      }
    }
  }

  /// A file for the run is one for each of its languages.
  public var isForLanguages: Bool { asks(for: .language) }

  /// Its name has the day of the run.
  var isForDays: Bool { asks(for: .date) }

  /// A file for the run is one for each section of its edition.
  package var isForSections: Bool { asks(for: .section) }

  private func asks(for placeholder: Placeholder) -> Bool {
    file.utf8.contains(UInt8(ascii: "{")) && file.contains(placeholder.text)
  }

  /// What stands in braces, without them, and names no placeholder.
  package var unknownPlaceholders: [String] {
    wordsInBraces.filter { Placeholder(rawValue: $0) == nil }
  }

  /// What stands in braces, without them.
  package var wordsInBraces: [String] {
    Self.parts(file).compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  /// What stands behind a brace that is not closed, with it; `nil`: all are.
  package var openPlaceholder: String? {
    guard case .text(let rest)? = Self.parts(file).last, let open = rest.firstIndex(of: "{") else { return nil }
    return String(rest[open...].prefix { $0 == "{" || $0.isLetter })
  }

  /// The path without its ending, with the placeholders filled in.
  package func stem(ending: String, _ values: Values) -> String {
    if file.isEmpty { return values.name }
    let stem = file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    return Self.parts(stem).reduce(into: "") { path, part in
      switch part {
      case .text(let text): path += text
      case .placeholder(let name): path += Placeholder(rawValue: name).map { values[$0] } ?? "{\(name)}"
      }
    }
  }

  private enum Part {
    case text(Substring)
    case placeholder(String)
  }

  private static func parts(_ path: String) -> [Part] {
    var parts: [Part] = []
    var rest = path[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      parts.append(.text(rest[..<open]))
      parts.append(.placeholder(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    return parts + [.text(rest)]
  }
}

/// What a file holds.
public enum WriterScope: String, OptionChoice {
  case article
  /// `per: job` in pipelines.
  case run = "job"

  public var help: String {
    switch self {
    case .article: "a file for each article"
    case .run: "one file for the whole run"
    }
  }

  package static func mend(of word: String) -> String? {
    let name = word.lowercased()
    return ["language", "section", "date"].contains(name)
      ? "put `{\(name)}` into `file`: each \(name == "date" ? "day" : name) has a file of its own then" : nil
  }

  public var synonyms: [String] {
    switch self {
    case .article: ["articles", "document", "each", "file", "page"]
    case .run: ["all", "edition", "issue", "newsletter", "run", "single", "whole"]
    }
  }
}
