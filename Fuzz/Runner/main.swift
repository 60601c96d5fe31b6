import Glibc
import LedeFuzzing

/// libFuzzer, with what `LLVMFuzzerTestOneInput` would be given as its last parameter.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let names = FuzzTarget.all.map(\.name)
private let chosen = FuzzTarget.all.first { $0.name == CommandLine.arguments.dropFirst().first }

private func complain(_ message: String) {
  _ = write(STDERR_FILENO, message, message.utf8.count)
}

// `list` prints a target, its folder of seeds and its dictionary on each line; else the first argument is the target, the others are of
// libFuzzer.
if CommandLine.arguments.dropFirst().first == "list" {
  for target in FuzzTarget.all { print(target.name, target.seeds, target.dictionary ?? "-") }
  exit(0)
}
guard chosen != nil else {
  complain("usage: lede-fuzz list|TARGET [OPTION OF LIBFUZZER…]; the targets are \(names.joined(separator: ", "))\n")
  exit(2)
}

private func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  } catch {
    complain("violation: \(error)\n")
    abort()
  }
  return 0
}

var count = CommandLine.argc - 1
var arguments = CommandLine.unsafeArgv + 1
arguments[0] = CommandLine.unsafeArgv[0]
exit(runFuzzer(&count, &arguments, test))
