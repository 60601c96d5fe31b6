import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeTranslation

@Suite struct TableReaderTests {
  private func job(_ text: String) throws -> Job { try #require(try TableReader().jobs(Array(text.utf8)).first) }

  private static let rows = [
    ["id", "source", "target", "state", "origin"],
    [
      "үй/мост.md:0a-2", "A {1}bridge{/1}, \"new\"", "Un {1}pont{/1}; «neuf»", "final",
      "bytes 3..12, title, from en, into fr, file 0f, pipeline ab x",
    ],
  ]

  private static func table(_ rows: [[String]], _ separator: String) -> String {
    rows.map { $0.map(CSVRows.quoted).joined(separator: separator) }.joined(separator: "\r\n")
  }

  @Test(arguments: [",", ";", "\t"])
  func separators(_ separator: String) throws {
    try check(job(Self.table(Self.rows, separator)))
    try check(job("\u{FEFF}sep=\(separator)\r\n" + Self.table(Self.rows, separator)))
  }

  @Test func wideBytesOfASpreadsheet() throws {
    let text = "\u{FEFF}" + Self.table(Self.rows, "\t")
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(TableReader.recognises(FileHead(bytes)))
    try check(#require(try TableReader().jobs(bytes).first))
  }

  @Test func columnsInAnotherOrderAndMoreOfThem() throws {
    let rows = Self.rows.map { ["x"] + $0.reversed() + ["y"] }
    try check(job(Self.table(rows + [["", "", "", "", "", "", ""], [""]], ",")))
  }

  private func check(_ job: Job) {
    #expect(job.original == "үй/мост.md" && job.targetLanguage == "fr" && job.sourceLanguage == "en")
    #expect(job.hash == "0f" && job.pipeline == PipelineMark(name: "x", fingerprint: "ab"))
    let codes = [JobPiece.code(JobCode(.opening, id: "1")), .code(JobCode(.closing, id: "1"))]
    #expect(
      job.units == [
        JobUnit(
          id: "0a-2", source: [.text("A "), codes[0], .text("bridge"), codes[1], .text(", \"new\"")],
          target: [.text("Un "), codes[0], .text("pont"), codes[1], .text("; «neuf»")], state: .final, place: 3..<12,
          isTitle: true)
      ])
  }

  @Test func lostColumnsAreNotMissed() throws {
    let job = try job("ID,Target,Source\na.txt:1,Көпір,Мост\na.txt:2,,Үй\n")
    #expect(job.hash == nil && job.targetLanguage == nil)
    #expect(job.units.map(\.target) == [[.text("Көпір")], nil])
  }

  @Test(arguments: [
    ("'=1", "=1"), ("''=1", "'=1"), ("'Tis", "'Tis"), ("=1", "=1"), ("\"Да\", сказал", "\"Да\", сказал"),
    ("\"a \"\"b\"\"\"", "a \"b\""), ("\"a\nb\"", "a\nb"),
  ])
  func cells(_ cell: String, _ text: String) throws {
    #expect(try job("id\tsource\ttarget\n1\tx\t\(cell)\n2\tx\ty").units.map(\.target) == [[.text(text)], [.text("y")]])
  }

  @Test(arguments: [
    ("id,source\n1,a", "line 1: the table has no column `target`"), ("source,target\na,b", "has no column `id`"),
    ("id,target\n1,b", "has no column `source`"), ("a,b\n1,2", "no line with the names"),
    ("id,source,target\n1,\"a\nb\",c\n,d,e", "line 4: the row has a translation and no id"),
  ])
  func refused(_ table: String, _ message: String) {
    #expect {
      try TableReader().jobs(Array(table.utf8))
    } throws: {
      ($0 as? ArticleError)?.message.contains(message) ?? false
    }
  }

  @Test func everyArticleAndLanguageIsAJob() throws {
    let text = "id,source,target,origin\na:1,x,y,into fr\nb:1,x,y,into fr\na:2,x,y,into fr\na:1,x,y,into de\n"
    let jobs = try TableReader().jobs(Array(text.utf8))
    #expect(jobs.map(\.original) == ["a", "b", "a", "a"] && jobs.map(\.units.count) == [1, 1, 1, 1])
    #expect(jobs.map(\.targetLanguage) == ["fr", "fr", "fr", "de"])
  }
}
