import LedeCore

/// The pipelines that made jobs, each loaded once.
final class JobPipelines {
  private struct Key: Hashable {
    let name, fingerprint, target: String?
  }

  private let load: (PipelineMark?, _ targetLanguage: String?) -> Pipeline?
  private var known: [Key: Pipeline?] = [:]

  init(_ load: @escaping (PipelineMark?, _ targetLanguage: String?) -> Pipeline?) { self.load = load }

  /// The one that takes all of a text, whatever made the job.
  func wholeText(_ job: Job) -> Pipeline? {
    self[
      Job(
        original: job.original, sourceLanguage: job.sourceLanguage, targetLanguage: job.targetLanguage, hash: nil,
        pipeline: nil, units: [])]
  }

  /// `nil`: it is not there.
  subscript(_ job: Job) -> Pipeline? {
    let key = Key(
      name: job.pipeline?.name, fingerprint: job.pipeline?.fingerprint, target: job.targetLanguage)
    if let pipeline = known[key] { return pipeline }
    let pipeline = load(job.pipeline, job.targetLanguage)
    known[key] = .some(pipeline)
    return pipeline
  }
}
