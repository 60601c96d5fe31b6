import LedeConfig
import LedeSyntax

/// What tests must have, and what of theirs must be there.
extension PipelineTest {
  func check(_ node: Node, _ problems: inout Problems) {
    let place = place ?? node.place
    let names = Self.options.map(\.description.name)
    checkAddress(node, &problems)
    if let text = node["text"]?.value { Self.reportOneLine(text, expect: node["expect"]?.value, &problems) }
    switch (node["text"], node["file"]) {
    case (nil, nil):
      if node.entries?.contains(where: { !names.contains($0.key) }) ?? false { break }
      let lacksAll = node["expect"] == nil
      problems.report(
        Diagnostic(
          .missingKey, "this test has no article" + (lacksAll ? " and expects nothing" : ""), at: place,
          help: lacksAll
            ? "give one under `text` or `file`, and under `expect` what is to come" : "give one under `text` or `file`")
      )
      if lacksAll { return }
    case (.some, .some(let file)):
      problems.report(
        Diagnostic(
          .duplicateKey, "this test has two articles, one in place and one in a file", at: file.keyPlace,
          help: "keep `text` or `file`"))
    default: break
    }
    guard let expect = node["expect"] else {
      // A key that nobody knows may be what is missing.
      if node.entries?.contains(where: { !names.contains($0.key) }) ?? false { return }
      if let line = Self.expectLine(in: node["text"]?.value) {
        return problems.report(
          Diagnostic(
            .misplacedKey, "`expect` is a line of the test's text", at: line,
            help: "indent it and what is below it less, like `text`"))
      }
      return problems.report(
        Diagnostic(
          .missingKey, "this test expects nothing", at: place,
          help: "say under `expect` what is to come: \(Expectations.optionNames)"))
    }
    Self.reportNothing(below: expect.value, &problems)
    if isEmptyExpectation(expect.value, node) {
      problems.report(
        Diagnostic(
          .missingKey, "nothing stands below `expect`", at: expect.keyPlace,
          help: "write one or more of \(Expectations.optionNames)"))
    }
  }

  /// An expectation without a value, which would be none.
  private static func reportNothing(below expect: Node, _ problems: inout Problems) {
    for entry in expect.entries ?? [] where entry.value.isNull && ["title", "golden"].contains(entry.key) {
      problems.report(
        Diagnostic(
          .missingKey, "nothing stands behind `\(entry.key)`, so that anything meets it", at: entry.keyPlace,
          help: entry.key == "title"
            ? "write the headline, or `''` if there is to be none" : "name a file, or leave it out"))
    }
  }

  private func checkAddress(_ test: Node, _ problems: inout Problems) {
    guard let address = test["url"]?.value, let text = address.rawScalar, !address.isNull, !text.contains("://"),
      !text.contains("${")
    else { return }
    problems.report(
      Diagnostic(
        .ineffective, "an address of the web begins with `https://` or the like", at: address.place,
        severity: .warning, help: "write `https://\(brief(text))`"))
  }

  /// Two tests of one name, which reports do not tell apart.
  static func reportTwins(_ tests: [PipelineTest], _ problems: inout Problems) {
    var seen: [String: Place] = [:]
    for test in tests where !test.title.isEmpty {
      guard let place = test.place, let first = seen.updateValue(place, forKey: test.title) else { continue }
      problems.report(
        Diagnostic(
          .duplicateKey, "another test is called `\(brief(test.title))`, too", at: place, severity: .warning,
          notes: [.init("it stands here", at: first)], help: "give each a name of its own"))
    }
  }

  /// - Parameter makers: stages that the pipeline lacks, each with the layer that it would make.
  func check(makers: [StageKind], _ problems: inout Problems) {
    let lists = [
      (Sentences.name, "sentences", expectations.sentences), (Summary.name, "summary", expectations.summary),
      (Keywords.name, "keywords", expectations.keywords), (Segments.name, "segments", expectations.segments),
    ]
    for (layer, name, list) in lists {
      guard let place = list.place, let maker = makers.first(where: { $0.adds == layer }) else { continue }
      problems.report(
        Diagnostic(
          .missingInput, "the pipeline makes no \(name), so that this test can only fail", at: place,
          severity: .warning,
          help: "add `\(maker.name)` to its stages, or leave it out"))
    }
  }

  /// Expectations that nothing can meet, or anything does.
  func checkExpectations(_ problems: inout Problems) {
    func report(_ message: String, at place: Place?, help: String) {
      guard let place else { return }
      problems.report(Diagnostic(.ineffective, message, at: place, severity: .warning, help: help))
    }
    let lists = [expectations.sentences, expectations.summary, expectations.keywords, expectations.segments]
    let pairs = [(expectations.kept, expectations.cut)] + lists.map { ($0.contains, $0.lacks) }
    for list in pairs.flatMap({ [$0.0, $0.1] }) {
      if list.place != nil, list.items.isEmpty {
        report(
          "nothing stands in this list, so that anything meets it", at: list.place,
          help: "write a text, or leave it out")
      }
      for item in list.items where item.text.allSatisfy(\.isWhitespace) {
        report("an empty text stands in every text", at: item.place, help: "write a text, or leave it out")
      }
      for item in list.items where TestText.isPattern(item.text) {
        report(
          "this is text here, and no regular expression", at: item.place,
          help: "write a part of the text as it stands there")
      }
    }
    for list in lists { list.checkNumbers(&problems) }
    for (wanted, unwanted) in pairs {
      let texts = Set(wanted.items.map(\.text))
      for item in unwanted.items where texts.contains(item.text) {
        report(
          "this text is wanted, too, so that this test can only fail", at: item.place, help: "keep one of the two")
      }
    }
    for list in lists {
      guard let count = list.count else { continue }
      let least = list.equals?.items.count ?? (list.contains.items.isEmpty ? 0 : 1)
      if list.equals.map({ $0.items.count != count.count }) ?? (count.count < least) {
        report(
          "\(least == 1 ? "one text is" : "\(least) texts are") expected beside this, so that this test can only fail",
          at: count.place, help: "write `count: \(least)`, or leave it out")
      }
    }
  }

  /// Nothing stands below `expect`, nor beside it what belongs there.
  private func isEmptyExpectation(_ value: Node, _ test: Node) -> Bool {
    let below = Expectations.options.map(\.description.name)
    guard value.isNull || value.entries?.isEmpty ?? false else { return false }
    return !(test.entries?.contains { below.contains($0.key) } ?? false)
  }

  /// The line `expect:` of a text, which was to stand behind it.
  private static func expectLine(in text: Node?) -> Place? {
    guard let text, text.place.definition == nil else { return nil }
    let source = text.place.source
    for number in text.place.line...source.lineCount {
      let line = source.lineRange(number - 1)
      if line.lowerBound >= text.place.range.upperBound { break }
      let content = source.text.trimmed(line)
      if String(source.text[content]) == "expect:" { return Place(source: source, range: content) }
    }
    return nil
  }

  /// The article's file is there: else the test can only fail.
  func checkFile(_ problems: inout Problems) {
    guard let filePlace, !file.isEmpty, text == nil else { return }
    let path = filePlace.source.path(of: file)
    if problems.read(path) != nil { return }
    if file.contains("://") {
      return problems.report(
        Diagnostic(
          .unreadableFile,
          "`\(brief(file))` is an address, and nothing is loaded from the web, so that this test fails",
          at: filePlace, severity: .warning, help: "save the page as a file, and give its path from this one"))
    }
    let isFolder = problems.isFolder(path) || Problems.isFolder(file)
    let message =
      isFolder ? "`\(brief(path.isEmpty ? file : path))` is a folder" : "there is no readable file `\(brief(path))`"
    problems.report(
      Diagnostic(
        .unreadableFile, message + ", so that this test fails", at: filePlace, severity: .warning,
        help: isFolder ? "name the article's file in it" : "give the article's path from this file"))
  }

  /// The name of a reader, which there must be.
  /// - Parameter endings: of files, `txt`, with the name of their reader.
  func check(readers: [String], endings: [String: String], _ problems: inout Problems) {
    guard let format, let place = format.place, !readers.contains(format.text) else { return }
    problems.report(
      Diagnostic(
        .unknownValue, "there is no format `\(brief(format.text))`", at: place,
        help: endings[format.text.lowercased()].map { "did you mean `\($0)`?" }
          ?? problems.suggestion(for: format.text, among: readers)))
  }

  /// The name of a writer, which the pipeline must have.
  func check(writers: [String], _ problems: inout Problems) {
    guard let writer = expectations.golden?.writer, let place = writer.place, !writers.contains(writer.text) else {
      return
    }
    problems.report(
      Diagnostic(
        .unknownValue, "the pipeline has no writer `\(brief(writer.text))`", at: place,
        help: problems.suggestion(for: writer.text, among: writers)))
  }
}
