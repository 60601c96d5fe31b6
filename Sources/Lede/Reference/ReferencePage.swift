import LedeConfig
import LedeCore
import LedeReaders
import LedeSyntax

/// The reference page, in Markdown, made from the declarations.
package enum ReferencePage {
  package static func markdown() -> String {
    var page =
      "# Reference\n\nMade by `lede list --format markdown` from the declarations in the code; a test keeps it true.\n"
    for section in ComponentCatalogue.sections {
      page += "\n## \(section.name.prefix(1).uppercased() + section.name.dropFirst())\n\n\(section.help).\n"
      if let legend = section.legend { page += "\n\(legend)\n" }
      if section.name == "languages" {
        page += "\n" + section.entries.map { "\($0.help) (`\($0.name)`)" }.joined(separator: ", ") + ".\n"
      } else {
        page += section.entries.map(entry).joined()
      }
    }
    page += "\n## Pipeline files\n\n" + table(PipelineDocument.keys)
    page += "\n## Language files\n\nFiles of the program, and `languages: {xx: {knowledge: …}}` of a pipeline.\n\n"
    page += table(flat(LanguageFile.options.map(\.description), below: ""))
    page += codes("Configuration problems", DiagnosticCode.allCases.map { ($0.rawValue, $0.help) })
    page += codes("Article errors", ArticleError.Code.allCases.map { ($0.rawValue, $0.help) })
    return page
  }

  private static func entry(_ entry: ComponentCatalogue.Entry) -> String {
    var text = "\n### \(entry.name)\n\n\(entry.help)"
    if let note = entry.note { text += " (\(note))" }
    text += ".\n"
    if !entry.parts.isEmpty { text += "\nBelow it: " + entry.parts.map { "`\($0)`" }.joined(separator: ", ") + ".\n" }
    if !entry.examples.isEmpty { text += "\n```text\n\(entry.examples.joined(separator: "\n"))\n```\n" }
    guard !entry.options.isEmpty else { return text }
    return text + "\n" + table(entry.options)
  }

  private static func table(_ options: [OptionDescription]) -> String {
    func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
    var text = "| Option | Value | Default | Meaning |\n| --- | --- | --- | --- |\n"
    for option in options {
      let value = option.defaultValue.map { "`\(cell($0))`" } ?? ""
      text += "| `\(option.name)` | \(cell(option.type.summary)) | \(value) | \(cell(option.help)) |\n"
    }
    return text
  }

  /// The options of groups, under the names of their groups.
  private static func flat(_ options: [OptionDescription], below owner: String) -> [OptionDescription] {
    options.flatMap { option -> [OptionDescription] in
      let name = owner + option.name
      if case .group(let inner) = option.type { return flat(inner, below: name + ".") }
      return [OptionDescription(name: name, help: option.help, type: option.type, defaultValue: option.defaultValue)]
    }
  }

  private static func codes(_ title: String, _ codes: [(code: String, help: String)]) -> String {
    "\n## \(title)\n\n| Code | Meaning |\n| --- | --- |\n" + codes.map { "| `\($0.code)` | \($0.help) |\n" }.joined()
  }
}
