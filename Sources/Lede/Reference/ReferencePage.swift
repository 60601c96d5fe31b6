import LedeConfig

/// The reference page, in Markdown, made from the declarations.
public enum ReferencePage {
  public static func markdown() -> String {
    var page =
      "# Reference\n\nMade by `lede list --format markdown` from the declarations in the code; a test keeps it true.\n"
    for section in ComponentCatalogue.sections {
      page += "\n## \(section.name.prefix(1).uppercased() + section.name.dropFirst())\n\n\(section.help).\n"
      if section.name == "languages" {
        page += "\n" + section.entries.map { "\($0.help) (`\($0.name)`)" }.joined(separator: ", ") + ".\n"
      } else {
        page += section.entries.map(entry).joined()
      }
    }
    page += codes("Configuration problems", DiagnosticCode.allCases.map { ($0.rawValue, $0.help) })
    page += codes("Article errors", ArticleError.Code.allCases.map { ($0.rawValue, $0.help) })
    return page
  }

  private static func entry(_ entry: ComponentCatalogue.Entry) -> String {
    var text = "\n### \(entry.name)\n\n\(entry.help)"
    if let note = entry.note { text += " (\(note))" }
    text += ".\n"
    guard !entry.options.isEmpty else { return text }
    text += "\n| Option | Value | Default | Meaning |\n| --- | --- | --- | --- |\n"
    for option in entry.options {
      let value = option.defaultValue.map { "`\($0.replacing("|", with: "\\|"))`" } ?? ""
      text +=
        "| `\(option.name)` | \(option.type.summary.replacing("|", with: "\\|")) | \(value) | \(option.help.replacing("|", with: "\\|")) |\n"
    }
    return text
  }

  private static func codes(_ title: String, _ codes: [(code: String, help: String)]) -> String {
    "\n## \(title)\n\n| Code | Meaning |\n| --- | --- |\n" + codes.map { "| `\($0.code)` | \($0.help) |\n" }.joined()
  }
}
