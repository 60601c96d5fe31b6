import LedeConfig
import LedeCore

extension Catalogue {
  /// The writers of translation jobs.
  package static let translationWriters: [ComponentKind<any Writer>] = [
    .writer(XLIFFWriter.self),
    .writer(TSVWriter.self),
  ]
}
