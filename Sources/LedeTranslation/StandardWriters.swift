import LedeConfig
import LedeCore

extension Catalogue {
  /// The writers of translation jobs.
  package static let translationWriters: [ComponentKind<any Sink>] = [
    .writer(XLIFFWriter.self),
    .writer(TSVWriter.self),
  ]
}
