import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeReaders
@testable import LedeText
@testable import LedeTranslation

/// What is written is read again as what the translation says: in the encoding that a file states, escaped as often as it is read.
@Suite struct WrittenAsReadTests {
  @Test(arguments: [
    ("<meta charset=windows-1251>", "windows-1251"), ("<meta charset=\"KOI8-R\">", "KOI8-R"),
    ("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-5\">", "ISO-8859-5"),
    ("<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"), ("<meta charset=utf-8>", "UTF-8"),
    ("<meta charset=utf-16>", "UTF-8"), ("<meta charset=no-such>", "UTF-8"), ("", "UTF-8"),
    ("<script charset=windows-1251></script>", "UTF-8"),
  ])
  func aPageOfASCIIIsWhatItStates(_ head: String, _ encoding: String) throws {
    let text = "\(head)<p>One <b>two</b>.<p>Four."
    let merging = try Merging(text, named: "a.html")
    #expect(merging.article.metadata.encoding.lowercased() == encoding.lowercased())
    let job = merging.translated { $0.source.plainText == "Four." ? [.text("Мост ғ.")] : nil }
    let bytes = ArticleMerge.applied(merging.merge(job).result.edits, to: merging.bytes)
    let letter = encoding == "UTF-8" ? "ғ" : "&#1171;"
    #expect(bytes == (try Encoding.encode(Text(text.replacing("Four.", with: "Мост \(letter).")), as: encoding)))
  }

  /// An entry of a feed with each text behind a word.
  private func merged(_ entry: String, head: String = "") throws -> (units: [String], entry: String) {
    let (start, end) = ("\(head)<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id>", "</entry></feed>")
    let feed = Array((start + entry + end).utf8)
    let article = try #require(try XMLFeedReader().entries(of: feed).next()).article(source: "f#1", language: "en")
    let merging = try Merging(article, of: feed)
    let job = merging.translated { [.text("Zz " + $0.source.plainText)] }
    let result = JobMerger().merge(job, into: article, feed, MergeOptions())
    #expect(result.problems.isEmpty, "\(result.problems)")
    let text = String(decoding: ArticleMerge.applied(result.edits, to: feed), as: UTF8.self)
    return (merging.job.units.map(\.source.plainText), String(text.dropFirst(start.count).dropLast(end.count)))
  }

  @Test(arguments: [
    ("<title>T</title><summary>Oil &lt; salt.</summary>", "<title>Zz T</title><summary>Zz Oil &lt; salt.</summary>"),
    ("<title>T</title><summary>R&amp;D won.</summary>", "<title>Zz T</title><summary>Zz R&amp;D won.</summary>"),
    (
      "<title>R&amp;D</title><summary type='text'>R&amp;amp;D.</summary>",
      "<title>Zz R&amp;D</title><summary type='text'>Zz R&amp;amp;D.</summary>"
    ),
    (
      "<title>T</title><summary type='html'>R&amp;amp;D won.</summary>",
      "<title>Zz T</title><summary type='html'>Zz R&amp;amp;D won.</summary>"
    ),
    (
      "<title>T</title><summary>&lt;p&gt;R&amp;amp;D won.&lt;/p&gt;</summary>",
      "<title>Zz T</title><summary>&lt;p&gt;Zz R&amp;amp;D won.&lt;/p&gt;</summary>"
    ),
  ])
  func atom(_ entry: String, _ expected: String) throws { #expect(try merged(entry).entry == expected) }

  @Test func aFeedOfASCIIIsWhatItStates() throws {
    let head = "<?xml version='1.0' encoding='windows-1251'?>"
    let item = "<item><title>T</title><description>One.</description></item>"
    let feed = Array("\(head)<rss><channel>\(item)</channel></rss>".utf8)
    let article = try #require(try XMLFeedReader().entries(of: feed).next()).article(source: "f#1", language: "en")
    let merging = try Merging(article, of: feed)
    let result = JobMerger().merge(merging.translated { _ in [.text("Мост")] }, into: article, feed, MergeOptions())
    let bytes = ArticleMerge.applied(result.edits, to: feed)
    let text = try Encoding.decode(bytes, as: "windows-1251").text
    #expect(text[0..<text.count].contains("<title>Мост</title><description>Мост</description>"))
  }

  @Test(arguments: [
    (#"{"title": "T", "text": "One.", "summary": "Short."}"#, ["`summary` beside the text that was translated"]),
    (#"{"title": "T", "text": "One.", "html": "<p>One."}"#, ["`html` beside the text that was translated"]),
    (#"{"title": "T", "text": "One.", "summary": ""}"#, []),
  ])
  func otherTextsOfARecordAreTold(_ record: String, _ starts: [String]) throws {
    let merging = try Merging(record, named: "a.jsonl")
    let notes = merging.merged(["One.": "Un."]).result.notes
    #expect(notes.count == starts.count && zip(notes, starts).allSatisfy { $0.hasPrefix($1) }, "\(notes)")
    #expect(merging.merged([:]).result.notes.isEmpty)
  }

  @Test func otherTextsOfAnEntryAreTold() throws {
    let start = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><content>One.</content>"
    for (more, count) in [("<summary>Short.</summary>", 1), ("<summary/>", 0), ("", 0)] {
      let feed = Array("\(start)\(more)</entry></feed>".utf8)
      let article = try #require(try XMLFeedReader().entries(of: feed).next()).article(source: "f#1", language: "en")
      let merging = try Merging(article, of: feed)
      let job = merging.translated { _ in [.text("Un.")] }
      #expect(JobMerger().merge(job, into: article, feed, MergeOptions()).notes.count == count)
    }
  }

  @Test func aTitleIsDecodedOnce() throws {
    let merging = try Merging("<title>R&amp;amp;D &amp;lt;b&amp;gt; here</title><p>One.", named: "a.html")
    #expect(merging.job.units.first?.source.plainText == "R&amp;D &lt;b&gt; here")
    #expect(
      merging.merged(["R&amp;D &lt;b&gt; here": "R&amp;D ici"]).text == "<title>R&amp;amp;D ici</title><p>One.")
  }

  @Test func aHeadingOfAnyLevelIsTheTitle() throws {
    let text = "<h3>The basics of it</h3><p>Text one."
    let merging = try Merging("<title>The basics of it</title>" + text, named: "a.html")
    #expect(merging.job.units.map(\.source.plainText) == ["The basics of it", "Text one."])
    #expect(
      merging.merged(["The basics of it": "Bases"]).text == "<title>Bases</title><h3>Bases</h3><p>Text one.")
  }

  @Test(arguments: [
    (#"T \u0026 more"#, #"U \u0026 \u003cb\u003e"#), (#"T & more"#, "U & <b>"),
  ])
  func aHeadlineInAScript(_ written: String, _ expected: String) throws {
    func page(_ stated: String, _ shown: String) -> String {
      let script = "{\"@type\":\"Article\",\"headline\":\"\(stated)\"}"
      return "<script type=\"application/ld+json\">\(script)</script><h1>\(shown)</h1><p>One."
    }
    let merged = try Merging(page(written, "T &amp; more"), named: "a.html").merged(["T & more": "U & <b>"])
    #expect(merged.text == page(expected, "U &amp; &lt;b&gt;"))
  }

  @Test(arguments: [
    ("a\u{7}b", "U+0007, which no text may have"), ("a\u{0}", "U+0000, which no text may have"),
    ("a\u{FFFD}b", "U+FFFD, which stands for what was damaged"),
  ])
  func charactersThatStandForDamage(_ target: String, _ message: String) throws {
    for name in ["a.md", "a.html", "a.txt"] {
      let merged = try Merging("It rained.\n", named: name).merged(["It rained.": target])
      #expect(merged.text == "It rained.\n" && merged.result.problems.map(\.error.code) == [.undecodable])
      #expect(merged.result.problems.first?.error.message.contains(message) ?? false)
    }
    let damaged = try Merging("It \u{FFFD}.\n", named: "a.txt").merged(["It \u{FFFD}.": "Il \u{FFFD}."])
    #expect(damaged.text == "Il \u{FFFD}.\n")
    #expect(try Merging("It rained.\n", named: "a.txt").merged(["It rained.": "Il\u{B}a."]).text == "Il a.\n")
  }

  @Test(arguments: [(nil, 1), (.initial, 1), (.translated, 0)] as [(Target.State?, Int)])
  func aTargetWithoutAStateIsInitial(_ least: Target.State?, _ count: Int) throws {
    let merging = try Merging("It rained.\n", named: "a.txt")
    let job = merging.job.with(merging.job.units.map { $0.with(target: [.text("Il a plu.")]) })
    let result = merging.merge(job, options: MergeOptions(least: least)).result
    #expect(result.merged == count && result.untranslated == 1 - count)
  }

  @Test func statesThatAreNoneAreTold() throws {
    let rows = "a.txt:1,a,b,done\na.txt:2,c,d,Final\na.txt:3,e,f,\n"
    let jobs = try TableReader().jobs(Array("id,source,target,state\n\(rows)".utf8))
    #expect(jobs[0].units.map(\.unknownState) == ["done", nil, nil])
    let merging = try Merging("It rained.\n", named: "a.txt")
    var unit = merging.job.units[0].with(target: [.text("Il a plu.")])
    unit.unknownState = "done"
    let notes = merging.merge(merging.job.with([unit])).result.notes
    #expect(notes.count == 1 && notes[0].hasPrefix("1 of the units have a state that is none of `initial`"), "\(notes)")
  }

  @Test func aHeadlineThatIsNowhereIsNamed() throws {
    let merging = try Merging("<title>Old harbour</title><p>One.", named: "a.html")
    let job = merging.job.with([
      JobUnit(id: "0", source: [.text("New harbour")], target: [.text("Port")], isTitle: true)
    ])
    let problems = merging.merge(job).result.problems
    #expect(problems.first?.error.message.contains("«New harbour»") ?? false, "\(problems)")
  }
}
