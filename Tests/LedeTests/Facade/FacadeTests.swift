import Lede
import Testing

/// The library as others use it: this file imports nothing else.
@Suite struct FacadeTests {
  private let yaml = """
    name: short
    stages: [segment, score: {position: true}, summarise: {sentences: 1}, emit: {text: {title: ''}}]
    """
  private let ferry = Array(
    "The ferry is back.\n\nIt sails twice a day, and it takes the bikes of all who come.\n".utf8)

  @Test func anArticleFromBytes() throws {
    let pipeline = try Pipeline.load(yaml: yaml)
    let article = try pipeline.process(try pipeline.article(ferry, named: "ferry.txt", language: "en"))
    #expect(article.source == "ferry.txt")
    #expect(article.layers[Sentences.self]?.items.map { article.text[$0.range] }.first == "The ferry is back.")
    #expect(article.layers[Summary.self]?.chosen == [0])
    #expect(article.json(withText: false).hasPrefix(#"{"source":"ferry.txt","#))
    #expect(article.json().contains(#""text":"The ferry"#))
  }

  @Test func theFirstOfSeveralRecords() throws {
    let pipeline = try Pipeline.load(yaml: yaml)
    let lines = Array("\n {\"text\": \"One came.\"}\r\n{\"text\": \"Two came.\"}\n".utf8)
    let article = try pipeline.article(lines, named: "a.jsonl")
    #expect(article.text[0..<article.text.count] == "One came.")
  }

  @Test func bytesThatAreNoArticle() throws {
    let pipeline = try Pipeline.load("newsletter")
    #expect(throws: ArticleError.self) { try pipeline.article([], named: "a.txt") }
    #expect(throws: ArticleError.self) { try pipeline.article(ofFile: "/nowhere/at.all") }
  }

  @Test func aPipelineThatIsRefused() throws {
    let error = try #require(throws: PipelineError.self) { try Pipeline.load(yaml: "stages: [segmnt]") }
    let problem = try #require(error.diagnostics.first)
    #expect(problem.code == .unknownValue)
    #expect((problem.place.file, problem.place.line, problem.place.column) == ("pipeline.yaml", 1, 10))
    #expect("\(error)".contains("help: did you mean `segment`?"))
    #expect(error.diagnostics.json.hasPrefix(#"[{"severity":"error","code":"unknown-value""#))
    #expect(Pipeline.check("newsletter").isEmpty)
    #expect(Pipeline.check("newsletter", settings: ["summarise.sentences=0"]).map(\.code) == [.outOfRange])
  }

  @Test func filesToFiles() async throws {
    let folder = try Folder()
    try folder.write("in/ferry.txt", String(decoding: ferry, as: UTF8.self))
    try folder.write("in/empty.txt", "")
    var failed: [String] = []
    let report = try await Pipeline.load(yaml: yaml).run([folder / "in"], to: folder / "out", language: "en") {
      if $1 != nil { failed.append($0) }
    }
    #expect((report.done, report.failed) == (1, 1))
    #expect(failed == ["empty.txt"])
    #expect(folder.read("out/short.txt")?.contains("The ferry is back\n") == true)
    await #expect(throws: ArticleError.self) {
      _ = try await Pipeline.load(yaml: yaml).run([folder / "nowhere"], to: folder / "out")
    }
  }
}
