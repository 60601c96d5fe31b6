import Foundation

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax

/// A folder for one test; it goes when the test is over.
final class Folder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "lede-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static func / (folder: Folder, name: String) -> String { folder.path + "/" + name }

  /// Writes a file, with the folders on its way.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: self / name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func read(_ name: String) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

  func bytes(_ name: String) -> [UInt8]? { FileManager.default.contents(atPath: self / name).map(Array.init) }

  /// All files below a folder, hidden ones as well, sorted.
  func files(_ name: String = "") -> [String] {
    let root = self / name
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder) && !isFolder.boolValue
    }.sorted()
  }
}

/// A pipeline from YAML; its problems as codes.
func load(
  _ yaml: String, files: [String: String] = [:], settings: [String] = [], environment: [String: String] = [:]
) -> PipelineLoader.Outcome {
  let all = files.merging(["pipeline.yaml": yaml]) { $1 }
  return PipelineLoader.load("pipeline.yaml", settings: settings, environment: environment) { path in
    all[path].map { Array($0.utf8) }
  }
}

/// Does work as a user who may do nothing special, even where the tests run as root; of this thread only.
func asNobody<Result>(_ work: () throws -> Result) rethrows -> Result {
  guard geteuid() == 0 else { return try work() }
  // Not among the functions that Swift sees of glibc.
  let setUser = unsafeBitCast(dlsym(nil, "setfsuid"), to: (@convention(c) (uid_t) -> CInt).self)
  _ = setUser(65534)
  defer { _ = setUser(0) }
  return try work()
}
