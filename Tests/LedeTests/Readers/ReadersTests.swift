import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

@Suite struct ReadersTests {
  private func choice(_ name: String, _ text: String) -> String {
    Readers.standard.choose(forFile: name, FileHead(Array(text.utf8))).map { type(of: $0).name } ?? "none"
  }

  @Test(arguments: [
    ("a.txt", "Text", "plain-text"), ("a.TXT", "Text", "plain-text"), ("-", "Text", "plain-text"),
    ("a.xyz", "Text", "plain-text"),
    ("a.html", "Text", "html"), ("a.md", "<b>bold</b> text", "markdown"), ("a.jsonl", "{}", "jsonl"),
    ("a.eml", "Text", "mail"),
    ("a.xml", "<urlset>", "feed"), ("a.json", "[1]", "json-feed"),
    // The first bytes of a file go before a name that says something else.
    ("a.txt", "<!DOCTYPE html><p>Text", "html"), ("-", "\u{FEFF}\n <HTML lang=ru>", "html"),
    ("-", "<?xml version='1.0'?><!-- a --><!DOCTYPE html PUBLIC 'x'><html>", "html"), ("a.xml", "<html>", "html"),
    ("a.html", "<?xml version='1.0'?><rss version='2.0'>", "feed"), ("-", "<feed xmlns='x'>", "feed"),
    ("-", "<rdf:RDF>", "feed"),
    ("-", "{\"version\": \"https://jsonfeed.org/version/1\"", "json-feed"),
    ("-", "{\"id\": 1, \"text\": \"a\"}", "jsonl"),
    ("a.txt", "{\"text\": \"a\"}\n", "jsonl"), ("-", "{curly} text", "plain-text"),
    ("-", "<p>no page</p>", "plain-text"),
    ("-", "Received: by x\n\tfolded\nSubject: y\n\ntext", "mail"),
    ("a.txt", "Note: a\nMessage-ID in text\n\ntext", "plain-text"),
    ("a.txt", "From: a\nSubject: b\n\ntext", "plain-text"),
  ])
  func aFileIsReadAsWhatItIs(_ name: String, _ head: String, _ reader: String) {
    #expect(choice(name, head) == reader)
  }

  @Test(arguments: ["UTF-16", "UTF-16BE", "UTF-32LE"]) func wideEncodingsAreSeenThrough(_ encoding: String) throws {
    let head = FileHead(try encoded("<!DOCTYPE html><p>Text", encoding))
    #expect(Readers.standard.choose(forFile: "-", head).map { type(of: $0).name } == "html")
  }

  @Test func everyReaderHasANameOfItsOwn() {
    #expect(Set(Readers.standard.names).count == Readers.standard.names.count)
    for name in Readers.standard.names { #expect(Readers.standard.named(name).map { type(of: $0).name } == name) }
    #expect(Readers.standard.named("nothing") == nil)
  }

  @Test func ofAFolderOnlyThatIsReadWhichAReaderKnows() throws {
    let folder = try Folder()
    for (name, text) in [
      ("a.txt", "Text"), ("b.xml", "<rss>"), ("c.xml", "<urlset>"), ("d.json", "{\"a\": 1}"), ("e.eml", ""),
      ("f.json", "{\"version\":\"https://jsonfeed.org/version/1\"}"), ("g.md", ""), ("h.png", "Text"),
    ] { try folder.write("in/" + name, text) }
    #expect(InputFinder.find([folder / "in"]).files.map(\.name) == ["a.txt", "b.xml", "e.eml", "f.json", "g.md"])
  }

  @Test func aFeedGivesAnArticleAnEntryAndTheUsersFormatGoesFirst() async throws {
    let folder = try Folder()
    try folder.write("in/a.txt", "<rss><channel><item><description>One.</description></item><item/></channel></rss>")
    let pipeline = try #require(load("name: job\nstages: [segment, emit: {tsv: true}]").pipeline)
    let files = InputFinder.find([folder / "in"]).files
    var events: [RunEvent] = []
    let report = try await Run(pipeline: pipeline, options: RunOptions(jobs: 2)).write(files, to: folder / "out") {
      events.append($0)
    }
    #expect(report.done == 1 && events.map(\.source) == ["a.txt#1", "a.txt#2"] && events[1].error?.code == .empty)
    let plain = RunOptions(jobs: 2, reader: Readers.standard.named("plain-text"))
    #expect(try await Run(pipeline: pipeline, options: plain).write(files, to: folder / "plain") { _ in }.done == 1)
    #expect(folder.read("plain/job.tsv")?.contains("<rss>") == true)
  }
}
