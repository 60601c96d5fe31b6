import Foundation
import Testing

@testable import Lede
@testable import LedeConfig
@testable import LedeCore
@testable import LedeRun
@testable import LedeSyntax
@testable import LedeText

/// Tries each option of each stage and writer with a value that is not its default, and sees what is written of a few articles differ.
@Suite struct OptionEffectTests {
  /// Rules are held to their examples with and without them (`CleaningExampleTests`, `BoundaryExampleTests`).
  private static let tried = DeclarationWalkTests.all.filter { declared in
    let isRule =
      if case .component = declared.option.type { declared.path[0] != "score" && declared.path[0] != "emit" } else {
        false
      }
    return declared.path[0] != "knowledge" && !isRule
  }

  /// Options without effect by themselves, and why.
  private static let without = [
    "clean.keep_unsure": "no line of the articles is unsure",
    "summarise.continuity": "no other sentence follows one that is chosen (ParagraphsTests)",
    "summarise.whole_opening": "no summary begins inside a paragraph (SummaryOpeningTests)",
    "score.keywords.rank": "the first words of so few are the same by either (VocabularyTests)",
    "keywords.rare": "a few articles do not tell what is rare (KeywordsStageTests)",
    "group.across_languages": "no two articles of different languages are told to be one story (StoryPairsTests)",
    "emit.mail.most_bytes": "the newsletter is small (MailNewsletterTests)",
  ]

  /// What must be set for an option to mean something.
  private static let needs: [String: [String]] = [
    "segment.code": ["clean=false"], "segment.lists": ["clean=false"], "extract.attributes": ["clean=false"],

    "score.keywords.words": ["score.keywords.count=1"], "emit.mail.unsubscribe": ["emit.mail.message=true"],
    "summarise.fit": ["summarise.words=12"], "summarise.continuity": ["summarise.sentences=3"],
    "segment.srx_mode": ["segment.srx=rules.srx"], "arrange.section_order": ["arrange.sections=language"],
    "arrange.limit_by_section": ["arrange.sections=language"],
    "emit.mail.from": ["emit.mail.message=true"], "emit.mail.to": ["emit.mail.message=true"],
  ]

  /// Values of options whose type does not tell one that has effect.
  private static let values = [
    "clean.cut": "['^The ferry left']", "clean.keep": "['^Share']", "clean.strip": "['at noon']",
    "segment.exceptions": "[{before: 'fair\\.'}]", "segment.breaks": "[{before: ' at'}]", "segment.srx": "rules.srx",
    "keywords.count": "2", "keywords.words": "1", "keywords.frequencies": "words.tsv",
    "score.keywords.words": "[bell, lamp]", "score.boost.words": "[harbour]", "score.boost.patterns": "['[0-9]+']",
    "score.avoid.words": "[late]", "score.avoid.patterns": "['[0-9]+']", "summarise.continuity": "0",
    "summarise.maximum_overlap": "0", "emit.tmx.untranslated": "false",
    "emit.mail.unsubscribe": "https://anlo.example/leave",
    "summarise.words": "12", "summarise.characters": "60", "summarise.share": "0.1", "summarise.minimum_words": "9",
    "extract.attributes": "[alt]", "extract.front_matter": "[summary]",
    "group.threshold": "1", "group.days": "0", "group.show": "latest",
    "arrange.by": "[newest]", "arrange.sections": "language", "arrange.section_order": "[ru]", "arrange.limit": "1",
    "arrange.limit_by_section": "1", "arrange.limit_by_source": "1", "arrange.since": "2025-03-12",
    "emit.template.template": "other.mustache", "emit.mail.from": "News <news@anlo.example>",
    "emit.mail.to": "Ann <ann@anlo.example>", "emit.mail.most_bytes": "10000", "emit.job.target": "[fr]",
    "emit.job.profile": "poedit",
  ]

  private static let folder = """
    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules>
    <languagerule languagerulename="all"><rule break="yes"><beforebreak>,</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>
    </languagerules><maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>
    """

  private static let files = [
    "rules.srx": folder, "words.tsv": "100\nferry\t99\nharbour\t90\n",
    "news.mustache": "{{newsletter}} {{#items}}{{title}} {{/items}}",
    "other.mustache": "{{#items}}{{title}};{{/items}}",
  ]

  private static let page = """
    <html lang="en"><head><title>Ferry returns to Anlo</title><meta property="article:published_time" content="2025-03-11T08:00:00Z">
    <meta property="og:image" content="https://anlo.example/ferry.jpg"><link rel="canonical" href="https://anlo.example/ferry"></head><body>
    <article><h1>Ferry returns to Anlo</h1>
    <p>ANLO, March 11 (Harbour News) – The ferry left the harbour of Anlo at noon on Tuesday, and <b>all</b> of the town came to see it go.</p>
    <figure><img src="a.jpg" alt="A ferry at its pier"><figcaption>The ferry at its pier (left), seen from the hill on Tuesday.</figcaption></figure>
    <p>“It was late. It was full,” said Ann Lee, and she wrote to <a href="https://anlo.example/mail">https://anlo.example/mail</a> at once.</p>
    <p>The council and the harbour master agreed: (a) One pays for the pier. (b) One mends the lamp. The harbour master has a bell. The harbour has 412 places. The weather was fair. It rained.</p>
    <p>Hello {name}, the harbour master wrote to each guest, the ferry of the harbour leaves at six in the evening from the old pier. (Reporting by Ann Lee; Editing by Jo Roe)</p>
    <p>Steps: 1. Wash it 2. Dry it</p>
    <p>The keeper types <code>lamp on</code> at dusk.</p>
    <pre>ferry --leave noon. Then wait.</pre>
    <p>Share this article</p></article></body></html>
    """

  private static let others = """
    {"id": "b", "language": "en", "title": "Ferry is back in Anlo", "date": "2025-03-10", "url": "https://news.example/b", "site": "news.example", "image": "https://news.example/b.jpg", "tags": ["port"], "text": "The ferry left the harbour of Anlo at noon on Tuesday, said Ann Lee. All of the town came to see it go. The harbour has 412 places."}
    {"id": "c", "language": "ru", "title": "Паром вернулся в Анло", "date": "2025-03-13", "url": "https://news.example/c", "site": "news.example", "text": "Паром вышел из порта Анло в полдень во вторник. Весь город пришёл его проводить. В порту 412 мест."}

    """

  private static let notes =
    "---\ntitle: Notes on lamps\nsummary: Lamps of the old pier\ndate: 2025-03-09\n---\n\nThe lamps of the pier were lit at dusk. Nobody had seen so many of them before, said the keeper.\n"

  /// What is known of languages is the same for all, and costs more to make than all else.
  private static let knowledge = KnowledgeBase()

  private let inputs: [InputFile]
  private let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("in/page.html", Self.page)
    try folder.write("in/others.jsonl", Self.others)
    try folder.write("in/notes.md", Self.notes)
    try folder.write(
      "in/code.md", "# Lamps\n\n```\nThe lamp burns. It is new. It has a bell.\n```\n\nA lamp burns here.\n")
    inputs = InputFinder.find([Path(folder / "in")]).files
  }

  /// A pipeline with all stages and, of an option of a writer, that writer.
  private func yaml(for path: [String]) -> String {
    let targets = ["xliff", "xliff2", "tsv", "csv", "po", "units", "bilingual"]
    let writer = path[0] == "emit" && path.count > 1 ? path[1] : "markdown"
    let options =
      writer == "template"
      ? "{template: news.mustache, title: News}"
      : writer == "job"
        ? "{target: [kk]}"
        : writer == "tmx" ? "{target: kk, untranslated: true}" : targets.contains(writer) ? "{target: kk}" : "true"
    // One that writes the whole run, and two that hold all layers.
    let others = ["jsonl", writer == "units" ? "tsv" : "units", writer == "markdown" ? "text" : "markdown"].filter {
      $0 != writer
    }
    return """
      name: trial
      stages:
        - clean
        - segment
        - keywords
        - score: {position: true, opening: true, keywords: true, frequency: true, title: true, length: true, similarity: true,
            centrality: true, names: true, numbers: true, cues: true, quotation: true, boost: {words: [town]}, avoid: {words: [weather]}}
        - summarise: {sentences: 2}
        - extract
        - group
        - arrange
        - emit: {\(writer): \(options)\(others.map { ", \($0): true" }.joined())}
      """
  }

  private func outcome(_ yaml: String, _ settings: [String], as base: Pipeline? = nil) async throws -> (
    Pipeline, String
  ) {
    let loaded = load(yaml, files: Self.files, settings: settings)
    guard let pipeline = loaded.pipeline else {
      throw ArticleError(.internal, "\(settings): \(loaded.diagnostics.text)")
    }
    var options = RunOptions(jobs: 1)
    options.explains = true
    let out = "out-\(UUID().uuidString)"
    var shared = base.map(pipeline.presented) ?? pipeline
    shared.knowledge = Self.knowledge
    let run = Run(pipeline: shared, options: options)
    _ = try await run.write(inputs, to: folder / out) { _ in }
    let written = folder.files(out).map { "\($0)\n\(folder.read(out + "/" + $0) ?? "")\n" }.joined()
    // When the run was is no matter of options.
    return (pipeline, written.replacing(/[0-9]{2}:[0-9]{2}:[0-9]{2}/, with: ""))
  }

  private func value(_ declared: DeclarationWalkTests.Declared) -> String {
    let name = declared.path.joined(separator: ".")
    if let value = Self.values[name] { return value }
    if case .component = declared.option.type { return "false" }
    switch (declared.option.type, declared.path.last) {
    case (.language, _): return "fr"
    case (.text, "file"): return "'other'"
    case (.text, "link"), (.text, "address"): return "'https://anlo.example/feed'"
    case (.text, _): return "'Otherwise'"
    case (.integer, "words"): return "7"
    default: return DeclarationWalkTests.other(declared.option) ?? "['harbour']"
    }
  }

  @Test func thereAreManyOptions() { #expect(Self.tried.count > 150) }

  @Test(arguments: Set(tried.map { $0.path[0] }).sorted()) func eachOptionHasEffect(of stage: String) async throws {
    var bases: [[String]: (Pipeline, String)] = [:]
    var (idle, wrongly): ([String], [String]) = ([], [])
    for declared in Self.tried where declared.path[0] == stage {
      let name = declared.path.joined(separator: ".")
      let (yaml, needed) = (yaml(for: declared.path), Self.needs[name] ?? [])
      let base: (Pipeline, String)
      if let known = bases[[yaml] + needed] { base = known } else { base = try await outcome(yaml, needed) }
      bases[[yaml] + needed] = base
      let after: String
      do {
        after = try await outcome(yaml, needed + ["\(name)=\(value(declared))"], as: base.0).1
      } catch {
        idle.append("\(error)")
        continue
      }
      if base.1 == after, Self.without[name] == nil { idle.append("\(name)=\(value(declared))") }
      if base.1 != after, Self.without[name] != nil { wrongly.append(name) }
    }
    #expect(idle.isEmpty, "\(idle.joined(separator: "\n"))")
    #expect(wrongly.isEmpty)
  }
}
