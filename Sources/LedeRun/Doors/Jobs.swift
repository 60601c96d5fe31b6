import LedeConfig
import LedeCore
import LedeText

/// From jobs back to files: reads what came back from translators, finds the files that it was made from, and writes these with what was
/// translated.
package struct JobRun {
  let formats: [any JobFormat]
  let merger: any ArticleMerger
  let readers: Readers
  /// Those that made jobs: they read files as they did then, and take those apart anew that have changed since.
  private let pipelines: JobPipelines

  package var options = MergeOptions()
  /// Where the files lie that jobs were made from; `nil`: where the run had found them, or beside the job.
  package var source: Path?
  /// Files that are there already are replaced.
  package var replaces = false
  /// Bytes of one file; a larger one is refused. A job may be larger: it has each unit twice, and a hundred files.
  package var maxSize = 64 << 20
  static let leastOfJobs = 512 << 20

  package init(
    formats: [any JobFormat], merger: any ArticleMerger, readers: Readers,
    pipeline: @escaping (PipelineMark?, _ targetLanguage: String?) -> Pipeline?
  ) {
    (self.formats, self.merger, self.readers) = (formats, merger, readers)
    pipelines = JobPipelines(pipeline)
  }

  /// - Parameters:
  ///   - jobs: the files of the jobs.
  ///   - output: the folder for all output.
  ///   - report: takes what is wrong, with the name of the file or, behind a blank, of the unit.
  /// - Throws: where the output folder or its log cannot be written.
  package func merge(
    _ jobs: [InputFile], to output: String, report: @escaping (_ source: String, ArticleError) -> Void
  ) throws(ArticleError) -> MergeReport {
    var sink = MergeSink(try OutputFolder(path: output), report: report)
    let plan = try plan(jobs, &sink)
    sink.hasLanguages = Set(plan.last.keys.map(\.language)).count > 1
    var waiting: [JobTarget: [Job]] = [:]
    for file in plan.files {
      var number = file.first
      do throws(ArticleError) {
        try file.format.read(file.source) { job throws(ArticleError) in
          defer { number += 1 }
          guard number < plan.targets.count, let target = plan.targets[number] else { return }
          waiting[target, default: []].append(job)
          guard plan.last[target] == number, let jobs = waiting.removeValue(forKey: target) else { return }
          do throws(ArticleError) { try merge(jobs, target, &sink) } catch { try sink.add(error, of: target.path.name) }
        }
      } catch { try sink.add(error, of: file.name) }
    }
    for target in waiting.keys {
      let error = ArticleError(.unreadable, "a job of it was changed while it was read: merge it again")
      try sink.add(error, of: target.path.name)
    }
    return try sink.finish()
  }

  // MARK: One file

  private func merge(_ jobs: [Job], _ target: JobTarget, _ sink: inout MergeSink) throws(ArticleError) {
    let original = try ByteSource(path: target.path.path).readAll(limit: maxSize)
    let recoded = try recoded(target.path, original)
    let bytes = recoded?.bytes ?? original
    var (edits, found, enclosed): ([ArticleMerge.Edit], Set<String>, [EnclosedJobs.Item]) = ([], [], [])
    let wanted = Dictionary(grouping: jobs, by: \.original).mapValues { jobs in
      let job = Job(joining: jobs)
      return recoded?.job(job) ?? job
    }
    let enclosing = try reader(of: target.path, bytes, wanted) as? any EnclosingReader
    let count = try eachArticle(of: target.path, bytes, wanted) { article, job, number throws(ArticleError) in
      found.insert(job.original)
      if keepsEncoding(article) { sink.note(article.metadata.encoding, of: target.path.name) }
      if enclosing != nil, article.origin == .unknown {
        enclosed.append(EnclosedJobs.Item(job: job, article: article, number: number))
        return
      }
      let merged = try merge(job, article, bytes)
      edits += merged.edits
      try sink.add(merged, of: job)
    }
    var left: [ArticleMerge.Edit] = []
    if let enclosing, !enclosed.isEmpty {
      let merged = try merge(enclosed, of: count, in: enclosing, bytes, &sink)
      edits += merged.edits
      left = merged.left
    }
    for name in wanted.keys.sorted() where !found.contains(name) {
      try sink.add(ArticleError(.stale, "the file has no article of this name any more"), of: name)
    }
    if found.isEmpty { return }
    let separated = edits.apart
    try sink.add(left + separated.left, of: target.path.name)
    try sink.write(ArticleMerge.applied(separated.edits, to: bytes), target, replaces: replaces)
  }

  /// Into the texts that a file has in another form.
  private func merge(
    _ items: [EnclosedJobs.Item], of count: Int, in reader: any EnclosingReader, _ bytes: [UInt8],
    _ sink: inout MergeSink
  ) throws(ArticleError) -> (edits: [ArticleMerge.Edit], left: [ArticleMerge.Edit]) {
    let input = ReaderInput(source: items[0].article.source, bytes: bytes, language: nil)
    let texts = try reader.enclosed(input)
    if texts.isEmpty {
      // It says why nothing can be put back.
      for item in items { try sink.add(try merge(item.job, item.article, bytes), of: item.job) }
      return ([], [])
    }
    let (merges, edits, left) = try EnclosedJobs(texts: texts, bytes: bytes, count: count).merged(
      items, restating: merger
    ) {
      job, article, bytes, enclosure throws(ArticleError) in
      var run = self
      run.options.enclosure = enclosure
      return try run.merge(job, article, bytes)
    }
    for (item, merged) in zip(items, merges) { try sink.add(merged, of: item.job) }
    return (edits, left)
  }

  /// A file as UTF-8, where that is asked for and nothing in the file says what it is in; `nil`: it stays as it is.
  private func recoded(_ file: JobTarget.File, _ bytes: [UInt8]) throws(ArticleError) -> RecodedFile? {
    guard options.writesUTF8, let reader = readers.choose(forFile: file.path.description, FileHead(bytes)),
      Self.withoutDeclaration.contains(type(of: reader).name)
    else { return nil }
    return try RecodedFile(bytes)
  }

  /// UTF-8 is asked for, and the file says that it is in something else.
  private func keepsEncoding(_ article: Article) -> Bool {
    guard options.writesUTF8, article.metadata.encoding != "UTF-8", let format = article.file?.format else {
      return false
    }
    return !Self.withoutDeclaration.contains(format)
  }

  /// Readers of files that do not say which encoding they are in.
  private static let withoutDeclaration = ["plain-text", "markdown"]

  /// Reads a file as the pipeline did that made the first of its jobs. Where that is not known, one that holds several articles is taken
  /// apart where the job names one of them.
  private func readers(of file: JobTarget.File, _ bytes: [UInt8], _ wanted: [String: Job]) -> Readers {
    let job = wanted[file.name] ?? wanted.min { $0.key < $1.key }?.value
    if let job, job.pipeline != nil, let pipeline = pipelines[job] { return pipeline.readers }
    let reader = readers.choose(forFile: file.path.description, FileHead(bytes))
    return wanted[file.name] == nil && reader is any DividingReader ? readers : readers.findingValues
  }

  private func reader(
    of file: JobTarget.File, _ bytes: [UInt8], _ wanted: [String: Job]
  ) throws(ArticleError) -> any Reader {
    guard let reader = readers(of: file, bytes, wanted).choose(forFile: file.path.description, FileHead(bytes)) else {
      throw ArticleError(.unreadable, "there is no reader for it")
    }
    return reader
  }

  /// The articles of a file that jobs ask for, as their reader makes them, with their numbers where it holds several.
  /// - Returns: the articles that it holds.
  private func eachArticle(
    of file: JobTarget.File, _ bytes: [UInt8], _ wanted: [String: Job],
    _ body: (Article, Job, Int?) throws(ArticleError) -> Void
  ) throws(ArticleError) -> Int {
    if let job = wanted[file.name] {
      let input = ReaderInput(source: file.name, bytes: bytes, language: nil)
      try body(try reader(of: file, bytes, wanted).article(input), job, nil)
      return 1
    }
    func articles() -> FileSource {
      let input = InputFile(path: file.path, name: file.name)
      return FileSource([input], RunOptions(jobs: 1, maxSize: maxSize), readers(of: file, bytes, wanted))
    }
    let moved = MovedArticles(wanted, articles)
    let source = articles()
    var count = 0
    while var item = source.next() {
      count += 1
      guard let article = try? item.article(language: nil), let job = moved.job(of: article, at: count) else {
        continue
      }
      try body(article, job, item.number)
    }
    return count
  }

  /// By the places of an article that is as it was, else by the ids of its units.
  private func merge(_ job: Job, _ article: Article, _ bytes: [UInt8]) throws(ArticleError) -> ArticleMerge {
    var result: ArticleMerge?
    if let hash = job.hash, hash == article.file?.hash {
      let merged = merger.merge(job, into: article, bytes, options)
      if !merged.problems.contains(where: { $0.error.code == .stale }) { return merged }
      result = merged
    }
    // Texts of messages have no places of their own in the file: where nothing has changed, the sentences lead to them.
    let isUnchanged = job.hash != nil && job.hash == options.enclosure?.article.file?.hash
    guard let pipeline = pipelines[job] ?? (isUnchanged ? pipelines.wholeText(job) : nil) else {
      if let result { return result }
      let name = job.pipeline.map { "`\($0.name)`" } ?? "that made the job"
      throw ArticleError(
        .stale,
        "the article has changed since the job was made, and the pipeline \(name) is not there: name it with --pipeline"
      )
    }
    let processed: Article
    do {
      processed = try pipeline.process(article)
    } catch {
      if let result { return result }
      let reason = (error as? ArticleError)?.message ?? "\(error)"
      throw ArticleError(.stale, "the pipeline `\(pipeline.name)` makes nothing of the article any more: \(reason)")
    }
    var merged = mergedWhole(job, article, bytes, merger.merge(job, into: processed, bytes, options))
    if let result, result.problems.count <= merged.problems.count { return result }
    if options.enclosure == nil, let note = Self.note(ofNew: merged.unknown.count) { merged.notes.append(note) }
    if job.pipeline == nil, merged.problems.contains(where: { $0.error.code == .stale }) {
      merged.notes.append(
        "the job has lost which pipeline made it: its units were looked for as `\(pipeline.name)` makes them")
    } else if let mark = job.pipeline, isUnchanged, pipelines[job] == nil {
      if merged.problems.contains(where: { $0.error.code == .stale }) {
        merged.notes.append(
          "the pipeline `\(mark.name)` is not there, and its units were looked for as `\(pipeline.name)` makes them: "
            + "name it with --pipeline")
      }
    } else if let mark = job.pipeline, mark.fingerprint != pipeline.mark?.fingerprint {
      merged.notes.append("the pipeline `\(pipeline.name)` is not as it was when the job was made")
    }
    return merged
  }
}

extension JobRun {
  /// For people; `nil`: the article says nothing that the job has not.
  private static func note(ofNew sentences: Int) -> String? {
    if sentences == 0 { return nil }
    let (what, rest) =
      sentences == 1
      ? ("1 sentence is", "it stays as it is") : ("\(sentences) sentences are", "they stay as they are")
    return "the article has changed: \(what) not in the job, so \(rest); "
      + "`lede run --targets` makes a job of the new version"
  }

  /// A text beside the one that made a job is taken apart without cuts, too, where its pipeline has cut what is a unit.
  /// - Parameter merged: what came of it as its pipeline takes it apart.
  private func mergedWhole(_ job: Job, _ article: Article, _ bytes: [UInt8], _ merged: ArticleMerge) -> ArticleMerge {
    guard options.enclosure?.isAlternative ?? false, merged.problems.contains(where: { $0.error.code == .stale }),
      let processed = try? pipelines.wholeText(job)?.process(article)
    else { return merged }
    var whole = merger.merge(job, into: processed, bytes, options)
    guard whole.problems.count < merged.problems.count else { return merged }
    whole.unknown.formIntersection(merged.unknown)
    return whole
  }
}
