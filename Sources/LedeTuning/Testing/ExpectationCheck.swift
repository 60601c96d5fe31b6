import LedeConfig
import LedeCore
import LedeSyntax

/// Holds an article to what a test expects of it.
struct ExpectationCheck {
  private let article: Article
  private let pipeline: Pipeline
  private let read: Problems.FileReader
  private(set) var failures: [Diagnostic] = []
  private(set) var mends: [TestMend] = []

  /// - Parameter article: behind the stages of the pipeline.
  init(_ article: Article, _ pipeline: Pipeline, read: @escaping Problems.FileReader) {
    self.article = article
    self.pipeline = pipeline
    self.read = read
  }

  mutating func check(_ expected: PipelineTest.Expectations) {
    checkTitle(expected.headline)
    for text in expected.kept.items { checkLine(text, isKept: true) }
    for text in expected.cut.items { checkLine(text, isKept: false) }
    check(expected.sentences, .sentences)
    check(expected.summary, .summary)
    check(expected.keywords, .keywords)
    check(expected.segments, .segments)
    if let golden = expected.golden { check(golden) }
    failures.sort { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }

  private mutating func fail(_ message: String, at place: Place?, mend: TestMend.Value? = nil, help: String? = nil) {
    guard let place else { return }
    let update = mend == nil ? nil : "if that is right, `lede test --update` writes it here"
    failures.append(Diagnostic(.failedTest, message, at: place, help: help ?? update))
    if let mend { mends.append(.value(place, mend)) }
  }

  private mutating func checkTitle(_ expected: WrittenText?) {
    guard let expected else { return }
    let title = article.title ?? ""
    if title == expected.text.onOneLine { return }
    let found = title.isEmpty ? "there is no headline" : "the headline is `\(brief(title))`"
    fail(found, at: expected.place, mend: .text(title))
  }

  private static let lineHelp = "write a line of the article, or a part of one, as it stands there"
  /// All of the article's text.
  private var whole: String { article.text[0..<article.text.count].onOneLine }

  private mutating func checkLine(_ expected: WrittenText, isKept: Bool) {
    guard let blocks = article.layers[Blocks.self]?.items else { return }
    let text = expected.text.onOneLine
    let lines = blocks.indices.filter { article.line(blocks[$0].range).contains(text) }
    guard !lines.isEmpty else {
      return fail(
        whole.contains(text) ? "no line has all of this text" : "no line of the article has this text",
        at: expected.place, help: Self.lineHelp)
    }
    let cuts = article.layers[Cuts.self]
    for line in lines where (cuts?.isKept(line) ?? true) != isKept {
      guard let decision = cuts?.decisions[line] else {
        return fail("this line is kept: the pipeline has no `clean`", at: expected.place)
      }
      let percent = "\(Int((decision.probability * 100).rounded())) %"
      return fail(
        "this line is \(isKept ? "cut" : "kept") (\(decision.role.rawValue), `\(decision.rule)`, \(percent))",
        at: expected.place,
        help: isKept ? "a pattern under `clean.keep` keeps it" : "a pattern under `clean.cut` cuts it")
    }
  }

  private mutating func check(_ expected: PipelineTest.Texts, _ list: TestedList) {
    guard let place = expected.place else { return }
    guard let found = list.texts(article) else {
      return fail("the pipeline makes no \(list.name)", at: place, help: "\(list.maker) makes them")
    }
    if let equals = expected.equals { checkEqual(equals, found, list) }
    let whole = expected.lacks.items.isEmpty ? "" : whole
    for text in expected.contains.items where !found.contains(where: { $0.contains(text.text.onOneLine) }) {
      fail("\(list.item) with this text is missing" + (list.reason(text.text.onOneLine, article) ?? ""), at: text.place)
    }
    for text in expected.lacks.items {
      guard let index = found.firstIndex(where: { $0.contains(text.text.onOneLine) }) else {
        if list.isOfArticle, !whole.contains(text.text.onOneLine) {
          fail("no line of the article has this text, so that it can never come", at: text.place, help: Self.lineHelp)
        }
        continue
      }
      fail("this text stands in number \(index + 1) of the \(list.name): `\(brief(found[index]))`", at: text.place)
    }
    if let count = expected.count, count.count != found.count {
      fail("the number of \(list.name) is \(found.count)", at: count.place, mend: .count(found.count))
    }
  }

  private mutating func checkEqual(_ expected: WrittenList, _ found: [String], _ list: TestedList) {
    let texts = expected.items.map(\.text.onOneLine)
    if texts == found { return }
    let changes = found.difference(from: texts)
    for case .remove(let index, let text, _) in changes {
      fail("this does not come" + (list.reason(text, article) ?? ""), at: expected.items[index].place)
    }
    let others = changes.insertions.compactMap { change -> String? in
      guard case .insert(let index, let text, _) = change else { return nil }
      return "number \(index + 1), `\(brief(text))`"
    }
    if !others.isEmpty {
      let shown = others.prefix(5).joined(separator: "; ") + (others.count > 5 ? "; and \(others.count - 5) more" : "")
      fail(
        "of the \(list.name), \(others.count) \(others.count == 1 ? "is" : "are") not expected: \(shown)",
        at: expected.place.map {
          Place(source: $0.source, range: $0.range.lowerBound..<$0.range.lowerBound + 1, definition: $0.definition)
        },
        help: "if that is right, `lede test --update` writes it here")
    }
    if let place = expected.whole { mends.append(.value(place, .list(found))) }
  }

  private mutating func check(_ golden: PipelineTest.Golden) {
    guard let place = golden.place else { return }
    let path = place.source.path(of: golden.file)
    let output: String
    do {
      guard let made = try pipeline.output(of: article, writer: golden.writer?.text) else {
        return fail("the pipeline has no writer", at: place, help: "put one under `emit`")
      }
      output = made
    } catch {
      return fail("the writer fails: \(error.message)", at: place)
    }
    let expected = read(path).map { String(decoding: $0, as: UTF8.self) }
    if expected == output { return }
    mends.append(.file(path: path, content: output))
    let update = "if the new output is right, `lede test --update` writes it to `\(golden.file)`"
    guard let expected else {
      return fail("there is no file `\(golden.file)`", at: place, help: "`lede test --update` makes it")
    }
    fail(LineDifference.first(expected, output).map { "\(golden.file):\($0)" } ?? "", at: place, help: update)
  }
}

/// Where two texts part.
enum LineDifference {
  /// The first line that differs, as a message says it; `nil`: none does.
  static func first(_ expected: String, _ found: String) -> String? {
    let lines = [expected, found].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    guard
      let line = (0..<max(lines[0].count, lines[1].count)).first(where: { index in
        index >= lines[0].count || index >= lines[1].count || lines[0][index] != lines[1][index]
      })
    else { return nil }
    let shown = lines.map { line < $0.count ? "`\(brief(String($0[line])))`" : "nothing" }
    return "\(line + 1): \(shown[0]) is expected here, and \(shown[1]) comes"
  }
}
