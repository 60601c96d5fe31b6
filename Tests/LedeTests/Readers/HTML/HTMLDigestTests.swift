import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

/// What is left out of the page that libxml2 sees must not show.
@Suite struct HTMLDigestTests {
  @Test func attributesAreFoundHoweverTheyAreWritten() throws {
    let html = """
      <META data-x='>' NAME=author  content = "Ann &amp; Ben" content=other><p title="<b class=y>" hidden>Gone</p><p>Text</p>
      """
    let article = try readPage(html)
    #expect(article.metadata.author == "Ann & Ben")
    #expect(article.blockTexts == ["Gone", "Text"])
    let hidden = article.layers[Blocks.self]?.elements.contains { $0.places.contains(.hidden) }
    #expect(hidden == true)
  }

  @Test(arguments: [
    "<script>if (a </b> c) { x = '<p class=a>No</p>' }</script><p>Text &lt; more",
    "<style></p>No</style><p>Text &lt; more</p>", "<!-- <p>No</p> --><p>Text &lt; more", "<p title=a/>Text &lt; more",
    "<!doctype html SYSTEM \"a>b\"><p>Text &lt; more", "<? a='<p>' ?><p>Text &lt; more", "<p>Text < more",
  ])
  func textBehindMarkupOfEachKindIsFound(_ html: String) throws {
    #expect(try readPage(html).blockTexts.last == "Text < more")
  }

  /// What stands behind a sign of inequality may be part of a tag to libxml2.
  @Test(arguments: ["< soon in the harbour", "<= soon in the harbour", "<5 boats in the harbour", "<< in the harbour"])
  func aSignOfInequalityIsText(_ text: String) throws {
    #expect(try readPage("<p>Now \(text)</p><p>More</p>").blockTexts == ["Now \(text)", "More"])
  }

  @Test func eachByteOfTextLeadsBackToThePage() throws {
    let html = "<p class='a b'>A long enough text</p><script>var a = 1</script> <p>and &eacute; another text</p>"
    let article = try readPage(html)
    let bytes = Array(html.utf8)
    for (offset, byte) in article.text.bytes.enumerated() where byte < 0x80 && byte != 0x0A {
      #expect(bytes[try #require(article.origin.offset(offset))] == byte, "at \(offset)")
    }
  }
}
