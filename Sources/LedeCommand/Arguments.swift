import ArgumentParser
import LedeCore
import LedeRun
import LedeSyntax

/// What holds for arguments of all commands.
enum Arguments {
  /// An empty text is what a variable of the shell leaves that is not set; it would mean the folder at hand.
  static func checkNamed(_ option: String, _ value: String?) throws {
    if value?.isEmpty == true { throw ValidationError("\(option) is empty: name a folder or file.") }
  }

  /// `-o week.md`: a file is meant where a folder is made. One of such a name may be there, and be meant.
  static func checkFolder(_ output: String?, mend: String = "") throws {
    guard let output, FileEnding.known(of: output) != nil, !SmallFile.isThere(output) else { return }
    throw ValidationError(
      "--output \(output): the output is a folder, and this is called like a file: name a folder\(mend).")
  }

  static func checkReadOnce(_ arguments: [String]) throws {
    if arguments.count(where: { $0 == "-" }) > 1 {
      throw ValidationError("`-` stands twice, and standard input can be read only once: leave one out.")
    }
  }

  /// - Parameter least: of what numbers the option takes.
  static func check(_ option: String, _ number: Int?, least: Int = 1) throws {
    if let number, number < least { throw ValidationError("\(option) must be at least \(least), and not \(number).") }
  }

  static func checkBuiltin(_ name: String) throws {
    let names = BuiltinPipelines.names
    if names.contains(name) { return }
    let meant = nearest(to: name, among: names).map { "did you mean `\($0)`?" }
    throw ValidationError(
      "There is no built-in pipeline `\(name)`: \(meant ?? "choose among \(names.joined(separator: ", ")).")")
  }
}
