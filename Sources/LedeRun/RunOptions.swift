import LedeCore

/// What the user says of a run beside its pipeline: how its input is to be taken, and how its work is to be done.
package struct RunOptions: Sendable {
  /// How many articles are worked on at a time; what is written does not depend on it.
  package var jobs: Int
  /// Bytes of one file or record; a larger one is refused.
  package var maxSize: Int
  /// The language of all articles, instead of the one of the pipeline, the record or the detection.
  package var language: String?
  /// The reader of all files, instead of the one that their names and first bytes tell.
  package var reader: (any Reader)?

  /// Articles are shown with what explains them.
  package var explains = false

  package init(jobs: Int, maxSize: Int = 64 << 20, language: String? = nil, reader: (any Reader)? = nil) {
    self.reader = reader
    self.jobs = jobs
    self.maxSize = maxSize
    self.language = language
  }
}
