import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

@Suite struct TemplateTests {
  private func load(_ template: String?, options: String = "", name: String = "week.html.mustache")
    -> PipelineLoader.Outcome
  {
    let yaml =
      "name: week\nstages:\n  - segment\n  - score\n  - summarise\n  - emit:\n      template: {template: \(name)\(options)}\n"
    return PipelineLoader.load("job.yaml", environment: [:]) { path in
      path == "job.yaml" ? Array(yaml.utf8) : path == name ? template.map { Array($0.utf8) } : nil
    }
  }

  private func write(
    _ template: String, _ items: [Item], options: String = "", name: String = "week.html.mustache"
  ) throws -> String {
    let outcome = load(template, options: options, name: name)
    let pipeline = try #require(outcome.pipeline, "\(outcome.diagnostics.map(\.message))")
    let writer = try #require(pipeline.writers(for: nil).first?.writer as? TemplateNewsletter)
    return writer.write(Edition(items), RunInfo(name: "week", time: Timestamp(seconds: 1_747_224_000)))
  }

  private func item(_ title: String?, language: String = "ru", _ change: (inout Item) -> Void = { _ in }) -> Item {
    var item = Item(sampleArticle(title: title, ["Да. |Нет."], summary: [0, 1], language: language))
    change(&item)
    return item
  }

  @Test(arguments: [
    ("{{#items}}{{title}};{{/items}}", "Мост;Көпір;"),
    ("{{count}} {{date}} {{date_written}}", "2 2025-05-14 14 мая 2025 г."),
    ("{{language}} {{direction}} {{newsletter}}", "ru ltr week"),
    ("{{#items}}{{#summary}}[{{.}}]{{/summary}}{{text}} {{/items}}", "[Да.][Нет.]Да. Нет. [Да.][Нет.]Да. Нет. "),
    // What an item lacks is not looked for around it.
    ("{{#items}}{{date}}{{date_written}}{{#url}}url{{/url}}{{^tags}}-{{/tags}}{{/items}}", "--"),
    ("{{#sections}}<{{heading}}>{{#items}}{{title}}{{/items}}{{/sections}}", "<>МостКөпір"),
    ("{{#items}}{{title}}{{^last()}}, {{/last()}}{{/items}}", "Мост, Көпір"),
    ("a\n{{#items}}\n{{title}}\n{{/items}}\nb", "a\nМост\nКөпір\nb"),
    ("{{#items}}\n{{language}}\n{{/items}}\n", "ru\nkk\n"),
  ])
  func whatATemplateShows(template: String, expected: String) throws {
    #expect(try write(template, [item("Мост"), item("Көпір", language: "kk")]) == expected)
  }

  @Test func sectionsWithTheirItems() throws {
    let items = [item("A") { $0.section = "X" }, item("B") { $0.section = "X" }, item("C") { $0.section = "Y" }]
    let template = "{{#sections}}{{heading}}:{{#items}}{{title}}{{/items}} {{/sections}}"
    #expect(try write(template, items) == "X:AB Y:C ")
  }

  @Test func otherReports() throws {
    let grouped = item("A") { item in
      item.others = [OtherReport(name: "Порт", title: nil, url: "https://p.kz/1", id: "1", reason: "")]
    }
    let template = "{{#items}}{{also}} {{#others}}{{name}} {{url}}{{/others}}{{/items}}"
    #expect(try write(template, [grouped]) == "также: Порт https://p.kz/1")
  }

  @Test(arguments: [
    ("w.html.mustache", "", "&lt;b&gt; &quot;a&quot; &amp; &#39;*c*&#39;"),
    ("w.xml", "", "&lt;b&gt; &quot;a&quot; &amp; &#39;*c*&#39;"),
    ("w.md.mustache", "", "&lt;b> \"a\" & '\\*c\\*'"), ("w.json.mustache", "", "<b> \\\"a\\\" & '*c*'"),
    ("w.csv", "", "<b> \"\"a\"\" & '*c*'"), ("w.txt.mustache", "", "<b> \"a\" & '*c*'"),
    ("w.mustache", "", "<b> \"a\" & '*c*'"),
    ("w.txt.mustache", ", file: 'a/{name}.html'", "&lt;b&gt; &quot;a&quot; &amp; &#39;*c*&#39;"),
  ])
  func valuesAreEscapedForTheirFile(name: String, options: String, expected: String) throws {
    let text = try write("{{#items}}{{title}}{{/items}}", [item("<b> \"a\" & '*c*'")], options: options, name: name)
    #expect(text == expected)
  }

  /// A mark that another one is combined with is one character to Swift, and a mark to a browser.
  @Test func combinedMarksAreEscaped() throws {
    let text = try write("{{#items}}{{title}}{{/items}}", [item("<\u{338}b>\u{301} \"\u{301}")])
    #expect(text == "&lt;\u{338}b&gt;\u{301} &quot;\u{301}")
  }

  @Test func theEndingIsThatOfTheFileOrTheTemplate() throws {
    for (name, options, ending) in [
      ("a/week.html.mustache", "", ".html"), ("week.xml", "", ".xml"), ("week.mustache", "", ".txt"),
      ("v1.2/week", "", ".txt"), ("week.html.mustache", ", file: 'x.md'", ".md"),
    ] {
      let pipeline = try #require(load("{{count}}", options: options, name: name).pipeline)
      #expect(pipeline.writers(for: nil).first?.writer.ending == ending)
    }
  }

  @Test(arguments: [
    ("a\n{{#items}}{{titel}}{{/items}}", 2, "`titel` is nothing that a template can ask for", "did you mean `title`?"),
    ("{{items.titel}}", 1, "`titel` is nothing that a template can ask for", "did you mean `title`?"),
    (
      "\n\n{{#items}}{{title}}", 3, "this template cannot be read: a section is not closed",
      "close it with `{{/items}}`"
    ),
    (
      "{{#items}}\n{{/tags}}", 2, "this template cannot be read: a section is closed that is not the one that is open",
      "mend the tag here or just above"
    ),
    (
      "{{#items}}{{{title}}}{{/items}}", 1, "values do not go into a file unescaped",
      "write `{{name}}`: it is escaped as the file needs it"
    ),
    (
      "{{&newsletter}}", 1, "values do not go into a file unescaped",
      "write `{{name}}`: it is escaped as the file needs it"
    ),
    ("{{> head}}", 1, "a template has no parts in other files", "write them here"),
    ("{{=<% %>=}}", 1, "the braces and the escaping are fixed", "leave the tag out"),
    ("{{% CONTENT_TYPE:TEXT}}", 1, "the braces and the escaping are fixed", "leave the tag out"),
    (
      "{{upercased(newsletter)}}", 1, "`upercased` is nothing that a template can ask for", "did you mean `uppercased`?"
    ),
  ])
  func faultsHaveTheirPlace(template: String, line: Int, message: String, help: String) throws {
    let problem = try #require(load(template).diagnostics.first)
    #expect(problem.message == message && problem.help == help)
    #expect(problem.place.source.name == "week.html.mustache" && problem.place.line == line)
  }

  /// Whoever checks a pipeline need not be who wrote it: other files are not shown.
  @Test func anotherFileIsNoTemplate() throws {
    let problem = try #require(load("root:x:0:0\nsecret\n").diagnostics.first)
    #expect(problem.code == .foreignFile && problem.message == "the file `week.html.mustache` is no Mustache template")
  }

  @Test func withoutAFileItCannotBe() throws {
    #expect(load(nil).diagnostics.first?.code == .unreadableFile)
    #expect(load("{{count}}", name: "''").diagnostics.map(\.code).contains(.unreadableFile))
    let outcome = PipelineLoader.load("job.yaml", environment: [:]) { _ in
      Array("stages: [segment, score, summarise, emit: {template: true}]".utf8)
    }
    #expect(outcome.diagnostics.map(\.message) == ["`template` needs `template`"])
  }

  @Test func theNamesOfRecordsAreThoseThatTemplatesKnow() {
    #expect(ItemRecord(item("A"), RunInfo(name: "test")).members.map(\.key) == ItemRecord.names)
  }

  @Test(arguments: [
    ("", ["week.page.html", "week.list.txt"]),
    (", file: \"{date}/issue.html\"", ["2025-05-14/issue.page.html", "2025-05-14/issue.list.txt"]),
  ])
  func severalAreAFileEach(_ options: String, _ expected: [String]) throws {
    let yaml =
      "name: week\nstages: [segment, score, summarise, emit: {template: {template: [mail/page.html.mustache, list.txt.mustache]\(options)}}]"
    let outcome = PipelineLoader.load("job.yaml", environment: [:]) { path in
      Array((path == "job.yaml" ? yaml : "{{#items}}{{title}}{{/items}}").utf8)
    }
    let writers = try #require(outcome.pipeline).writers(for: nil).map(\.writer)
    let values = FileOptions.Values(name: "week", language: "ru", date: "2025-05-14")
    #expect(writers.map { $0.files.stem(ending: $0.ending, values) + $0.ending } == expected)
    let written = writers.compactMap {
      ($0 as? TemplateNewsletter)?.write(Edition([item("<A>")]), RunInfo(name: "week"))
    }
    #expect(written == ["&lt;A&gt;", "<A>"])
  }
}
