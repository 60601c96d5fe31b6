import Testing

@testable import LedeSyntax
@testable import LedeText

@Suite struct XMLWriterTests {
  private static let marks = "a&b<c>d\"e'\t\n\r\u{0}]]>"

  @Test func elementsStandALineEachAndDeeperInside() {
    var xml = XMLWriter()
    xml.declaration()
    xml.open("list", ["xmlns": "urn:x", "size": nil])
    xml.element("item", ["no": "1"], text: "One")
    xml.open("group")
    xml.element("gap", ["wide": "yes"])
    xml.close()
    xml.close()
    #expect(
      xml.xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <list xmlns="urn:x">
          <item no="1">One</item>
          <group>
            <gap wide="yes"/>
          </group>
        </list>

        """)
  }

  @Test func aPartOfADocumentStandsInsideWhatAnotherPartOpened() {
    var part = XMLWriter(inside: ["list", "group"], indentation: " ")
    part.element("item", text: "")
    part.close()
    part.close()
    part.close()
    #expect(part.xml == "  <item></item>\n </group>\n</list>\n")
  }

  @Test func contentIsTextAndElementsOnOneLine() {
    var content = XMLContent("1 < ")
    content.add(.element("b", ["id": "x"], text: "2 & 3"))
    content.add("\n.")
    var xml = XMLWriter()
    xml.element("p", content: content)
    #expect(xml.xml == "<p>1 &lt; <b id=\"x\">2 &amp; 3</b>\n.</p>\n")
  }

  @Test func whatMarkupNeedsIsEscapedAndWhatXMLDoesNotAllowIsReplaced() {
    var xml = XMLWriter()
    xml.element("p", ["a": Self.marks], text: Self.marks)
    #expect(
      xml.xml == """
        <p a="a&amp;b&lt;c&gt;d&quot;e'&#9;&#10;&#13;\u{FFFD}]]&gt;">a&amp;b&lt;c&gt;d"e'\t
        &#13;\u{FFFD}]]&gt;</p>

        """)
  }

  /// All that can be written is read back as it was, but for what XML does not allow.
  @Test func whatIsWrittenIsReadBack() throws {
    let text = Self.marks.replacing("\u{0}", with: "\u{FFFD}")
    var xml = XMLWriter()
    xml.open("p", ["a": Self.marks])
    xml.element("q", text: Self.marks)
    xml.element("r", content: .element("s", ["t": Self.marks], text: Self.marks))
    xml.close()
    var problems = Problems()
    let root = try #require(XMLElement.parse(Source(name: "x", string: xml.xml), &problems))
    #expect(root.attributes["a"] == text && root.children[0].text == text)
    let inner = try #require(root.children[1].children.first)
    #expect(inner.text == text && inner.attributes["t"] == text)
  }
}
