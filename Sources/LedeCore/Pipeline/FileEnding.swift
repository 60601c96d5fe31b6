import LedeText

/// Endings of files that people know, whether a writer makes such files or not.
package enum FileEnding {
  /// The ending of a path, with its point; `nil`: it has none that is known.
  package static func known(of path: String) -> String? {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return nil }
    return all.contains(path[dot...].dropFirst().lowercased()) ? String(path[dot...]) : nil
  }

  private static let all: Set = [
    "atom", "csv", "doc", "docx", "eml", "epub", "htm", "html", "json", "jsonl", "md", "mqxliff", "mxliff", "odp",
    "ods", "odt", "pdf", "po", "pot", "ppt", "pptx", "rss", "rtf", "sdlxliff", "srx", "tbx", "tmx", "tsv", "txt",
    "xhtml",
    "xlf", "xliff", "xls", "xlsx", "xml", "yaml", "yml", "zip",
  ]
}
