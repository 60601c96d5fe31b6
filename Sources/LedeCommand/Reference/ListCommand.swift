import ArgumentParser
import Lede
import LedeConfig
import LedeCore
import LedeReaders
import LedeSyntax

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists what pipelines are made of, with all options.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown
  }

  @Argument(
    help: "One of \(ComponentCatalogue.sections.map(\.name).joined(separator: ", ")); without it, all.",
    completion: .list(ComponentCatalogue.sections.map(\.name)))
  var section: String?

  @Option(help: "text, or markdown: the whole reference page.")
  var format = Format.text

  func validate() throws {
    let names = ComponentCatalogue.sections.map(\.name)
    guard let section, !names.contains(section) else { return }
    let meant = nearest(to: section, among: names).map { "did you mean `\($0)`?" }
    throw ValidationError(
      "There is no list of `\(section)`: \(meant ?? "choose among \(names.joined(separator: ", ")).")")
  }

  func run() throws {
    if format == .markdown { return try Console.write(ReferencePage.markdown()) }
    for listed in ComponentCatalogue.sections where section == nil || section == listed.name {
      if section == nil { try Console.write("\(listed.name.uppercased())\n") }
      if let legend = listed.legend { try Console.write("\(legend.replacing("`", with: ""))\n") }
      for entry in listed.entries { try Console.write(text(entry)) }
    }
  }

  private func text(_ entry: ComponentCatalogue.Entry) -> String {
    var text = entry.name.padded(to: 16) + " " + entry.help
    if let note = entry.note { text += " (\(note.replacing("`", with: "")))" }
    text += "\n"
    if !entry.parts.isEmpty { text += "    below it: " + entry.parts.joined(separator: ", ") + "\n" }
    for option in entry.options {
      let value = option.defaultValue.map { " [\($0)]" } ?? ""
      text +=
        "    " + option.name.padded(to: 18)
        + " \(option.help): \(option.type.summary.replacing("`", with: ""))\(value)\n"
    }
    for line in entry.examples { text += "    " + line + "\n" }
    return text
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
