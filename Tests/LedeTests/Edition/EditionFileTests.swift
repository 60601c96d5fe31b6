import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeNewsletter
@testable import LedeSyntax

/// The file of an edition, as it is written and read.
@Suite struct EditionFileTests {
  private func item(_ title: String? = "A title", _ sentences: [String] = ["One.", "Two."]) -> Item {
    var article = sampleArticle(title: title, [sentences.joined(separator: "|"), "Three. |Four."], summary: [0, 1])
    article.metadata.url = "https://e.org/\(title ?? "")"
    (article.metadata.site, article.metadata.date, article.metadata.tags) = ("E", "2025-03-12", ["a, b", "c"])
    var item = Item(article, alternatives: 3)
    item.section = "English"
    item.others = [OtherReport(name: "F", title: nil, url: "https://f.org/1", id: "f", reason: "alike")]
    return item
  }

  private func written(_ edition: Edition) -> String {
    EditionFileWriter().output(of: edition, RunInfo(name: "job"), own: { _ in EditionFileWriter() }).pieces.joined()
  }

  private func read(_ yaml: String) -> (edition: Edition?, problems: String) {
    var problems = Problems()
    let edition = Edition.read(Source(name: "edition.yaml", string: yaml), &problems)
    return (edition, DiagnosticRenderer(color: false).render(problems.diagnostics))
  }

  @Test(
    arguments: [
      ("A title", "One."), ("\"Quoted\" \\ back", "# no comment: [x] {y}"), ("${env:HOME}", "a: b"),
      ("— ‹x›", "\u{202E}x"),
      ("Қазақша", "سلام"), ("2025", "true"), ("~", "null"), ("'", "-"), ("😀", "\u{FEFF}a"),
    ])
  func whatIsWrittenIsRead(title: String, sentence: String) throws {
    var edition = Edition([item(title, [sentence, "Two."])])
    edition.origin = EditionOrigin(pipeline: "../a b.yaml", settings: ["summarise.sentences=2"])
    let (found, problems) = read(written(edition))
    let own = try #require(found?.items.first)
    #expect(problems == "" && found?.origin == edition.origin)
    #expect(own.title == title && own.summary == [sentence, "Two."] && !own.review.isEdited)
    #expect(own.alternatives.map(\.text) == ["Three.", "Four."])
    #expect(own.sentences.map(\.id).last == edition.items[0].sentences.last?.id)
    let facts: KeyValuePairs<PartialKeyPath<Item>, Void> = [
      \.id: (), \.url: (), \.site: (), \.date: (), \.tags: (), \.section: (), \.language: (), \.source: (),
      \.minutes: (),
      \.others: (), \.doubts: (),
    ]
    for fact in facts.map(\.key) { #expect("\(own[keyPath: fact])" == "\(edition.items[0][keyPath: fact])") }
    #expect(written(found ?? Edition([])) == written(edition))
  }

  @Test(
    arguments: [
      ("title: \"A title\"", "title: Mine"), ("- \"Two.\"", "- Three."), ("      - \"Two.\"\n", ""),
      ("site: \"E\"", "site: F"), ("section: \"English\"", "section: Top"), ("tags: [\"a, b\", \"c\"]", "tags: []"),
      ("    url: \"https://e.org/A title\"\n", ""), ("date: \"2025-03-12\"", "date: 2025-03-13"),
    ])
  func whatIsChangedIsKnown(old: String, new: String) throws {
    let text = written(Edition([item()]))
    let (edition, problems) = read(text.replacing(old, with: new))
    #expect(problems == "" && text.contains(old))
    let own = try #require(edition?.items.first)
    #expect(own.review.isEdited)
    // It is known in the next file, too.
    #expect(read(written(Edition([own]))).edition?.items.first == own)
  }

  @Test(arguments: ["pin: true", "drop: true"])
  func whatIsSaidOfAnItem(key: String) throws {
    let text = written(Edition([item()])).replacing("    title:", with: "    \(key)\n    title:")
    let own = try #require(read(text).edition?.items.first)
    #expect(own.review.isPinned == (key == "pin: true") && own.review.isDropped == (key == "drop: true"))
    #expect(!own.review.isEdited && written(Edition([own])).contains("    \(key)\n"))
  }

  @Test(
    arguments: [
      ("", "1:1: error[missing-key]: this edition has no items", "list them under `items:`"),
      ("pipeline: a", "1:1: error[missing-key]: this edition has no items", "list them under `items:`"),
      ("[a]", "1:1: error[wrong-type]: a list stands here where a mapping is wanted", "write a mapping"),
      ("items: x", "1:8: error[wrong-type]: `x` stands here where a list of mappings is wanted", "write a list"),
      (
        "items: [{id: a, tags: river}]",
        "1:23: error[wrong-type]: `river` stands here where a list of texts is wanted", "write `[river]`"
      ),
      (
        "items: [{id: a, url: htps://e.kz}]",
        "1:22: warning[ineffective]: this is no web address: the item has no link", "write it with `https://`"
      ),
      (
        "items: [{id: a, image: cat.png}]",
        "1:24: warning[ineffective]: this is no web address: the item has no picture", "write it with `https://`"
      ),
      (
        "items: [{id: a, date: 31.12.2024}]", "1:23: warning[ineffective]: this is no date that is understood",
        "write it such as `2025-11-17`"
      ),
      ("itms: []\nitems: []", "1:1: error[unknown-key]: an edition has no key `itms`", "did you mean `items`?"),
      (
        "items:\n  - title: A", "2:5: error[missing-key]: this item has no id",
        "write one of your own, such as `id: note-1`"
      ),
      (
        "items:\n  - {id: a, titel: A}", "2:13: error[unknown-key]: an item has no key `titel`", "did you mean `title`?"
      ),
      ("items:\n  - id: a\n  - id: a", "3:9: error[duplicate-key]: two items have the id `a`", "remove one of them"),
      (
        "items:\n  - {id: a, pin: maybe}", "2:18: error[wrong-type]: `maybe` stands here where true or false is wanted",
        "write"
      ),
      ("items:\n  - {id: a, summary: One.}", "2:22: error[wrong-type]: `One.` stands here", "write `[One.]`"),
      (
        "items:\n  - {id: a, doubts: [exerpt]}", "2:22: error[unknown-value]: `exerpt` is not known here",
        "did you mean `excerpt`?"
      ),
      (
        "items:\n  - {id: a, language: Russian}", "2:23: error[unknown-language]: `Russian` is no language tag",
        "write `ru`"
      ),
      (
        "items:\n  - {id: a, title: [b]}", "2:20: error[wrong-type]: a list stands here where text is wanted",
        "write `b`, without brackets"
      ),
      ("items:\n  - id: a\n   title: b", "error[syntax]: this line does not stand as deep", "indent it like the lines"),
    ])
  func faults(yaml: String, message: String, help: String) {
    let (_, problems) = read(yaml)
    #expect(problems.contains(message) && problems.contains(help), "\(problems)")
  }

  @Test func whatIsNoTextIsToldOnce() {
    #expect(read("items: [{id: a, url: [b]}]").problems.split(separator: "\n").count { $0.contains(": error[") } == 1)
    #expect(!read("items: [{id: a, url: [b]}]").problems.contains("warning["))
  }

  @Test func aTextOfSeveralLinesIsOneLine() {
    #expect(read("items: [{id: a, title: \"The\\n  tide\"}]").edition?.items.first?.title == "The tide")
  }

  @Test func anItemOfTheEditorsOwn() throws {
    let (edition, problems) = read("items:\n  - {id: note, title: Hello, summary: [We moved.], language: en}")
    let own = try #require(edition?.items.first)
    #expect(problems == "" && own.review.isEdited && own.title == "Hello" && own.summary == ["We moved."])
    #expect(read(written(Edition([own]))).edition?.items.first == own)
  }

  // MARK: The next run

  /// Items by their ids; `x*` was changed, `x^` is pinned, `x-` dropped, in the file.
  private func items(_ ids: String, inFile: Bool = false) -> [Item] {
    ids.split(separator: " ").enumerated().map { index, text in
      var item = Item(id: String(text.prefix(1)))
      item.title = inFile ? "old" : "new"
      item.review.isEdited = text.hasSuffix("*")
      item.review.isPinned = text.hasSuffix("^")
      item.review.isDropped = text.hasSuffix("-")
      item.position = index
      return item
    }
  }

  @Test(
    arguments: [
      ("a b c", "a b c", "a b c"), ("a b c d", "c a", "c d a b"), ("a b", "x* a b", "x a b"), ("a b", "x a b", "a b"),
      ("x a b y", "b a", "x b y a"), ("a", "x^ y- z a", "x y a"), ("a b", "", "a b"), ("", "a* b", "a"),
      ("a b c", "b", "a b c"),
    ])
  func itemsKeepTheOrderOfTheFile(run: String, file: String, expected: String) {
    let merged = Edition(items(run)).merged(with: Edition(items(file, inFile: true)))
    #expect(merged.items.map(\.id).joined(separator: " ") == expected)
  }

  @Test func whatWasChangedStays() {
    let merged = Edition(items("a b c d")).merged(with: Edition(items("a* b^ c- d", inFile: true)))
    #expect(merged.items.map(\.title) == ["old", "new", "new", "new"])
    #expect(merged.items.map(\.review.isPinned) == [false, true, false, false])
    #expect(merged.items.map(\.review.isDropped) == [false, false, true, false])
  }

  @Test func anItemIsKnownWhereAnotherReportOfItsStoryIsShown() {
    var run = items("b")
    run[0].others = [OtherReport(name: nil, title: nil, url: nil, id: "a", reason: "")]
    let merged = Edition(run).merged(with: Edition(items("a*", inFile: true)))
    #expect(merged.items.map(\.id) == ["a"] && merged.items.map(\.title) == ["old"])
  }

  @Test(
    arguments: [
      ("a b c", "", "a b c"), ("a b- c", "", "a c"), ("a b c^", "", "c a b"), ("a b c^ d", "1 1 2 2", "a b c d"),
      ("a b^ c d^", "1 1 2 2", "b a d c"), ("a b- c^", "1 2 1", "c a"),
    ])
  func whatIsShown(ids: String, sections: String, expected: String) {
    var items = items(ids)
    for (index, section) in sections.split(separator: " ").enumerated() { items[index].section = String(section) }
    let edition = Edition(items)
    #expect(edition.shownOrder.map { edition.items[$0].id }.joined(separator: " ") == expected)
  }

  @Test(arguments: [(0, ""), (100_000, ""), (100_001, "out-of-range"), (-1, "out-of-range")])
  func minutesHaveTheirRange(minutes: Int, problem: String) {
    let file = written(Edition([item("A title", ["One."])])).replacing(/\n +minutes: \d+/, with: "")
      .replacing("title: \"A title\"", with: "title: \"A title\"\n    minutes: \(minutes)")
    let (edition, problems) = read(file)
    #expect(problem.isEmpty ? problems.isEmpty : problems.contains(problem), "\(problems)")
    if problem.isEmpty { #expect(edition?.items.first?.minutes == minutes) }
  }
}
