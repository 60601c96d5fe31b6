import ArgumentParser
import Glibc
import Lede
import LedeCore
import LedeSyntax

/// The exit codes of `lede`, as its help and the README give them.
enum Exit {
  /// All fine.
  static let success: Int32 = 0
  /// Some articles failed; the others are done.
  static let articles: Int32 = 1
  /// Bad configuration or usage.
  static let usage: Int32 = 2
  /// An error inside Lede (sysexits' EX_SOFTWARE).
  static let internalError: Int32 = 70
}

/// Bad usage that a command finds when it runs, with the usage of that command.
private struct UsageFault: Error {
  let message: String
}

@main
enum Main {
  static func main() async {
    // For fnmatch: one `?` of a pattern is one character, not one byte.
    setlocale(LC_CTYPE, "C.UTF-8")
    var code = Exit.success
    do { try await run() } catch { code = tell(error) }
    do { try Console.close() } catch { code = tell(error) }
    exit(code)
  }

  private static func run() async throws {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      try LedeCommand.checkSubcommand(arguments)
      var command = try parse(arguments)
      do {
        if var asynchronous = command as? any AsyncParsableCommand {
          try await asynchronous.run()
        } else {
          try command.run()
        }
      } catch let error as ValidationError {
        throw usageFault(error, of: type(of: command))
      }
    } catch  where LedeCommand.exitCode(for: error) == .success {
      // Help, the version, a completion script.
      try Console.write(LedeCommand.fullMessage(for: error) + "\n")
    }
  }

  /// An option that there is not is told before whatever else the parser has to say; and `-show` before the `-h` in it.
  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    let command = arguments.first.flatMap(LedeCommand.subcommand)
    let options = Array(arguments.dropFirst())
    func checkOptions() throws {
      if let command, let fault = OptionCheck(of: command).fault(in: options) { throw usageFault(fault, of: command) }
    }
    if options.contains(where: { !($0.utf8.first.map { $0 < 0x80 } ?? true) || $0 == "--max-size" }), let command,
      let fault = OptionCheck(of: command).looseFault(in: options)
    {
      throw usageFault(fault, of: command)
    }
    if options.contains(where: { $0.hasPrefix("-") && !$0.hasPrefix("--") && $0.count > 2 }) { try checkOptions() }
    do { return try LedeCommand.parseAsRoot(arguments) } catch  where LedeCommand.exitCode(for: error) != .success {
      try checkOptions()
      if let command, let fault = Self.surplus(in: LedeCommand.message(for: error), of: command) {
        throw usageFault(fault, of: command)
      }
      if let command, command is any FilterCommand.Type, LedeCommand.message(for: error).contains("nexpected argument")
      {
        throw usageFault(
          ValidationError(
            "`lede \(command._commandName)` reads one file, and takes no pipeline: for more use `lede run PIPELINE ARTICLES -o DIR`."
          ), of: command)
      }
      throw error
    }
  }

  /// `lede summarise page.txt 3`, `lede srx ru`: a word too many that an option takes.
  private static func surplus(in message: String, of command: any ParsableCommand.Type) -> ValidationError? {
    guard let word = message.firstMatch(of: /nexpected argument '([^']+)'/)?.1 else { return nil }
    switch command._commandName {
    case "summarise" where Int(word) != nil:
      return ValidationError("A number needs its option: write `--sentences \(word)`.")
    case "keywords" where Int(word) != nil:
      return ValidationError("A number needs its option: write `--count \(word)`.")
    case "srx": return ValidationError("A language needs its option: write `--language \(word)`.")
    case "list":
      let isSection = ComponentCatalogue.sections.contains { $0.name == word }
      return ValidationError(
        "One list is shown at a time: \(isSection ? "name one, or none for all" : "leave `\(word)` out").")
    default: return nil
    }
  }

  /// The parser does not know here what the command is a subcommand of.
  private static func usageFault(_ error: ValidationError, of type: any ParsableCommand.Type) -> UsageFault {
    let (name, root) = (type._commandName, LedeCommand._commandName)
    let message = type.fullMessage(for: error)
    if type == LedeCommand.self { return UsageFault(message: message) }
    return UsageFault(
      message: message.replacing("Usage: \(name)", with: "Usage: \(root) \(name)")
        .replacing("See '\(name)", with: "See '\(root) \(name)"))
  }

  /// The parser does not say what it would take: what is no choice of names and no size is a whole number.
  private static func withNumber(_ message: String) -> String {
    let first = message.prefix { $0 != "\n" }
    guard first.hasPrefix("Error: The value '"), first.contains("' is invalid for '-"), first.hasSuffix("'"),
      !first.contains("'--max-size ")
    else {
      return message
    }
    return first + ": write a whole number" + message[first.endIndex...]
  }

  /// The parser lists what it would take, and does not say which of that is nearest.
  private static func withNearest(_ message: String) -> String {
    let (first, opening) = (message.prefix { $0 != "\n" }, "Error: The value '")
    guard first.hasPrefix(opening), let list = first.firstRange(of: "Please provide one of ") else { return message }
    let given = String(first.dropFirst(opening.count).prefix { $0 != "'" })
    let names = first[list.upperBound...].split(separator: "'").enumerated().filter { $0.offset.isMultiple(of: 2) }
    guard let meant = nearest(to: given, among: names.map { String($0.element) }) else { return message }
    return first + " Did you mean '\(meant)'?" + message[first.endIndex...]
  }

  /// Says on standard error what went wrong: an article or the output; the parser's complaints are bad usage; anything else is ours.
  /// - Returns: the exit code.
  private static func tell(_ error: any Error) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    if let fault = error as? UsageFault {
      Console.report(lines: fault.message)
      return Exit.usage
    }
    if let fault = error as? EditionFault {
      Console.show(fault.diagnostics)
      return Exit.usage
    }
    if let error = error as? ArticleError {
      Console.report("lede: \(error.message)")
      return error.code == .unwritable ? Exit.usage : Exit.articles
    }
    let message = withNearest(withNumber(LedeCommand.fullMessage(for: error)))
    if LedeCommand.exitCode(for: error) == .validationFailure {
      Console.report(lines: message)
      return Exit.usage
    }
    Console.report(lines: "lede: internal error: \(message)")
    return Exit.internalError
  }
}
