import LedeCore
import LedeText

extension Run {
  /// Segments a text of any size in bounded memory and writes its sentences as they come; of a file in another format, those of each
  /// article.
  ///
  /// The text is worked through in pieces of about a mebibyte that end behind blank lines, or behind lines where a text has none. A
  /// paragraph that is longer than a piece goes on in the next one with its last sentence; a sentence that is longer is cut behind a space,
  /// by the rule `length-limit`. Language and hard wrapping are those of the first piece.
  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - explains: writes the places where a sentence could have ended and did not, too.
  ///   - report: takes what is wrong with an article, with its name; the others of its file go on.
  /// - Throws: an `ArticleError` where the file cannot be opened, and what `write` throws.
  package func segment(
    _ path: String, format: SentenceFormat, explains: Bool, pieceSize: Int = 1 << 20,
    report: @escaping (ArticleError) -> Void, write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let file = InputFile(path: path)
    let open: OpenFile
    do throws(ArticleError) {
      open = try OpenFile(file, options.reader, pipeline.readers)
    } catch { throw error.named(file.name) }
    let writer = SentenceWriter(format: format, explains: explains)
    if type(of: open.reader).isPlainText, let bytes = open.take() {
      let pieces = PieceSource(TextStream(bytes, size: pieceSize), of: file)
      var sink = PieceSink(pieces, writer, report: report, write: write)
      try driveOneByOne(pieces, into: &sink)
    } else {
      let source = FileSource([file], opened: [open], options, pipeline.readers)
      var sink = SentenceSink(writer, report: report, write: write)
      try driveOneByOne(source, into: &sink)
    }
  }
}

/// A piece of a text.
struct PieceItem: RunItem {
  let piece: Result<TextStream.Piece, ArticleError>
  /// What the first piece told of the text; `nil`: this is the first.
  let known: PieceSource.Beginning?
  /// Of the file.
  let source: String
  let folder: Path
  /// The text is hard-wrapped, once the article has been read.
  private(set) var isHardWrapped = false

  mutating func article(language: String?) throws(ArticleError) -> Article {
    let text = try piece.get().text
    var plain = PlainText(text, language: language ?? known?.metadata.language, isHardWrapped: known?.isHardWrapped)
    isHardWrapped = plain.isHardWrapped
    var metadata = known?.metadata ?? Metadata(language: language ?? "und")
    if language == nil {
      if known == nil {
        metadata.detectLanguage(plain.text, &plain.blocks)
      } else {
        metadata.tellParagraphs(plain.text, &plain.blocks)
      }
    }
    return plain.article(source: source, metadata)
  }
}

/// The pieces of a text, each of which begins with what its sink could not finish of the one before.
final class PieceSource: RunSource {
  /// What the first piece tells of all.
  struct Beginning: Sendable {
    let metadata: Metadata
    let isHardWrapped: Bool
  }

  private var stream: TextStream
  private let file: InputFile
  private var known: Beginning?
  private var isAtEnd = false
  /// Where the next piece stands in the whole.
  private(set) var position = StreamPosition()

  init(_ stream: TextStream, of file: InputFile) {
    self.stream = stream
    self.file = file
  }

  func next() -> PieceItem? {
    if isAtEnd { return nil }
    do throws(ArticleError) {
      if let piece = try stream.next() { return item(.success(piece)) }
      isAtEnd = true
      return position.paragraph > 0 ? nil : item(.failure(ArticleError(.empty, "the file has no text")))
    } catch {
      isAtEnd = true
      return item(.failure(error))
    }
  }

  private func item(_ piece: Result<TextStream.Piece, ArticleError>) -> PieceItem {
    PieceItem(piece: piece, known: known, source: file.name, folder: file.folder)
  }

  /// Goes on behind a piece that is done.
  /// - Parameter open: its last sentence, if that may go on: the next piece begins with it where it can wait.
  func pass(_ article: Article, _ piece: TextStream.Piece, _ open: OpenSentence?, isHardWrapped: Bool) {
    if known == nil { known = Beginning(metadata: article.metadata, isHardWrapped: isHardWrapped) }
    if let open, open.start > 0 { stream.keep(piece.text.bytes[open.start...]) }
    position.pass(article, piece, open)
  }

  /// Hands on no more: what follows a piece that could not be done has no place.
  func stop() { isAtEnd = true }
}

/// Writes the sentences of the pieces of a text.
struct PieceSink: RunSink {
  let make: @Sendable (Article, PieceItem) throws -> Article = { article, _ in article }
  private let pieces: PieceSource
  private var writer: SentenceWriter
  private let report: (ArticleError) -> Void
  private let write: ([UInt8]) throws -> Void

  init(
    _ pieces: PieceSource, _ writer: SentenceWriter, report: @escaping (ArticleError) -> Void,
    write: @escaping ([UInt8]) throws -> Void
  ) {
    self.pieces = pieces
    self.writer = writer
    self.report = report
    self.write = write
  }

  mutating func consume(_ outcome: Outcome<PieceItem, Article>) throws {
    do throws(ArticleError) {
      let (article, piece) = (try outcome.result.get(), try outcome.item.piece.get())
      let open = piece.isCut ? OpenSentence(endOf: article, piece.text) : nil
      writer.add(article, pieces.position, until: open, piece: piece.text)
      pieces.pass(article, piece, open, isHardWrapped: outcome.item.isHardWrapped)
    } catch {
      pieces.stop()
      return report(error.named(outcome.item.source))
    }
    try write(writer.take())
  }
}

/// Writes the sentences of each article of a file.
struct SentenceSink: RunSink {
  let make: @Sendable (Article, FileItem) throws -> Article = { article, _ in article }
  private var writer: SentenceWriter
  private let report: (ArticleError) -> Void
  private let write: ([UInt8]) throws -> Void

  init(_ writer: SentenceWriter, report: @escaping (ArticleError) -> Void, write: @escaping ([UInt8]) throws -> Void) {
    self.writer = writer
    self.report = report
    self.write = write
  }

  mutating func consume(_ outcome: Outcome<FileItem, Article>) throws {
    switch outcome.result {
    case .success(let article):
      writer.start(article)
      writer.add(article, StreamPosition(), until: nil)
      try write(writer.take())
    case .failure(let error): report(error.named(outcome.item.source))
    }
  }
}
