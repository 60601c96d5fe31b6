import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct SourceTests {
  @Test(arguments: [
    ("a/../b", "b"), ("./a/./b", "a/b"), ("/a/../../b", "/../b"), ("../../b", "../../b"), ("a/../../b", "../b"),
    ("a//b", "a/b"),
  ])
  func pathsHaveOneName(path: String, plain: String) {
    #expect(Source.plain(path) == plain)
  }

  @Test(arguments: [
    ("x/y.yaml", "z", "x/z"), ("y.yaml", "z", "z"), ("x/y.yaml", "/z", "/z"), ("x/y.yaml", "../z", "z"),
  ])
  func aFileIsNamedFromTheFolderOfTheOneThatNamesIt(source: String, name: String, path: String) {
    #expect(Source(name: source, string: "").path(of: name) == path)
  }

  @Test func theEndOfALineIsNoPartOfIt() {
    let source = Source(name: "a", string: "one\r\n\r\ntwo\nж")
    #expect((0..<4).map { source.text[source.lineRange($0)] } == ["one", "", "two", "ж"])
    #expect(source.place(ofLine: 3).range == 7..<10 && source.place(ofLine: 99).line == 4)
    #expect(source.lineAndColumn(13) == (3, 1))
  }

  @Test(arguments: [
    ("stages: [a]", true), ("stagse: [a]", true), ("a: 1\nstages : 2", true), ("states: [a]", false), ("stages", false),
    ("a: stages", false), ("stageless words: 1", false), ("", false),
  ])
  func aLineTellsByItsKey(text: String, isFound: Bool) {
    #expect(Source(name: "a", string: text).hasLine(beginningWith: ["stages"], not: ["states"]) == isFound)
  }
}
