import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeRun
@testable import LedeText

@Suite struct JobRunTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A job for a text: translations by source, found by place where one is given.
  private func job(
    _ original: String, of text: String, _ units: [(source: String, target: String, place: Range<Int>?)],
    into target: String = "fr"
  ) -> String {
    let body = units.enumerated().map { index, unit in
      let place = unit.place.map { "<context context-type='x-bytes'>\($0.lowerBound)-\($0.upperBound)</context>" } ?? ""
      let id = FNV1a.hash(unit.source.utf8).hexadecimal
      return
        "<trans-unit id='\(id)'><source>\(unit.source)</source><target>\(unit.target)</target>\(place)</trans-unit>"
    }
    return """
      <file original="\(original)" source-language="en" target-language="\(target)"><header><skl><external-file
      crc="\(SourceFile(Array(text.utf8), format: "").hash)"/></skl></header><body>\(body.joined())</body></file>
      """
  }

  /// - Returns: what went wrong.
  private func merge(_ files: [String], source: Bool = true, utf8: Bool = false) throws -> (
    report: MergeReport, problems: [String]
  ) {
    let xml = "<xliff xmlns='urn:oasis:names:tc:xliff:document:1.2' version='1.2'>\(files.joined())</xliff>"
    let path = try folder.write("jobs/back.xlf", xml)
    var run = JobRun.standard { _, settings in
      load("stages: [segment, {emit: {xliff: true}}]", settings: settings).pipeline
    }
    run.options.writesUTF8 = utf8
    run.source = source ? Path(folder / "in") : nil
    var problems: [String] = []
    let report = try run.merge([InputFile(path: path)], to: folder / "out") { source, error in
      problems.append("\(source.split(separator: "/").last ?? ""): \(error.code.rawValue)")
    }
    return (report, problems)
  }

  /// Only what names a file must stay below the folder: an id of a record may be an address with any parts.
  @Test func anIDIsNoPath() throws {
    try folder.write("in/s.jsonl", #"{"id": "http://e.kz/../a", "text": "He slept."}"# + "\n")
    let units = [(source: "He slept.", target: "Il dort.", place: Range<Int>?.none)]
    let merged = try merge([job("s.jsonl#http://e.kz/../a", of: "", units)])
    #expect(merged.problems == [])
    #expect(folder.read("out/s.jsonl")?.contains("Il dort.") == true)
    #expect(try merge([job("../s.jsonl#a", of: "", units)]).problems == ["back.xlf: malformed"])
  }

  @Test func aFileByPlacesElseByIDs() throws {
    try folder.write("in/a/b.txt", "It rained. He slept.\n")
    let units = [(source: "He slept.", target: "Il dort.", place: 11..<20 as Range<Int>?)]
    let merged = try merge([job("a/b.txt", of: "It rained. He slept.\n", units)])
    #expect(merged.problems.isEmpty && merged.report.merged == 1)
    #expect(folder.read("out/a/b.txt") == "It rained. Il dort.\n")
    try folder.write("in/a/c.txt", "Now it rained hard. He slept.\n")
    #expect(try merge([job("a/c.txt", of: "It rained. He slept.\n", units)]).problems.isEmpty)
    #expect(folder.read("out/a/c.txt") == "Now it rained hard. Il dort.\n")
  }

  @Test func aRecordByItsID() throws {
    let (one, two) = (#"{"id": "a#1", "text": "It rained."}"#, #"{"id": "b", "text": "He \u0073lept."}"#)
    try folder.write("in/s.jsonl", [two, #"{"text": "New."}"#, one].map { $0 + "\n" }.joined())
    let merged = try merge([
      job("s.jsonl#a#1", of: one, [("It rained.", "«\\» \"!\"", 24..<34)]),
      job("s.jsonl#b", of: two, [("He slept.", "Il dort.", nil)]),
      job("s.jsonl#c", of: two, [("He slept.", "Il dort.", nil)]),
    ])
    #expect(merged.problems == ["s.jsonl#c: stale"] && merged.report.merged == 2)
    #expect(
      folder.read("out/s.jsonl")
        == #"{"id": "b", "text": "Il dort."}"# + "\n{\"text\": \"New.\"}\n" + #"{"id": "a#1", "text": "«\\» \"!\""}"#
        + "\n")
  }

  /// Records without ids are known by their numbers, and found where they stand now; of equal ones the first goes to the first.
  @Test func recordsWithoutIDsMayHaveMoved() throws {
    let (one, two) = (#"{"text": "It rained."}"#, #"{"text": "He slept."}"#)
    func merged(_ name: String, _ records: String...) throws -> (lines: [Substring]?, problems: [String]) {
      try folder.write("in/\(name)", records.joined(separator: "\n") + "\n")
      let problems = try merge([
        job("\(name)#1", of: one, [("It rained.", "Il pleut.", 10..<20)]),
        job("\(name)#2", of: two, [("He slept.", "Il dort.", 10..<19)]),
        job("\(name)#3", of: two, [("He slept.", "Elle dort.", 10..<19)]),
      ]).problems
      return (folder.read("out/\(name)")?.split(separator: "\n"), problems)
    }
    let (french, he, she) = (#"{"text": "Il pleut."}"#, #"{"text": "Il dort."}"#, #"{"text": "Elle dort."}"#)
    var found = try merged("a.jsonl", one, two, two)
    #expect(found.problems == [] && found.lines?.map(String.init) == [french, he, she])
    let new = #"{"text": "New."}"#
    found = try merged("b.jsonl", new, new, new, two, two, one)
    #expect(found.problems == [] && found.lines?.map(String.init) == [new, new, new, he, she, french])
    found = try merged("c.jsonl", two, two)
    #expect(found.problems == ["c.jsonl#1: stale"])
  }

  @Test func severalLanguagesHaveFolders() throws {
    try folder.write("jobs/a.txt", "It rained.")
    let text = "It rained."
    let merged = try merge(
      [
        job("a.txt", of: text, [("It rained.", "Oui.", 0..<10)]),
        job("a.txt", of: text, [("It rained.", "Иә.", 0..<10)], into: "kk"),
      ], source: false)
    #expect(merged.problems.isEmpty)
    #expect(folder.read("out/fr/a.txt") == "Oui." && folder.read("out/kk/a.txt") == "Иә.")
  }

  @Test func jobsThatContradictEachOther() throws {
    try folder.write("in/a.txt", "It rained.")
    let targets = ["Oui.", "Non."].map { job("a.txt", of: "It rained.", [("It rained.", $0, 0..<10)]) }
    #expect(try merge(targets).problems.count == 1)
    #expect(folder.read("out/a.txt") == "It rained.")
  }

  @Test(arguments: ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "", "."])
  func pathsThatLeadOut(_ original: String) throws {
    try folder.write("secret.txt", "It rained.")
    try folder.write("in/a/b.txt", "It rained.")
    let merged = try merge([job(original, of: "It rained.", [("It rained.", "Oui.", 0..<10)])])
    #expect(merged.problems.count == 1 && folder.files("out") == ["errors.jsonl"])
  }

  @Test(arguments: [0..<9_999, 5..<5, 1..<2, 3..<10])
  func placesThatAreNone(_ place: Range<Int>) throws {
    let text = "Қала. Река."
    try folder.write("in/a.txt", text)
    let merged = try merge([job("a.txt", of: text, [("Nothing.", "Oui.", place)])])
    #expect(merged.problems.count == 1 && merged.problems[0].hasSuffix(": stale"))
    #expect(folder.read("out/a.txt") == text)
  }

  @Test func unitsThatAreMissingAreCounted() throws {
    try folder.write("in/a.txt", "It rained. He slept.")
    let count = "<count-group name='lede'><count count-type='total' unit='trans-unit'>2</count></count-group></header>"
    func notes(_ units: [(source: String, target: String, place: Range<Int>?)]) throws -> [String] {
      let job = job("a.txt", of: "It rained. He slept.", units).replacing("</header>", with: count)
      return try merge([job]).report.notes
    }
    let units: [(source: String, target: String, place: Range<Int>?)] = [
      ("It rained.", "Oui.", 0..<10), ("He slept.", "Non.", 11..<20),
    ]
    #expect(try notes([units[0]]) == ["a.txt: 1 of the 2 units of this article are not in the job"])
    try folder.write("out/a.txt", "")
    #expect(try merge([job("a.txt", of: "", [])]).problems == ["back.xlf: empty"])
    #expect(try notes(units) == [])
  }

  @Test(arguments: ["koi8-r", "UTF-16LE", "windows-1251"])
  func asUTF8WhereLettersAreLacking(_ encoding: String) throws {
    let text = "Старый мост через реку закрыт на ремонт.\r\nСегодня идёт дождь, и жители ходят в обход.\r\n"
    let mark: [UInt8] = encoding == "UTF-16LE" ? [0xFF, 0xFE] : []
    try folder.write("in/a.txt", mark + Encoding.encode(Text(text), as: encoding))
    let unit = ("Старый мост через реку закрыт на ремонт.", "Көпір жабық 桥.", nil as Range<Int>?)
    #expect(try merge([job("a.txt", of: "", [unit])], utf8: true).problems.isEmpty)
    #expect(folder.read("out/a.txt") == "Көпір жабық 桥.\r\nСегодня идёт дождь, и жители ходят в обход.\r\n")
  }

  @Test func anEntryByItsID() throws {
    func feed(_ text: String) -> String {
      """
      <rss version='2.0'><channel><item><guid>8</guid><title>Alone</title></item>
      <item><guid>7</guid><title>A</title><description>\(text)</description></item></channel></rss>
      """
    }
    try folder.write("in/f.rss", feed("It rained."))
    let merged = try merge([
      job("f.rss#7", of: "", [("It rained.", "Oui &amp; &lt;non&gt;.", nil)]),
      job("f.rss#8", of: "", [("Alone", "Seul", nil)]),
    ])
    // Where an entry without text stands is not known.
    #expect(merged.problems == ["f.rss#8: unwritable"] && merged.report.merged == 1)
    #expect(folder.read("out/f.rss") == feed("Oui &amp;amp; &amp;lt;non&amp;gt;."))
  }

  @Test(arguments: [
    "<?xml version='1.0' encoding='windows-1251'?><rss><channel><item><guid>7</guid><description>",
    "<meta charset=windows-1251><p>",
  ])
  func whatStatesItsEncodingStaysInIt(_ head: String) throws {
    let isPage = head.hasPrefix("<meta")
    let name = isPage ? "a.html" : "a.rss"
    let tail = isPage ? "" : "</description></item></channel></rss>"
    try folder.write("in/\(name)", Encoding.encode(Text(head + "Дождь шёл." + tail), as: "windows-1251"))
    let merged = try merge([job(isPage ? name : name + "#7", of: "", [("Дождь шёл.", "Қар.", nil)])], utf8: true)
    #expect(merged.report.notes.count == 1 && merged.report.notes[0].contains("windows-1251"))
    #expect(folder.read("out/\(name)")?.hasSuffix("&#1178;\u{FFFD}\u{FFFD}." + tail) ?? false)
  }
}
