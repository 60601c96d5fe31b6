import LedeCore

/// Collects the items of a run, and makes the text of its editions when all have come.
struct EditionFiles {
  private let pipeline: Pipeline
  private let run: RunInfo
  private var items: [Item] = []
  /// How many items have an id.
  private var ids: [String: Int] = [:]
  /// How many items stages of the run left out, and why.
  private(set) var leftOut: [String: Int] = [:]
  /// Indices into the items, by file; made when all have come.
  private var indices: [SharedFile: [Int]] = [:]

  /// What an editor made of the edition of an earlier run.
  private let kept: Edition?
  private let origin: EditionOrigin?

  /// - Parameters:
  ///   - kept: what an editor made of the edition of an earlier run.
  ///   - origin: what the edition is made with, as its file names it.
  init(_ pipeline: Pipeline, _ run: RunInfo, kept: Edition? = nil, origin: EditionOrigin? = nil) {
    self.pipeline = pipeline
    self.run = run
    self.kept = kept
    self.origin = origin
  }

  mutating func add(_ item: Item) {
    var item = item
    item.position = items.count
    // Feeds repeat ids, and one page may be saved twice: what is edited and what readers know must be told apart.
    let use = ids[item.id, default: 0] + 1
    ids[item.id] = use
    if use > 1 { item.id += "-\(use)" }
    items.append(item)
  }

  /// Takes the edition of the run through its stages and parts it into those of the files.
  /// - Returns: the files with their writers, in the order of the items.
  mutating func conclude() -> [(file: SharedFile, writer: any Sink)] {
    var edition = Edition(items)
    edition.reviewed = kept?.items.filter(\.review.holdsWork) ?? []
    edition = pipeline.process(edition, now: run.time.seconds)
    if let kept { edition = edition.merged(with: kept) }
    return part(edition)
  }

  /// Parts an edition into those of the files. That for its editor has all items in their order, the others what they show.
  mutating func part(_ edition: Edition) -> [(file: SharedFile, writer: any Sink)] {
    (items, leftOut) = (edition.items, edition.leftOut)
    var files: [(SharedFile, any Sink)] = []
    func add(_ order: some Sequence<Int>, ofKeepers: Bool) {
      for index in order {
        let item = items[index]
        for (name, writer) in pipeline.writers(for: item.language) where writer.files.per == .run {
          guard case .edition = writer.form, writer is any EditionKeeper == ofKeepers else { continue }
          let file = SharedFile(name, writer, language: item.language, section: item.section)
          if indices[file] == nil { files.append((file, writer)) }
          indices[file, default: []].append(index)
        }
      }
    }
    add(edition.shownOrder, ofKeepers: false)
    add(items.indices, ofKeepers: true)
    return files
  }

  /// What a file holds.
  /// - Parameter writer: with the options of the whole file.
  func output(of file: SharedFile, _ writer: any EditionWriter) -> EditionOutput {
    var edition = Edition((indices[file] ?? []).map { items[$0] })
    edition.origin = origin
    return pipeline.output(of: edition, file.writer, writer, run)
  }

  /// What a file holds that an article has for itself.
  func output(of item: Item, _ name: String, _ writer: any EditionWriter) -> EditionOutput {
    pipeline.output(of: Edition([item]), name, writer, run)
  }
}
