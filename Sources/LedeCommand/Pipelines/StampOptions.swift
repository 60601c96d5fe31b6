import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeSyntax
import LedeText
import LedeTuning

/// What outputs come from: written down, or held against what was written down.
struct StampOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write down what the outputs come from, as JSON: Lede's version and data, all options, a hash of each input.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var stamp: String?

  @Option(
    help: ArgumentHelp(
      "Run nothing: say what differs from a run that wrote this stamp. Exits with 1 where something does.",
      valueName: "file"), completion: .file(extensions: ["json"]))
  var verify: String?

  var isAsked: Bool { stamp != nil || verify != nil }

  func validate() throws {
    if stamp != nil, verify != nil {
      throw ValidationError("--stamp writes a stamp and --verify compares with one: use one of them.")
    }
  }

  /// The stamp that a path holds.
  /// - Throws: the exit code for bad usage; what is wrong is told on standard error.
  static func read(_ path: String) throws -> RunStamp {
    guard let bytes = Environment.read(path) else {
      if SmallFile.isFolder(path) {
        Console.report("lede: `\(path)` is a folder: name the stamp in it that `lede run … --stamp` wrote")
        throw ExitCode(Exit.usage)
      }
      Console.report("lede: there is no readable file `\(path)`: name one that `lede run … --stamp` wrote")
      throw ExitCode(Exit.usage)
    }
    do throws(RunStampFault) { return try RunStamp(bytes) } catch {
      Console.report("lede: `\(path)` is no stamp: \(error.message); write it anew with `lede run … --stamp`")
      throw ExitCode(Exit.usage)
    }
  }

  /// Refuses to write over what is there and is no stamp.
  func check(_ files: [InputFile]) throws {
    guard let path = stamp ?? verify else { return }
    if files.contains(where: { $0.isSame(as: Path(path)) }) {
      Console.report("lede: the stamp `\(path)` is among the input: put it elsewhere")
      throw ExitCode(Exit.usage)
    }
    guard let bytes = stamp.flatMap(Environment.read) else { return }
    if (try? RunStamp(bytes)) == nil {
      Console.report("lede: `\(path)` is there already and is no stamp: name another file")
      throw ExitCode(Exit.usage)
    }
  }

  /// The file that a stamp goes into, opened before the run, so that none is done in vain; `nil`: none is asked for, or it is in a folder
  /// that the run makes.
  func open(besides output: String) throws -> AtomicFile? {
    guard let stamp else { return nil }
    do { return try AtomicFile(path: Path(stamp)) } catch {
      let (folder, own) = (Path(stamp).folder.plain.description, Path(output).plain.description)
      if folder == own || folder.hasPrefix(own + "/") { return nil }
      throw error
    }
  }

  /// Puts a stamp into the file that was asked for.
  /// - Parameter file: what `open` made.
  func write(_ content: RunStamp?, into file: AtomicFile?) throws {
    guard let stamp, let content else { return }
    let file = try file ?? AtomicFile(path: Path(stamp))
    try file.append(content.text)
    try file.commit()
  }
}
