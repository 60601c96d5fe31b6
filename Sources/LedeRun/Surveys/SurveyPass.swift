import LedeConfig
import LedeCore
import LedeText

/// A first pass over the input, in which the surveys that a pipeline asks for take their traces. For the work, the files are read
/// again, but for the first ones, which are kept.
///
/// Of a folder with many files a sample is surveyed. What is learned depends neither on the order of the files nor on the number of
/// jobs.
struct SurveyPass: Sendable {
  private let conclusions: [@Sendable (inout Article, _ folder: Path) -> Void]
  /// Where an article lies says nothing: all are of one site unless they name another.
  private let joinsFolders: Bool
  private let kept: KeptArticles?

  /// The article of a file, if it is still there from the survey.
  func article(_ item: WorkItem) -> KeptArticles.Entry? { kept?.take(item) }

  /// Adds what was learned of an article.
  func addFindings(to article: inout Article, in folder: Path) {
    for conclusion in conclusions { conclusion(&article, joinsFolders ? "" : folder) }
  }

  init(
    _ surveys: [SurveyKind], _ files: [InputFile], _ options: RunOptions, _ readers: Readers,
    keeping kept: KeptArticles? = nil, joinsFolders: Bool = false
  ) async {
    // What is no file cannot be read twice.
    let source = WorkSource(files: Self.sample(files.filter(\.isRegular)), options, readers)
    var started = surveys.map { $0.start() }
    // An article that cannot be read is reported when it is worked on.
    try? await OrderedRun.run(
      jobs: options.jobs, next: { source.next() }, isReady: { true },
      work: { Self.traces($0, surveys, options, kept, folder: joinsFolders ? "" : $0.folder) },
      consume: { traces in
        for (index, trace) in traces.enumerated() { started[index].add(trace) }
      })
    conclusions = started.indices.map { started[$0].conclude() }
    self.joinsFolders = joinsFolders
    self.kept = kept
  }

  /// As many files of a folder as teach what recurs on a site's pages; more cost time and teach little.
  private static let mostFiles = 256

  /// Of a folder with more files, those whose names have the smallest hashes: the same ones in any order.
  static func sample(_ files: [InputFile]) -> [InputFile] {
    var folders: [Path: [(hash: UInt64, index: Int)]] = [:]
    for (index, file) in files.enumerated() {
      let name = file.path.bytes.dropFirst(file.folder.bytes.count)
      folders[file.folder, default: []].append((FNV1a.hash(name), index))
    }
    let chosen = folders.values.flatMap { $0.count <= mostFiles ? $0 : Array($0.sorted { $0 < $1 }.prefix(mostFiles)) }
    return chosen.map(\.index).sorted().map { files[$0] }
  }

  /// One for each survey; none where the article cannot be read.
  private static func traces(
    _ item: WorkItem, _ surveys: [SurveyKind], _ options: RunOptions, _ kept: KeptArticles?, folder: Path
  ) -> [any Sendable] {
    let keeper = kept.flatMap { $0.isFull ? nil : $0 }
    // With a language given, none is detected.
    let language = keeper == nil ? "und" : keeper?.language
    var size = 0
    guard let article = try? item.article(language: language, limit: options.maxSize, &size) else { return [] }
    keeper?.keep(KeptArticles.Entry(article: article, size: size), of: item)
    return surveys.map { $0.trace(article, folder) }
  }
}

extension Pipeline {
  /// What the articles of a run say of each other; `nil`: no stage wants to know, or there are too few.
  func survey(_ files: [InputFile], _ options: RunOptions) async -> SurveyPass? {
    let surveys = surveys(for: files, options)
    if surveys.isEmpty { return nil }
    return await SurveyPass(
      surveys, files, options, readers, keeping: KeptArticles(language: options.language ?? language))
  }

  /// The surveys for which there are enough articles, as far as that can be told without reading them.
  private func surveys(for files: [InputFile], _ options: RunOptions) -> [SurveyKind] {
    let surveys = surveys
    if surveys.isEmpty || files.contains(where: { holdsSeveral($0, options) }) { return surveys }
    return surveys.filter { files.count >= $0.leastArticles }
  }

  /// The file may hold several articles, and can be read twice.
  private func holdsSeveral(_ file: InputFile, _ options: RunOptions) -> Bool {
    guard file.isRegular,
      let reader = try? ByteSource(path: file.path).reader(forFile: file.path.description, options.reader, readers)
    else { return false }
    return type(of: reader).isLineBased || reader is any FeedReader
  }

  /// The articles of files, with what the files and others say of each other, for commands that show what a pipeline makes of each.
  /// - Parameter others: more pages of the site.
  package func input(_ files: [InputFile], with others: [InputFile], _ options: RunOptions) async -> ArticleInput {
    var options = options
    options.language = options.language ?? language
    let surveys = surveys(for: files + others, options)
    let named = files.map { $0.named($0.path.description) }
    if surveys.isEmpty { return ArticleInput(named, options, readers) }
    let survey = await SurveyPass(surveys, files + others, options, readers, joinsFolders: !others.isEmpty)
    return ArticleInput(named, options, readers, survey: survey)
  }
}
