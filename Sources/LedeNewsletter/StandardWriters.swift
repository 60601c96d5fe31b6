import LedeConfig
import LedeCore

extension Catalogue {
  /// The writers of newsletters.
  package static let newsletterWriters: [ComponentKind<any Writer>] = [
    .writer(MarkdownWriter.self),
    .writer(PlainTextWriter.self),
  ]
}
