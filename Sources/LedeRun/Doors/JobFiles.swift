import LedeConfig
import LedeCore
import LedeText

/// The files that jobs come back in.
extension JobRun {
  /// Reads the files of the jobs once, to see what they are jobs of, so that they need never be in memory as a whole: an article is merged
  /// as soon as all that they have of it has been read again.
  func plan(_ jobs: [InputFile], _ sink: inout MergeSink) throws(ArticleError) -> JobPlan {
    var plan = JobPlan()
    for file in jobs {
      do throws(ArticleError) {
        let open = try open(file)
        var (targets, count): ([JobTarget?], JobCount) = ([], JobCount())
        try open.format.read(open.source) { job throws(ArticleError) in
          count.add(job)
          targets.append(try target(of: job, in: file, &sink))
        }
        try Self.check(count)
        if let lack = count.lack { sink.note("\(file.name): \(lack)") }
        plan.add(open, targets)
      } catch { try sink.add(error, of: file.name) }
    }
    return plan
  }

  /// The jobs of a file.
  package func read(_ file: InputFile) throws(ArticleError) -> [Job] {
    let open = try open(file)
    var (jobs, count): ([Job], JobCount) = ([], JobCount())
    try open.format.read(open.source) { job in
      jobs.append(job)
      count.add(job)
    }
    try Self.check(count)
    return jobs
  }

  private static func check(_ count: JobCount) throws(ArticleError) {
    if count.units > 0 { return }
    throw ArticleError(.empty, "the job has no units: it was cut off, or exported without them; export it again")
  }

  private func open(_ file: InputFile) throws(ArticleError) -> JobPlan.File {
    let source = try JobSource(file, limit: max(maxSize, Self.leastOfJobs))
    let next = try source.pieces()
    let head = FileHead(try next())
    guard let format = formats.first(where: { type(of: $0).recognises(head) }) else {
      let names = formats.map { type(of: $0).name }.joined(separator: ", ")
      throw ArticleError(.unreadable, "this is no translation job that is read (\(names)): export it as one of these")
    }
    return JobPlan.File(name: file.name, source: source, format: format)
  }

  /// What a job is to be merged into; `nil`: that is not there, which is told once for each article.
  private func target(
    of job: Job, in file: InputFile, _ sink: inout MergeSink
  ) throws(ArticleError) -> JobTarget? {
    do throws(ArticleError) {
      return JobTarget(path: try original(of: job, in: file), language: job.targetLanguage)
    } catch {
      try sink.add(error, of: file.name)
      return nil
    }
  }

  /// The first of some units, so that it can be found.
  private static func named(_ units: [JobUnit]) -> String {
    guard let unit = units.first else { return "a unit of the job says" }
    let others = units.count > 1 ? ", the first of \(units.count) units, says" : " says"
    return "the unit `\(brief(unit.id))` «\(brief(unit.source.plainText.onOneLine))»" + others
  }

  /// The file that a job was made from.
  private func original(of job: Job, in file: InputFile) throws(ArticleError) -> JobTarget.File {
    guard !job.original.isEmpty else {
      throw ArticleError(
        .malformed,
        "\(Self.named(job.units)) nothing of the article that it is from: "
          + "put back the ids as they were sent, or use the job for `lede run --targets`")
    }
    let names = Self.names(job.original).filter { name in
      let path = Path(name)
      return !path.isAbsolute && !path.parts.isEmpty && !path.parts.contains("..")
    }
    guard !names.isEmpty else {
      throw ArticleError(
        .malformed, "the job names `\(brief(job.original))`, which is no path below a folder: mend `original`")
    }
    let folders = source.map { [$0] } ?? [Path(""), file.folder]
    for name in names {
      for folder in folders {
        let path = folder / Path(name)
        if let status = try? FileStatus(path), status.kind == .file {
          return JobTarget.File(path: path, name: name, identity: status.identity)
        }
      }
    }
    throw ArticleError(
      .unreadable,
      "`\(brief(job.original))`, which the job was made from, is not there: name the folder that it lies in with --source"
    )
  }

  /// The name itself, then what stands before each `#`: a record's id may have some of its own.
  private static func names(_ original: String) -> [String] {
    [original] + original.indices.filter { original[$0] == "#" }.map { String(original[..<$0]) }
  }
}
