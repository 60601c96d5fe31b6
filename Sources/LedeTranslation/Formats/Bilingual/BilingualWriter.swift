import LedeConfig
import LedeCore
import LedeSyntax
import LedeText

/// A page, or Markdown where the file's name ends so, that shows each sentence beside its translation, for people who read a job through;
/// it does not come back.
package struct BilingualWriter: JobWriter {
  package static let name = "bilingual"
  package static let help =
    "A page with each sentence beside its translation, for reading a job through; Markdown where `file` ends in `.md`"
  package static let fileExtension = "html"
  package static let otherExtensions = ["md"]

  package var files = FileOptions(per: .run, file: "{name}.bilingual.html")
  package var job = JobOptions()

  package init() {}

  package static let options: [ComponentOption<Self>] =
    fileOptions + [
      .language("target", \.job.target, "The language of the translations; it must be given")
        .synonyms("into", "lang", "language", "locale", "target_lang", "target_language", "target_locale", "to", "trg"),
      inlinesOption, wordsOption,
    ]

  package var missingOption: String? { job.target == nil ? "target" : nil }

  private var isMarkdown: Bool { ending == ".md" }

  package func head(_ run: RunInfo) -> String {
    if isMarkdown { return "# \(run.name.onOneLine.markdownEscaped(startsLine: false))\n" }
    var xml = XMLWriter(indentation: "")
    xml.doctype()
    xml.open("html", ["lang": run.language ?? "und"])
    xml.open("head")
    xml.element("meta", ["charset": "utf-8"])
    xml.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    xml.element("title", text: run.name)
    xml.element("style", text: Self.style)
    xml.close()
    xml.open("body")
    return xml.xml
  }

  private static let style =
    "body{font:16px/1.5 sans-serif;margin:2em auto;max-width:80em;padding:0 1em}table{border-collapse:collapse;width:100%}"
    + "td{border-top:1px solid #ccc;padding:.4em;vertical-align:top;width:48%}td:first-child{color:#666;width:4%}"
    + "code{color:#666;font-size:80%}.initial{background:#fff6e0}"

  package func tail(_ run: RunInfo) -> String {
    if isMarkdown { return "" }
    var xml = XMLWriter(inside: ["html", "body"], indentation: "")
    xml.close()
    xml.close()
    return xml.xml
  }

  package func entry(_ article: Article, _ knowledge: Knowledge) throws(ArticleError) -> String {
    if isMarkdown { return try BilingualTable(article, job).markdown }
    var xml = XMLWriter(indentation: "")
    xml.element("h2", text: article.source)
    xml.open("table")
    for (index, unit) in try OutgoingUnit.units(of: article, job.inText).enumerated() {
      xml.open("tr", ["id": unit.segment.id, "class": unit.state.rawValue])
      xml.element("td", text: "\(index + 1)")
      let language = unit.segment.language ?? article.languageTag
      xml.element("td", ["lang": language, "dir": "auto"], content: Self.content(unit.content.source))
      xml.element("td", ["lang": job.target, "dir": "auto"], content: Self.content(unit.givenTarget ?? []))
      xml.close()
    }
    xml.close()
    return xml.xml
  }

  private static func content(_ pieces: [UnitPiece]) -> XMLContent {
    pieces.reduce(into: XMLContent()) { content, piece in
      switch piece {
      case .text(let text): content.add(text)
      case .code(let code): content.add(.element("code", ["title": code.content], text: PlainCodes.text(code)))
      }
    }
  }
}
