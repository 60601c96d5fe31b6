import ArgumentParser
import FoundationEssentials
import Lede
import LedeCore
import LedeRun

/// The pipelines that arguments mean.
enum PipelineFiles {
  /// - Parameters:
  ///   - arguments: files, names of built-in pipelines, and folders, of which all pipelines are meant; `-` is standard input.
  ///   - withTests: with the files of tests that stand beside those that are named.
  /// - Throws: the exit code for bad usage where a folder has none.
  static func find(_ arguments: [String], withTests: Bool = false) throws -> [String] {
    try Arguments.checkReadOnce(arguments)
    var files: [String] = []
    for argument in arguments {
      guard SmallFile.isFolder(argument) else {
        files.append(argument)
        if withTests, let tests = tests(beside: argument), !arguments.contains(tests) { files.append(tests) }
        continue
      }
      let found = pipelines(in: argument)
      if found.isEmpty {
        Console.report("lede: there is no pipeline in the folder `\(argument)`")
        throw ExitCode(Exit.usage)
      }
      files += found
    }
    return files
  }

  /// In the order of their paths.
  private static func pipelines(in folder: String) -> [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return paths.filter { ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) && !"/\($0)".contains("/.") }.sorted()
      .map { prefix + $0 }.filter { PipelineLoader.isPipeline($0, read: Environment.read) }
  }

  private static func tests(beside file: String) -> String? {
    for ending in [".yaml", ".yml"] where file.hasSuffix(ending) && !file.hasSuffix(".test" + ending) {
      let path = String(file.dropLast(ending.count)) + ".test" + ending
      if FileManager.default.fileExists(atPath: path) { return path }
    }
    return nil
  }
}
