import Foundation

/// What a process used, from its start to its end.
struct Usage {
  /// Seconds on the clock.
  var wall: Double
  /// Seconds of processor time, the system's included: other work on the machine hardly changes it.
  var processor: Double
  /// MiB.
  var peakMemory: Double
}

struct Failure: Error, CustomStringConvertible {
  let description: String
}

enum Child {
  /// Runs a command to its end; what it prints goes into a file.
  static func run(_ command: [String], output: String = "/dev/null") throws -> Usage {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = ContinuousClock.now
    var process = pid_t()
    let error = posix_spawn(&process, command[0], &actions, nil, &arguments, environ)
    guard error == 0 else { throw Failure(description: "\(command[0]): \(String(cString: strerror(error)))") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Failure(description: "wait4: \(String(cString: strerror(errno)))") }
    }
    let wall = ContinuousClock.now - start
    guard status == 0 else { throw Failure(description: "\(command.joined(separator: " ")): status \(status)") }
    #if os(Linux)
      let unit = 1024.0  // ru_maxrss is in KiB.
    #else
      let unit = 1024.0 * 1024
    #endif
    return Usage(
      wall: wall / .seconds(1), processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: Double(usage.ru_maxrss) / unit)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
