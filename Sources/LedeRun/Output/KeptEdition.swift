import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// What an editor made of the edition of an earlier run, where the output folder has its file.
struct KeptEdition {
  /// `nil`: there is no such file yet.
  let edition: Edition?
  /// What the edition is made with, as its file names it.
  let origin: EditionOrigin?

  /// `nil`: the pipeline writes no edition.
  init?(_ pipeline: Pipeline, _ folder: OutputFolder, _ run: RunInfo) throws {
    let keepers = pipeline.writers(for: nil).compactMap { $0.writer as? any EditionKeeper }
    guard let keeper = keepers.first else { return nil }
    let (files, ending) = (keeper.files, keeper.ending)
    let values = FileOptions.Values(name: run.name, language: "", date: run.day)
    let path = folder.place(of: files.stem(ending: ending, values), ending: ending)
    origin = pipeline.origin.map { Self.named($0, from: path.folderToOpen) }
    edition = try Self.read(path, keeper)
  }

  private static func read<Keeper: EditionKeeper>(_ path: Path, _ keeper: Keeper) throws -> Edition? {
    guard (try? FileStatus(path))?.kind == .file else { return nil }
    guard let bytes = SmallFile.bytes(path.description), case .success(let text) = Text.validating(bytes) else {
      throw ArticleError(.unwritable, "\(path) is there and cannot be read as UTF-8: mend it, or move it away")
    }
    var problems = Problems()
    let edition = Keeper.edition(Source(name: path.description, text: text), &problems)
    if problems.hasErrors { throw EditionFault(problems.diagnostics) }
    return edition
  }

  /// With the path of the pipeline from the folder of the edition; a built-in one has a name.
  private static func named(_ origin: EditionOrigin, from folder: Path) -> EditionOrigin {
    guard let pipeline = try? Path(origin.pipeline).resolved(), let folder = try? folder.resolved() else {
      return origin
    }
    return EditionOrigin(pipeline: pipeline.relative(to: folder).description, settings: origin.settings)
  }
}

extension Path {
  /// The way from a folder; both are absolute and without links.
  fileprivate func relative(to folder: Path) -> Path {
    let (own, other) = (parts, folder.parts)
    let shared = zip(own, other).prefix { $0 == $1 }.count
    let way = Array(repeating: Path(".."), count: other.count - shared) + own[shared...]
    return Path(way.map(\.bytes).joined(separator: "/".utf8))
  }
}
