import LedeCore
import LedeRun
import LedeTranslation

extension JobRun {
  /// With the formats of jobs that are built in.
  /// - Parameter load: loads a pipeline by its name, with settings; `nil`: it cannot.
  package static func standard(_ load: @escaping (_ name: String, _ settings: [String]) -> Pipeline?) -> JobRun {
    JobRun(formats: Catalogue.jobFormats, merger: JobMerger(), readers: .standard) { mark, language in
      let name = mark?.name ?? ""
      // A job's writer has no language of its own, and others have no such option.
      return language.flatMap { load(name, ["emit.xliff.target=\($0)"]) } ?? load(name, [])
    }
  }
}
