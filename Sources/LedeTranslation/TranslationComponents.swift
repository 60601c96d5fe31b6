import LedeConfig
import LedeCore

extension Catalogue {
  /// The stages that make layers of translation.
  package static let translationStages: [StageKind] = [StageKind(ExtractStage.run).implied]

  /// The writers of translation jobs.
  package static let translationWriters: [ComponentKind<any Sink>] = [
    .writer(JobSink.self),
    .writer(XLIFFWriter.self),
    .writer(XLIFF2Writer.self),
    .writer(TMXWriter.self),
    .writer(TSVWriter.self),
    .writer(CSVWriter.self),
    .writer(POWriter.self),
    .writer(UnitRecordWriter.self),
    .writer(BilingualWriter.self),
  ]
}

extension Catalogue {
  /// The formats in which jobs come back.
  package static let jobFormats: [any JobFormat] = [
    XLIFFReader(), XLIFF2Reader(), TMXReader(), TableReader(), POReader(), UnitRecordReader(),
  ]
}
