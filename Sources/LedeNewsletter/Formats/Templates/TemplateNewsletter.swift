import LedeConfig
import LedeCore
import LedeSyntax

/// A newsletter after a template of the user's own.
package struct TemplateNewsletter: EditionWriter, RemarkingSink, Dated {
  package static let name = "template"
  package static let help = "A newsletter after a Mustache template of your own"
  package static let synonyms = ["handlebars", "jinja", "liquid", "mustache"]
  package static let fileExtension = "txt"
  package static let reads = Item.layers

  package var files = FileOptions(per: .run)
  package var title = ""
  var templates: [TemplateFile] = []

  package let isDated = true
  package var remarks: [(option: String, idleness: Idleness)] { NewsletterTitle(title).remarks }

  package init() {}

  package static let options: [ComponentOption<Self>] =
    // The path that is meant is that of the template.
    fileOptions.map {
      $0.description.name == "file" ? $0.synonyms("dest", "destination", "filename", "name", "out", "output") : $0
    } + [
      .text("title", \.title, "The newsletter's title, for the template's `{{newsletter}}`" + NewsletterTitle.help),
      ComponentOption(
        "template", \.templates, .list(.text), default: [],
        "The template, its path from the pipeline's file, or several, a file for each (`week.page.html` of `page.html.mustache`); values are escaped as the ending of `file`, else its own before `.mustache`, needs it"
      )
      .synonyms("path", "source", "src", "templates"),
    ]

  package var missingOption: String? { templates.contains { $0.isGiven } ? nil : "template" }

  package var outputs: [any Sink] {
    if templates.count < 2 { return [self] }
    return templates.map { template in
      var writer = self
      writer.templates = [template]
      let ending = template.ending ?? writer.ending
      let stem = files.file.isEmpty ? "{name}" : String(files.file.dropLast(files.file.fileEnding?.count ?? 0))
      writer.files.file = "\(stem).\(template.stem)\(ending)"
      return writer
    }
  }

  private var template: TemplateFile { templates.first ?? TemplateFile() }

  /// That of `file`, else the template's own: `.html` of `week.html.mustache`.
  package var ending: String { files.file.fileEnding ?? template.ending ?? "." + Self.fileExtension }

  package func output(of edition: Edition, _ run: RunInfo, own: @escaping (Item) -> Self) -> EditionOutput {
    let record = EditionRecord(
      edition, title: NewsletterTitle(title).shown(run, in: edition.onlyLanguage) ?? run.name, run)
    return EditionOutput([template.render(record, escaping: ContentEscape(ending: ending))])
  }
}
