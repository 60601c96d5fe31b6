import Testing

@testable import LedeReaders
@testable import LedeSyntax

@Suite struct MarkdownTagTests {
  @Test(arguments: [
    ("<b>", "b"), ("</B>", "/b"), ("<br>", "br/"), ("<x a='1'/>", "x/"), ("<h2 id=a>", "h2"), ("<img src=a>", "img/"),
    ("<!-- a -->", nil), ("<?a?>", nil), ("</br>", "/br"),
  ])
  func hasItsName(tag: String, name: String?) {
    let made = MarkdownTag(Array(tag.utf8)[...])
    #expect(made.map { ($0.isEnd ? "/" : "") + $0.name + ($0.isAlone ? "/" : "") } == name)
  }
}
