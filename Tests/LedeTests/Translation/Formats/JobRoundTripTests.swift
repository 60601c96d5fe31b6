import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeTranslation

/// Every format takes units to translators and back.
@Suite struct JobRoundTripTests {
  /// A writer and the reader of what it writes.
  struct Format: CustomTestStringConvertible, Sendable {
    let writer: any JobWriter
    let reader: any JobFormat

    var testDescription: String { type(of: writer).name }
  }

  private static var memory: TMXWriter {
    var writer = TMXWriter()
    writer.untranslated = true
    return writer
  }

  private static var names: XLIFFWriter {
    var writer = XLIFFWriter()
    writer.codes = .names
    return writer
  }

  static let formats = [
    Format(writer: XLIFFWriter(), reader: XLIFFReader()),
    Format(writer: names, reader: XLIFFReader()),
    Format(writer: XLIFF2Writer(), reader: XLIFF2Reader()),
    Format(writer: memory, reader: TMXReader()),
    Format(writer: TSVWriter(), reader: TableReader()),
    Format(writer: CSVWriter(), reader: TableReader()),
    Format(writer: UnitRecordWriter(), reader: UnitRecordReader()),
    Format(writer: POWriter(), reader: POReader()),
  ]

  private static let documents = [
    (
      "page.html",
      "<h1>Bridge &amp; <b>river</b></h1><p>See <a href='/x'>the <i>old</i> map</a>.<br>Pay {0} at 50%&hellip; It's here.</p>"
    ),
    ("мост.md", "# Мост\n\nСмотри [**карту**](x) и ![вид](y.png). «Ещё» {1} строка;\nи `код`.\n\n- =1, \"да\"\n"),
    ("көпір.txt", "Көпір\n\nӨзен үстінде тұр.\tЖаңа көпір, \\n деген жоқ. {!2}\n"),
    ("qiao.md", "桥在**河上**。它很新。\n"),
  ]

  @Test(arguments: formats, documents)
  func allOfItComesBack(_ format: Format, _ document: (name: String, text: String)) throws {
    let bytes = Array(document.text.utf8)
    let article = try Pipeline.load("documentation").article(bytes, named: document.name, language: "en")
    var made = try Pipeline.load("documentation").process(article)
    #expect(!made.segments.isEmpty)
    func merged(_ format: Format) throws -> String {
      let job = try #require(try returned(made, by: format).first)
      #expect(job.original == document.name && job.targetLanguage == "fr" && job.hash == article.file?.hash)
      let merge = JobMerger().merge(job, into: article, bytes, MergeOptions())
      #expect(merge.problems.isEmpty, "\(merge.problems)")
      return String(decoding: ArticleMerge.applied(merge.edits, to: bytes), as: UTF8.self)
    }
    #expect(try merged(format) == document.text)
    try PseudoTranslation().fill(&made)
    let translated = try merged(format)
    #expect(translated.contains("⟦"))
    #expect(try translated == merged(Self.formats[0]))
  }

  /// Cut at any place, a job is refused, says how many of its units are missing, or has all of them.
  @Test(arguments: formats, documents.suffix(3))
  func whatIsCutOffIsTold(_ format: Format, _ document: (name: String, text: String)) throws {
    var made = try Pipeline.load("documentation").article(
      Array(document.text.utf8), named: document.name, language: "en"
    ).processed(by: ["segment"]).extracted
    try PseudoTranslation().fill(&made)
    let bytes = try written(made, by: format)
    func said(_ job: Job) -> [[JobPiece]?] { job.units.map(\.target) }
    let whole = try said(format.reader.jobs(bytes)[0])
    for end in stride(from: 1, to: bytes.count, by: 3)
    where type(of: format.reader).recognises(FileHead(Array(bytes[..<end]))) {
      guard let jobs = try? format.reader.jobs(Array(bytes[..<end])), let job = jobs.first else { continue }
      #expect(job.lack != nil || said(job) == whole, "\(String(decoding: bytes[..<end].suffix(60), as: UTF8.self))")
    }
  }

  @Test func everyReaderIsHere() {
    let here = Set(Self.formats.map { type(of: $0.reader).name })
    #expect(here == Set(Catalogue.jobFormats.map { type(of: $0).name }))
  }

  /// What the reader makes of what the writer wrote.
  private func returned(_ article: Article, by format: Format) throws -> [Job] {
    let bytes = try written(article, by: format)
    #expect(
      Self.formats.filter { type(of: $0.reader).recognises(FileHead(bytes)) }.allSatisfy {
        type(of: $0.reader) == type(of: format.reader)
      })
    return try format.reader.jobs(bytes)
  }

  private func written(_ article: Article, by format: Format) throws -> [UInt8] {
    var writer = format.writer
    writer.job.target = "fr"
    let run = RunInfo(name: "test")
    let text = try writer.head(run) + writer.entry(article, KnowledgeBase().knowledge(of: article)) + writer.tail(run)
    return Array(text.utf8)
  }
}
