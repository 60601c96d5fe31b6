/// How a run goes about its work; none of it changes what is written.
public struct RunOptions: Sendable {
  /// How many articles are worked on at a time.
  public var jobs: Int
  /// Bytes of one file or record; a larger one is refused.
  public var maxSize: Int
  /// The language of all articles, instead of the pipeline's or the detected one.
  public var language: String?

  public init(jobs: Int, maxSize: Int = 64 << 20, language: String? = nil) {
    self.jobs = jobs
    self.maxSize = maxSize
    self.language = language
  }
}

/// What became of one article, as progress reports it.
public struct RunEvent: Sendable {
  public let source: String
  /// `nil`: it was done.
  public let error: ArticleError?
  /// Bytes of input.
  public let size: Int
}

/// What a run did.
public struct RunReport: Sendable {
  public internal(set) var done = 0
  public internal(set) var failed = 0
  /// Bytes of input.
  public internal(set) var bytes = 0
  /// The files written once for the run, and the first of those written once for each article, as paths.
  public internal(set) var files: [String] = []
  /// The number of files written for single articles.
  public internal(set) var articleFiles = 0
  /// `nil`: no article failed.
  public internal(set) var errorsFile: String?
}
