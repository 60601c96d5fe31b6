import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeSyntax
@testable import LedeTranslation

@Suite struct POTests {
  private static func target(_ text: String, _ state: Target.State, score: Double? = nil) -> Target {
    Target([.text(text)], origin: .job, score: score, state: state)
  }

  private func written(_ paragraphs: [String], _ targets: [Int: Target] = [:]) throws -> String {
    var article = sampleArticle(title: nil, paragraphs)
    let segments = article.segments
    if !targets.isEmpty {
      let items = targets.map { (segments[$0.key].id, $0.value) }
      article.layers.add(Targets(Dictionary(items) { first, _ in first }, language: "kk"))
    }
    var writer = POWriter()
    writer.job.target = "kk"
    return try writer.write([article])
  }

  private func entries(_ paragraphs: [String], _ targets: [Int: Target] = [:]) throws -> [POEntry] {
    Array(try PODocument(Array(written(paragraphs, targets).utf8)).entries.dropFirst())
  }

  @Test func document() throws {
    #expect(
      try written(["One. |Two."]).split(separator: "X-Generator").last?.drop { $0 != "#" } == """
        #. lead, paragraph 1
        #. context: […] Two.
        #. lede: units 2, bytes 0..4, from en, into kk
        #: harbour.txt
        msgctxt "harbour.txt:31a38ac06c4ba313"
        msgid "One."
        msgstr ""

        #. lead, paragraph 1
        #. context: One. […]
        #. lede: units 2, bytes 5..9, from en, into kk
        #: harbour.txt
        msgctxt "harbour.txt:9f875bfb612471a5"
        msgid "Two."
        msgstr ""


        """)
  }

  @Test func theHeaderSaysTheLanguage() throws {
    let header = try PODocument(Array(POWriter().head(RunInfo(name: "x")).utf8)).entries[0]
    #expect(header.flags == ["fuzzy"] && header.fields["Language"] == "" && header.fields["Project-Id-Version"] == "x")
    var writer = POWriter()
    writer.job.target = "pt-BR"
    let other = try PODocument(Array(writer.head(RunInfo(name: "x")).utf8)).entries[0]
    #expect(other.flags.isEmpty && other.fields["Language"] == "pt_BR")
  }

  @Test func statesAndProposals() throws {
    let entries = try entries(
      ["One. |Two. |Three."],
      [
        0: Self.target("Бір.", .translated), 1: Self.target("Екі.", .initial),
        2: Self.target("Үш.", .initial, score: 0.8),
      ])
    #expect(entries.map(\.text) == ["Бір.", "Екі.", "Үш."])
    #expect(entries.map(\.flags) == [[], ["fuzzy"], ["fuzzy"]])
    #expect(entries[2].extracted.contains("similar (80 %): Үш."))
  }

  @Test(arguments: [
    ("Pay %d now.", "c-format"), ("Pay %1$s of %lu.", "c-format"), ("Pay %(sum)s.", "python-format"),
    ("Save 50% now.", nil), ("Pay %d, save 50% of it.", nil), ("Pay {n}.", nil), ("Pay now.", nil),
  ])
  func formats(_ text: String, _ flag: String?) throws {
    #expect(try entries([text])[0].flags == [flag].compactMap { $0 })
  }

  // MARK: Reading

  private func job(_ text: String) throws -> Job {
    let head = "msgid \"\"\nmsgstr \"\"\n\"Language: pt_BR\\n\"\n\n"
    return try #require(try POReader().jobs(Array((head + text).utf8)).first)
  }

  @Test func whatEditorsGiveBack() throws {
    let job = try job(
      """
      #. lede: bytes 3..9, title, from en, into kk, file 0f, pipeline ab x
      #: a/b.md
      msgctxt ""
      "a/b.md:"
      "0c"
      msgid "{1}One{/1}."
      msgstr "{1}Um{/1}."

      #, fuzzy
      msgctxt "a/b.md:0d"
      msgid "Two."
      msgstr "Dois."

      #~ msgctxt "a/b.md:0e"
      #~ msgid "Three."
      #~ msgstr "Três."
      """)
    #expect(job.original == "a/b.md" && job.targetLanguage == "pt-BR" && job.hash == "0f" && job.sourceLanguage == "en")
    #expect(job.units.map(\.id) == ["0c", "0d"] && job.units.map(\.isTranslated) == [true, false])
    #expect(job.units.map(\.state) == [.translated, .initial] && job.units[1].target == [.text("Dois.")])
    #expect(job.units[0].place == 3..<9 && job.units[0].isTitle)
  }

  /// As an editor has wrapped it: behind blanks, each line with its end.
  @Test(arguments: [
    ("msgid \"A b. C.\"\nmsgstr \"\"\n\"X y. \"\n\"Z.\"\n", false),
    ("msgid \"A b. C.\"\nmsgstr \"\"\n\"X y. \"\n", true),
    ("msgid \"A b. C.\"\nmsgstr \"\"\n\"X y.\"", true), ("msgid \"A b. C.\"\nmsgstr \"X y. Z.\"", false),
    ("msgid \"A b. C.\"\n", true), ("msgctxt \"a:1\"\n", true), ("#. body\n", true), ("# of a person\n", false),
    ("msgid \"A \"\nmsgstr \"\"\n\"X \"\n", false), ("#~ msgid \"A\"\n#~ msgstr \"\"\n", false),
  ])
  func theEndOfTheFile(_ end: String, _ isCutOff: Bool) {
    let text = "msgid \"One.\"\nmsgstr \"Bir.\"\n\n" + end
    #expect(((try? PODocument(Array(text.utf8))) == nil) == isCutOff)
  }

  @Test func lostContexts() throws {
    let job = try job("#: a b.md\nmsgid \"{1}One{/1}.\"\nmsgstr \"{1}Um{/1}.\"")
    #expect(job.original == "a b.md" && job.units.map(\.id) == ["31a38ac06c4ba313"])
  }

  @Test func anotherEncoding() throws {
    let text =
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=KOI8-R\\n\"\n\nmsgctxt \"a:1\"\nmsgid \"b\"\nmsgstr \""
    let job = try #require(try POReader().jobs(Array(text.utf8) + [0xED, 0xCF, 0xD3, 0xD4, 0x22]).first)
    #expect(job.units.first?.target == [.text("Мост")])
  }

  @Test(arguments: [("sr@latin", "sr-Latn"), ("uz_UZ@cyrillic", "uz-Cyrl-UZ"), ("kk", "kk")])
  func languages(_ locale: String, _ tag: String) throws {
    let text = "msgid \"\"\nmsgstr \"Language: \(locale)\\n\"\n\nmsgctxt \"a:1\"\nmsgid \"b\"\nmsgstr \"\""
    #expect(try POReader().jobs(Array(text.utf8)).map(\.targetLanguage) == [tag])
  }

  @Test(arguments: [
    ("msgid \"a", "line 5: the text has no"),
    ("msgctxt \"x\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"", "line 5: the entry has plural forms"),
  ])
  func refused(_ text: String, _ message: String) {
    #expect {
      try job(text)
    } throws: {
      ($0 as? ArticleError)?.message.contains(message) ?? false
    }
  }

  @Test(arguments: [
    ("# Title\n\nmsgid\n", false), ("# x\n#: y\r\nmsgctxt \"a\"\r\n", true), ("\u{FEFF}msgid \"\"\n", true),
    ("# Title\n", false),
  ])
  func recognised(_ text: String, _ isPO: Bool) {
    #expect(POReader.recognises(FileHead(Array(text.utf8))) == isPO)
  }
}
