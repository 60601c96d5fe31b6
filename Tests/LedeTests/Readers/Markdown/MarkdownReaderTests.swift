import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeReaders
@testable import LedeRun
@testable import LedeStages
@testable import LedeSyntax
@testable import LedeText

@Suite struct MarkdownReaderTests {
  @Test func aReferenceToALineBreakBreaksNoLine() throws {
    let input = ReaderInput(source: "a.md", bytes: Array("One&#10;two &#x436; &nonsense;".utf8), language: "en")
    #expect(try MarkdownReader().read(input).blockTexts == ["One two ж &nonsense;"])
  }

  private func read(_ markdown: String, language: String? = nil) throws -> Article {
    try MarkdownReader().read(ReaderInput(source: "a.md", bytes: Array(markdown.utf8), language: language))
  }

  /// Each block behind its kind.
  private func blocks(_ markdown: String) throws -> [String] {
    let article = try read(markdown)
    return (article.layers[Blocks.self]?.items ?? []).map { "\($0.kind): \(article.text[$0.range])" }
  }

  @Test(arguments: [
    ("One line\nand the next.\n\nAnother.", ["paragraph: One line and the next.", "paragraph: Another."]),
    ("# Bridge #\n\nSub\n---\n\ntext", ["heading(level: 1): Bridge", "heading(level: 2): Sub", "paragraph: text"]),
    ("- one\n- two\n  more\n\n  below\n", ["listItem: one", "listItem: two more", "listItem: below"]),
    ("1. one\n   - inner\n2. two", ["listItem: one", "listItem: inner", "listItem: two"]),
    ("> One.\n> Two.\nlazy", ["quotation: One. Two. lazy"]),
    ("```swift\nlet a = 1. B.\n\n  x\n```\n\ntext", ["code: let a = 1. B.\n\n  x", "paragraph: text"]),
    ("text\n\n    indented code", ["paragraph: text", "code: indented code"]),
    ("|A|B|\n|---|---|\n|1 *x*||\n|2|3|", ["tableRow: A\tB", "tableRow: 1 x", "tableRow: 2\t3"]),
    ("See [the *quay*](http://e.org \"t\") and <http://e.org/a>.", ["paragraph: See the quay and http://e.org/a."]),
    ("![A photo. By M.](a.jpg)\n\nWith ![it](b.jpg).", ["caption: A photo. By M.", "paragraph: With it."]),
    ("a *b* **c** ~~d~~ `e_f` g_h_i \\*j\\*", ["paragraph: a b c d e_f g_h_i *j*"]),
    ("&laquo;&#1078;&#x436;&raquo; &unknown; AT&T &amp;lt;", ["paragraph: «жж» &unknown; AT&T &lt;"]),
    ("hard  \nbreak\\\nagain<br>and", ["paragraph: hard\nbreak\nagain\nand"]),
    ("日本語の\n文章。\nLatin\n語", ["paragraph: 日本語の文章。 Latin 語"]),
    ("<div class=\"x\"><p>One &amp; <b>two</b>.<p>Three</div>", ["paragraph: One & two.", "paragraph: Three"]),
    ("[r]: http://e.org\n\n[r] text\n\n***\n\nend", ["paragraph: r text", "paragraph: end"]),
    ("a\r\nb\r\n\r\nc\rd", ["paragraph: a b", "paragraph: c d"]),
    ("- [x] done\n- [ ] open", ["listItem: done", "listItem: open"]),
  ])
  func blocksHaveTheTextThatIsShown(_ markdown: String, _ expected: [String]) throws {
    #expect(try blocks(markdown) == expected)
  }

  @Test func eachByteLeadsBackToTheFile() throws {
    let markdown = "---\ntitle: Т\n---\n> *Мост* [цел](u) \\* &mdash; `код`\n> и стоит\n\n<p>В <b>рамке</b></p>\n"
    let article = try read(markdown)
    let source = Array(markdown.utf8)
    var expected = Set(["Мост", "цел", "код", "стоит", "рамке"])
    for word in expected {
      let range = try #require(article.text.bytes.firstRange(of: Array(word.utf8)))
      let origins = range.compactMap { article.origin.offset($0) }
      if Array(source[origins[0]...(origins.last ?? 0)]) == Array(word.utf8), origins.count == word.utf8.count {
        expected.remove(word)
      }
    }
    #expect(expected.isEmpty)
    let dash = try #require(article.text.bytes.firstRange(of: Array("—".utf8)))
    #expect(source[try #require(article.origin.offset(dash.lowerBound))...].starts(with: "&mdash;".utf8))
    #expect(article.origin.offset(article.text.count) == source.count)
    let all = (0...article.text.count).compactMap { article.origin.offset($0) }
    #expect(all == all.sorted())
  }

  /// Joined, the authors would have gigabytes.
  @Test func aliasesInFrontMatterDoNotMultiply() throws {
    let name = String(repeating: "Ann ", count: 20_000)
    let list = "authors: [\(Array(repeating: "*a", count: 30_000).joined(separator: ", "))]"
    let error = #expect(throws: ArticleError.self) { try read("---\na: &a \(name)\n\(list)\n---\nText.") }
    #expect(error?.code == .malformed)
    #expect(try read("---\na: &a Ann\nauthors: [*a, {name: *a}]\n---\nText.").metadata.author == "Ann, Ann")
  }

  @Test func frontMatterIsMetadata() throws {
    let article = try read(
      "---\nTitle: \"Мост: итоги\"\ndate: 2024-05-01\nauthors: [А. Ким, {name: Б. Ли}]\nlang: pt_BR\ncanonical: http://e.org/1\n"
        + "site: Пристань\ndraft: false\ntags: [a]\n---\n# Другое\n\nТекст.")
    let metadata = article.metadata
    #expect(metadata.title == "Мост: итоги" && metadata.date == "2024-05-01" && metadata.author == "А. Ким, Б. Ли")
    #expect(metadata.language == "pt-BR" && !metadata.isLanguageDetected)
    #expect(metadata.url == "http://e.org/1" && metadata.site == "Пристань")
    #expect(article.text[0..<article.text.count] == "Другое\n\nТекст.")
    #expect(try read("\u{FEFF}---\r\ntitle: T\r\n...\r\ntext").metadata.title == "T")
  }

  @Test func frontMatterInTOMLSaysTheSame() throws {
    let metadata = try read(
      "+++\ntitle = \"Мост: «итоги»\"\ndate = 2024-05-01\ntags = ['порт', 'мост']\n[params]\nauthor = {name = 'А. Ким'}\nid = 7\n+++\nТекст."
    ).metadata
    #expect(metadata.title == "Мост: «итоги»" && metadata.date == "2024-05-01" && metadata.author == "А. Ким")
    #expect(metadata.tags == ["порт", "мост"] && metadata.id == "7")
    let yaml = try read("---\nkeywords: порт, мост\ncover: {src: a.jpg}\nguid: x\n---\nТекст.").metadata
    #expect(yaml.tags == ["порт", "мост"] && yaml.image == "a.jpg" && yaml.id == "x")
  }

  @Test(arguments: [
    "+++\nA line.\n+++\ntext", "---\nA line.\n---\ntext", "---\na: [\n---\ntext", "---\ntitle: x\ntext",
    "--- x\na: b\n---\ntext",
  ])
  func whatIsNoFrontMatterIsText(_ markdown: String) throws {
    let article = try read(markdown)
    let text = article.text[0..<article.text.count]
    #expect(text.contains("text") && (text.contains("A line") || text.contains("a: ") || text.contains("title: x")))
  }

  @Test func theFirstHeadingIsTheTitle() throws {
    #expect(try read("## Rubric\n\n# The *bridge*\nis open\n\ntext").metadata.title == "The bridge")
    #expect(try read("text").metadata.title == nil)
    #expect(try read("Мост открыт, и паром ходит.").metadata.language == "ru")
    #expect(try read("---\nlang: ru\n---\ntext", language: "kk").metadata.language == "kk")
  }

  @Test(arguments: ["", "---\ntitle: x\n---\n", "<!-- only -->", "***"])
  func aFileWithoutTextIsSaidToBeEmpty(_ markdown: String) {
    #expect(#expect(throws: ArticleError.self) { try read(markdown) }?.code == .empty)
  }

  @Test func codeHasNoSentences() throws {
    let pipeline = try #require(
      PipelineLoader.load(stages: ["segment"], settings: [], environment: [:]) { _ in nil }.pipeline)
    func sentences(_ markdown: String) throws -> [String] {
      let article = try pipeline.process(try read(markdown))
      return (article.layers[Sentences.self]?.items ?? []).map { article.text[$0.range] }
    }
    #expect(try sentences("The bridge is open. It is new.\n\n    a. B.") == ["The bridge is open.", "It is new."])
    #expect(try sentences("    All of it. Stands here.").count == 2)
  }

  @Test(
    .timeLimit(.minutes(60)),
    arguments: [
      "> ", "- ", "[", "![", "*a ", "*a_ ", "`", "``a ", "&", "<", "<div>\n", "[a](<b", "|a", "    ", "\\", "~~a",
    ])
  func muchOfAnythingIsReadInLinearTime(_ unit: String) throws {
    let article = try read("Text\n\n" + String(repeating: unit, count: 300_000 / unit.utf8.count) + " end")
    #expect(article.text[0..<4] == "Text")
  }

  @Test(.timeLimit(.minutes(60))) func tablesThatGrowBeyondMeasureAreRefused() {
    let wide = "|" + String(repeating: "a|", count: 100) + "\n|" + String(repeating: "---|", count: 100) + "\n"
    let table = wide + String(repeating: "|a\n", count: 50_000)
    #expect(#expect(throws: ArticleError.self) { try read(table) }?.code == .malformed)
  }
}
