import LedeConfig
import LedeCore
import LedeText

/// A light pass over the input that learns which lines of a site recur on its pages. For the work, the files are read again, but for
/// the first ones, which are kept.
///
/// What it learns depends neither on the order of the pages nor on the number of jobs. Of a folder with many files a sample is
/// surveyed. Memory is bounded: of a page, the lines with
/// the smallest hashes up to `SurveyedPage.longest` count, and pages are kept up to the capacity of a `SisterCensus`; of more, those with the
/// smallest hashes are learned from, which is a fair sample.
package struct SisterSurvey: Sendable {
  /// By `SurveyedPage.site`.
  private let groups: [[UInt8]: SisterPages]
  /// Pages of which no site is known are of one site even if they lie in several folders.
  private let joinsFolders: Bool
  private let kept: KeptArticles?

  /// The article of a file, if it is still there from the survey.
  func article(_ item: WorkItem) -> KeptArticles.Entry? { kept?.take(item) }

  /// What was learned of the site of an article; `nil`: it has fewer than three pages.
  func sisters(of article: Article, in folder: Path) -> SisterPages? {
    groups.isEmpty ? nil : groups[SurveyedPage.site(article.metadata, joinsFolders ? "" : folder)]
  }

  init(_ files: [InputFile], _ options: RunOptions, keeping kept: KeptArticles? = nil, joinsFolders: Bool = false)
    async
  {
    // What is no file cannot be read twice.
    let source = WorkSource(files: Self.sample(files.filter(\.isRegular)), options)
    var census = SisterCensus()
    // An article that cannot be read is reported when it is worked on.
    try? await OrderedRun.run(
      jobs: options.jobs, next: { source.next() }, isReady: { true },
      work: { Self.page($0, options, kept, folder: joinsFolders ? "" : $0.folder) },
      consume: { page in if let page { census.add(page) } })
    groups = census.finish()
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

  private static func page(_ item: WorkItem, _ options: RunOptions, _ kept: KeptArticles?, folder: Path)
    -> SurveyedPage?
  {
    let keeper = kept.flatMap { $0.isFull ? nil : $0 }
    // With a language given, none is detected.
    let language = keeper == nil ? "und" : keeper?.language
    var size = 0
    guard let article = try? item.article(language: language, limit: options.maxSize, &size) else { return nil }
    keeper?.keep(KeptArticles.Entry(article: article, size: size), of: item)
    return SurveyedPage(article, folder: folder)
  }
}

extension Pipeline {
  /// What recurs on the pages of a run; `nil`: no stage wants to know, or it is one page.
  func survey(_ files: [InputFile], _ options: RunOptions) async -> SisterSurvey? {
    guard usesSisters, files.count >= SisterCensus.leastPages || files.contains(where: { holdsSeveral($0, options) })
    else { return nil }
    return await SisterSurvey(files, options, keeping: KeptArticles(language: options.language ?? language))
  }

  /// The file may hold several articles, and can be read twice.
  private func holdsSeveral(_ file: InputFile, _ options: RunOptions) -> Bool {
    guard file.isRegular,
      let reader = try? ByteSource(path: file.path).reader(forFile: file.path.description, options.reader)
    else { return false }
    return type(of: reader).isLineBased || reader is any FeedReader
  }

  /// The articles of files, with what the files and others say of each other, for commands that show what a pipeline makes of each.
  /// - Parameter others: more pages of the site.
  package func input(_ files: [InputFile], with others: [InputFile], _ options: RunOptions) async -> ArticleInput {
    var options = options
    options.language = options.language ?? language
    let all = files + others
    guard usesSisters, all.count >= SisterCensus.leastPages || all.contains(where: { holdsSeveral($0, options) }) else {
      return ArticleInput(files.map { $0.named($0.path.description) }, options)
    }
    let survey = await SisterSurvey(all, options, joinsFolders: !others.isEmpty)
    return ArticleInput(files.map { $0.named($0.path.description) }, options, survey: survey)
  }
}

/// What a survey keeps of a page.
struct SurveyedPage: Sendable {
  /// A line that stands on it.
  struct Line: Sendable {
    let hash: UInt64
    /// Its bytes.
    let size: UInt32
  }

  /// By its bytes: folders may differ in the Unicode form of their names alone.
  let site: [UInt8]
  /// Of the site and all lines: copies have the same.
  let hash: UInt64
  /// Each once, by their hashes.
  let lines: [Line]

  /// Of a longer page a sample is kept.
  static let longest = 4096

  init(_ article: Article, folder: Path) {
    site = Self.site(article.metadata, folder)
    let blocks = article.layers[Blocks.self]?.items ?? []
    var lines = blocks.map { Line(hash: article.text.hash(of: $0.range), size: UInt32($0.range.count)) }
    var hash = FNV1a.hash(site)
    for line in lines { hash = FNV1a.combine(hash, line.hash) }
    self.hash = hash
    lines.sort { $0.hash < $1.hash }
    var distinct: [Line] = []
    for line in lines where distinct.last?.hash != line.hash && distinct.count < Self.longest { distinct.append(line) }
    self.lines = distinct
  }

  /// The site that metadata names, else the host of the URL, else the folder.
  static func site(_ metadata: Metadata, _ folder: Path) -> [UInt8] {
    if let site = metadata.site, !site.isEmpty { return Array("site \(site.lowercased())".utf8) }
    if let host = metadata.host { return Array("host \(host)".utf8) }
    return "folder ".utf8 + folder.bytes
  }
}
