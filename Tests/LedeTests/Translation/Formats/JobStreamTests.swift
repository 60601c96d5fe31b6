import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Jobs are read piece by piece, and each article is there before the next one is read.
@Suite struct JobStreamTests {
  private static let xliff = document(
    ["a.md", "b.md", "c.md"].map { name in
      file(name, "<source>Мост 桥 🌉 &amp; {x}</source><target>Көпір</target>")
    }.joined())

  private static func document(_ body: String) -> String {
    "<?xml version=\"1.0\"?><xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>\(body)</xliff>"
  }

  private static func file(_ name: String, _ unit: String) -> String {
    "<file original='\(name)' source-language='ru' target-language='kk'><body><trans-unit id='1'>\(unit)</trans-unit></body></file>"
  }

  private static let tmx =
    "<!DOCTYPE tmx SYSTEM \"tmx14.dtd\"><tmx version='1.4'><header srclang='ru'/><body>"
    + ["a.md:1", "a.md:2", "b.md:1"].map {
      "<tu tuid='\($0)'><tuv xml:lang='ru'><seg>Мост</seg></tuv><tuv xml:lang='kk'><seg>Көпір</seg></tuv></tu>"
    }.joined() + "</body></tmx>"

  private static let table =
    "id\tsource\ttarget\n" + ["a.md:1", "a.md:2", "b.md:1", "a.md:3"].map { "\($0)\tМост\tКөпір\n" }.joined()

  private static let po =
    ["a.md:1", "b.md:1"].map { "msgctxt \"\($0)\"\nmsgid \"Мост\"\nmsgstr \"Көпір\"\n\n" }.joined()

  private static let records =
    ["a.md:1", "b.md:1", "b.md:2"].map { "{\"unit\":\"\($0)\",\"source\":\"Мост\",\"target\":\"Көпір\"}\n" }.joined()

  /// - Parameter asked: is told of each piece that is asked for.
  private func source(_ bytes: [UInt8], by count: Int, asked: @escaping @Sendable () -> Void = {}) -> JobSource {
    JobSource {
      var rest = bytes[...]
      return {
        asked()
        defer { rest = rest.dropFirst(count) }
        return Array(rest.prefix(count))
      }
    }
  }

  private func jobs(_ format: any JobFormat, _ source: JobSource) throws -> [Job] {
    var jobs: [Job] = []
    try format.read(source) { jobs.append($0) }
    return jobs
  }

  /// Wherever a piece ends: in a letter of two, three or four bytes, a tag, a reference.
  @Test(arguments: [1, 2, 3, 5, 64])
  func piecesOfAnySize(_ count: Int) throws {
    let bytes = Array(Self.xliff.utf8)
    let whole = try XLIFFReader().jobs(bytes)
    #expect(whole.map(\.original) == ["a.md", "b.md", "c.md"])
    #expect(try jobs(XLIFFReader(), source(bytes, by: count)) == whole)
    #expect(try jobs(XLIFFReader(), source([0xEF, 0xBB, 0xBF] + bytes, by: count)) == whole)
    #expect(try jobs(TMXReader(), source(Array(Self.tmx.utf8), by: count)) == TMXReader().jobs(Array(Self.tmx.utf8)))
  }

  @Test(arguments: ["UTF-16LE", "windows-1251", "UTF-8"])
  func encodings(_ name: String) throws {
    let text = Self.xliff.replacing("桥 🌉", with: "мост").replacing("Көпір", with: "Паром")
    let declared = text.replacing("<?xml version=\"1.0\"?>", with: "<?xml version=\"1.0\" encoding=\"\(name)\"?>")
    let bytes = (name == "UTF-16LE" ? [0xFF, 0xFE] : []) + (try Encoding.encode(Text(declared), as: name))
    #expect(try jobs(XLIFFReader(), source(bytes, by: 100)) == XLIFFReader().jobs(Array(text.utf8)))
  }

  /// What is refused of a whole file is refused of pieces, however far behind the head it stands.
  @Test(arguments: [
    ("<!--\(String(repeating: "-x", count: 300))--><!DOCTYPE xliff [<!ENTITY e \"x\">]>", "", "document type"),
    ("<?x ><xliff ?><!DOCTYPE xliff>", "", "document type"), ("", "\u{1}", "PCDATA invalid"),
    ("", "&e;", "line 1: "), ("", "<x" + (0..<300).map { " a\($0)=''" }.joined() + "/>", "256"),
  ])
  func whatIsRefused(_ head: String, _ inside: String, _ reason: String) throws {
    let text = head + "<xliff version='1.2'>" + Self.file("a.md", "<source>Мост\(inside)</source>") + "</xliff>"
    for count in [1, 7, 50, 10_000] {
      let error = #expect(throws: ArticleError.self) { try jobs(XLIFFReader(), source(Array(text.utf8), by: count)) }
      #expect(error?.message.contains(reason) == true, "\(count): \(error?.message ?? "")")
    }
  }

  @Test func whatCannotBeRead() throws {
    let source = JobSource {
      var number = 0
      return { () throws(ArticleError) in
        number += 1
        if number > 1 { throw ArticleError(.unreadable, "the disk is gone") }
        return Array("<xliff version='1.2'>".utf8)
      }
    }
    let error = #expect(throws: ArticleError.self) { try jobs(XLIFFReader(), source) }
    #expect(error?.message == "the disk is gone")
  }

  /// An article's job is handed on while the rest of the file has not been asked for.
  @Test func theFirstComesBeforeTheRestIsRead() throws {
    let many = Self.document((0..<300).map { Self.file("\($0).md", "<source>Мост</source>") }.joined())
    let bytes = Array(many.utf8)
    nonisolated(unsafe) var asked = 0
    var first: Int?
    try XLIFFReader().read(source(bytes, by: 500) { asked += 1 }) { _ in first = first ?? asked }
    // Once over all of it, to see what it is in.
    let pieces = bytes.count / 500 + 2
    #expect(asked == 2 * pieces && (first ?? asked) < pieces + pieces / 2, "\(first ?? 0) of \(asked)")
  }

  @Test func anArticleThatStandsApartComesInParts() throws {
    let found = try TableReader().jobs(Array(Self.table.utf8))
    #expect(found.map(\.original) == ["a.md", "b.md", "a.md"])
    #expect(found.map { $0.units.map(\.id) } == [["1", "2"], ["1"], ["3"]])
    #expect(try TMXReader().jobs(Array(Self.tmx.utf8)).map(\.units.count) == [2, 1])
    #expect(try POReader().jobs(Array(Self.po.utf8)).map(\.units.count) == [1, 1])
    #expect(try UnitRecordReader().jobs(Array(Self.records.utf8)).map(\.units.count) == [1, 2])
  }

  /// What one part of an article's job has lost another one has.
  @Test func partsAreJoined() {
    func job(_ id: String, _ hash: String?) -> Job {
      let unit = JobUnit(id: id, source: [.text("Мост")], target: nil)
      let mark = hash.map { PipelineMark(name: "p", fingerprint: $0) }
      return Job(
        original: "a", sourceLanguage: "ru", targetLanguage: "kk", hash: hash, pipeline: mark, units: [unit], size: nil)
    }
    let joined = Job(joining: [job("1", nil), job("2", "x")])
    #expect(joined.hash == "x" && joined.pipeline?.fingerprint == "x" && joined.units.map(\.id) == ["1", "2"])
  }
}
