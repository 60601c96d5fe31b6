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
  /// The articles that could not be read, each with its file.
  let unread: [(file: InputFile, error: ArticleError)]

  /// Adds what was learned of an article.
  func addFindings(to article: inout Article, in folder: Path) {
    for conclusion in conclusions { conclusion(&article, joinsFolders ? "" : folder) }
  }

  /// - Parameters:
  ///   - source: hands on the files' articles.
  ///   - language: of all articles; `nil`: each article's own.
  ///   - kept: takes what was read.
  init(
    _ surveys: [SurveyKind], _ source: FileSource, jobs: Int, language: String?, keeping kept: KeptArticles?,
    joinsFolders: Bool
  ) async {
    var started = surveys.map { $0.start() }
    var unread: [(file: InputFile, error: ArticleError)] = []
    try? await OrderedRun.run(
      jobs: jobs, next: { source.next() }, isReady: { true },
      work: { item in
        (item, Self.traces(item, surveys, language, kept, folder: joinsFolders ? "" : item.folder))
      },
      consume: { item, result in
        switch result {
        case .success(let traces): for (index, trace) in traces.enumerated() { started[index].add(trace) }
        case .failure(let error): unread.append((item.file, error.named(item.source)))
        }
      })
    self.unread = unread
    conclusions = started.indices.map { started[$0].conclude() }
    self.joinsFolders = joinsFolders
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

  /// One for each survey.
  private static func traces(
    _ item: FileItem, _ surveys: [SurveyKind], _ language: String?, _ kept: KeptArticles?, folder: Path
  ) -> Result<[any Sendable], ArticleError> {
    var item = item
    let keeper = item.number == nil ? kept.flatMap { $0.isFull ? nil : $0 } : nil
    // What is not kept needs no language, and with one given, none is detected.
    do {
      let article = try item.article(language: keeper == nil ? "und" : language)
      keeper?.keep(KeptArticles.Entry(article: article, size: item.size), of: item.file)
      return .success(surveys.map { $0.trace(article, folder) })
    } catch { return .failure(error) }
  }
}

extension Run {
  /// So many articles a survey of the pipeline needs; `nil`: it asks for none.
  package var leastSurveyed: Int? { pipeline.surveys.map(\.leastArticles).min() }

  /// A first pass over files, for the surveys whose findings the pipeline reads.
  /// - Parameter others: more pages of the site, which are surveyed alone.
  /// - Returns: the run with what was learned, and the source of its work. A file is opened at most once by the survey and at most once by
  ///   the work, which does not open those that the survey kept, or that were only opened to see what they hold.
  func surveyed(_ files: [InputFile], with others: [InputFile] = []) async -> (run: Run, work: FileSource) {
    // What is no file cannot be read twice.
    let all = (files + others).filter(\.isRegular)
    var opened: [OpenFile] = []
    let surveys = surveys(for: all, count: files.count + others.count, &opened)
    if surveys.isEmpty { return (self, FileSource(files, opened: opened, options, pipeline.readers)) }
    // What is kept of others would be of no use.
    let kept = others.isEmpty && !readsTwice ? KeptArticles() : nil
    let pass = await SurveyPass(
      surveys, FileSource(SurveyPass.sample(all), opened: opened, options, pipeline.readers), jobs: options.jobs,
      language: language, keeping: kept, joinsFolders: !others.isEmpty)
    var run = self
    run.survey = pass
    return (run, FileSource(files, kept: kept, options, pipeline.readers))
  }

  /// The surveys for which there are enough articles, as far as that can be told without reading them.
  /// - Parameters:
  ///   - files: those that can be read twice.
  ///   - count: of all files.
  ///   - opened: becomes those that had to be opened: each of few files may hold several articles.
  private func surveys(for files: [InputFile], count: Int, _ opened: inout [OpenFile]) -> [SurveyKind] {
    let own = pipeline.surveys
    let surveys = own + (other?.surveys ?? []).filter { new in !own.contains { $0.finding == new.finding } }
    if surveys.allSatisfy({ count >= $0.leastArticles }) { return surveys }
    opened = files.compactMap { try? OpenFile($0, options.reader, pipeline.readers) }
    return opened.contains(where: \.holdsSeveral) ? surveys : surveys.filter { count >= $0.leastArticles }
  }
}
