import FoundationEssentials

enum Environment {
  static let values = ProcessInfo.processInfo.environment
  /// Cores that can be used.
  static let cores = ProcessInfo.processInfo.activeProcessorCount

  @Sendable static func read(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map(Array.init)
  }
}
