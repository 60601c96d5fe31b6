import Testing

@testable import Lede
@testable import LedeCore
@testable import LedeText
@testable import LedeTranslation

/// Jobs in files of so many words.
@Suite struct JobPartsTests {
  /// What a file may hold, and the units of each, for paragraphs of 3, 2 + 2 and 6 words.
  @Test(arguments: [
    (100, [["Мост через реку.", "Идёт дождь.", "Дует ветер.", "Лодки вернулись к берегу до вечера."]]),
    (7, [["Мост через реку.", "Идёт дождь.", "Дует ветер."], ["Лодки вернулись к берегу до вечера."]]),
    // The second paragraph stays whole.
    (6, [["Мост через реку."], ["Идёт дождь.", "Дует ветер."], ["Лодки вернулись к берегу до вечера."]]),
    (2, [["Мост через реку."], ["Идёт дождь."], ["Дует ветер."], ["Лодки вернулись к берегу до вечера."]]),
  ])
  func pieces(_ most: Int, _ expected: [[String]]) throws {
    let text = "Мост через реку.\n\nИдёт дождь. Дует ветер.\n\nЛодки вернулись к берегу до вечера.\n"
    let article = try Pipeline.load("documentation").article(Array(text.utf8), named: "a.txt", language: "ru")
      .processed(by: ["segment"]).extracted
    var writer = XLIFFWriter()
    (writer.job.target, writer.job.words) = ("kk", most)
    let run = RunInfo(name: "test")
    let pieces = try writer.pieces(of: article, KnowledgeBase().knowledge(of: article))
    let units = try pieces.map { piece in
      try XLIFFReader().jobs(Array((writer.head(run) + piece.text + writer.tail(run)).utf8)).flatMap(\.units)
        .map(\.source.plainText)
    }
    #expect(units == expected)
    #expect(pieces.map(\.words).reduce(0, +) == 13)
  }

  @Test func aTableInMarkdown() throws {
    var article = sampleArticle(title: nil, ["One <b> *x*."])
    let id = article.segments[0].id
    article.layers.add(
      Targets([id: Target([.text("Бір | көп.")], origin: .job, state: .translated)], language: "kk"))
    var writer = BilingualWriter()
    (writer.job.target, writer.files.file) = ("kk", "{name}.md")
    #expect(
      try writer.write([article]) == """
        # test

        ## harbour.txt

        | # | en | kk |
        | --- | --- | --- |
        | 1 | One &lt;b> \\*x\\*. | Бір \\| көп. |

        """)
  }

  @Test(arguments: [
    ("id\tsource\ttarget\tstate\na:1\tx\t\n", "a table of units"),
    ("\u{FEFF}\"ID\";\"Source\";\"Target\"\r\n", "a table of units"),
    ("sep=,\nid,source,target\n", "a table of units"),
    ("id,name,target\n", nil), ("The id, source, and target of it.\n", nil),
    ("{\"unit\": \"a:1\", \"source\": \"x\", \"target\": \"\"}\n", "JSON lines of units"),
    ("{\"unit\": \"a:1\", \"source\": \"x\", \"target\": \"\", \"text\": \"y\"}\n", nil),
  ])
  func noArticle(_ text: String, _ kind: String?) { #expect(FileHead(Array(text.utf8)).jobKind == kind) }
}
