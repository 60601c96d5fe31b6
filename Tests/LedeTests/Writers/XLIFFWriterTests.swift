import Testing

@testable import Lede

@Suite struct XLIFFWriterTests {
  private func job(_ articles: [Article], _ change: (inout XLIFFWriter) -> Void = { _ in }) throws -> String {
    var writer = XLIFFWriter()
    writer.target = "kk"
    change(&writer)
    return try writer.write(articles)
  }

  @Test func aUnitInAnotherLanguageThanItsFileSaysSo() throws {
    let xml = try job([sampleArticle(["Rain fell.", "Жаңбыр жауды."], languages: [2: "kk"])])
    #expect(xml.contains("source-language=\"en\""))
    #expect(xml.contains("<source>Rain fell.</source>"))
    #expect(xml.contains("<source xml:lang=\"kk\">Жаңбыр жауды.</source>"))
    #expect(xml.split(separator: "in another language than the article: kk</note>").count == 2)
  }

  @Test func jobOfOneArticle() throws {
    var article = sampleArticle(["Tea & cake cost {price}."], summary: [0], source: "a \"b\".txt")
    article.metadata.url = "https://example.org/?a&b"
    #expect(
      try job([article])
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
          <file original="a &quot;b&quot;.txt" source-language="en" target-language="kk" datatype="plaintext" tool-id="lede">
            <header>
              <tool tool-id="lede" tool-name="Lede" tool-version="\(ledeVersion)"/>
              <note from="lede">https://example.org/?a&amp;b</note>
            </header>
            <body>
              <group restype="heading">
                <trans-unit id="ID0" xml:space="preserve" restype="heading">
                  <source>A quiet harbour</source>
                  <target state="needs-translation">A quiet harbour</target>
                  <context-group purpose="information">
                    <context context-type="x-next">Tea &amp; cake cost {price}.</context>
                  </context-group>
                  <note from="lede" priority="3">title</note>
                </trans-unit>
              </group>
              <group restype="x-paragraph">
                <trans-unit id="ID1" xml:space="preserve" extradata="summary">
                  <source>Tea &amp; cake cost <ph id="1">{price}</ph>.</source>
                  <target state="needs-translation">Tea &amp; cake cost <ph id="1">{price}</ph>.</target>
                  <context-group purpose="information">
                    <context context-type="x-previous">A quiet harbour</context>
                  </context-group>
                  <note from="lede" priority="1">summary</note>
                  <note from="lede" priority="3">lead, paragraph 1</note>
                </trans-unit>
              </group>
            </body>
          </file>
        </xliff>

        """.replacingIDs(of: article))
  }

  @Test func unitOfCodesAloneIsNotTranslated() throws {
    let xml = try job([sampleArticle(title: nil, ["{a} {b}"])]) { $0.targets = .empty }
    #expect(xml.contains(" xml:space=\"preserve\" translate=\"no\">\n"))
    #expect(xml.contains("<target state=\"final\"><ph id=\"1\">{a}</ph> <ph id=\"2\">{b}</ph></target>"))
  }

  @Test func emptyTargets() throws {
    let xml = try job([sampleArticle(["One."])]) { $0.targets = .empty }
    #expect(xml.contains("<source>One.</source>\n          <target state=\"needs-translation\"/>\n"))
  }

  @Test func placeholdersAndAddressesCanBeTurnedOff() throws {
    let article = sampleArticle(title: nil, ["See <b>https://example.org</b>."])
    #expect(
      try job([article]) { $0.placeholders = false }.contains("<source>See &lt;b&gt;https://example.org&lt;/b&gt;.<"))
    #expect(
      try job([article]) { ($0.placeholders, $0.addresses) = (false, true) }
        .contains("<source>See &lt;b&gt;<ph id=\"1\">https://example.org</ph>&lt;/b&gt;.<"))
  }

  @Test func illegalCharactersAreReplacedWithANote() throws {
    let xml = try job([sampleArticle(title: nil, ["a\u{1}b\u{C}c\u{FFFF}d\u{1}."])])
    #expect(xml.contains("<source>a\u{FFFD}b c\u{FFFD}d\u{FFFD}.</source>"))
    #expect(xml.contains("priority=\"2\">U+FFFD stands for characters that XML does not allow: U+0001, U+FFFF</note>"))
    #expect(!xml.unicodeScalars.contains("\u{FEFF}"))
  }

  @Test func languageThatIsNoTagIsUndetermined() throws {
    #expect(try job([sampleArticle(["One."], language: "русский\"")]).contains(" source-language=\"und\""))
  }

  @Test func rightToLeft() throws {
    let xml = try job([sampleArticle(title: nil, ["وصل {name} أمس. |فرح الناس."], language: "ar")])
    #expect(xml.contains("<source>وصل <ph id=\"1\">{name}</ph> أمس.</source>"))
  }

  @Test func articleWithoutSentencesHasAnEmptyBody() throws {
    #expect(try job([sampleArticle(title: nil, [])]).contains("    <body>\n    </body>\n"))
  }

  @Test func targetLanguageMustBeGiven() {
    #expect(XLIFFWriter().missingOption == "target")
  }
}

extension String {
  /// Puts the ids of an article's units for `ID0`, `ID1`…
  fileprivate func replacingIDs(of article: Article) -> String {
    var result = self
    for (index, unit) in article.translationUnits.enumerated() {
      result.replace("\"ID\(index)\"", with: "\"\(unit.id)\"")
    }
    return result
  }
}
