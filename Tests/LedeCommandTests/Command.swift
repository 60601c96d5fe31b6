import Foundation
import Testing

/// What came of running `lede`.
struct Outcome {
  let code: Int32
  let output: String
  let errors: String
}

/// The program that was built with these tests.
enum Command {
  /// The bundle of these tests lies beside it.
  static let path: String = {
    let test = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let folder = URL(fileURLWithPath: test).resolvingSymlinksInPath().deletingLastPathComponent()
    return folder.appendingPathComponent("lede").path
  }()

  static func process(_ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    return process
  }

  /// Runs `lede` to its end.
  /// - Parameter bytes: of standard input, where they are no text.
  static func run(
    _ arguments: [String], input: String = "", bytes: [UInt8]? = nil, in folder: String? = nil,
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try outcome(of: process(arguments, in: folder, environment: environment), bytes ?? Array(input.utf8))
  }

  /// Runs a line of a shell, in which `lede` is the program that was built with these tests. What it prints does not
  /// depend on where and when it is run.
  static func shell(_ line: String, in folder: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let path = URL(fileURLWithPath: path).deletingLastPathComponent().path + ":/usr/bin:/bin"
    process.environment = [
      "PATH": path, "COLUMNS": "100", "LC_ALL": "C.UTF-8", "TZ": "UTC", "SOURCE_DATE_EPOCH": "1742000000",
    ].merging(
      ProcessInfo.processInfo.environment
    ) { own, _ in own }
    return try outcome(of: process, [])
  }

  private static func outcome(of process: Process, _ input: [UInt8]) throws -> Outcome {
    let files = try ["in", "out", "err"].map { name -> URL in
      let url = FileManager.default.temporaryDirectory.appendingPathComponent("lede-\(name)-\(UUID().uuidString)")
      try Data(name == "in" ? input : []).write(to: url)
      return url
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self))
  }

  /// Calls with a folder that holds these files; it goes afterwards.
  static func inFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lede-command-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let url = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(folder.path)
  }
}
