import Testing

@testable import LedeConfig
@testable import LedeSyntax
@testable import LedeText

@Suite struct YAMLParserTests {
  private func parse(_ yaml: String) -> (node: Node?, problems: [Diagnostic]) {
    var problems = Problems()
    return (YAMLParser.parse(Source(name: "x.yaml", string: yaml), &problems), problems.diagnostics)
  }

  @Test(arguments: ["", "# a comment", "---\n", "\n\n"])
  func nothingIsNoProblem(_ yaml: String) {
    let (node, problems) = parse(yaml)
    #expect(problems.isEmpty)
    #expect(node?.isNull ?? true)
  }

  @Test func placesAreBytesOfTheSource() throws {
    let yaml = "имя: значение\nlist: [а, \"б\"]\n"
    let node = try #require(parse(yaml).node)
    let source = try #require(node.entries?.first?.keyPlace.source)
    func text(_ place: Place?) -> String? { place.map { source.text[$0.range] } }
    #expect(text(node["имя"]?.keyPlace) == "имя")
    #expect(text(node["имя"]?.value.place) == "значение")
    #expect(node["list"]?.value.items?.map { source.text[$0.place.range] } == ["а", "\"б\""])
    #expect(text(node["list"]?.value.place) == "[а, \"б\"]")
  }

  @Test func aliasesRepeatWhatTheyStandFor() throws {
    let node = try #require(parse("a: &x {b: 1}\nc: *x\n").node)
    #expect(node["c"]?.value["b"]?.value.rawScalar == "1")
  }

  @Test(arguments: [
    ("a: *x", "no anchor `&x` stands before this alias"),
    ("a: &a [*a]", "the alias `*a` stands inside what `&a` names"),
    ("[a]: 1", "a key must be a single word, not a list"), ("a: 1\n---\nb: 2", "a second document begins here"),
    ("a: \u{7}", "the control character U+0007 stands here"),
    ("a: 'x", "the quotation mark ' that opens here is never closed"),
    ("\tа: 1", "a tab stands in the indentation, where YAML wants blanks"),
    ("a:\n\t- б", "a tab stands in the indentation, where YAML wants blanks"),
    ("name:x\nb: 1", "a blank is missing behind the colon"),
    ("a:\n  - b\n  – c: d", "`–` (U+2013) is no bullet of a list"),
    ("a: ['It's here']", "the quotation ends at this ', but text goes on behind it"),
    ("a: \"\\d\"", "`\\d` means nothing in double quotes, where a backslash begins an escape"),
    ("--- a: 1", "no key can stand behind `---` in its line"),
    ("a: @b", "a value cannot begin with `@`"), ("a: Новости: сегодня", "a second `: ` stands in this line"),
    ("a: [b, 'c' {d: e}]", "the quotation ends at this ', but text goes on behind it"),
    ("a: [b, {c: d} e]", "a comma or `]` is missing before this"),
    ("a: [b\nc: d", "the bracket `[` that opens here is not closed"),
    ("a: {x: y; b: c}", "`;` parts no items in brackets"),
    ("a: &x{b: c}", "a blank is missing behind the name of the anchor"),
    ("a: &lt;b&gt;", "`&lt;` stands for a sign in HTML alone"),
    ("- [x] б", "`[x]` is the box of a task, which stages have not"),
    ("**a**: b", "`**` marks words in Markdown, and nothing in YAML"),
    ("- `a`", "``` marks words in Markdown, and nothing in YAML"),
    ("a: ? b", "a value cannot begin with `?`"), ("a: {b: ? c}", "a value cannot begin with `?`"),
    ("a: {b: {{ c }}}", "`{{…}}` is filled in by other programs, and by none here"),
    ("a: b\n:wq\n", "this line is no part of a pipeline: it is neither a key nor a value"),
    ("$ b c\na: b", "this line is no part of a pipeline: it is neither a key nor a value"),
    ("% b\na: b", "this line is no part of a pipeline: it is neither a key nor a value"),
    ("a:\n  - ^б\n  ^в\n", "no dash stands before this, and one stands before what is above it"),
    ("a:\n  <<: b\n  - c\n", "`<<` takes the keys of a mapping, and no items of a list"),
    ("a: |\nb c\n", "this text stands no deeper than the key that it belongs to"),
    ("a: >\nb c\n", "this text stands no deeper than the key that it belongs to"),
    ("a: >-\nб в\n", "this text stands no deeper than the key that it belongs to"),
    ("a:\n  b: |+\n  қар жауды\n", "this text stands no deeper than the key that it belongs to"),
    ("a\n  - b\nc: d", "this line has no colon, so that it is neither a key nor a value"),
    ("a:\n    - b\n  - c", "this dash stands in no column of the dashes above"),
    ("a: b\n-\n", "this line does not stand as deep as those that it belongs to"),
    ("a:\n  - b\n c: d", "this line does not stand as deep as those that it belongs to"),
  ])
  func whatIsNoYAMLIsSaid(_ yaml: String, _ message: String) {
    let (node, problems) = parse(yaml)
    #expect(node == nil)
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.code) == [.syntax])
  }

  /// Where a line begins so, and the one below it as well, the first is told.
  @Test(arguments: ["•", "◦", "–", "\u{3000}"])
  func ofSeveralLinesTheFirstIsTold(_ sign: String) {
    let problem = parse("a:\n  \(sign) б\n  \(sign) в\n  \(sign) г: 1\n").problems.first
    #expect(problem?.place.line == 2, "\(problem?.message ?? "")")
  }

  @Test func anAnchorThatNothingRefersToIsTold() {
    #expect(parse("a: &x 1\nb: *x").problems.isEmpty)
    let found = parse("a: &now Now and then\nb: &x 1\nc: *x").problems
    #expect(found.map(\.message) == ["no alias `*now` stands below this anchor"])
    #expect(found.map(\.place.range) == [3..<7])
    #expect(found.map(\.severity) == [.warning])
  }

  /// The place is the whole character, in bytes.
  @Test(arguments: ["\u{A0}", "\u{200B}"])
  func aCharacterThatNobodySeesHasItsPlace(_ character: String) {
    let problem = parse("a:\n  - b:\n\(character) c: 1\n  - d: e\n").problems.first
    #expect(problem?.message.hasPrefix("a character that nobody sees") == true, "\(problem?.message ?? "")")
    #expect(problem?.place.range == 10..<10 + character.utf8.count)
  }

  @Test func mergeKeysTakeWhatTheMappingDoesNotSay() throws {
    let node = try #require(parse("a: &x {b: 1, c: 2}\nd: {<<: *x, c: 3}\ne: {<<: [*x, {f: 4}]}").node)
    #expect(node["d"]?.value.entries?.map { "\($0.key)\($0.value.rawScalar ?? "")" } == ["c3", "b1"])
    #expect(node["e"]?.value.entries?.map(\.key) == ["b", "c", "f"])
  }

  @Test func whatAnAliasStandsForIsPlacedWhereItStands() throws {
    let (node, source) = parsed("a: &x {b: 1}\nc: *x\n")
    let place = try #require(node?["c"]?.value["b"]?.keyPlace)
    #expect(source.text[place.range] == "*x")
    #expect(place.definition.map { source.text[$0] } == "b")
  }

  private func parsed(_ yaml: String) -> (node: Node?, source: Source) {
    var problems = Problems()
    let source = Source(name: "x.yaml", string: yaml)
    return (YAMLParser.parse(source, &problems), source)
  }

  @Test(arguments: [
    ("!env HOME", "error"), ("!!str 1", "warning"), ("!!python/object:x {}", "error"), ("!x [a]", "error"),
  ])
  func tagsHaveNoEffect(_ yaml: String, _ severity: String) {
    #expect(
      parse("a: \(yaml)").problems.map { "\($0.severity.rawValue) \($0.code.rawValue)" } == ["\(severity) ineffective"])
  }

  @Test func onlyPlainWordsMeanNothing() throws {
    let node = try #require(parse("[~, null, '', 'null', null x]").node)
    #expect(node.items?.map(\.isNull) == [true, true, false, false, false])
  }

  @Test func aPartOfALineHasItsPlacesInTheWholeLine() throws {
    var problems = Problems()
    let source = Source(name: "--set", string: "тема.x=[а, б]")
    let node = try #require(YAMLParser.parse(source, from: "тема.x=".utf8.count, &problems))
    #expect(node.items?.map { source.text[$0.place.range] } == ["а", "б"])
    #expect(node.items?.first?.place.column == 9)
  }
}
