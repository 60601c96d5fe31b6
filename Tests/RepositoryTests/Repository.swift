import Foundation

/// The files of this repository.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Where the language files are.
  static let languages = "Sources/CLedeData/languages"

  static func read(_ path: String) -> String? {
    FileManager.default.contents(atPath: root + "/" + path).map { String(decoding: $0, as: UTF8.self) }
  }

  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: root + "/" + path) }

  /// The files below a folder with one of the endings, as paths from the root, sorted; hidden folders are left alone.
  static func files(_ folder: String = "", endings: [String]) -> [String] {
    let start = folder.isEmpty ? root : root + "/" + folder
    let paths = FileManager.default.enumerator(atPath: start)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") } && endings.contains { path.hasSuffix($0) }
    }.map { folder.isEmpty ? $0 : folder + "/" + $0 }.sorted()
  }
}
