import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

@Suite struct KeptArticlesTests {
  private func file(_ path: String) -> InputFile { InputFile(path: Path(path), name: path, isRegular: true) }

  private func entry(_ path: String) throws -> KeptArticles.Entry {
    let text = String(repeating: "The river rose. ", count: 64)
    let input = ReaderInput(source: path, bytes: Array(text.utf8), language: "en")
    return KeptArticles.Entry(article: try PlainTextReader().read(input), size: text.utf8.count)
  }

  @Test func anArticleIsHandedOutOnce() throws {
    let kept = KeptArticles()
    kept.keep(try entry("a.txt"), of: file("a.txt"))
    #expect(kept.take(file("b.txt")) == nil)
    #expect(kept.take(file("a.txt"))?.article.source == "a.txt")
    #expect(kept.take(file("a.txt")) == nil)
  }

  @Test func pathsAreToldApartByTheirBytes() throws {
    let kept = KeptArticles()
    for path in ["\u{439}.txt", "\u{438}\u{306}.txt"] { kept.keep(try entry(path), of: file(path)) }
    #expect(kept.take(file("\u{439}.txt")) != nil && kept.take(file("\u{438}\u{306}.txt")) != nil)
  }

  @Test func behindTheLastOneForWhichThereIsRoomNothingIsKept() throws {
    let kept = KeptArticles(capacity: 2000)
    for path in ["a.txt", "b.txt", "c.txt"] { kept.keep(try entry(path), of: file(path)) }
    #expect(kept.isFull)
    #expect(["a.txt", "b.txt", "c.txt"].map { kept.take(file($0)) != nil } == [true, false, false])
  }
}
