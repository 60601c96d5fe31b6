import ArgumentParser
import Glibc
import Lede

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

@main
enum Main {
  static func main() async {
    // For fnmatch: one `?` of a pattern is one character, not one byte.
    setlocale(LC_CTYPE, "C.UTF-8")
    do {
      var command = try LedeCommand.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      try Console.close()
    } catch let code as ExitCode {
      exit(code.rawValue)
    } catch let error as ArticleError {
      Console.report("lede: \(error.message)")
      exit(error.code == .unwritable ? Exit.usage : Exit.articles)
    } catch {
      finish(error)
    }
  }

  /// Help and version go to standard output; the parser's complaints are bad usage; anything else is ours.
  private static func finish(_ error: any Error) -> Never {
    let message = LedeCommand.fullMessage(for: error)
    switch LedeCommand.exitCode(for: error) {
    case .success:
      try? Console.write(message + "\n")
      exit(Exit.success)
    case .validationFailure:
      Console.report(lines: message)
      exit(Exit.usage)
    default:
      Console.report(lines: "lede: internal error: \(message)")
      exit(Exit.internalError)
    }
  }
}
