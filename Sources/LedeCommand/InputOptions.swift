import ArgumentParser
import Lede

/// How input files are read.
struct InputOptions: ParsableArguments {
  @Option(
    name: .customLong("input-format"),
    help: ArgumentHelp(
      "The format of the input, instead of what its name and its first bytes tell: "
        + Readers.names.joined(separator: ", ") + "."),
    completion: .list(Readers.names))
  var name: String?

  var reader: (any Reader)? { name.flatMap { Readers.named($0) } }

  func validate() throws {
    if let name, reader == nil {
      throw ValidationError(
        "--input-format \(name): there is none of that name; there are \(Readers.names.joined(separator: ", ")).")
    }
  }
}
