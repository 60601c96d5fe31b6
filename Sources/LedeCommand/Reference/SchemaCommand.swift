import ArgumentParser
import Lede
import LedeSyntax

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of pipeline files, for editors.")

  func run() throws {
    try Console.write(JSONSchema.pipeline().pretty + "\n")
  }
}
