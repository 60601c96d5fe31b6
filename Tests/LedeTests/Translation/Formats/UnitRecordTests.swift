import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct UnitRecordTests {
  @Test func records() throws {
    var writer = UnitRecordWriter()
    writer.job.target = "kk"
    #expect(
      try writer.write([sampleArticle(title: nil, ["One {1}. |Two."])]).split(separator: "\n").last == """
        {"unit":"harbour.txt:9f875bfb612471a5","source":"Two.","target":null,"state":"initial","notes":["lead, paragraph 1"],\
        "previous":"One {1}.","origin":"units 2, bytes 9..13, from en, into kk"}
        """)
    #expect(try writer.write([sampleArticle(title: nil, ["One {1}."])]).contains("\"source\":\"One {!1}.\""))
  }

  private func jobs(_ text: String) throws -> [Job] { try UnitRecordReader().jobs(Array(text.utf8)) }

  @Test func whatProgramsGiveBack() throws {
    let jobs = try jobs(
      """
      {"target": "{1}Мост{/1}", "x": [1], "source": "{1}Bridge{/1}", "unit": "a.md:0c", "state": "final", "origin": "from en, into ru"}\r

      {"unit":"b.md:1","source":"a","target":null}
      """)
    #expect(jobs.map(\.original) == ["a.md", "b.md"] && jobs[0].targetLanguage == "ru")
    #expect(jobs[0].units[0].target?.plainText == "Мост" && jobs[0].units[0].state == .final)
    #expect(jobs[1].units[0].target == nil)
  }

  @Test(arguments: [
    ("{\"unit\":\"a\",\"source\":\"b\"}\n{", "line 2: the record is no JSON"),
    ("[]", "line 1: the record has no text named"),
    ("{\"unit\":1,\"source\":\"b\"}", "line 1: the record has no text named"),
    ("{\"unit\":\"1\",\"source\":\"b\",\"target\":[\"x\"]}", "line 1: `target` of the record is no text"),
    ("{\"unit\":\"1\",\"source\":\"b\",\"target\":7}", "line 1: `target` of the record is no text"),
  ])
  func refused(_ text: String, _ message: String) {
    #expect {
      try jobs(text)
    } throws: {
      ($0 as? ArticleError)?.message.contains(message) ?? false
    }
  }
}
