import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeTranslation

@Suite struct TMXTests {
  @Test func document() throws {
    var article = sampleArticle(title: nil, ["Pay {n}. |Two."])
    let pieces: [Target.Piece] = [.placeholder(0), .text(" төле.")]
    article.layers.add(
      Targets([article.segments[0].id: Target(pieces, origin: .job, state: .reviewed)], language: "kk"))
    var writer = TMXWriter()
    writer.job.target = "kk"
    let id = article.segments[0].id
    #expect(
      try writer.write([article]).split(separator: "srclang").last?.drop { $0 != "\n" } == """

          <body>
            <tu tuid="harbour.txt:\(id)">
              <prop type="x-context-post">Two.</prop>
              <prop type="x-state">reviewed</prop>
              <prop type="x-lede">units 1, bytes 0..8, from en, into kk</prop>
              <tuv xml:lang="en">
                <seg>Pay <ph x="1">{n}</ph>.</seg>
              </tuv>
              <tuv xml:lang="kk">
                <seg><ph x="1">{n}</ph> төле.</seg>
              </tuv>
            </tu>
          </body>
        </tmx>

        """)
    writer.untranslated = true
    #expect(try writer.write([article]).contains("<seg>Two.</seg>"))
  }

  // MARK: Reading

  private func jobs(_ units: String, srclang: String = "en") throws -> [Job] {
    let document = """
      <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><header srclang="\(srclang)"><note>x</note></header>
      <body>\(units)</body></tmx>
      """
    return try TMXReader().jobs(Array(document.utf8))
  }

  @Test func languagesInAnyOrderAndSeveral() throws {
    let jobs = try jobs(
      """
      <tu tuid="a b.md:0c"><prop type="x-lede">bytes 3..9, from en, into fr, file 0f, pipeline ab x</prop><prop type="y">z</prop>
      <tuv xml:lang="FR"><seg>Pont</seg></tuv><tuv lang="EN-us"><note>wrong</note><seg>Bridge</seg></tuv>
      <tuv xml:lang="kk"><seg>Көпір</seg></tuv></tu><tu tuid="a b.md:0d"><tuv xml:lang="en"><seg>A</seg></tuv></tu>
      """)
    #expect(jobs.map(\.targetLanguage) == ["fr", "kk", "und"] && jobs.allSatisfy { $0.original == "a b.md" })
    #expect(jobs[0].hash == "0f" && jobs[0].units[0].place == 3..<9)
    #expect(jobs.map { $0.units.map(\.target) } == [[[.text("Pont")]], [[.text("Көпір")]], [nil]])
    #expect(jobs.map { $0.units[0].state } == [.translated, .translated, .translated])
  }

  @Test func unitsOfOthersAreKnownByTheirText() throws {
    let job = try jobs(
      "<tu><tuv xml:lang='en'><seg>One.</seg></tuv><tuv xml:lang='ru'><seg>Один.</seg></tuv></tu>", srclang: "*all*")[0]
    #expect(job.original == "" && job.units.map(\.id) == ["31a38ac06c4ba313"])
  }

  @Test func codes() throws {
    let unit = try jobs(
      """
      <tu tuid="a:1"><tuv xml:lang="en"><seg><bpt i="1" x="7">&lt;b><sub>x</sub></bpt><hi>a</hi><ept i="1">y</ept><it pos="end">z</it></seg></tuv>
      <tuv xml:lang="kk"><seg><it pos="end">z</it><bpt i="3" x="7"/>b<ept i="3"/><ph x="2"/></seg></tuv></tu>
      """)[0].units[0]
    #expect(
      unit.source == [
        .code(JobCode(.opening, id: "7", content: "<b>x")), .text("a"),
        .code(JobCode(.closing, id: "7", content: "y")), .code(JobCode(.closing, id: "-1", content: "z")),
      ])
    #expect(
      unit.target == [
        .code(JobCode(.closing, id: "-1", content: "z")), .code(JobCode(.opening, id: "7")), .text("b"),
        .code(JobCode(.closing, id: "7")), .code(JobCode(.standalone, id: "2")),
      ])
  }

  @Test(arguments: [
    ("<!DOCTYPE tmx [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><tmx/>", "document type"),
    ("<!DOCTYPE tmx SYSTEM 'http://127.0.0.1:9/x.dtd'><tmx>&a;</tmx>", "line 1"), ("<x/>", "its root is `<x>`"),
    ("<tmx>", "the job is no XML"), ("<tmx>" + String(repeating: "<hi>", count: 100_000), "the job is no XML"),
  ])
  func hostileAndOther(_ document: String, _ message: String) {
    #expect {
      try TMXReader().jobs(Array(document.utf8))
    } throws: {
      ($0 as? ArticleError)?.message.contains(message) ?? false
    }
  }
}
