import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter after a template of the user's own.
package struct TemplateNewsletter: EditionWriter, Dated {
  package static let name = "template"
  package static let help = "A newsletter after a Mustache template of your own"
  package static let fileExtension = "txt"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  package var title = ""
  var template = TemplateFile()

  package let isDated = true

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .text("title", \.title, "The newsletter's title, for the template's `{{newsletter}}`"),
      ComponentOption(
        "template", \.template, .text, default: TemplateFile(),
        "The template, its path from the pipeline's file; values are escaped as the ending of `file`, else its own before `.mustache`, needs it"
      ),
    ]

  package var missingOption: String? { template.isGiven ? nil : "template" }

  /// That of `file`, else the template's own: `.html` of `week.html.mustache`.
  package var ending: String { files.file.fileEnding ?? template.ending ?? "." + Self.fileExtension }

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let record = EditionRecord(edition, title: title.shown ?? run.name, run)
    return EditionOutput([template.render(record, escaping: ContentEscape(ending: ending))])
  }
}
