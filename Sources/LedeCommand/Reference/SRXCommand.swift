import ArgumentParser
import Lede
import LedeConfig
import LedeCore
import LedeStages
import LedeText

struct SRXCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "srx",
    abstract: "Prints the rules of segmentation as an SRX 2.0 file, as far as SRX can say them.",
    discussion: "Translation tools take such files; Lede does with `segment: {srx: FILE}`.")

  @Option(
    help: "A language with a file (BCP 47); may stand several times. Without it, all.",
    completion: .list(LanguageFile.languages))
  var language: [String] = []

  func validate() throws {
    for tag in language where !LanguageFile.languages.contains(tag) {
      let meant = (LanguageTag.meant(by: tag) ?? LanguageTag.shortCode(of: tag) ?? LanguageTag.named(tag)).map {
        "did you mean `\($0)`?"
      }
      throw ValidationError(
        "There is no file of `\(tag)`: \(meant ?? "choose among \(LanguageFile.languages.joined(separator: ", ")).")"
      )
    }
  }

  func run() throws {
    try Console.write(SRXExport.xml(language.isEmpty ? LanguageFile.languages : language))
  }
}
