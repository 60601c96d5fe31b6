import ArgumentParser
import Glibc

/// Words of a command line that the parser would take for files, and nobody meant so.
enum LooseArguments {
  /// What is wrong with the first of them; `nil`: nothing.
  /// - Parameters:
  ///   - arguments: those behind the name of the subcommand.
  ///   - options: as they are written, `--strict`.
  static func fault(in arguments: [String], options: [String]) -> ValidationError? {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { return nil }
      let before = index > 0 ? arguments[index - 1] : ""
      if let option = wordProcessed(argument, options) {
        return ValidationError("`\(argument)` begins with a dash of a word processor: write `\(option)`.")
      }
      if index > 1, arguments[index - 2] == "--max-size", let size = Int(before), isUnit(argument), !isThere(argument) {
        return ValidationError("`\(argument)` is no file: write the size in one word, `--max-size \(size)\(argument)`.")
      }
    }
    return nil
  }

  /// `—strict`, `–-set`: the option that is meant.
  private static func wordProcessed(_ argument: String, _ options: [String]) -> String? {
    guard let first = argument.first, "—–−‒―".contains(first), !isThere(argument) else { return nil }
    let name = argument.drop { "—–−‒―-".contains($0) }.prefix { $0 != "=" }
    let option = name.count == 1 ? "-\(name)" : "--\(name)"
    return options.contains(option) ? option : nil
  }

  private static func isUnit(_ word: String) -> Bool { ByteCount(argument: "1" + word) != nil && Int(word) == nil }

  private static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
