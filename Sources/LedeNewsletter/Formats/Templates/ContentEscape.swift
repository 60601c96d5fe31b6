import LedeSyntax
import LedeText
import Mustache

/// How values are escaped so that they are text and nothing else in a file of some kind.
enum ContentEscape: String, CaseIterable, MustacheContentType {
  case html, json, markdown, csv, plain

  /// - Parameter ending: of the file, with its dot.
  init(ending: String) {
    switch ending.lowercased() {
    case ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".svg": self = .html
    case ".json", ".jsonl", ".ndjson", ".yaml", ".yml": self = .json
    case ".md", ".markdown": self = .markdown
    case ".csv": self = .csv
    default: self = .plain
    }
  }

  func escapeText(_ text: String) -> String {
    switch self {
    // The library's own looks at characters, and misses a mark that another one is combined with.
    case .html: XMLContent(text).xml.replacing(scalars: ["\"": "&quot;", "'": "&#39;"])
    case .json: String(JSON.string(text).encoded.dropFirst().dropLast())
    case .markdown: text.markdownEscaped(startsLine: false)
    case .csv: text.replacing(scalars: ["\"": "\"\""])
    case .plain: text
    }
  }

  /// The name by which templates ask for it.
  var registeredName: String {
    _ = Self.isRegistered
    return "Lede-\(rawValue)"
  }

  private static let isRegistered: Bool = {
    for escape in allCases { MustacheContentTypes.register(escape, named: "Lede-\(escape.rawValue)") }
    return true
  }()
}
