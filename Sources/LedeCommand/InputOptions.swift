import ArgumentParser
import Lede
import LedeCore
import LedeRun
import LedeSyntax

/// How input files are read.
struct InputOptions: ParsableArguments {
  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp(
      "The format of the input, instead of what its name and its first bytes tell: "
        + Readers.standard.names.joined(separator: ", ") + "."),
    completion: .list(Readers.standard.names))
  var name: String?

  var reader: (any Reader)? { name.flatMap { Readers.standard.named($0) } }

  func validate() throws {
    if let name, reader == nil {
      let ending = name.lowercased().drop { $0 == "." }
      if let meant = Readers.standard.name(ofEnding: String(ending)) ?? nearest(to: name, among: Readers.standard.names)
      {
        throw ValidationError("--input-format \(name): there is none of that name: did you mean `\(meant)`?")
      }
      throw ValidationError(
        "--input-format \(name): there is none of that name; there are \(Readers.standard.names.joined(separator: ", "))."
      )
    }
  }
}

extension FoundInput {
  /// The files, if an argument means some; those that mean none fail with the run, beside the others.
  /// - Throws: the exit code for bad usage; what is wrong is told on standard error.
  func filesOrExit() throws -> [InputFile] {
    if isInVain { for argument in missing { Console.report("lede: \(argument.missing)") } }
    for argument in atOutput {
      Console.report(
        "lede: `\(argument)` means files of the output folder, where the next run would find what this one writes: name another "
          + "folder with -o; it may lie in that one")
    }
    if isInVain || !atOutput.isEmpty { throw ExitCode(Exit.usage) }
    return files
  }
}
