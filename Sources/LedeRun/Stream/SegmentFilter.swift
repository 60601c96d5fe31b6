import LedeConfig
import LedeCore
import LedeText

/// Segments a plain text of any size in bounded memory and writes its sentences as they come.
///
/// The text is worked through in pieces of about a mebibyte that end behind blank lines, or behind lines where a text has none. A
/// paragraph that is longer than a piece goes on in the next one with its last sentence; a sentence that is longer is cut behind a space,
/// by the rule `length-limit`. Language and hard wrapping are those of the first piece.
package struct SegmentFilter {
  private let pipeline: Pipeline
  private let options: RunOptions
  private let pieceSize: Int
  private var writer: SentenceWriter
  private var metadata: Metadata?
  private var isHardWrapped = false
  private var position = StreamPosition()

  /// - Parameters:
  ///   - pipeline: makes sentences of blocks.
  ///   - explains: writes the places where a sentence could have ended and did not, too.
  package init(
    _ pipeline: Pipeline, _ options: RunOptions, format: SentenceFormat, explains: Bool, pieceSize: Int = 1 << 20
  ) {
    self.pipeline = pipeline
    self.options = options
    self.pieceSize = pieceSize
    writer = SentenceWriter(format: format, explains: explains)
  }

  /// Segments a file; `-` is standard input.
  /// - Parameter report: takes what is wrong with an article of a file that holds several; the others are done.
  package mutating func run(
    _ path: String, report: (ArticleError) -> Void, write: ([UInt8]) throws(ArticleError) -> Void
  ) throws {
    let file = InputFile(path: path)
    let source: ByteSource
    let reader: any Reader
    do throws(ArticleError) {
      source = try ByteSource(path: file.path)
      reader = try source.reader(forFile: path, options.reader, pipeline.readers)
    } catch { throw error.named(file.name) }
    if !type(of: reader).isPlainText {
      let input = ArticleInput([file], opened: source, options, pipeline.readers)
      return try input.forEach(report: report) { article, folder in
        writer.start(article)
        writer.add(try pipeline.process(article, in: folder), StreamPosition(), until: nil)
        try write(writer.take())
      }
    }
    do {
      try segment(TextStream(source, size: pieceSize), of: file, write: write)
    } catch let error as ArticleError where error.code != .unwritable {
      throw error.named(file.name)
    }
  }

  private mutating func segment(
    _ stream: TextStream, of file: InputFile, write: ([UInt8]) throws(ArticleError) -> Void
  ) throws {
    var stream = stream
    while let piece = try stream.next() {
      let article = try pipeline.process(self.article(piece.text), in: file.folder.description)
      let open = piece.isCut ? Self.openSentence(article) : nil
      if let open, open.start > 0 { stream.keep(piece.text.bytes[open.start...]) }
      writer.add(article, position, until: open)
      position.pass(article, piece, open)
      try write(writer.take())
    }
    if position.paragraph == 0 { throw ArticleError(.empty, "the file has no text") }
  }

  private mutating func article(_ text: Text) -> Article {
    let finder = BlockFinder(text)
    if metadata == nil { isHardWrapped = finder.isHardWrapped }
    var blocks = Blocks(finder.blocks(joinsLines: isHardWrapped))
    var metadata = metadata ?? Metadata(language: options.language ?? "und")
    if options.language == nil {
      if self.metadata == nil {
        metadata.detectLanguage(text, &blocks)
      } else {
        metadata.tellParagraphs(text, &blocks)
      }
    }
    self.metadata = metadata
    return Article(source: "stream", text: text, metadata: metadata, blocks: blocks)
  }

  /// The last sentence of a piece whose last paragraph may go on in the next.
  private static func openSentence(_ article: Article) -> OpenSentence? {
    guard let block = article.layers[Blocks.self]?.items.last, let sentences = article.layers[Sentences.self]?.items,
      let last = sentences.last
    else { return nil }
    let text = article.text
    let endsWithLine = text.bytes.last == 0x0A
    guard !endsWithLine || text.lineBreak(in: block.range) < block.range.upperBound else { return nil }
    return OpenSentence(
      index: sentences.count - 1, start: last.range.lowerBound,
      isFirst: last.range.lowerBound == block.range.lowerBound,
      followsBlank: block.followsBlank)
  }
}

/// The last sentence of a piece of a stream, which may go on in the next piece.
struct OpenSentence {
  let index: Int
  /// Where it begins in its piece; 0: it fills the piece and cannot wait.
  let start: Int
  /// It begins its paragraph.
  let isFirst: Bool
  /// A blank line stands before its paragraph.
  let followsBlank: Bool
}

/// Where a piece of a stream stands in the whole.
struct StreamPosition {
  enum Start {
    /// Behind a blank line, or at the start of all.
    case paragraph
    /// Behind a line.
    case line
    /// Inside a paragraph.
    case inside
  }

  /// What comes before, in UTF-8.
  private(set) var bytes = 0
  private(set) var codePoints = 0
  /// The number of paragraphs before, including one that goes on.
  private(set) var paragraph = 0
  private(set) var start = Start.paragraph

  /// Goes on to the next piece.
  mutating func pass(_ article: Article, _ piece: TextStream.Piece, _ open: OpenSentence?) {
    let blocks = article.layers[Blocks.self]?.items.count ?? 0
    let isKept = open.map { $0.start > 0 } ?? false
    let end = isKept ? open?.start ?? 0 : piece.text.count
    bytes += end
    codePoints += piece.text.scalarCount(0..<end)
    if blocks > 0 { paragraph += blocks - (start == .inside ? 1 : 0) }
    guard let open else {
      if blocks > 0 { start = piece.isCut ? .line : .paragraph }
      return
    }
    if isKept && open.isFirst {
      paragraph -= 1
      start = open.followsBlank ? .paragraph : .line
    } else {
      start = .inside
    }
  }
}
