import LedeCore
import LedeText

extension Run {
  /// From an edition to files: writes the newsletters of the pipeline from what an editor gave back, without articles.
  /// - Parameters:
  ///   - file: the edition's own, which is not replaced.
  ///   - path: the output folder.
  /// - Throws: an `ArticleError` where the output folder or a file cannot be written.
  package func write(_ edition: Edition, of file: Path, to path: String) throws -> RunReport {
    let inputs = [(try? FileStatus(file))?.identity].compactMap { $0 }
    let files = RunFiles(reviewed: pipeline, try OutputFolder(path: path, inputs: Set(inputs)))
    var report = RunReport()
    report.files = try files.write(edition)
    report.done = edition.shownOrder.count
    report.notes = files.notes
    return report
  }
}
