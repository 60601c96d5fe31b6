import LedeCore

/// What tells a file that articles share from another.
struct SharedFile: Hashable {
  /// The name of its writer.
  let writer: String
  /// Its path with placeholders.
  let path: String
  /// Empty where the path does not depend on it.
  let language: String
  /// `nil` where the path does not depend on it, or the item stands in none.
  let section: String?

  init(_ name: String, _ writer: any Sink, language: String, section: String? = nil) {
    self.writer = name
    path = writer.files.file
    self.language = writer.files.isForLanguages ? language : ""
    self.section = writer.files.isForSections ? section : nil
  }
}
