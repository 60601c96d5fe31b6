import LedeCore
import LedeText

/// Which files the jobs of some files go into, in the order in which they are read.
struct JobPlan {
  /// A file of jobs that can be read.
  struct File {
    let name: String
    let source: JobSource
    let format: any JobFormat
    /// The number of its first job, counted over all files: what a file that is changed meanwhile has more or less of is not the next one's.
    var first = 0
  }

  private(set) var files: [File] = []
  /// Of each job; `nil`: it goes nowhere.
  private(set) var targets: [JobTarget?] = []
  /// The number of the last job that goes into a file.
  private(set) var last: [JobTarget: Int] = [:]

  mutating func add(_ file: File, _ targets: [JobTarget?]) {
    for (number, target) in zip(self.targets.count..., targets) {
      if let target { last[target] = number }
    }
    files.append(file)
    files[files.count - 1].first = self.targets.count
    self.targets += targets
  }
}

/// A file that jobs are merged into.
struct JobTarget: Hashable {
  struct File: Hashable {
    let path: Path
    /// As the job names it.
    let name: String
    let identity: FileIdentity
  }

  let path: File
  /// BCP 47; `nil`: the job does not say.
  let language: String?
}

extension JobSource {
  /// - Parameter limit: more bytes than this are an error. What is no file, such as a pipe, can be read once alone, and is kept.
  init(_ file: InputFile, limit: Int) throws(ArticleError) {
    guard let status = try? FileStatus(file.path), status.kind == .file else {
      self.init(try ByteSource(path: file.path).readAll(limit: limit))
      return
    }
    let path = file.path
    self.init { () throws(ArticleError) in
      let source = try ByteSource(path: path)
      return { () throws(ArticleError) in try source.nextPiece(limit: limit) }
    }
  }
}
