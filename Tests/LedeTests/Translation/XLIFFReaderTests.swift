import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct XLIFFReaderTests {
  /// The units of a job of one file.
  private func units(_ body: String) throws -> [JobUnit] {
    try XLIFFReader().jobs(Array(Self.document(body).utf8)).flatMap(\.units)
  }

  private static func document(_ body: String) -> String {
    """
    <?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff" version="1.2">
    <file target-language="kk" original="мост.txt" source-language="ru" datatype="plaintext"><body>\(body)</body></file></xliff>
    """
  }

  private func target(_ content: String) throws -> [JobPiece]? {
    try units("<trans-unit id='1'><source>Bridge</source>\(content)</trans-unit>").first?.target?.normalised
  }

  @Test func textAndCodes() throws {
    #expect(
      try target("<target>Le <bpt id='2' rid='2'>&lt;b></bpt>pont<ept id='2' rid='2'>&lt;/b></ept></target>") == [
        .text("Le "), .code(JobCode(.opening, id: "2")), .text("pont"), .code(JobCode(.closing, id: "2")),
      ])
    #expect(
      try target("<target><g id='1'>Көпір</g><x id='2'/></target>") == [
        .code(JobCode(.opening, id: "1")), .text("Көпір"), .code(JobCode(.closing, id: "1")),
        .code(JobCode(.standalone, id: "2")),
      ])
    #expect(
      try target("<target>Мост<it id='1' pos='close'>a <sub>b</sub></it></target>") == [
        .text("Мост"), .code(JobCode(.closing, id: "1")),
      ])
  }

  /// A number of units that none can be says nothing of what is lacking.
  @Test(arguments: [("3", 3), ("0", nil), ("-9223372036854775808", nil), ("many", nil)] as [(String, Int?)])
  func howManyUnitsThereWere(_ count: String, _ size: Int?) throws {
    let group = "<count-group name='lede'><count count-type='total' unit='trans-unit'>\(count)</count></count-group>"
    let file = Self.document("<trans-unit id='1'><source>Bridge</source></trans-unit>")
      .replacing("<body>", with: "<header>\(group)</header><body>")
    let job = try #require(try XLIFFReader().jobs(Array(file.utf8)).first)
    #expect(job.size == size && (job.lack == nil) == (size == nil))
  }

  @Test func namesInPlaceOfMarkup() throws {
    let unit = try #require(
      try units(
        "<trans-unit id='1'><source><bx id='1' rid='7'/>A<ex id='2' rid='7'/><x id='3' equiv-text='{n}'/></source></trans-unit>"
      ).first)
    #expect(
      unit.source == [
        .code(JobCode(.opening, id: "7")), .text("A"), .code(JobCode(.closing, id: "7")),
        .code(JobCode(.standalone, id: "3", content: "{n}")),
      ])
  }

  @Test(arguments: [
    "<seg-source><mrk mid='0' mtype='seg'>Bridge</mrk></seg-source><target><mrk mtype='seg' mid='0'>Көпір</mrk></target>",
    "<alt-trans><target>wrong</target></alt-trans><target>Көпір</target>",
    "<target>Көпір</target><mq:status><target>wrong</target></mq:status>",
    "<target><mrk mtype='x-comment'>Көпір</mrk></target><note>wrong</note>",
    "<target><![CDATA[Көпір]]></target>",
  ])
  func whatClientsAdd(_ content: String) throws {
    #expect(try target(content) == [.text("Көпір")])
  }

  @Test(arguments: ["", "<target/>", "<target>  </target>"])
  func noTarget(_ content: String) throws {
    #expect(try target(content) == nil)
  }

  @Test func statesAndPlaces() throws {
    let units = try units(
      """
      <trans-unit id='a' approved='yes'><source>A</source><target state='needs-translation'>A</target></trans-unit>
      <trans-unit id='b'><source>A</source><target state='final'>B</target>
      <context-group purpose='location'><context context-type='x-bytes'>3-12</context></context-group></trans-unit>
      <trans-unit id='c'><source>A</source><target state='new'>A</target></trans-unit>
      <trans-unit id='d'><source>A</source><target>B</target></trans-unit>
      """)
    #expect(units.map(\.state) == [.reviewed, .final, .initial, nil])
    #expect(units.map(\.isTranslated) == [true, true, false, true])
    #expect(units.map(\.place) == [nil, 3..<12, nil, nil])
  }

  @Test func theFormOfCharactersIsNoTranslation() throws {
    let units = try units("<trans-unit id='a'><source>caf\u{E9}</source><target> cafe\u{301}</target></trans-unit>")
    #expect(units.map(\.isTranslated) == [false])
  }

  @Test func theFileIsKnown() throws {
    let head = """
      <header><skl><external-file crc="0f" href="x"/></skl><phase-group><phase job-id="ab" process-name="p" phase-name="x"/>
      </phase-group></header>
      """
    let document = Self.document("").replacing("<body>", with: head + "<body>")
    let job = try XLIFFReader().jobs(Array(document.utf8))[0]
    #expect(job.original == "мост.txt" && job.sourceLanguage == "ru" && job.targetLanguage == "kk")
    #expect(job.hash == "0f" && job.pipeline == PipelineMark(name: "p", fingerprint: "ab"))
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><xliff version='1.2'/>", "document type"),
    ("<xliff version='1.2'>&a;</xliff>", "line 1: the "), ("<xliff version='1.2'>", "line 1: the job is no XML"),
    ("<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'/>", "export it as XLIFF 1.2"),
    ("<tmx/>", "its root is `<tmx>`"),
    ("<xliff version='1.2'>" + String(repeating: "<g>", count: 100_000), "the job is no XML"),
  ])
  func hostileAndOther(_ document: String, _ message: String) {
    #expect {
      try XLIFFReader().jobs(Array(document.utf8))
    } throws: {
      ($0 as? ArticleError)?.message.contains(message) ?? false
    }
  }

  /// As ASCII to look at: what is declared tells; with letters of UTF-8 they do.
  @Test(arguments: [
    ("UTF-7", "+BDQEMA-", "да"), ("utf-7", "да", "да"), ("UTF-16", "да", "да"), ("iso-8859-1", "da", "da"),
    ("klingon", "да", "да"),
  ])
  func declaredEncodings(_ encoding: String, _ written: String, _ read: String) throws {
    let xml = """
      <?xml version="1.0" encoding="\(encoding)"?><xliff version="1.2"><file original="a.txt" source-language="en"><body>
      <trans-unit id="1"><source>x</source><target>\(written)</target></trans-unit></body></file></xliff>
      """
    #expect(try XLIFFReader().jobs(Array(xml.utf8)).first?.units.first?.target == [.text(read)])
  }
}
