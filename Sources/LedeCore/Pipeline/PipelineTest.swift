import LedeConfig
import LedeSyntax

/// An article, and what a pipeline is to make of it: an item of `tests`.
package struct PipelineTest: SelfContained {
  package static let name = "tests"
  package static let help = "Articles, and what the pipeline is to make of them: `lede test` tries it"

  /// What reports call it; empty: its number does.
  package var title = ""
  /// The article, written in place.
  package private(set) var text: WrittenText?
  /// The path of the article, from the pipeline's file.
  package private(set) var file = ""
  /// The name of a reader; `nil`: the file's name and first bytes tell, a text in place is plain.
  package private(set) var format: WrittenText?
  /// BCP 47; `nil`: the pipeline's, else it is detected.
  package private(set) var language: String?
  /// The address that the article is from, which tells its site; empty: its own.
  package private(set) var url = ""
  package private(set) var expectations = Expectations()
  /// Where it stands.
  package private(set) var place: Place?
  /// Where its file is named.
  package private(set) var filePlace: Place?

  package init() {}

  package static let options: [ComponentOption<Self>] = [
    .text("name", \.title, "What reports call it")
      .synonyms("case", "description", "id", "test", "title"),
    .written("text", \.text, "The article, written in place: `text: |` and its lines, indented")
      .synonyms("article", "body", "content", "input", "source"),
    .text("file", \.file, "The article's file, a path from this one")
      .synonyms("article_file", "input_file", "path"),
    .written("format", \.format, "How it is read, such as `html`, instead of what its name and first bytes tell")
      .synonyms("reader", "type"),
    .language("language", \.language, "The article's language, instead of detecting it"),
    .text("url", \.url, "Where the article is from: options of `sites` hold for it")
      .synonyms("address", "from", "site"),
    .group("expect", \.expectations, "What the pipeline is to make of it")
      .synonyms("assert", "assertions", "expectations", "expected", "output", "should", "then"),
  ]

  /// The tests of a list.
  static func list(_ node: Node, _ problems: inout Problems) -> [PipelineTest] {
    guard let items = node.items else {
      problems.wrongType(node, .list(.group([])))
      return []
    }
    return joined(items, &problems).compactMap { item in
      if let file = item.rawScalar, [".yaml", ".yml"].contains(where: file.hasSuffix) {
        problems.report(
          Diagnostic(
            .wrongType, "a test stands here in the pipeline itself, and no file of tests", at: item.place,
            help: "leave it out: `lede test news.yaml` reads the tests of `news.test.yaml` beside it, too"))
        return nil
      }
      var test = PipelineTest()
      test.take(withoutOwn(withoutMisplaced(item, &problems), &problems), named: "a test", &problems)
      test.place = item.entries?.first?.keyPlace ?? item.place
      test.filePlace = item["file"]?.value.place
      if item.entries != nil { test.check(item, &problems) }
      return test
    }
  }

  /// The tests, where a dash before `expect` has made two of one.
  private static func joined(_ items: [Node], _ problems: inout Problems) -> [Node] {
    var result: [Node] = []
    for item in items {
      guard let last = result.last?.entries, let entries = item.entries, let first = entries.first,
        first.key == "expect", entries.allSatisfy({ !["name", "text", "file"].contains($0.key) }),
        !last.contains(where: { $0.key == "expect" }), last.contains(where: { ["text", "file"].contains($0.key) })
      else {
        result.append(item)
        continue
      }
      let (bytes, key) = (first.keyPlace.source.text.bytes, first.keyPlace.range.lowerBound)
      let dash = first.keyPlace.definition == nil ? bytes[..<key].lastIndex(of: UInt8(ascii: "-")) : nil
      problems.report(
        Diagnostic(
          .misplacedKey, "this dash makes a test of its own of `expect`",
          at: dash.map { Place(source: first.keyPlace.source, range: $0..<$0 + 1) } ?? first.keyPlace,
          help: "remove it, so that `expect` belongs to the test above"))
      result[result.count - 1] = Node(.mapping(last + entries), at: result[result.count - 1].place)
    }
    return result
  }

  /// What belongs beside `expect` and stands below it.
  private static func withoutOwn(_ node: Node, _ problems: inout Problems) -> Node {
    let (own, below) = (options.map(\.description.name), Expectations.options.map(\.description.name))
    guard let entries = node.entries, let expect = node["expect"], let inner = expect.value.entries else { return node }
    let strangers = inner.filter { own.contains($0.key) && !below.contains($0.key) }
    for entry in strangers {
      problems.report(
        Diagnostic(
          .misplacedKey, "`expect` has no key `\(entry.key)`", at: entry.keyPlace,
          help: "put it beside `expect`, where the test says what its article is"))
    }
    if strangers.isEmpty { return node }
    let rest = inner.filter { !own.contains($0.key) || below.contains($0.key) }
    let other = Node.Entry(
      key: expect.key, keyPlace: expect.keyPlace, value: Node(.mapping(rest), at: expect.value.place))
    return Node(.mapping(entries.map { $0.key == "expect" ? other : $0 }), at: node.place)
  }

  /// What belongs below `expect` often stands beside it.
  private static func withoutMisplaced(_ node: Node, _ problems: inout Problems) -> Node {
    guard let entries = node.entries else { return node }
    let (own, below) = (options.map(\.description.name), Expectations.options.map(\.description.name))
    // What follows one another was moved together.
    if let entry = entries.first(where: { !own.contains($0.key) && below.contains($0.key) }) {
      problems.report(
        Diagnostic(
          .misplacedKey, "a test has no key `\(entry.key)`", at: entry.keyPlace, help: "put it below `expect`"))
    }
    return Node(.mapping(entries.filter { own.contains($0.key) || !below.contains($0.key) }), at: node.place)
  }

}

extension PipelineTest {
  /// What is to come of an article. What is not given may be anything.
  package struct Expectations: SelfContained {
    package static let name = "expect"
    package static let help = "What a pipeline is to make of an article"

    package private(set) var headline: WrittenText?
    package private(set) var kept = WrittenList()
    package private(set) var cut = WrittenList()
    package private(set) var sentences = Texts()
    package private(set) var summary = Texts()
    package private(set) var keywords = Texts()
    package private(set) var segments = Texts()
    package private(set) var golden: Golden?

    package init() {}

    package static let options: [ComponentOption<Self>] = [
      .written("title", \.headline, "The headline; `''`: there is none")
        .synonyms("headline"),
      .written("kept", \.kept, "Lines that stay, whole or a part of each")
        .synonyms("contains_lines", "keep", "keeps", "present"),
      .written("cut", \.cut, "Lines that go, whole or a part of each")
        .synonyms("absent", "removed", "removes"),
      .texts("sentences", \.sentences, "The sentences"),
      .texts("summary", \.summary, "The sentences of the summary"),
      .texts("keywords", \.keywords, "The keywords, the weightiest first"),
      .texts("segments", \.segments, "The units of translation")
        .synonyms("units"),
      .golden("golden", \.golden, "A file with what a writer is to make of the article")
        .synonyms("expected_output", "output", "snapshot"),
    ]

    static let optionNames = options.map { "`\($0.description.name)`" }.joined(separator: ", ")
  }

  /// What a list of texts is to be: `[a, b]` is all of it, in order.
  package struct Texts: SelfContained, OptionValue {
    package static let name = "texts"
    package static let help = "What a list of texts is to be"

    /// All of them, in order.
    package private(set) var equals: WrittenList?
    /// Texts, or parts of them, that are among them.
    package private(set) var contains = WrittenList()
    package private(set) var lacks = WrittenList()
    package private(set) var count: WrittenCount?
    /// Where something is expected; `nil`: nowhere.
    package var place: Place? { equals?.place ?? contains.place ?? lacks.place ?? count?.place }

    package init() {}

    package static let options: [ComponentOption<Self>] = [
      ComponentOption("equals", \.equals, .list(.text), default: nil, "All of them, in order")
        .synonyms("equal", "exactly", "is"),
      .written("contains", \.contains, "Texts that are among them, whole or a part of each")
        .synonyms("contain", "has", "include", "includes", "match", "matches"),
      .written("lacks", \.lacks, "Texts that are not among them, nor parts of any")
        .synonyms("absent", "doesnt_contain", "exclude", "excludes", "not", "not_contains", "without"),
      ComponentOption("count", \.count, .integer(0...Int.max), default: nil, "How many there are")
        .synonyms("length", "number", "size"),
    ]

    package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
      if node.entries != nil {
        take(node, named: "a list of expected texts", &problems)
      } else if let listed = node.items?.first?.entries?.first,
        Self.options.contains(where: { $0.description.name == listed.key })
      {
        problems.report(
          Diagnostic(
            .wrongType, "`\(listed.key)` stands in an item of a list", at: listed.keyPlace,
            help: "leave out the hyphen before it: it is a key"))
      } else if node.items != nil {
        equals.take(node, as: .list(.text), &problems)
      } else {
        problems.wrongType(node, type)
      }
    }

    package var yaml: String? { nil }
  }

  /// A file with what a writer is to make of an article.
  package struct Golden: Component, OptionValue, DefaultInitializable {
    package static let name = "golden"
    package static let help = "A file with what a writer is to make of an article"

    /// The writer's name; `nil`: the first one of the pipeline.
    package private(set) var writer: WrittenText?
    package private(set) var file = ""
    package private(set) var place: Place?

    package init() {}

    package static let options: [ComponentOption<Self>] = [
      .written("writer", \.writer, "A writer of the pipeline's `emit`; without it the first one"),
      .text("file", \.file, "The file, a path from this one: `lede test --update` makes it"),
    ]

    package mutating func take(_ node: Node, as type: OptionType, _ problems: inout Problems) {
      place = node["file"]?.value.place ?? node.place
      if node.entries == nil {
        problems.warn(ofFlag: node)
        file.take(node, as: .text, &problems)
      } else {
        take(node, named: "`golden`", &problems)
        if node["file"] == nil {
          problems.report(
            Diagnostic(
              .missingKey, "`golden` names no file", at: node.place, help: "write `file: expected.md` below it"))
        }
      }
    }

    package var yaml: String? { nil }
  }
}

extension ComponentOption where Owner: Component {
  fileprivate static func written(
    _ name: String, _ path: WritableKeyPath<Owner, WrittenText?> & Sendable, _ help: String
  ) -> Self {
    Self(name, path, .text, default: nil, help)
  }

  fileprivate static func written(
    _ name: String, _ path: WritableKeyPath<Owner, WrittenList> & Sendable, _ help: String
  ) -> Self {
    Self(name, path, .list(.text), default: WrittenList(), help)
  }

  fileprivate static func texts(
    _ name: String, _ path: WritableKeyPath<Owner, PipelineTest.Texts> & Sendable, _ help: String
  ) -> Self {
    let inner = PipelineTest.Texts.options.map(\.description)
    return Self(name, path, .valueOrGroup(.list(.text), inner), default: PipelineTest.Texts(), help)
  }

  fileprivate static func golden(
    _ name: String, _ path: WritableKeyPath<Owner, PipelineTest.Golden?> & Sendable, _ help: String
  ) -> Self {
    Self(name, path, .valueOrGroup(.text, PipelineTest.Golden.options.map(\.description)), default: nil, help)
  }
}
