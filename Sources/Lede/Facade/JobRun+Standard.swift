import LedeCore
import LedeRun
import LedeTranslation

extension JobRun {
  /// With the formats of jobs that are built in.
  /// - Parameter load: loads a pipeline by its name, with settings; `nil`: it cannot.
  package static func standard(_ load: @escaping (_ name: String, _ settings: [String]) -> Pipeline?) -> JobRun {
    JobRun(
      formats: Catalogue.jobFormats, merger: JobMerger(), readers: Readers.standard
    ) { mark, language in
      let name = mark?.name ?? ""
      // A job's writer has no language of its own, and others have no such option.
      let settings =
        language.map { target in ["xliff", "xliff2", "tmx", "job"].map { "emit.\($0).target=\(target)" } } ?? []
      return settings.lazy.compactMap { load(name, [$0]) }.first ?? load(name, [])
    }
  }
}
