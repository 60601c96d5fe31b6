import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct XLIFF2Tests {
  // MARK: Writing

  private static func code(_ part: Segment.Code.Part, _ id: Int, _ markup: String) -> UnitPiece {
    .code(UnitCode(part: part, id: id, kind: .strong, content: markup))
  }

  private func content(_ pieces: [UnitPiece]) -> String {
    var content = XLIFF2Content()
    return content.content(pieces).xml.replacing(" canCopy=\"no\" canDelete=\"no\"", with: "")
      .replacing(" type=\"fmt\" subType=\"xlf:b\"", with: "")
  }

  @Test func pairsThatNest() {
    #expect(
      content([
        Self.code(.opening, 1, "<b>"), .text("Мост"), Self.code(.opening, 2, "<i>"), Self.code(.closing, 2, "</i>"),
        Self.code(.closing, 1, "</b>"),
      ]) == """
        <pc id="1" dataRefStart="d1" dataRefEnd="d2">Мост<pc id="2" dataRefStart="d3" dataRefEnd="d4"></pc></pc>
        """)
  }

  @Test func pairsThatOverlap() {
    #expect(
      content([
        Self.code(.opening, 1, "<b>"), Self.code(.opening, 2, "<i>"), .text("Үй"), Self.code(.closing, 1, "</b>"),
        Self.code(.closing, 2, "</i>"),
      ]) == """
        <sc id="1" dataRef="d1"/><sc id="2" dataRef="d2"/>Үй<ec startRef="1" dataRef="d3"/><ec startRef="2" dataRef="d4"/>
        """)
  }

  @Test func halvesAndStandaloneOnes() {
    #expect(
      content([Self.code(.closingAlone, 1, "</b>"), .text("a"), Self.code(.openingAlone, 2, "<b>")]) == """
        <ec id="1" isolated="yes" dataRef="d1"/>a<sc id="2" isolated="yes" dataRef="d2"/>
        """)
    #expect(
      content([.code(UnitCode(part: .standalone, id: 1, kind: nil, content: "{n}"))]) == """
        <ph id="1" disp="{n}" dataRef="d1"/>
        """)
    // A translation that lost the other half.
    #expect(content([Self.code(.opening, 1, "")]) == "<sc id=\"1\" isolated=\"yes\"/>")
  }

  @Test func theHeadSaysTheLanguages() {
    var writer = XLIFF2Writer()
    writer.job.target = "kk"
    var run = RunInfo(name: "x")
    #expect(writer.head(run).contains("version=\"2.0\" srcLang=\"mul\" trgLang=\"kk\""))
    run.language = "ru"
    writer.version = .v22
    #expect(writer.head(run).contains("urn:oasis:names:tc:xliff:document:2.2\""))
    #expect(writer.head(run).contains("version=\"2.2\" srcLang=\"ru\" trgLang=\"kk\""))
  }

  // MARK: Reading

  private func jobs(_ units: String, root: String = "srcLang='ru' trgLang='kk'") throws -> [Job] {
    let document = """
      <?xml version="1.0"?><xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0"
      version="2.1" \(root)><file id="f1" original="мост.txt"><mda:metadata><mda:metaGroup><mda:meta type="origin">from en, into fr,
      file 0f, pipeline ab x</mda:meta></mda:metaGroup></mda:metadata><notes><note>wrong</note></notes>\(units)</file></xliff>
      """
    return try XLIFF2Reader().jobs(Array(document.utf8))
  }

  private func target(_ segments: String) throws -> [JobPiece]? {
    try jobs("<unit id='1'>\(segments)</unit>").first?.units.first?.target?.normalised
  }

  @Test func theFileIsKnown() throws {
    let job = try #require(try jobs("<unit id='1'><segment><source>a</source></segment></unit>").first)
    #expect(job.original == "мост.txt" && job.sourceLanguage == "en" && job.targetLanguage == "kk" && job.hash == "0f")
    #expect(job.pipeline == PipelineMark(name: "x", fingerprint: "ab"))
    let other = try #require(
      try jobs("<unit id='1'><segment><source>a</source></segment></unit>", root: "srcLang='mul'").first)
    #expect(other.sourceLanguage == "en" && other.targetLanguage == "fr")
  }

  @Test(arguments: [
    "<segment><source>Bridge</source><target>Көпір</target></segment>",
    "<segment><source>Bridge</source><target><mrk id='m1' type='term'>Кө</mrk><sm id='m2'/>пір<em startRef='m2'/></target></segment>",
    "<segment><source>Br</source><target>Кө</target></segment><segment><source>idge</source><target>пір</target></segment>",
    "<segment><source>Br</source><target order='2'>пір</target></segment><segment><source>x</source><target order='1'>Кө</target></segment>",
    "<mtc:matches xmlns:mtc='urn:oasis:names:tc:xliff:matches:2.0'><mtc:match ref='#1'><source>x</source><target>wrong</target></mtc:match></mtc:matches><segment><source>x</source><target><![CDATA[Көпір]]></target></segment>",
    "<x:y xmlns:x='http://example.org'>wrong</x:y><notes><note>wrong</note></notes><segment><source>x</source><target>Көпір</target></segment>",
  ])
  func whatClientsGiveBack(_ segments: String) throws {
    #expect(try target(segments) == [.text("Көпір")])
  }

  @Test(arguments: [
    "<segment><source>a</source></segment>", "<segment><source>a</source><target/></segment>",
    "<segment><source>a</source><target>b</target></segment><segment><source>c</source></segment>",
  ])
  func noTarget(_ segments: String) throws {
    #expect(try target(segments) == nil)
  }

  @Test func whatIsBetweenSegmentsStays() throws {
    let segments = """
      <segment><source>A.</source><target>B.</target></segment><ignorable><source> </source></ignorable>
      <segment><source>C.</source><target>D.</target></segment>
      """
    #expect(try target(segments) == [.text("B. D.")])
    #expect(try jobs("<unit id='1'>\(segments)</unit>")[0].units[0].source == [.text("A."), .text(" "), .text("C.")])
  }

  /// A blank between two sentences has no state; without one, a segment is new.
  @Test(arguments: [
    ("<ignorable><source> </source></ignorable>", "final"),
    ("<segment><source>c</source><target>d</target></segment>", "initial"),
  ])
  func theStateIsThatOfItsSegments(_ others: String, _ state: String) throws {
    let first = "<segment state='final'><source>a</source><target>b</target></segment>"
    #expect(try jobs("<unit id='1'>\(first)\(others)</unit>")[0].units[0].state?.rawValue == state)
  }

  @Test func codes() throws {
    let unit = try #require(
      try jobs(
        """
        <unit id='1'><originalData><data id='d1'>&lt;b></data><data id='d2'>x<cp hex='0001'/></data></originalData><segment>
        <source><pc id='1' dataRefStart='d1'>a</pc><sc id='2' isolated='yes'/><ec id='3' isolated='yes' dataRef='d2'/></source>
        <target><sc id='1'/>b<ec startRef='1'/><ph id='4' copyOf='5' disp='{n}'/></target></segment></unit>
        """
      ).first?.units.first)
    #expect(
      unit.source == [
        .code(JobCode(.opening, id: "1", content: "<b>")), .text("a"), .code(JobCode(.closing, id: "1")),
        .code(JobCode(.opening, id: "2")), .code(JobCode(.closing, id: "3", content: "x\u{FFFD}")),
      ])
    #expect(
      unit.target == [
        .code(JobCode(.opening, id: "1")), .text("b"), .code(JobCode(.closing, id: "1")),
        .code(JobCode(.standalone, id: "5", content: "{n}")),
      ])
  }

  @Test func statesAndPlaces() throws {
    let units = try jobs(
      """
      <unit id='a'><mda:metadata xmlns:mda='urn:oasis:names:tc:xliff:metadata:2.0'><mda:metaGroup><mda:meta type='origin'>bytes 3..9, title</mda:meta>
      </mda:metaGroup></mda:metadata><segment state='final'><source>a</source><target>a</target></segment></unit>
      <unit id='b'><segment state='final'><source>a</source><target>b</target></segment><segment state='translated'><source>a</source><target>b</target></segment></unit>
      <group id='g'><unit id='c'><segment><source>a</source><target>b</target></segment></unit></group>
      """
    )[0].units
    #expect(units.map(\.state) == [.final, .translated, .initial] && units.map(\.isTranslated) == [true, true, true])
    #expect(units[0].place == 3..<9 && units[0].isTitle && units[1].place == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY a 'b'>]><xliff version='2.0'/>", "document type"),
    ("<!DOCTYPE xliff SYSTEM 'http://example.org/x.dtd'><xliff version='2.0'/>", "document type"),
    ("<xliff version='2.0'>&a;</xliff>", "line 1: the "), ("<xliff version='2.0'>", "line 1: the job is no XML"),
    ("<tmx/>", "its root is `<tmx>`"), ("<xliff version='1.2'/>", "no XLIFF 2"),
    ("<xliff version='2.0'>" + String(repeating: "<group>", count: 100_000), "the job is no XML"),
  ])
  func hostileAndOther(_ document: String, _ message: String) {
    #expect {
      try XLIFF2Reader().jobs(Array(document.utf8))
    } throws: {
      ($0 as? ArticleError)?.message.contains(message) ?? false
    }
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><!-- <xliff version='1.2'> --><xliff a='b'\nversion = \"2.2\">", "XLIFF 2"),
    ("<xliff version='1.2'>", "XLIFF 1.2"), ("<xliff>", "XLIFF 1.2"),
    ("<x:xliff xmlns:x='y' version='2.0'>", "XLIFF 2"),
  ])
  func recognised(_ text: String, _ name: String) {
    let formats = Catalogue.jobFormats.filter { type(of: $0).recognises(FileHead(Array(text.utf8))) }
    #expect(formats.map { type(of: $0).name } == [name])
  }

  @Test(arguments: [
    ("<?xml version='1.0'?><xliff version='2.0'>", "XLIFF"), ("<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>\n<tmx>", "TMX"),
    ("# ours\n\nmsgid \"\"\n", "PO"), ("# Мост\n\nmsgid «x»\n", nil), ("<html>", nil),
  ])
  func jobsAreNoArticles(_ text: String, _ kind: String?) {
    #expect(FileHead(Array(text.utf8)).jobKind == kind)
  }
}
