import Glibc
import LedeCore
import LedeText

/// What a path to write to names: a file to replace, or a place for a new one. Links are followed, and stay.
struct OutputTarget {
  /// As the user knows it.
  let path: Path
  /// Where links lead; it is no link.
  let place: Path
  /// What is there; `nil`: nothing.
  let replaced: FileStatus?

  /// As many links as Linux follows.
  private static let mostLinks = 40

  /// - Throws: an `ArticleError` where there is something that no file may replace: a folder, a device, a pipe.
  init(_ path: Path) throws(ArticleError) {
    self.path = path
    do throws(SystemError) {
      place = try Self.follow(path)
    } catch {
      throw ArticleError(.unwritable, "\(path) cannot be made: \(error.reason)")
    }
    // Through the links, as some lead to what has no path.
    replaced = try? FileStatus(path)
    switch replaced?.kind {
    case .folder: throw ArticleError(.unwritable, "\(path) is a folder: move it away, or name another file")
    case .other:
      throw ArticleError(.unwritable, "\(path) is a device or a pipe, which no file may replace: name another file")
    case .file, .link, nil: break
    }
  }

  private static func follow(_ path: Path) throws(SystemError) -> Path {
    var place = path
    for _ in 0..<mostLinks {
      do {
        guard try FileStatus(place, followingLinks: false).kind == .link else { return place }
      } catch {
        if error.number == ENOENT { return place }
        throw error
      }
      let target = try place.linkTarget()
      place = target.isAbsolute ? target : place.folderToOpen / target
    }
    throw SystemError(ELOOP)
  }
}
