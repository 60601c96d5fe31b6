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
    ("a: *x", "no anchor `&x` stands before this alias"), ("a: &a [*a]", "no anchor `&a` stands before this alias"),
    ("[a]: 1", "a key must be a single word, not a list"), ("a: 1\n---\nb: 2", "a second document begins here"),
    ("a: \u{7}", "this is no YAML: control characters are not allowed"),
    ("a: 'x", "this is no YAML: found unexpected end of stream"),
    ("\tа: 1", "this is no YAML: found character that cannot start any token"),
  ])
  func whatIsNoYAMLIsSaid(_ yaml: String, _ message: String) {
    let (node, problems) = parse(yaml)
    #expect(node == nil)
    #expect(problems.map(\.message) == [message])
    #expect(problems.map(\.code) == [.syntax])
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
