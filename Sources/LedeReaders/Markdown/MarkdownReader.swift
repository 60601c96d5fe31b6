import LedeCore
import LedeSyntax
import LedeText

/// Reads Markdown: the text that is shown, without its markup.
package struct MarkdownReader: ValueReader {
  package static let name = "markdown"
  package static let help =
    "Markdown (CommonMark with tables, footnotes, callouts, definition lists and tags of templates), metadata from front matter in YAML or TOML"
  package static let extensions = ["md", "markdown", "mdx", "qmd", "rmd"]
  package static let isLineBased = false
  package static let makes = [Inlines.requirement]

  package var findsValues = false

  package init() {}

  package func read(_ input: ReaderInput) throws(ArticleError) -> Article {
    let decoded = try TextDecoding.decode(input.bytes)
    let front = try FrontMatter(decoded.text)
    let start = front?.end ?? 0
    let dialect = MarkdownDialect(decoded.text.bytes, start: start)
    let builder = MarkdownBlockBuilder(decoded.text, dialect, start: start, findsValues: findsValues)
    do {
      try MarkdownParser.parse(dialect.input[...], builder)
    } catch {
      throw error == .tooTangled
        ? ArticleError(.malformed, "the file's tables are too wide to be read in reasonable time")
        : ArticleError(.oversized, "there is not enough memory for the file")
    }
    let found = Blocks(builder.blocks, containers: builder.containers.items)
    let file = decoded.origin.through(.identity(skipped: input.start))
    var origins = builder.origins
    origins.end(at: decoded.text.count)
    var collector = builder.inlines.collector
    collector.addUnread(
      in: found.items, of: builder.bytes, origins, source: decoded.text.bytes, isMark: MarkdownInlines.isMark)
    let marks = collector.inlines(in: found.items, file: file)
    var read = ReadMarkup(try ReaderCheck.text(builder.bytes, found, marks), found, marks, origins)
    read.mend()
    let text = read.text
    var blocks = read.blocks
    guard !blocks.items.isEmpty else { throw ArticleError(.empty, "the file has no text") }
    var metadata = front?.metadata ?? Metadata(language: "und")
    metadata.encoding = decoded.encoding
    if metadata.title == nil, let heading = blocks.items.firstIndex(where: { $0.kind == .heading(level: 1) }) {
      metadata.takeTitle(heading, of: blocks, in: text)
    }
    if let language = input.language {
      metadata.language = language
    } else if metadata.language == "und" {
      metadata.detectLanguage(text, &blocks)
    } else {
      metadata.tellParagraphs(text, &blocks)
    }
    var article = Article(
      source: input.source, text: text, origin: Article.Origin.runs(read.origins).through(file), metadata: metadata,
      blocks: blocks)
    article.layers.add(read.inlines)
    let notes = TranslatorComments.notes(
      dialect.comments, decoded.text.bytes, read.origins, textEnd: text.count)
    if let notes { article.layers.add(notes) }
    if findsValues {
      article.layers.add(MarkdownValues(decoded.text, file, article).values(front, builder.values))
    }
    return article
  }
}
