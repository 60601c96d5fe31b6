import LedeConfig
import LedeCore

extension Catalogue {
  /// The stages that make layers of translation.
  package static let translationStages: [StageKind] = [StageKind(ExtractStage.run).implied]

  /// The writers of translation jobs.
  package static let translationWriters: [ComponentKind<any Sink>] = [
    .writer(XLIFFWriter.self),
    .writer(TSVWriter.self),
    .writer(CSVWriter.self),
    .writer(POWriter.self),
  ]
}

extension Catalogue {
  /// The formats in which jobs come back.
  package static let jobFormats: [any JobFormat] = [XLIFFReader(), TableReader(), POReader()]
}
