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

  @Test(
    arguments: [
      ("a: *x", "no anchor `&x` stands before this alias", 3..<5, "define it above with `&x`"),
      ("a: &a [*a]", "the alias `*a` stands inside what `&a` names", 7..<9, "name a part that does not hold the alias"),
      ("[a]: 1", "a key must be a single word, not a list", 0..<3, "write `name: value`"),
      ("a: 1\n---\nb: 2", "a second document begins here", 5..<8, "keep one document in a file"),
      ("a: \u{7}", "the control character U+0007 stands here", 3..<4, "remove it"),
      (
        "a: 'x", "the quotation mark ' that opens here is never closed", 3..<4,
        "close it with ' at the end of the value"
      ),
      ("\tа: 1", "a tab stands in the indentation, where YAML wants blanks", 0..<1, "indent with blanks"),
      ("a:\n\t- б", "a tab stands in the indentation, where YAML wants blanks", 3..<4, "indent with blanks"),
      ("name:x\nb: 1", "a blank is missing behind the colon", 4..<5, "write `name: x`"),
      (
        "a:\n  - b\n  – c: d", "`–` (U+2013) is no bullet of a list", 11..<14,
        "begin the item with `- `, a hyphen and a blank"
      ),
      (
        "a: ['It's here']", "the quotation ends at this ', but text goes on behind it", 7..<8,
        "write '' for an apostrophe inside '…', or put the value in \"…\""
      ),
      (
        "a: \"\\d\"", "`\\d` means nothing in double quotes, where a backslash begins an escape", 4..<6,
        "put the value in '…', which leaves backslashes alone"
      ),
      (
        "--- a: 1", "no key can stand behind `---` in its line", 0..<3,
        "write it in a line of its own below; `---` can be left out"
      ),
      ("a: @b", "a value cannot begin with `@`", 3..<4, "put it in quotes: `'@b'`"),
      ("a: Новости: сегодня", "a second `: ` stands in this line", 17..<18, "put the value in quotes: `'Новости: …'`"),
      (
        "a: [b, 'c' {d: e}]", "the quotation ends at this ', but text goes on behind it", 9..<10,
        "write '' for an apostrophe inside '…', or put the value in \"…\""
      ),
      (
        "a: [b, {c: d} e]", "a comma or `]` is missing before this", 14..<15,
        "part the items with commas; put text with `,`, `[`, `{` or `: ` in quotes"
      ),
      ("a: [b\nc: d", "the bracket `[` that opens here is not closed", 3..<4, "close it with `]`"),
      ("a: [b # [c\nd: e", "the bracket `[` that opens here is not closed", 3..<4, "close it with `]`"),
      ("a: {x: y; b: c}", "`;` parts no items in brackets", 8..<9, "write a comma"),
      ("a: &x{b: c}", "a blank is missing behind the name of the anchor", 3..<5, "write `&x {b: c}`"),
      ("a: &lt;b&gt;", "`&lt;` stands for a sign in HTML alone", 3..<7, "write `'<b>'`"),
      ("- [x] б", "`[x]` is the box of a task, which stages have not", 2..<5, "leave it out: `- б`"),
      ("**a**: b", "`**` marks words in Markdown, and nothing in YAML", 0..<2, "leave it out: `a: b`"),
      ("- `a`", "``` marks words in Markdown, and nothing in YAML", 2..<3, "leave it out: `a`"),
      ("a: ? b", "a value cannot begin with `?`", 3..<4, "put it in quotes: `'? b'`"),
      ("a: {b: ? c}", "a value cannot begin with `?`", 7..<8, "put it in quotes, if it is text"),
      (
        "a: {b: {{ c }}}", "`{{…}}` is filled in by other programs, and by none here", 7..<14,
        "write the value itself, or `\"${env:C}\"` for one of the environment; put it in quotes if it is text"
      ),
      (
        "a: b\n:wq\n", "this line is no part of a pipeline: it is neither a key nor a value", 5..<8,
        "remove it, or indent it like the text that it belongs to"
      ),
      (
        "$ b c\na: b", "this line is no part of a pipeline: it is neither a key nor a value", 0..<5,
        "remove it, or indent it like the text that it belongs to"
      ),
      (
        "% b\na: b", "this line is no part of a pipeline: it is neither a key nor a value", 0..<3,
        "remove it, or indent it like the text that it belongs to"
      ),
      (
        "a:\n  - ^б\n  ^в\n", "no dash stands before this, and one stands before what is above it", 13..<16,
        "write `- ^в`, or indent it deeper if it belongs to the item above"
      ),
      (
        "a:\n  <<: b\n  - c\n", "`<<` takes the keys of a mapping, and no items of a list", 5..<10,
        "write the items out, each behind `- `"
      ),
      (
        "a: |\nb c\n", "this text stands no deeper than the key that it belongs to", 5..<8,
        "indent it deeper than its key"
      ),
      (
        "a: >\nb c\n", "this text stands no deeper than the key that it belongs to", 5..<8,
        "indent it deeper than its key"
      ),
      (
        "a: >-\nб в\n", "this text stands no deeper than the key that it belongs to", 6..<11,
        "indent it deeper than its key"
      ),
      (
        "a:\n  b: |+\n  қар жауды\n", "this text stands no deeper than the key that it belongs to", 13..<30,
        "indent it deeper than its key"
      ),
      (
        "a\n  - b\nc: d", "this line has no colon, so that it is neither a key nor a value", 0..<1,
        "write `a:`, or indent it like the text that it belongs to"
      ),
      (
        "a:\n    - b\n  - c", "this dash stands in no column of the dashes above", 13..<14,
        "put it below that one, or in the column of the list that it belongs to"
      ),
      (
        "a: b\n-\n", "this line does not stand as deep as those that it belongs to", 5..<6,
        "indent it like the lines that it belongs to, or these like it"
      ),
      (
        "a:\n  - b\n c: d", "this line does not stand as deep as those that it belongs to", 10..<14,
        "indent it like the lines that it belongs to, or these like it"
      ),
    ] as [(String, String, Range<Int>, String)])
  func whatIsNoYAMLIsSaid(_ yaml: String, _ message: String, _ place: Range<Int>, _ mend: String) {
    let (node, problems) = parse(yaml)
    #expect(node == nil)
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.place.range) == [place])
    #expect(problems.map(\.help) == [mend])
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
