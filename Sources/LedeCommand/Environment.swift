import FoundationEssentials
import LedeConfig
import LedeRun
import LedeText

enum Environment {
  static let values = ProcessInfo.processInfo.environment
  /// Cores that can be used.
  static let cores = ProcessInfo.processInfo.activeProcessorCount

  /// The paths that arguments are: one that is not UTF-8 reaches the parser mended, and is looked up among the process's own.
  static func paths(_ arguments: [String]) -> [Path] {
    var all = (read("/proc/self/cmdline") ?? []).split(separator: 0)
    return arguments.map { argument in
      guard argument.unicodeScalars.contains("\u{FFFD}"),
        let index = all.firstIndex(where: { String(decoding: $0, as: UTF8.self) == argument })
      else { return Path(argument) }
      return Path(all.remove(at: index))
    }
  }

  /// Reads a file of configuration; pipes can be read as well.
  @Sendable static func read(_ path: String) -> [UInt8]? {
    // Only a user's own argument means standard input.
    SmallFile.bytes(path == "-" ? "./-" : path)
  }
}
